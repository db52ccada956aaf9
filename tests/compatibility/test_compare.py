"""When two values disagree: the table of the rules, value against value."""

from datetime import date

import pytest

from service.compatibility import Outcome, compare
from service.model import Granularity, Hedge, Options, Quantity, Unit, Value
from tests.builders import (
    DAY,
    EUR,
    HOUR,
    KILOMETER,
    MILE,
    MINUTE,
    MONTH,
    MONTH_OF_AGE,
    PERCENT,
    RANK,
    WEEK,
    YEAR,
    YEAR_OF_AGE,
    age,
    clock,
    count,
    month_day,
    on,
    quantity,
    score,
    span,
    weekday,
)

Table = dict[str, tuple[Value, Value, Outcome]]
AGREE, DISAGREE, INCOMPARABLE = Outcome.AGREE, Outcome.DISAGREE, Outcome.INCOMPARABLE
ABOUT, NEARLY, OVER, AT_LEAST, UNDER, UP_TO, VAGUE = (h for h in Hedge if h is not Hedge.EXACT)


def outcomes(a: Value, b: Value, options: Options | None = None) -> set[Outcome]:
    """What comes of comparing one with the other, and the other with the one."""
    options = options or Options()
    return {compare(a, b, options).outcome, compare(b, a, options).outcome}


def house(number: float, *, block: bool = False) -> Quantity:
    """A house number, or the hundred houses that begin with it."""
    return Quantity(number, Unit("house number", "address", "house number"), number, number + (99 if block else 0), step=1.0)


ROUNDING: Table = {
    "a half more than rounding allows": (quantity(3.5e9, step=1e8), quantity(3e9, step=1e9), DISAGREE),
    "rounds up": (quantity(2.97e9, step=1e7), quantity(3e9, step=1e9), AGREE),
    "rounds down": (quantity(3.2e9, step=1e8), quantity(3e9, step=1e9), AGREE),
    "half rounds up": (quantity(2.5e9, step=1e8), quantity(3e9, step=1e9), AGREE),
    "bare thousands against the exact count": (count(135_000), count(136_854), DISAGREE),
    "bare thousands that fit": (count(137_000), count(136_854), AGREE),
    "kilometres against miles that convert": (quantity(10, KILOMETER), quantity(6, MILE), AGREE),
    "kilometres against miles that do not": (quantity(20, KILOMETER), quantity(9, MILE), DISAGREE),
    "a child of 22 months is one year old": (quantity(22, MONTH_OF_AGE), age(1), AGREE),
    "and not two": (quantity(22, MONTH_OF_AGE), age(2), DISAGREE),
    "people, one apart": (count(11, "officer"), count(12, "officer"), DISAGREE),
    "same number": (count(11, "officer"), count(11, "officer"), AGREE),
    "percentages in the last digit": (quantity(4.6, PERCENT), quantity(4.4, PERCENT), DISAGREE),
    "percentage rounded to the whole": (quantity(4.6, PERCENT), quantity(5, PERCENT), AGREE),
    "cents are not lost in whole dollars": (quantity(99.99), quantity(99), DISAGREE),
    "zero and something": (count(0), count(3), DISAGREE),
}

HEDGES: Table = {
    "about covers two people": (count(7000, hedge=ABOUT), count(6998), AGREE),
    "about does not cover a third more": (quantity(20, MILE, ABOUT), quantity(26, MILE), DISAGREE),
    "nearly covers just below": (quantity(14e9, hedge=NEARLY, step=1e9), quantity(13.9e9, step=1e8), AGREE),
    "nearly is not a tenth below": (quantity(100e6, hedge=NEARLY, step=1e6), quantity(90e6, step=1e6), DISAGREE),
    "more than covers": (count(200, hedge=OVER), count(249), AGREE),
    "more than excludes less": (count(200, hedge=OVER), count(180), DISAGREE),
    "more than excludes itself": (count(11, hedge=OVER), count(11), DISAGREE),
    "more than does not reach double": (count(100_000, hedge=OVER), count(200_000, hedge=ABOUT), DISAGREE),
    "at least holds itself": (count(5, hedge=AT_LEAST), count(5), AGREE),
    "at least reaches half as much again": (count(50, hedge=AT_LEAST), count(64), AGREE),
    "at least excludes less": (count(50, hedge=AT_LEAST), count(42), DISAGREE),
    "up to covers": (count(40, hedge=UP_TO), count(31), AGREE),
    "up to excludes more": (count(40, hedge=UP_TO), count(44), DISAGREE),
    "up to does not reach a tenth": (count(40, hedge=UP_TO), count(4), DISAGREE),
    "less than excludes itself": (count(10, hedge=UNDER), count(10), DISAGREE),
    "as many as against more than": (count(70, hedge=UP_TO), count(70, hedge=OVER), DISAGREE),
    "at least against at most the same": (count(70, hedge=AT_LEAST), count(70, hedge=UP_TO), AGREE),
    "two different maxima": (quantity(80, PERCENT, UP_TO), quantity(70, PERCENT, UP_TO), DISAGREE),
    "two different minima": (count(15, hedge=AT_LEAST), count(16, hedge=AT_LEAST), DISAGREE),
    "two lower bounds": (count(50, hedge=OVER), count(60, hedge=OVER), AGREE),
    "dozens and seventy": (count(24, hedge=VAGUE, upper=99), count(70), AGREE),
    "dozens and twelve": (count(24, hedge=VAGUE, upper=99), count(12), DISAGREE),
    "hundreds and dozens": (count(200, hedge=VAGUE, upper=999), count(24, hedge=VAGUE, upper=99), DISAGREE),
    "more than a hundred and hundreds": (count(100, hedge=OVER), count(100, hedge=VAGUE, upper=999), AGREE),
}

RANGES: Table = {
    "inside": (quantity(12e9, upper=13e9, step=1e9), quantity(12.4e9, step=1e8), AGREE),
    "at an end": (quantity(12e9, upper=13e9, step=1e9), quantity(13e9, step=1e9), AGREE),
    "outside": (quantity(12e9, upper=13e9, step=1e9), quantity(15e9, step=1e9), DISAGREE),
    "same ends": (count(15, upper=20), count(15, upper=20), AGREE),
    "one end differs": (quantity(7, YEAR, upper=75), quantity(6, YEAR, upper=75), DISAGREE),
    "a part of a decade of life": (quantity(20, YEAR_OF_AGE, upper=29), quantity(20, YEAR_OF_AGE, upper=23), AGREE),
    "late in one's teens": (quantity(13, YEAR_OF_AGE, upper=19), quantity(16, YEAR_OF_AGE, upper=19), AGREE),
    "two parts of a decade of life": (quantity(20, YEAR_OF_AGE, upper=23), quantity(23, YEAR_OF_AGE, upper=27), DISAGREE),
    "two decades of life": (quantity(20, YEAR_OF_AGE, upper=29), quantity(30, YEAR_OF_AGE, upper=39), DISAGREE),
    "wholly inside": (count(15, upper=20), count(10, upper=25), AGREE),
    "apart": (count(15, upper=20), count(30, upper=40), DISAGREE),
    "an age in her fifties": (age(50, upper=59), age(54), AGREE),
    "an age beyond the fifties": (age(50, upper=59), age(68), DISAGREE),
}

UNITS: Table = {
    "dollars and euros": (quantity(100e6), quantity(100e6, EUR), INCOMPARABLE),
    "people and percent": (count(30), quantity(30, PERCENT), INCOMPARABLE),
    "kilometres and hours": (quantity(3, KILOMETER), quantity(3, HOUR), INCOMPARABLE),
    "a number and a date": (count(2024), on("2024"), INCOMPARABLE),
    "a score and a number": (score(3, 2), count(3), INCOMPARABLE),
}

DURATIONS: Table = {
    "a year is twelve months": (quantity(1, YEAR), quantity(12, MONTH), AGREE),
    "a day is 24 hours": (quantity(1, DAY), quantity(24, HOUR), AGREE),
    "days that round to months": (quantity(61, DAY), quantity(2, MONTH), AGREE),
    "three weeks and four": (quantity(3, WEEK), quantity(4, WEEK), DISAGREE),
    "ten minutes and fifteen": (quantity(10, MINUTE), quantity(15, MINUTE), DISAGREE),
    "ninety minutes is an hour and a half": (quantity(90, MINUTE), quantity(1.5, HOUR), AGREE),
}

RANKS_AND_SCORES: Table = {
    "ranks": (quantity(2, RANK), quantity(3, RANK), DISAGREE),
    "one rank": (quantity(2, RANK), quantity(2, RANK), AGREE),
    "a third one where two were counted": (quantity(3, RANK), count(2), DISAGREE),
    "the third of three": (quantity(3, RANK), count(3), AGREE),
    "a second one leaves open how many there are": (quantity(2, RANK), count(3), INCOMPARABLE),
    "a third one of at least two": (quantity(3, RANK), count(2, hedge=AT_LEAST), INCOMPARABLE),
    "scores": (score(3, 2), score(3, 1), DISAGREE),
    "one score from both sides": (score(88, 72), score(72, 88), AGREE),
    "a match and a set": (score(2, 0), score(6, 3, 6), INCOMPARABLE),
}

SATURDAY_NIGHT = span("2026-01-31TNI", Granularity.PART_OF_DAY, "2026-01-31T18:00", "2026-02-01T06:00")
LONG_NIGHT = span("2026-01-31TNI", Granularity.PART_OF_DAY, "2026-01-31T17:00", "2026-02-01T07:00")
SATURDAY_AFTERNOON = span("2026-01-31TAF", Granularity.PART_OF_DAY, "2026-01-31T12:00", "2026-01-31T18:00")
SATURDAY_EVENING = span("2026-01-31TEV", Granularity.PART_OF_DAY, "2026-01-31T17:00", "2026-02-01T00:00")
SUNDAY_MORNING = span("2026-02-01TMO", Granularity.PART_OF_DAY, "2026-02-01T00:00", "2026-02-01T12:00")
WEEKEND = span("2026-W05-WE", Granularity.WEEKEND, "2026-01-31", "2026-02-02")

DATES: Table = {
    "month in its year": (on("2024-10"), on("2024"), AGREE),
    "month in another year": (on("2024-10"), on("2025"), DISAGREE),
    "Saturday and Sunday": (on("2026-01-31"), on("2026-02-01", relative=True), DISAGREE),
    "weekend and its Sunday": (WEEKEND, on("2026-02-01"), AGREE),
    "weekend and the Monday after": (WEEKEND, on("2026-02-02"), DISAGREE),
    "same day counted back": (on("2026-01-31"), on("2026-01-31", relative=True), AGREE),
    "night of its day": (SATURDAY_NIGHT, on("2026-01-31"), AGREE),
    "night that runs into the next day": (SATURDAY_NIGHT, on("2026-02-01"), DISAGREE),
    "night and the small hours": (SATURDAY_NIGHT, SUNDAY_MORNING, AGREE),
    "afternoon and night": (SATURDAY_AFTERNOON, LONG_NIGHT, DISAGREE),
    "afternoon and evening, which meet at dusk": (SATURDAY_AFTERNOON, SATURDAY_EVENING, DISAGREE),
    "evening and night": (SATURDAY_EVENING, SATURDAY_NIGHT, AGREE),
    "weekday against weekday": (weekday(5), weekday(6), DISAGREE),
    "the same weekday": (weekday(5), weekday(5), AGREE),
    "weekday and the date that it is": (weekday(5), on("2026-01-31"), AGREE),
    "weekday and a date that it is not": (weekday(5), on("2026-02-01"), DISAGREE),
    "weekday and a month": (weekday(5), on("2026-01"), INCOMPARABLE),
    "day without a year and the full date": (month_day(5, 14), on("2013-05-14"), AGREE),
    "day without a year and another date": (month_day(5, 14), on("2013-05-13"), DISAGREE),
    "day without a year and its month": (month_day(5, 14), month_day(5), AGREE),
    "months without a year": (month_day(5), month_day(6), DISAGREE),
    "day without a year and a year": (month_day(5, 14), on("2013"), INCOMPARABLE),
    "before a later date": (on("2026-02-05", UNDER), on("2026-02-01"), AGREE),
    "before an earlier date": (on("2026-02-05", UNDER), on("2026-02-07"), DISAGREE),
    "before the day itself": (on("2026-02-05", UNDER), on("2026-02-05"), DISAGREE),
    "after": (on("2026-02-05", OVER), on("2026-02-06"), AGREE),
    "since": (on("1996", AT_LEAST), on("1996-05"), AGREE),
    "since later": (on("1996", AT_LEAST), on("1993"), DISAGREE),
    "about a year": (on("1950", ABOUT), on("1951"), AGREE),
    "about a year, far off": (on("1950", ABOUT), on("1960"), DISAGREE),
    "recently says nothing": (span("PAST_REF", Granularity.VAGUE, "2020-01-01", "2026-01-01"), on("2026-01-31"), INCOMPARABLE),
}

CLOCKS: Table = {
    "same": (clock("10:00"), clock("10:00"), AGREE),
    "half an hour apart": (clock("10:00"), clock("10:30"), DISAGREE),
    "around covers": (clock("10:00", ABOUT, slack=15), clock("10:10"), AGREE),
    "around does not cover an hour": (clock("10:00", ABOUT, slack=15), clock("11:00"), DISAGREE),
    "Paris and New York": (clock("04:30", utc_offset=120), clock("22:30", utc_offset=-240), AGREE),
    "Paris and New York, an hour out": (clock("04:30", utc_offset=120), clock("23:30", utc_offset=-240), DISAGREE),
    "local beside a zone, whole hours apart": (clock("09:10"), clock("04:10", utc_offset=0), INCOMPARABLE),
    "local beside a zone, same reading": (clock("06:00"), clock("06:00", utc_offset=60), AGREE),
    "local beside a zone, minutes apart": (clock("06:00"), clock("06:40", utc_offset=60), DISAGREE),
    "after an hour": (clock("06:00", OVER, side=60), clock("06:40"), AGREE),
    "after an hour, too late": (clock("06:00", OVER, side=60), clock("09:10"), DISAGREE),
    "shortly after": (clock("06:00", OVER, side=15), clock("06:10"), AGREE),
    "shortly after, too late": (clock("06:00", OVER, side=15), clock("06:30"), DISAGREE),
    "just before": (clock("02:00", UNDER, side=-15), clock("01:50"), AGREE),
    "the same clock on days far apart": (
        clock("16:00", on=date(2026, 1, 3)),
        clock("16:00", on=date(2026, 1, 31)),
        AGREE,
    ),
    "the same clock on the day after": (
        clock("15:00", ABOUT, slack=15, on=date(2026, 7, 5)),
        clock("15:00", ABOUT, slack=15, on=date(2026, 7, 6)),
        AGREE,
    ),
    "around midnight": (clock("23:55"), clock("00:05", ABOUT, slack=15), AGREE),
    "a clock time in the night": (clock("02:00"), SATURDAY_NIGHT, AGREE),
    "a clock time at noon": (clock("12:00"), SATURDAY_NIGHT, DISAGREE),
    "a clock time and a day": (clock("12:00"), on("2026-02-01"), INCOMPARABLE),
}

HOUSES: Table = {
    "one house": (house(417), house(417), AGREE),
    "two houses": (house(417), house(471), DISAGREE),
    "digits swapped are no rounding": (house(1040), house(1000), DISAGREE),
    "a house of the block": (house(1749), house(1700, block=True), AGREE),
    "a house of another block": (house(1849), house(1700, block=True), DISAGREE),
    "two blocks": (house(1800, block=True), house(1700, block=True), DISAGREE),
}

TABLES = [
    HOUSES,
    ROUNDING,
    HEDGES,
    RANGES,
    UNITS,
    DURATIONS,
    RANKS_AND_SCORES,
    DATES,
    CLOCKS,
]
CASES = [pytest.param(*case, id=name) for table in TABLES for name, case in table.items()]


@pytest.mark.parametrize(("a", "b", "outcome"), CASES)
def test_values(a: Value, b: Value, outcome: Outcome) -> None:
    assert outcomes(a, b) == {outcome}


@pytest.mark.parametrize(
    ("euros", "outcome"), [(100e6, AGREE), (150e6, DISAGREE)], ids=["a converted sum that fits", "a converted sum that does not"]
)
def test_money_is_compared_across_currencies_at_the_rate_of_the_request(euros: float, outcome: Outcome) -> None:
    assert outcomes(quantity(euros, EUR), quantity(108e6), Options(exchange_rates={"EUR": 1.08})) == {outcome}


def test_a_currency_without_a_rate_stays_incomparable() -> None:
    assert outcomes(quantity(1e6, EUR), quantity(1e6), Options(exchange_rates={"JPY": 0.0067})) == {INCOMPARABLE}


def test_hedged_clocks_half_an_hour_apart_exclude_each_other_rather_surely() -> None:
    near, further = clock("10:30", ABOUT, slack=10), clock("14:00", ABOUT, slack=10)
    morning = clock("10:00", ABOUT, slack=10)
    assert (
        0.7
        < compare(morning, near).strength
        < compare(morning, further).strength
        < compare(clock("10:00"), clock("14:00")).strength
    )
