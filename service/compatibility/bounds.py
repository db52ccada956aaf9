"""One-sided hedges: more than, at least, less than, up to.

A bound is written close to the truth: nobody who knows of 249 writes "more than 20". It reaches one step of its leading digit or
half of its number, whichever is more ("more than 200" reaches to 300, "more than 50" to 75), and half of its number downwards
("up to 40" reaches to 20). Beyond its reach a bound is still true in logic, so the disagreement stays weak however far it is.
"""

import math

from service.compatibility.verdict import Verdict, agree, disagree
from service.model import Hedge, Quantity

LOWER = frozenset({Hedge.OVER, Hedge.AT_LEAST})
UPPER = frozenset({Hedge.UNDER, Hedge.UP_TO})

_SAME = agree("same bound", 0.9)
_WITHIN = agree("bound", 0.6)
_GRAZED = agree("bound", 0.4)
_OPPOSED = disagree("opposed bounds", 0.6)
_TWO_MAXIMA = disagree("two maxima", 0.45)  # "as many as 80" and "as many as 70" each name the most that was seen
_TWO_MINIMA = disagree("two minima", 0.35)  # "at least 15" and "at least 16" each name what was known when written
_SLACK = 2e-9  # relative; unit conversions leave dust in the last bits


def compare_bounds(a: Quantity, b: Quantity) -> Verdict:
    """Compare two quantities of which one or both are open on one side."""
    if a.hedge in LOWER:
        if b.hedge in LOWER:
            return _two_lower(a, b)
        return _opposed(a, b) if b.hedge in UPPER else _above(a, b)
    if b.hedge in LOWER:
        return _opposed(b, a) if a.hedge in UPPER else _above(b, a)
    if a.hedge in UPPER:
        return _two_upper(a, b) if b.hedge in UPPER else _below(a, b)
    return _below(b, a)


def reach_above(bound: Quantity) -> float:
    """The first value, in the base unit, that a writer would no longer call "more than" the bound's number."""
    number = bound.number
    if not 0 < number < math.inf:
        return math.inf
    step = 10.0 ** math.floor(math.log10(number))
    return (number + max(step, number / 2)) * bound.unit.factor + bound.unit.offset


def reach_below(bound: Quantity) -> float:
    """The last value, in the base unit, that a writer would still call "up to" the bound's number."""
    return bound.number / 2 * bound.unit.factor + bound.unit.offset if bound.number > 0 else -math.inf


def _out_of_reach(nearer: float, further: float) -> Verdict:
    ratio = nearer / further if further else 1.0
    return disagree("reach of a bound", 0.25 + 0.5 * (1 - min(1.0, abs(ratio))))


def _close(x: float, y: float) -> bool:
    return math.isclose(x, y, rel_tol=_SLACK)


def _less(x: float, y: float) -> bool:
    """Less by more than the dust of unit conversions."""
    return x < y and not _close(x, y)


def _two_lower(a: Quantity, b: Quantity) -> Verdict:
    if _close(a.base, b.base):
        return _SAME
    small, large = (a, b) if a.base < b.base else (b, a)
    reach = reach_above(small)
    if not _less(large.base, reach):
        return _out_of_reach(reach, large.base)
    if a.hedge is Hedge.AT_LEAST and b.hedge is Hedge.AT_LEAST and large.base - small.base > _rounding(a, b):
        return _TWO_MINIMA
    return _WITHIN


def _two_upper(a: Quantity, b: Quantity) -> Verdict:
    if _close(a.base, b.base):
        return _SAME
    small, large = (a, b) if a.base < b.base else (b, a)
    reach = reach_below(large)
    if _less(small.base, reach):
        return _out_of_reach(small.base, reach)
    if a.hedge is Hedge.UP_TO and b.hedge is Hedge.UP_TO and large.base - small.base > _rounding(a, b):
        return _TWO_MAXIMA
    return _WITHIN


def _rounding(a: Quantity, b: Quantity) -> float:
    """Half of the coarser figure's last written digit, in the base unit: bounds closer than that may round to each other."""
    return max(a.step * a.unit.factor, b.step * b.unit.factor) / 2


def _opposed(lower: Quantity, upper: Quantity) -> Verdict:
    """Nothing is both "more than 70" and "as many as 70"; 70 is both "at least 70" and "up to 70"."""
    strict = lower.hedge is Hedge.OVER or upper.hedge is Hedge.UNDER
    if _close(lower.base, upper.base):
        return _OPPOSED if strict else _WITHIN
    return _WITHIN if lower.base < upper.base else _OPPOSED


def _above(bound: Quantity, figure: Quantity) -> Verdict:
    """A lower bound beside a figure, range or vague word."""
    limit, top, bottom = bound.base, figure.high, figure.low
    if _less(top, limit) or (bound.hedge is Hedge.OVER and _close(top, limit)):
        return disagree("bound", _violation(limit, figure.base))
    if _less(figure.base, limit) or (bound.hedge is Hedge.OVER and _close(figure.base, limit)):
        return _GRAZED
    if _close(figure.base, limit):
        return _SAME
    reach = reach_above(bound)
    return _WITHIN if _less(bottom, reach) and not _close(figure.base, reach) else _out_of_reach(reach, figure.base)


def _below(bound: Quantity, figure: Quantity) -> Verdict:
    """An upper bound beside a figure, range or vague word."""
    limit, top, bottom = bound.base, figure.high, figure.low
    if _less(limit, bottom) or (bound.hedge is Hedge.UNDER and _close(bottom, limit)):
        return disagree("bound", _violation(figure.base, limit))
    if _less(limit, figure.base) or (bound.hedge is Hedge.UNDER and _close(figure.base, limit)):
        return _GRAZED
    if _close(figure.base, limit):
        return _SAME
    reach = reach_below(bound)
    return _out_of_reach(figure.base, reach) if _less(top, reach) else _WITHIN


def _violation(larger: float, smaller: float) -> float:
    """From 0.5 for a figure just past the bound to 0.9 for one far past it."""
    return 0.9 - 0.4 * min(1.0, abs(smaller / larger)) if larger else 0.9
