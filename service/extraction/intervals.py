"""The interval of values for which a written number is true: the half-step it was rounded to, widened or opened by its hedge."""

import math

from service.language import words
from service.model import Hedge

_WIDTHS: dict[str, float] = words("hedges")["widths"]


def interval(
    number: float, upper: float | None, step: float, hedge: Hedge = Hedge.EXACT, whole: bool = False, floor: float = 0.0
) -> tuple[float, float]:
    """Closed bounds, in the unit the number was written in.

    step   size of the last significant digit as written
    whole  True for what comes in ones (people, things, ages, ranks): written to the unit it has no slack
    floor  what an upper bound alone leaves open below: 0 for amounts, -inf for temperatures and changes
    """
    exact = whole and step <= 1.0
    slack = 0.0 if exact else step / 2
    ends = (number, number if upper is None else upper)
    low, high = min(ends) - slack, max(ends) + slack
    match hedge:
        case Hedge.ABOUT:
            reach = max(_WIDTHS["about"] * max(abs(low), abs(high)), step / 2)
            return min(ends) - reach, max(ends) + reach
        case Hedge.NEARLY:
            return min(low, number - max(_WIDTHS["nearly"] * abs(number), step)), max(ends)
        case Hedge.OVER:
            return (number + 1.0 if exact else math.nextafter(number, math.inf)), math.inf
        case Hedge.AT_LEAST:
            return number, math.inf
        case Hedge.UNDER:
            return _bottom(number, floor), (max(ends) - 1.0 if exact else math.nextafter(max(ends), -math.inf))
        case Hedge.UP_TO:
            return _bottom(number, floor), max(ends)
        case Hedge.VAGUE:
            return ends
        case _:
            return low, high


def _bottom(number: float, floor: float) -> float:
    return -math.inf if number <= floor else floor
