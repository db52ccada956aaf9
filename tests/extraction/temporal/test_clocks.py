"""Clock times, their zones and the days that they stand beside. The publication day is Thursday, 14 March 2024."""

from datetime import date

import pytest

from service.model import Hedge
from tests.extraction.temporal.readings import clock_of, mentions_of


@pytest.mark.parametrize(
    ("written", "minute", "zone", "offset"),
    [
        ("4:30 a.m. local time", 270, "local", None),
        ("2330 GMT", 1410, "GMT", 0),
        ("0440 GMT", 280, "GMT", 0),
        ("11:30 pm ET", 1410, "ET", -240),
        ("11:30 pm EST", 1410, "EST", -300),
        ("8.40am", 520, None, None),
        ("9 a.m.", 540, None, None),
        ("3p.m.", 900, None, None),
        ("12 a.m.", 0, None, None),
        ("12:15 p.m.", 735, None, None),
        ("noon", 720, None, None),
        ("midnight", 0, None, None),
        ("09:10 hours", 550, None, None),
        ("0910 hours", 550, None, None),
        ("1230 hours", 750, None, None),
        ("about 1230 hrs", 750, None, None),
        ("1230 hours GMT", 750, "GMT", 0),
        ("16:08 UTC", 968, "UTC", 0),
        ("four o'clock in the afternoon", 960, None, None),
        ("half past four", 270, None, None),
        ("4:30", 270, None, None),
        ("4 in the morning", 240, None, None),
        ("7:30 this evening", 1170, None, None),
    ],
)
def test_clock_times(written: str, minute: int, zone: str | None, offset: int | None) -> None:
    value = clock_of(f"It struck at {written}, police said.")
    assert (value.minute, value.zone, value.utc_offset) == (minute, zone, offset)
    assert value.low <= value.minute <= value.high


def test_american_zones_follow_summer_time() -> None:
    assert clock_of("It struck at 9 pm ET, police said.", date(2024, 1, 10)).utc_offset == -300
    assert clock_of("It struck at 9 pm ET, police said.", None).utc_offset is None


def test_a_zone_with_an_offset() -> None:
    assert clock_of("It left at 6:40 pm (GMT +8) on time.").utc_offset == 480


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Service began Sunday at 8am.", date(2024, 3, 10)),
        ("It struck at 9:27 a.m. on Sunday.", date(2024, 3, 10)),
        ("It struck on March 3, 2011, at 4 a.m.", date(2011, 3, 3)),
        ("It struck at 4 a.m.", None),
    ],
)
def test_the_day_beside_a_clock_time(text: str, on: date | None) -> None:
    assert clock_of(text).on == on


def test_a_part_of_the_day_settles_the_half() -> None:
    assert clock_of("The show began Sunday evening at 8:30.").minute == 20 * 60 + 30


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("The show began just before 8:30 Sunday evening.", 1215, 1232, id="just before"),
        pytest.param("The show began a little after 8:30 Sunday evening.", 1228, 1250, id="a little after"),
        pytest.param("The show began about 8:30 Sunday evening.", 1218, 1242, id="about"),
    ],
)
def test_a_hedge_is_kept_when_the_half_is_settled(text: str, low: float, high: float) -> None:
    value = clock_of(text)
    assert low - 6 <= value.low <= low
    assert high <= value.high <= high + 2


def test_a_clock_that_leaves_morning_open_fits_both() -> None:
    value = clock_of("The train left at 4:30, he said.")
    assert value.low <= 270
    assert value.high >= 270 + 720


def test_ranges() -> None:
    value = clock_of("The desk is open 9-11 a.m. today.")
    assert (value.low, value.high) == (540, 660)
    first, second = [m.value for m in mentions_of("Open from 9 a.m. to 5 p.m., and at no other hour.") if m.kind == "time"] * 2
    assert first == second


def test_about_reaches_further() -> None:
    plain, about = clock_of("It struck at 2:10 a.m., he said."), clock_of("It struck around 2:10 a.m., he said.")
    assert about.hedge is Hedge.ABOUT
    assert about.low < plain.low
    assert about.high > plain.high


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        pytest.param("around 2 a.m.", 98, 142, id="a third of an hour"),
        pytest.param("around 2:30 a.m.", 138, 162, id="a third of half an hour"),
        pytest.param("around 2:07 a.m.", 125, 129, id="to the minute"),
        pytest.param("after 2:30 a.m.", 148, 210, id="the hour after"),
        pytest.param("after 2 a.m.", 118, 180, id="a full hour lies on that side too"),
        pytest.param("shortly before 2 a.m.", 100, 122, id="and on this"),
        pytest.param("shortly after 2:30 a.m.", 148, 170, id="a third of an hour after"),
        pytest.param("just before 2:30 a.m.", 130, 152, id="a third of an hour before"),
        pytest.param("shortly after noon", 718, 760, id="noon is named from further off"),
        pytest.param("just before noon", 680, 722, id="on either side"),
        pytest.param("in an after-midnight storm", -2, 60, id="a hedge with a hyphen"),
    ],
)
def test_a_hedge_reaches_as_far_as_the_time_is_told_roughly(written: str, low: float, high: float) -> None:
    value = clock_of(f"It struck {written}, he said.")
    assert (round(value.low), round(value.high)) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "They won 4:2 and 3-1.",
        "She ran it in 4:05 flat.",
        "As John 3:16 says.",
        "I am here, and it cost 8.40 in all.",
        "She flew 1230 hours and worked for about 1100 hours in all.",
        "The 2012 local elections were quiet, he said in 25:61.",
        "They undid the midnight rules on Noon Road.",
    ],
)
def test_what_is_no_clock_time(text: str) -> None:
    assert [m for m in mentions_of(text) if m.kind == "time"] == []
