"""Times of day: rounding, zones and parts of the day."""

from datetime import datetime, time, timedelta

from service.compatibility.verdict import Verdict, agree, disagree, incomparable
from service.model import CalendarDate, ClockTime, Granularity, Hedge

_SAME = agree("clock", 1.0)
_WITHIN = agree("clock", 0.8)
_SAME_READING = agree("clock without zone", 0.6)
_PART = agree("part of day", 0.5)
_OTHER_PART = disagree("part of day", 0.5)  # when evening begins is a matter of taste
_UNZONED = incomparable("zones")
_DAYS = incomparable("clock and date")

EXACT = 0.95
UNZONED = 0.5  # not whole hours apart, so no zone explains it; a few zones have odd half hours
_DAY = 1440.0
_HOUR = 60.0
_SMALL_HOURS = timedelta(hours=7)
# Where the parts of the day begin and end in news, in hours from midnight. The small hours are both night and morning.
_PARTS: dict[str, tuple[tuple[float, float], ...]] = {
    "MO": ((0, 12),),
    "MI": ((11, 14),),
    "AF": ((12, 18),),
    "EV": ((16, 24),),
    "NI": ((17, 24), (0, 7)),
    "DT": ((6, 21),),
}


def compare_clock_times(a: ClockTime, b: ClockTime) -> Verdict:
    """Compare two clock times on one clock; a zone beside an unknown one only where no whole number of hours explains the gap."""
    if a.utc_offset is not None and b.utc_offset is not None:
        return _compare_on_one_clock(a, b, float(a.utc_offset - b.utc_offset))
    if (a.utc_offset is None) is (b.utc_offset is None):
        return _compare_on_one_clock(a, b, 0.0)
    verdict = _compare_on_one_clock(a, b, 0.0)
    if verdict.agrees:
        return _SAME_READING
    return _UNZONED if (a.minute - b.minute) % _HOUR == 0 else disagree("clock", UNZONED)


def _compare_on_one_clock(a: ClockTime, b: ClockTime, shift: float) -> Verdict:
    """`shift` minutes bring b's reading to a's zone; the nearest turn of the clock counts. Days are compared as dates."""
    distance = b.minute + shift - a.minute
    turns = _DAY * round(distance / _DAY)
    shift, distance = shift - turns, distance - turns
    if distance == 0.0:
        return _SAME
    if a.low <= b.minute + shift <= a.high or b.low <= a.minute - shift <= b.high:
        return _WITHIN
    exact = a.hedge is Hedge.EXACT and b.hedge is Hedge.EXACT
    return disagree("clock", EXACT if exact else _hedged_strength(abs(distance)))


def _hedged_strength(distance: float) -> float:
    """From 0.6 close by to nearly 0.95 hours away: what the hedges cover lies in the intervals already."""
    return 0.6 + 0.35 * distance / (distance + 30.0)


def compare_part_of_day(clock: ClockTime, date: CalendarDate) -> Verdict:
    """A clock time beside "Sunday night" or "June 5": the day where both tell it, and the part of the day."""
    same_day = _same_day(clock, date)
    hours = _PARTS.get(date.timex[-2:]) if date.granularity is Granularity.PART_OF_DAY else None
    if hours is None:
        return _DAYS if same_day is None else (_PART if same_day else _OTHER_PART)
    if same_day is False:
        return _OTHER_PART
    inside = any(start * _HOUR - _HOUR <= clock.minute <= end * _HOUR + _HOUR for start, end in hours)
    return _PART if inside else _OTHER_PART


def _same_day(clock: ClockTime, date: CalendarDate) -> bool | None:
    """None where either day is unknown; the night of a day runs into the next morning."""
    if clock.on is None or date.start is None or date.end is None:
        return None
    moment = datetime.combine(clock.on, time()) + timedelta(minutes=clock.minute)
    start = datetime.combine(date.start.date(), time())
    past_end = moment - date.end.replace(tzinfo=None)
    allowed = _SMALL_HOURS if date.timex.endswith("NI") else timedelta(0)
    return start <= moment and (past_end < allowed or moment.date() == start.date())
