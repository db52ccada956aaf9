"""Spans that the calendar names: months, quarters, seasons, years, decades. The publication day is Thursday, 14 March 2024."""

from datetime import datetime

import pytest

from service.model import Granularity
from tests.extraction.temporal.readings import date_of, mentions_of, times_of


@pytest.mark.parametrize(
    ("text", "timex", "granularity"),
    [
        ("It opened in May 2013.", "2013-05", Granularity.MONTH),
        ("It opened in Sept. 2013.", "2013-09", Granularity.MONTH),
        ("It opened in August.", "2023-08", Granularity.MONTH),
        ("It opens in April.", "2024-04", Granularity.MONTH),
        ("It opened last June.", "2023-06", Granularity.MONTH),
        ("It will open in October of next year.", "2025-10", Granularity.MONTH),
        ("It grew in the third quarter of 2013.", "2013-Q3", Granularity.QUARTER),
        ("Fourth-quarter sales fell.", "2023-Q4", Granularity.QUARTER),
        ("It grew in Q2 2021.", "2021-Q2", Granularity.QUARTER),
        ("It grew in the first half of 2022.", "2022-H1", Granularity.HALF),
        ("She was planning on moving in the fall.", "2024-FA", Granularity.SEASON),
        ("It opened in the fall of 2012.", "2012-FA", Granularity.SEASON),
        ("It opened last summer.", "2023-SU", Granularity.SEASON),
        ("It opened in 2006.", "2006", Granularity.YEAR),
        ("It opened in the year of 2006.", "2006", Granularity.YEAR),
        ("The 2024 election is near.", "2024", Granularity.YEAR),
        ("It opened in fiscal 2024.", "FY2024", Granularity.FISCAL_YEAR),
        ("Sales rose in FY25.", "FY2025", Granularity.FISCAL_YEAR),
        ("It was built in the 1940s.", "194", Granularity.DECADE),
        ("It was built in the '90s.", "199", Granularity.DECADE),
        ("It was built in the eighties.", "198", Granularity.DECADE),
        ("It was built in the 19th century.", "18", Granularity.CENTURY),
        ("It was built in the first week of May 2013.", "2013-W18", Granularity.WEEK),
        ("It opened in the week of May 6, 2013.", "2013-W19", Granularity.WEEK),
        ("It opened on the weekend of July 4th, 2013.", "2013-W27-WE", Granularity.WEEKEND),
        ("It opened this past summer.", "2023-SU", Granularity.SEASON),
        ("Sales rose in 3Q 2012.", "2012-Q3", Granularity.QUARTER),
    ],
)
def test_spans_of_the_calendar(text: str, timex: str, granularity: Granularity) -> None:
    value = date_of(text)
    assert (value.timex, value.granularity) == (timex, granularity)
    assert value.start is not None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param("It opened in late 2006.", datetime(2006, 8, 8), datetime(2007, 1, 1), id="late"),
        pytest.param("It opened in early 2006.", datetime(2006, 1, 1), datetime(2006, 5, 27), id="early"),
        pytest.param("It opened at the end of 2006.", datetime(2006, 8, 8), datetime(2007, 1, 1), id="the end of"),
        pytest.param("It opened in mid-2006.", datetime(2006, 4, 2, 6), datetime(2006, 10, 1, 18), id="mid"),
        pytest.param("It lasted from 1951 to 1957.", datetime(1951, 1, 1), datetime(1958, 1, 1), id="years"),
        pytest.param("It lasted from 1951-57.", datetime(1951, 1, 1), datetime(1958, 1, 1), id="years, shortened"),
        pytest.param("It ran from May to July 2013.", datetime(2013, 5, 1), datetime(2013, 8, 1), id="months"),
        pytest.param("It ran between November and February.", datetime(2023, 11, 1), datetime(2024, 3, 1), id="over New Year"),
    ],
)
def test_stretches_and_ranges(text: str, start: datetime, end: datetime) -> None:
    value = date_of(text)
    assert value.start is not None
    assert value.end is not None
    assert abs((value.start - start).total_seconds()) < 86400
    assert abs((value.end - end).total_seconds()) < 86400


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 people came.",
        "It weighs 1900 kg.",
        "He won $1950 in Room 2024.",
        "She played the fourth quarter and rushed 40 yards.",
        "He is in his 20s.",
        "Highs will reach the 80s, with temperatures falling after.",
        "Windows 2000 was a program.",
        "They live in the 1900 block of Elm Street.",
    ],
)
def test_figures_and_words_that_are_no_span(text: str) -> None:
    assert mentions_of(text) == []


def test_lists_keep_their_parts() -> None:
    assert times_of("It fell in April and June 2013.") == [("April", "2013-04"), ("June 2013", "2013-06")]
    assert times_of("The films of the 1940s and '50s shone.") == [("the 1940s", "194"), ("'50s", "195")]
