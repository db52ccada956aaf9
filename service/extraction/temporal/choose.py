"""Which of two years, or weeks, a date without one falls in."""

from collections.abc import Callable, Iterable
from datetime import date

from service.extraction.temporal import spans
from service.extraction.temporal.tense import Tense
from service.model import CalendarDate

# A verb's tense is sometimes another clause's: a date on the wrong side of it must be three times nearer to be taken.
_AGAINST_TENSE = 3


def nearest(anchor: date, tense: Tense, candidates: Iterable[CalendarDate]) -> CalendarDate | None:
    """The candidate nearest to the anchor, distances against the tense counting threefold; the earlier of two equals."""
    best: CalendarDate | None = None
    least = 0
    for candidate in candidates:
        distance = _distance(anchor, candidate, tense)
        if distance is not None and (best is None or distance < least):
            best, least = candidate, distance
    return best


def _distance(anchor: date, candidate: CalendarDate, tense: Tense) -> int | None:
    if candidate.start is None or candidate.end is None:
        return None
    before = anchor.toordinal() - candidate.end.toordinal() + 1
    after = candidate.start.toordinal() - anchor.toordinal()
    if before > 0:
        return before * (_AGAINST_TENSE if tense is Tense.FUTURE else 1)
    return max(0, after) * (_AGAINST_TENSE if tense is Tense.PAST else 1)


def by_year(anchor: date, tense: Tense, build: Callable[[int], CalendarDate | None]) -> CalendarDate | None:
    """The nearest of what `build` makes of the years around the anchor."""
    built = (build(anchor.year + step) for step in (-1, 0, 1))
    return nearest(anchor, tense, [candidate for candidate in built if candidate])


def weekday_near(anchor: date, weekday: int, tense: Tense) -> date | None:
    """The weekday on or before the anchor, or on or after it where the tense points ahead."""
    back = (anchor.weekday() - weekday) % 7
    return spans.shift(anchor, (7 - back) % 7 if tense is Tense.FUTURE else -back, "D")
