"""Spans of calendar time: granularity, hedges, and what relative wording leaves open."""

from datetime import datetime, timedelta

from service.compatibility.unresolved import compare_partial
from service.compatibility.verdict import Verdict, agree, disagree, incomparable
from service.model import CalendarDate, Granularity, Hedge

_SAME = agree("same date", 1.0)
_CONTAINED = agree("granularity", 0.9)
_OVERLAP = agree("overlapping dates", 0.5)
_LOOSE = agree("loose date", 0.4)
_HEDGED = agree("dated hedge", 0.5)
_EITHER_ORDER = agree("day-first or month-first", 0.3)
_VAGUE = incomparable("vague date")

_ABSOLUTE = disagree("dates", 0.95)
_RESOLVED = disagree("dates", 0.85)  # one or both counted from a publication day
_NEXT_DAY = disagree("dates", 0.7)  # so counted and one day apart: the page may carry the day it was put on the web
_SAME_WEEKDAY = disagree("dates", 0.2)  # so counted and whole weeks apart: the weekday fits, only the week was guessed
_AMBIGUOUS = disagree("dates", 0.3)  # written so that day and month may be swapped
_OTHER_YEAR = disagree("dates", 0.3)  # the same day of the year: most often its year was not written and had to be guessed
_OTHER_PART = disagree("part of day", 0.8)  # the hour between them is called either
_PAST_A_HEDGE = disagree("dated hedge", 0.6)

_DAY = timedelta(days=1)
# Calendar time without a zone: days as a newspaper means them.
_DAWN, _DUSK = datetime(1, 1, 1), datetime(9999, 12, 31)
_COARSE = frozenset(Granularity) - {Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE}
_ONE_SIDED = frozenset({Hedge.UNDER, Hedge.UP_TO, Hedge.OVER})

# Parts of one day that meet in an hour and are two all the same.
_TWO_PARTS = ({"AF", "NI"}, {"AF", "EV"})

Span = tuple[datetime, datetime]


def compare_dates(a: CalendarDate, b: CalendarDate) -> Verdict:
    """Two dates agree when one's span holds the other's; unresolved ones only as far as they go."""
    if a.granularity is Granularity.VAGUE or b.granularity is Granularity.VAGUE:
        return _VAGUE
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return compare_partial(a, b)
    span_a, span_b = (_naive(a.start), _naive(a.end)), (_naive(b.start), _naive(b.end))
    if a.hedge in _ONE_SIDED or b.hedge in _ONE_SIDED:
        return _compare_one_sided(a, span_a, b, span_b)
    if span_a == span_b:
        return _SAME
    if _holds(span_a, span_b) or _holds(span_b, span_a):
        return _CONTAINED
    return _compare_apart(a, span_a, b, span_b)


def _naive(moment: datetime) -> datetime:
    return moment if moment.tzinfo is None else moment.replace(tzinfo=None)


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _compare_apart(a: CalendarDate, span_a: Span, b: CalendarDate, span_b: Span) -> Verdict:
    """Neither span holds the other."""
    if _swapped_fits(a, span_a, span_b) or _swapped_fits(b, span_b, span_a):
        return _EITHER_ORDER
    overlap = span_a[0] < span_b[1] and span_b[0] < span_a[1]
    if overlap and a.granularity is b.granularity is Granularity.PART_OF_DAY and _are_two_parts(a, b):
        return _OTHER_PART
    coarse = a.granularity in _COARSE or b.granularity in _COARSE
    if overlap and (coarse or a.granularity is b.granularity):
        return _OVERLAP
    if overlap and _touch_one_day(a, span_a, b, span_b):
        return _OVERLAP
    gap = max(span_a[0] - span_b[1], span_b[0] - span_a[1])
    if coarse and gap < _play(a, span_a, b, span_b):
        return _LOOSE
    return _apart(a, span_a, b, span_b)


def _are_two_parts(a: CalendarDate, b: CalendarDate) -> bool:
    """Whether one is of the afternoon and the other of what follows it: both meet at dusk and are two parts all the same."""
    return {a.timex[-2:], b.timex[-2:]} in _TWO_PARTS


def _touch_one_day(a: CalendarDate, span_a: Span, b: CalendarDate, span_b: Span) -> bool:
    """A part of a day that runs past midnight belongs to the day on which it begins, and to no other."""
    if a.granularity is Granularity.PART_OF_DAY and b.granularity is Granularity.DAY:
        return span_b[0] <= span_a[0] < span_b[1]
    if b.granularity is Granularity.PART_OF_DAY and a.granularity is Granularity.DAY:
        return span_a[0] <= span_b[0] < span_a[1]
    return True


def _play(a: CalendarDate, span_a: Span, b: CalendarDate, span_b: Span) -> timedelta:
    """How far loose wording may miss: one unit of a span counted back in weeks ("two weeks ago") or hedged ("around 1950")."""
    loose = [
        end - start
        for value, (start, end) in ((a, span_a), (b, span_b))
        if value.granularity in _COARSE
        and (value.hedge is not Hedge.EXACT or (value.relative and value.granularity is Granularity.WEEK))
    ]
    return max(loose, default=timedelta(0))


def _apart(a: CalendarDate, span_a: Span, b: CalendarDate, span_b: Span) -> Verdict:
    """How surely two dates that do not meet exclude each other."""
    if a.ambiguous or b.ambiguous:
        return _AMBIGUOUS
    if a.hedge is Hedge.AT_LEAST or b.hedge is Hedge.AT_LEAST:
        return _PAST_A_HEDGE  # "since May" says that it began in May, give or take
    if a.granularity is b.granularity is Granularity.DAY and (a.month, a.day) == (b.month, b.day):
        return _OTHER_YEAR
    if not a.relative and not b.relative:
        return _ABSOLUTE
    days = abs((span_a[0] - span_b[0]).days)
    single = a.granularity not in _COARSE and b.granularity not in _COARSE
    if single and days and days % 7 == 0:
        return _SAME_WEEKDAY
    return _NEXT_DAY if single and days <= 1 else _RESOLVED


def _swapped_fits(value: CalendarDate, span: Span, other: Span) -> bool:
    """Whether reading 05/06 the other way round puts the date inside the other span."""
    if not value.ambiguous or value.granularity is not Granularity.DAY or span[0].day > 12:
        return False
    start = span[0].replace(month=span[0].day, day=span[0].month)
    swapped = (start, start + _DAY)
    return _holds(other, swapped) or _holds(swapped, other)


def _compare_one_sided(a: CalendarDate, span_a: Span, b: CalendarDate, span_b: Span) -> Verdict:
    """Dates of which one or both say before, by, after or since."""
    low_a, high_a = _opened(a, span_a)
    low_b, high_b = _opened(b, span_b)
    if low_a < high_b and low_b < high_a:
        return _HEDGED
    return _PAST_A_HEDGE


def _opened(value: CalendarDate, span: Span) -> Span:
    """What the hedge leaves: "after May" begins in June; "before May" ends in April, "by May" in May."""
    match value.hedge:
        case Hedge.UNDER:
            return _DAWN, span[0]
        case Hedge.UP_TO:
            return _DAWN, span[1]
        case Hedge.OVER:
            return span[1], _DUSK
        case _:
            return span
