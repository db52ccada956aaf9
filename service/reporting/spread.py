"""How far apart the values of a fact lie."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from service.model import CalendarDate, ClockTime, Quantity, Value

_DAY = 86_400.0
_HALF_TURN = 720.0
_TURN = 1440.0


class Spread(NamedTuple):
    """The gap between the lowest and the highest value in the base unit (days, minutes), and over the larger of the two."""

    absolute: float | None
    relative: float | None


NO_DISTANCE = Spread(None, None)


def spread(values: Sequence[Value]) -> Spread:
    """The spread of values of one sort; nothing where they have no distance (scores, weekdays without a date)."""
    if all(isinstance(value, Quantity) for value in values) and len({_dimension(value) for value in values}) == 1:
        return _of_numbers([value.base for value in values if isinstance(value, Quantity)])
    if all(isinstance(value, CalendarDate) for value in values):
        starts = [value.start.replace(tzinfo=None) for value in values if isinstance(value, CalendarDate) and value.start]
        if len(starts) < len(values):
            return NO_DISTANCE
        return Spread((max(starts) - min(starts)).total_seconds() / _DAY, None)
    if all(isinstance(value, ClockTime) for value in values):
        return Spread(_round_the_clock([value for value in values if isinstance(value, ClockTime)]), None)
    return NO_DISTANCE


def _dimension(value: Value) -> str:
    return value.unit.dimension if isinstance(value, Quantity) else ""


def _of_numbers(numbers: Sequence[float]) -> Spread:
    low, high = min(numbers), max(numbers)
    larger = max(abs(low), abs(high))
    return Spread(round(high - low, 9), round((high - low) / larger, 4) if larger else None)


def _round_the_clock(times: Sequence[ClockTime]) -> float:
    """Minutes between the outermost readings on one clock, the shorter way round; zones count where all are known."""
    zoned = all(time.utc_offset is not None for time in times)
    minutes = sorted((time.minute - (time.utc_offset or 0 if zoned else 0)) % _TURN for time in times)
    if len(minutes) == 2:
        gap = minutes[1] - minutes[0]
        return gap if gap <= _HALF_TURN else _TURN - gap
    widest = max((b - a for a, b in pairwise([*minutes, minutes[0] + _TURN])), default=_TURN)
    return _TURN - widest
