"""Dates counted from the publication day (Thursday, 14 March 2024) or from a date told before."""

from datetime import datetime

import pytest

from service.model import Granularity, Hedge
from tests.extraction.temporal.readings import date_of, times_of


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Sales fell last month.", "2024-02"),
        ("Sales will fall next month.", "2024-04"),
        ("Sales fell this week.", "2024-W11"),
        ("Sales fell last week.", "2024-W10"),
        ("Sales fell last year.", "2023"),
        ("Sales fell last quarter.", "2023-Q4"),
        ("Sales fell over the weekend.", "2024-W10-WE"),
        ("The fair will be held at the weekend.", "2024-W11-WE"),
        ("Sales fell two weeks ago.", "2024-W09"),
        ("Sales fell two days ago.", "2024-03-12"),
        ("Sales fell three months ago.", "2023-12"),
        ("Sales fell a year ago.", "2023"),
        ("Sales fell two decades ago.", "200"),
        ("Sales fell earlier this month.", "2024-03"),
        ("It will open two weeks from now.", "2024-W13"),
        ("Sales fell two years and three months ago.", "2021-12"),
    ],
)
def test_counted_from_the_publication_day(text: str, timex: str) -> None:
    value = date_of(text)
    assert value.timex == timex
    assert value.relative
    assert value.start is not None


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("He was hurt on May 5, 2012. Three days later he died.", "2012-05-08"),
        ("He was hurt on May 5, 2012. He died the next year.", "2013"),
        ("He was hurt on May 5, 2012. Later that year he died.", "2012"),
        ("He was hurt on May 5, 2012. He had married the previous year.", "2011"),
        ("He was hurt on May 5, 2012. He died the same month.", "2012-05"),
        ("He was hurt on May 5, 2012. He had left nine days earlier.", "2012-04-26"),
        ("He was hurt on May 5, 2012. He had left the day before.", "2012-05-04"),
        ("He was hurt in May 2012. He left the next day.", "XXXX-XX-XX"),
        ("He was hurt in May 2012. Three days later he died.", "XXXX-XX-XX"),
        ("He was hurt in May 2012. A year later he died.", "2013"),
        ("He was hurt on May 5, 2012. He had left the night before.", "2012-05-04TNI"),
        ("He was hurt in May 2012. Later in the day he died.", "XXXX-XX-XX"),
    ],
)
def test_counted_from_a_date_told_before(text: str, timex: str) -> None:
    assert timex in [value for _, value in times_of(text)[1:]]


def test_earlier_this_month_ends_with_the_publication_day() -> None:
    assert date_of("Sales fell earlier this month.").end == datetime(2024, 3, 15)
    assert date_of("Sales will fall later this month.").start == datetime(2024, 3, 14)


def test_a_count_of_weeks_reaches_half_a_week_to_each_side() -> None:
    value = date_of("He left two weeks ago.")
    assert value.start is not None
    assert value.end is not None
    assert value.start <= datetime(2024, 2, 26)
    assert value.end >= datetime(2024, 3, 4)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("He left more than two years ago.", Hedge.UNDER),
        ("He left less than two years ago.", Hedge.OVER),
        ("He left about two years ago.", Hedge.ABOUT),
        ("He left nearly two years ago.", Hedge.ABOUT),
    ],
)
def test_more_time_ago_is_an_earlier_day(text: str, hedge: Hedge) -> None:
    assert date_of(text).hedge is hedge


def test_more_than_two_weeks_ago_begins_two_weeks_ago() -> None:
    before, after = date_of("He left more than two weeks ago."), date_of("He left less than two weeks ago.")
    assert before.start is not None
    assert after.end is not None
    assert datetime(2024, 2, 28) <= before.start <= datetime(2024, 3, 2)
    assert datetime(2024, 2, 28) <= after.end <= datetime(2024, 3, 2)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("He recently left.", "PAST_REF"),
        ("He is now in jail.", "PRESENT_REF"),
        ("He left years ago.", "PAST_REF"),
        ("He will leave in the near future.", "FUTURE_REF"),
        ("It grew in recent years.", "PAST_REF"),
    ],
)
def test_what_only_points_has_no_days(text: str, timex: str) -> None:
    value = date_of(text)
    assert (value.timex, value.granularity, value.start) == (timex, Granularity.VAGUE, None)


@pytest.mark.parametrize(
    ("text", "timex"),
    [("He left last month.", "XXXX-XX"), ("He left last week.", "XXXX-WXX"), ("He left two years ago.", "XXXX")],
)
def test_without_a_publication_day_nothing_is_made_up(text: str, timex: str) -> None:
    value = date_of(text, None)
    assert (value.timex, value.start, value.end) == (timex, None, None)
