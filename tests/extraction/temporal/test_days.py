"""Days: written in full, in figures, by weekday, by holiday. The publication day is Thursday, 14 March 2024."""

from datetime import date, datetime

import pytest

from service.model import CalendarDate, Granularity, Hedge
from tests.extraction.temporal.readings import date_of, mentions_of, times_of


@pytest.mark.parametrize(
    ("written", "timex"),
    [
        ("January 31, 2026", "2026-01-31"),
        ("Dec. 24, 2026", "2026-12-24"),
        ("Jan. 31st, 2026", "2026-01-31"),
        ("31 January 2026", "2026-01-31"),
        ("31st of January 2026", "2026-01-31"),
        ("31-Jan-2026", "2026-01-31"),
        ("May 5,2010", "2010-05-05"),
        ("2026-01-31", "2026-01-31"),
        ("1/31/2026", "2026-01-31"),
        ("31/1/26", "2026-01-31"),
        ("31.01.2026", "2026-01-31"),
        ("2026/01/31", "2026-01-31"),
        ("February 29, 2024", "2024-02-29"),
        ("31 May 1809", "1809-05-31"),
        ("Tuesday, July 2nd, 2013", "2013-07-02"),
        ("Tuesday the 2nd of July, 2013", "2013-07-02"),
    ],
)
def test_full_dates(written: str, timex: str) -> None:
    assert times_of(f"The vote was held on {written} in the hall.") == [(written, timex)]


def test_a_weekday_and_its_date_are_one_mention_with_the_weekday_as_written() -> None:
    value = date_of("They met on Monday, July 2, 2013, in the hall.")
    assert value.weekday == 0
    assert value.start == datetime(2013, 7, 2)
    assert value.end == datetime(2013, 7, 3)


@pytest.mark.parametrize(
    ("text", "timex", "ambiguous"),
    [
        pytest.param("It closed on 3/4/2023.", "2023-03-04", True, id="nothing tells"),
        pytest.param("It closed on 13/4/2023.", "2023-04-13", False, id="no thirteenth month"),
        pytest.param("It closed on 4/4/2023.", "2023-04-04", False, id="both the same"),
        pytest.param("It closed on Monday, 3/4/2023.", "2023-04-03", False, id="the weekday tells"),
        pytest.param("It closed on 14/3/2024.", "2024-03-14", False, id="the publication day"),
        pytest.param("It closed on 10/23/66.", "1966-10-23", False, id="a year long gone"),
        pytest.param("It will close on 10/23/31.", "2031-10-23", False, id="a year to come"),
    ],
)
def test_figures_that_read_both_ways(text: str, timex: str, ambiguous: bool) -> None:
    value = date_of(text)
    assert (value.timex, value.ambiguous) == (timex, ambiguous)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        pytest.param("A man wounded in Nov. 2 shooting died.", "2023-11-02", id="month and day behind in"),
        pytest.param("The mayor resigned on Thursday.", "2024-03-14", id="the publication day itself"),
        pytest.param("The mayor resigned on Friday.", "2024-03-08", id="the nearest one before"),
        pytest.param("The mayor will resign on Friday.", "2024-03-15", id="ahead after will"),
        pytest.param("The match will be played on Saturday.", "2024-03-16", id="ahead behind a passive"),
        pytest.param("She agreed to meet them on Monday.", "2024-03-18", id="ahead after agreed to"),
        pytest.param("Police said on Tuesday that he would appeal.", "2024-03-12", id="the nearest verb decides"),
        pytest.param("The board plans to vote on Monday.", "2024-03-18", id="ahead with a plan"),
        pytest.param("Guards came to the hall on Monday.", "2024-03-11", id="to a place is no plan"),
        pytest.param(
            "Crews were called to the old mill by the river in the north of the town to look for a leak on Monday.",
            "2024-03-11",
            id="what an infinitive is for stands before it",
        ),
        pytest.param("He left last Thursday.", "2024-03-07", id="last is never the publication day"),
        pytest.param("They meet next Thursday.", "2024-03-21", id="nor is next"),
        pytest.param("It opens this Sunday.", "2024-03-17", id="this looks ahead"),
        pytest.param("It opened yesterday.", "2024-03-13", id="yesterday"),
        pytest.param("It opens tomorrow.", "2024-03-15", id="tomorrow"),
        pytest.param("He left the day before yesterday.", "2024-03-12", id="the day before yesterday"),
        pytest.param("They meet on the first Friday of next month.", "2024-04-05", id="first Friday of next month"),
        pytest.param("They met on the last Monday of May 2023.", "2023-05-29", id="last Monday of a month"),
    ],
)
def test_days_counted_from_the_publication_day(text: str, timex: str) -> None:
    value = date_of(text)
    assert value.timex == timex
    assert value.start is not None


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        pytest.param("The deal was signed on February 20.", "2024-02-20", id="just before"),
        pytest.param("Damage to Oster & Sons on March 4 was great.", "2024-03-04", id="to before a name is no infinitive"),
        pytest.param("The deal was signed on December 20.", "2023-12-20", id="last year's"),
        pytest.param("The deal will be signed on October 1.", "2024-10-01", id="ahead"),
        pytest.param("He was due in court on March 20.", "2024-03-20", id="near and ahead in spite of the tense"),
    ],
)
def test_days_without_a_year(text: str, timex: str) -> None:
    value = date_of(text)
    assert value.timex == timex
    assert value.relative


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        pytest.param("Police may link Monday's fatal crash to ice.", "2024-03-11", id="possessive"),
        pytest.param("All victims of a Monday night shooting should recover.", "2024-03-11TNI", id="before its name"),
        pytest.param("Crews will study a blast at a mill in Oster on Monday.", "2024-03-11", id="behind its place"),
        pytest.param("Two could be jailed following Monday's crash.", "2024-03-11", id="following as a preposition"),
        pytest.param("The mayor could not be reached Monday.", "2024-03-11", id="could not"),
        pytest.param("Monday's vote could be close.", "2024-03-18", id="no mishap"),
        pytest.param("The board will discuss a crash at its Monday meeting.", "2024-03-18", id="another event's day"),
        pytest.param("Two will be tried for the crash on Monday.", "2024-03-18", id="a mishap that is no news"),
        pytest.param("Two will meet the following Monday.", "2024-03-18", id="the following"),
    ],
)
def test_the_day_of_a_mishap_is_past_whatever_the_verb(text: str, timex: str) -> None:
    assert date_of(text).timex == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Shots were heard on Sunday night.", "2024-03-10TNI"),
        ("Shots were heard early Sunday morning.", "2024-03-10TMO"),
        ("Shots were heard this morning.", "2024-03-14TMO"),
        ("Shots were heard last night.", "2024-03-13TNI"),
        ("Shots were heard tonight.", "2024-03-14TNI"),
        ("Shots were heard yesterday afternoon.", "2024-03-13TAF"),
        ("Shots were heard on the night of Feb. 26.", "2024-02-26TNI"),
        ("Shots were heard in the early hours of Sunday.", "2024-03-10TMO"),
        ("Shots were heard in the early morning hours of Sunday.", "2024-03-10TMO"),
        ("Shots were heard in the early morning hours of May 5, 2012.", "2012-05-05TMO"),
        ("Shots were heard in the early morning hours of New Year's Eve.", "2023-12-31TMO"),
    ],
)
def test_parts_of_a_day(text: str, timex: str) -> None:
    value = date_of(text)
    assert (value.timex, value.granularity) == (timex, Granularity.PART_OF_DAY)


def test_a_night_runs_into_the_next_morning() -> None:
    assert date_of("Shots were heard on Sunday night.").end == datetime(2024, 3, 11, 7)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("They met on Christmas Day.", "2023-12-25"),
        ("They met on New Year’s Eve 2019.", "2019-12-31"),
        ("They met on Easter Sunday 2023.", "2023-04-09"),
        ("They met on Thanksgiving.", "2023-11-23"),
        ("They met on Good Friday 2022.", "2022-04-15"),
        ("They met on Labor Day 2021.", "2021-09-06"),
        ("They met at a New Year's Eve party.", "2023-12-31"),
        ("They met on Christmas.", "2023-12-25"),
        ("They met on Memorial Day 2020.", "2020-05-25"),
        ("They will meet on Easter Monday.", "2024-04-01"),
    ],
)
def test_holidays(text: str, timex: str) -> None:
    assert date_of(text).timex == timex


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The fair ran June 7-9, 2013.", date(2013, 6, 7), date(2013, 6, 10)),
        ("The fair ran from 7 to 9 June 2013.", date(2013, 6, 7), date(2013, 6, 10)),
        ("The fair ran from June 30 to July 2, 2013.", date(2013, 6, 30), date(2013, 7, 3)),
        ("The fair ran December 30 to January 2, 2013.", date(2012, 12, 30), date(2013, 1, 3)),
    ],
)
def test_ranges_of_days_are_one_mention(text: str, start: date, end: date) -> None:
    value = date_of(text)
    assert value.start is not None
    assert value.end is not None
    assert (value.start.date(), value.end.date()) == (start, end)


@pytest.mark.parametrize(
    ("text", "timex", "weekday", "month", "day"),
    [
        pytest.param("He left on Saturday.", "XXXX-WXX-6", 5, None, None, id="weekday"),
        pytest.param("He left on May 5.", "XXXX-05-05", None, 5, 5, id="month and day"),
        pytest.param("He left on Christmas Day.", "XXXX-12-25", None, 12, 25, id="holiday"),
        pytest.param("He left yesterday.", "XXXX-XX-XX", None, None, None, id="yesterday"),
    ],
)
def test_without_a_publication_day_a_date_says_what_it_can(
    text: str, timex: str, weekday: int | None, month: int | None, day: int | None
) -> None:
    value = date_of(text, None)
    assert (value.timex, value.start, value.weekday, value.month, value.day) == (timex, None, weekday, month, day)


def test_without_a_publication_day_a_date_told_before_gives_the_year() -> None:
    assert times_of("The strike began on May 5, 2012. It ended on May 20.", None)[1] == ("May 20", "2012-05-20")


@pytest.mark.parametrize(
    ("text", "first_hour", "hours"),
    [
        pytest.param("Early Sunday the roof fell in.", 0, 12, id="early is the morning"),
        pytest.param("The roof fell in late Sunday.", 17, 14, id="late is the night, which runs on past midnight"),
        pytest.param("The roof fell in on Sunday.", 0, 24, id="the whole day"),
        pytest.param("Late Sunday morning the roof fell in.", 0, 12, id="a part that is named"),
    ],
)
def test_early_and_late_on_a_day(text: str, first_hour: int, hours: int) -> None:
    value = date_of(text)
    assert value.start is not None
    assert value.end is not None
    assert value.start == datetime(2024, 3, 10, first_hour)
    assert (value.end - value.start).total_seconds() == hours * 3600


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Send it before Friday.", Hedge.UNDER),
        ("Send it by Friday.", Hedge.UP_TO),
        ("It rained after May 3, 2020.", Hedge.OVER),
        ("It has rained since May 3, 2020.", Hedge.AT_LEAST),
        ("It rained around May 3, 2020.", Hedge.ABOUT),
        ("It rained on May 3, 2020.", Hedge.EXACT),
        ("Since Friday's storm it has rained.", Hedge.EXACT),
        ("The club closed after Friday night drive-by shooting.", Hedge.EXACT),
        ("Following the May 3, 2020 truce trade went on.", Hedge.EXACT),
        ("After Friday police will hold a hearing in public.", Hedge.OVER),
        ("It rained after Friday in the vote.", Hedge.OVER),
    ],
)
def test_hedges_of_dates(text: str, hedge: Hedge) -> None:
    (mention,) = mentions_of(text)
    assert isinstance(mention.value, CalendarDate)
    assert mention.value.hedge is hedge
    if hedge is not Hedge.EXACT:
        assert mention.start < mention.core_start


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The minister may resign and the sun may set.", id="may, sun, set"),
        pytest.param("Julia led the march to the second floor.", id="march, second"),
        pytest.param("It cost 18,40 and weighed 200M at 41°S.", id="figures"),
        pytest.param("4210 NE 33rd Avenue, Suite 300.", id="address"),
        pytest.param("A man was found at 1903 Elm Street.", id="house number of four digits"),
        pytest.param("Call 202-555-0143 or +44 131-2012-2016.", id="telephone"),
        pytest.param("They won 71-52 and are 12-3 now that it counts.", id="scores"),
        pytest.param("Theresa May met April Jones.", id="names"),
        pytest.param("He bought Black Sabbath records on Flight 1920.", id="numbered names"),
        pytest.param("Updated on 2024-02-04 at 08:22 AM", id="page furniture"),
        pytest.param("They held on 31/31/2020.", id="no such day"),
        pytest.param("He told USA Today so.", id="name of a paper"),
        pytest.param("She came to a Christmas party.", id="season of a holiday"),
        pytest.param("The Easter Bunny met Ida Christmas-Lind.", id="names with a holiday"),
        pytest.param("It ended the midnight rules of the night club.", id="names with a part of a day"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    dated = [m for m in mentions_of(text) if getattr(m.value, "granularity", None) is not Granularity.VAGUE]
    assert dated == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("They lost 30-7 Oct. 19 at Oster.", ["Oct. 19"], id="a score"),
        pytest.param("They met 5-7 October 2023 at Oster.", ["5-7 October 2023"], id="days"),
        pytest.param("The score was 30 - 7 October brought rain.", ["7 October"], id="a dash apart"),
    ],
)
def test_a_score_before_a_month_is_no_day_of_it(text: str, written: list[str]) -> None:
    assert [core for core, _ in times_of(text)] == written
