"""The interval that a written figure stands for, and how far another figure lies outside it."""

import math

from service.model import Hedge, Quantity

CERTAIN = 0.95  # two plain figures whose rounding keeps them apart: only a slip of extraction could still reconcile them
NEAR_HEDGE = 0.5  # just outside what a hedge reaches: how wide "about" is, is a matter of taste
FAR_FROM_HEDGE = 0.9  # many widths outside it
_SLACK = 1e-9  # relative; unit conversions leave dust in the last bits


def contains(figure: Quantity, number: float) -> bool:
    """Whether `number`, in the base unit, rounds to the figure: half-open for plain figures, closed for hedged ones."""
    low, high = figure.low, figure.high
    dust = _SLACK * (abs(number) + abs(high))
    if number < low - dust:
        return False
    return number < high - dust if figure.hedge is Hedge.EXACT and high > low else number <= high + dust


def rounds_to(number: float, round_number: float) -> bool:
    """Whether the number, cut to its leading digit, is the round number."""
    if not 0 < number < math.inf:
        return False
    step = 10.0 ** math.floor(math.log10(number))
    return step > 0 and abs(round(number / step) * step - round_number) <= _SLACK * number


def gap(a: Quantity, b: Quantity) -> float:
    """The empty space between two intervals, in the base unit; 0 where they touch."""
    return max(0.0, a.low - b.high, b.low - a.high)


def excluded(a: Quantity, b: Quantity) -> float:
    """How surely two figures that do not contain each other exclude each other.

    Plain figures are certain. Beside a hedge the certainty grows with the distance, counted in widths of the hedged interval.
    """
    hedged = [q for q in (a, b) if q.hedge is not Hedge.EXACT]
    if not hedged:
        return CERTAIN
    width = max(q.high - q.low for q in hedged)
    distance = gap(a, b)
    share = distance / (distance + width) if 0 < distance + width < math.inf else float(width < math.inf)
    certainty = NEAR_HEDGE + (FAR_FROM_HEDGE - NEAR_HEDGE) * share
    return certainty if len(hedged) == 1 else certainty - 0.1
