"""Dates of which only a weekday, or a month and day, is known: compared only as far as they go."""

from service.compatibility.verdict import Verdict, agree, disagree, incomparable
from service.model import CalendarDate, Granularity

_WEEKDAY = agree("weekday", 0.4)
_WEEKDAYS = disagree("weekdays", 0.8)  # one story is mostly told within a week, so one weekday is one day
_MONTH_DAY = agree("day of the year", 0.8)
_MONTH_DAYS = disagree("day of the year", 0.9)
_MONTH = agree("month", 0.6)
_NOTHING = incomparable("unresolved dates")
_FINE = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE})


def compare_partial(a: CalendarDate, b: CalendarDate) -> Verdict:
    """Compare two dates of which at least one could not be placed in the calendar."""
    month_a, day_a = month_and_day(a)
    month_b, day_b = month_and_day(b)
    if month_a is not None and month_b is not None:
        if month_a != month_b or (day_a is not None and day_b is not None and day_a != day_b):
            return _MONTH_DAYS
        return _MONTH if day_a is None or day_b is None else _MONTH_DAY
    weekday_a, weekday_b = weekday_of(a), weekday_of(b)
    if weekday_a is None or weekday_b is None:
        return _NOTHING
    return _WEEKDAY if weekday_a == weekday_b else _WEEKDAYS


def month_and_day(value: CalendarDate) -> tuple[int | None, int | None]:
    """What is known of the place in the year: as written, or from the calendar where the date was resolved."""
    if value.month is not None or value.start is None:
        return value.month, value.day
    if value.granularity in _FINE:
        return value.start.month, value.start.day
    return (value.start.month, None) if value.granularity is Granularity.MONTH else (None, None)


def weekday_of(value: CalendarDate) -> int | None:
    """0 for Monday: as written, or of the single day that the date is."""
    if value.weekday is not None or value.start is None or value.granularity not in _FINE:
        return value.weekday
    return value.start.weekday()
