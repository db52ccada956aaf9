"""What a rule read: a span of the text at hand with its value, before it becomes a mention of an article."""

from typing import NamedTuple

from service.extraction.intervals import interval
from service.model import Direction, Hedge, Kind, Quantity, Unit, Value


class Reading(NamedTuple):
    """A value with its spans in the text at hand and the name of the rule that read it."""

    start: int
    end: int
    core_start: int
    core_end: int
    kind: Kind
    value: Value
    pattern: str


def quantity(  # noqa: PLR0913 - as many as a quantity has fields
    number: float,
    unit: Unit,
    *,
    step: float,
    upper: float | None = None,
    multiplier: float = 1.0,
    unit_text: str = "",
    hedge: Hedge = Hedge.EXACT,
    whole: bool = False,
    direction: Direction | None = None,
    moved_to: bool = False,
) -> Quantity:
    """A quantity with its interval in the unit's base."""
    floor = float("-inf") if unit.dimension == "temperature" else 0.0
    low, high = interval(number, upper, step, hedge, whole, floor)
    low, high = low * unit.factor + unit.offset, high * unit.factor + unit.offset
    return Quantity(number, unit, low, high, upper, step, multiplier, unit_text, hedge, direction, moved_to)
