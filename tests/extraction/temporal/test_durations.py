"""Durations in words and figures."""

import pytest

from service.model import Hedge, Kind
from tests.extraction.temporal.readings import duration_of, mentions_of

DAY = 86400.0


@pytest.mark.parametrize(
    ("text", "number", "unit", "timex"),
    [
        ("It took six months.", 6, "month", "P6M"),
        ("It was a six-month trial.", 6, "month", "P6M"),
        ("It took two and a half hours.", 2.5, "hour", "PT2.5H"),
        ("It was a two-and-a-half-hour trial.", 2.5, "hour", "PT2.5H"),
        ("It took an hour and a half.", 1.5, "hour", "PT1.5H"),
        ("It took half an hour.", 0.5, "hour", "PT30M"),
        ("A half hour passed.", 0.5, "hour", "PT30M"),
        ("He served 4 1/2 months.", 4.5, "month", "P4.5M"),
        ("He served 41/2 months.", 4.5, "month", "P4.5M"),
        ("He served 3/4 years.", 0.75, "year", "P0.75Y"),
        ("It took 2½ hours.", 2.5, "hour", "PT2.5H"),
        ("It was an 8½-year delay.", 8.5, "year", "P8.5Y"),
        ("It took a quarter of a century.", 0.25, "century", "P25Y"),
        ("It took a decade.", 1, "decade", "P10Y"),
        ("It took 18 months.", 18, "month", "P18M"),
        ("It took the past nine days.", 9, "day", "P9D"),
        ("It will take the next six months.", 6, "month", "P6M"),
        ("He served 11 months and 29 days.", pytest.approx(11.95, abs=0.01), "month", "P11M29D"),
        ("It took 2 hours 35 minutes.", pytest.approx(2.58, abs=0.01), "hour", "PT2H35M"),
        ("It took 30 seconds.", 30, "second", "PT30S"),
        ("It took one hundred days.", 100, "day", "P100D"),
        ("It was the worst single-day fall.", 1, "day", "P1D"),
    ],
)
def test_durations(text: str, number: float, unit: str, timex: str) -> None:
    value = duration_of(text)
    assert (value.number, value.unit.name, value.timex) == (number, unit, timex)
    assert (value.unit.dimension, value.unit.base) == ("time", "second")
    assert value.low <= value.base <= value.high


def test_eighteen_months_and_a_year_and_a_half_agree() -> None:
    months, years = duration_of("It took 18 months."), duration_of("It took a year and a half.")
    assert months.low <= years.base <= months.high


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It took about two hours.", Hedge.ABOUT),
        ("It took more than two hours.", Hedge.OVER),
        ("It took at least two hours.", Hedge.AT_LEAST),
        ("It took up to two hours.", Hedge.UP_TO),
        ("It took nearly two hours.", Hedge.NEARLY),
        ("It took two hours or more.", Hedge.AT_LEAST),
        ("They talked for over four days.", Hedge.OVER),
        ("They talked over four days.", Hedge.EXACT),
        ("Over the next ten years, they talked.", Hedge.EXACT),
        ("They talked for four days and more than twice.", Hedge.EXACT),
        ("It took several hours.", Hedge.VAGUE),
        ("It took four days and more.", Hedge.AT_LEAST),
        ("It took four days and more than 30 men.", Hedge.EXACT),
        ("It took a couple of hours.", Hedge.VAGUE),
    ],
)
def test_hedges(text: str, hedge: Hedge) -> None:
    assert duration_of(text).hedge is hedge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It took two to three weeks.", 2, 3),
        ("It took 10-12 days.", 10, 12),
        ("It took between six and 75 years.", 6, 75),
        ("It took five or six hours.", 5, 6),
    ],
)
def test_ranges(text: str, low: float, high: float) -> None:
    value = duration_of(text)
    assert (value.number, value.upper) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The 24-year-old was held.", id="age in hyphens"),
        pytest.param("She was 24 years old.", id="age in words"),
        pytest.param("He earns $21m a year.", id="money a year"),
        pytest.param("An $80,000-a-year post was cut.", id="money a year, hyphens"),
        pytest.param("They come every single day.", id="every single day"),
        pytest.param("The twins were at a day care center.", id="day care"),
        pytest.param("They ran 60 miles an hour.", id="miles an hour"),
        pytest.param("They build 15 cars a year.", id="cars a year"),
        pytest.param("They meet every two weeks and each night.", id="every"),
        pytest.param("He waited for years.", id="years"),
        pytest.param("The second half began.", id="second half"),
    ],
)
def test_ages_and_rates_are_no_durations(text: str) -> None:
    assert [m for m in mentions_of(text) if m.kind is Kind.DURATION] == []
