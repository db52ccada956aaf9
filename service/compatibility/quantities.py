"""Numbers with units: rounding, hedges, ranges, directions, units of one dimension."""

from collections.abc import Mapping

from service.compatibility.bounds import LOWER, UPPER, compare_bounds
from service.compatibility.currencies import convert
from service.compatibility.intervals import CERTAIN, contains, excluded, rounds_to
from service.compatibility.ranges import compare_ranges
from service.compatibility.verdict import Verdict, agree, disagree, incomparable
from service.model import Hedge, Quantity

_SAME = agree("same number", 1.0)
_ROUNDING = agree("rounding", 0.9)
_COVERED = agree("hedge", 0.7)
_VAGUE = agree("vague", 0.5)
_VAGUELY_APART = disagree("vague", 0.5)
_APART = disagree("intervals", CERTAIN)
_LOOSELY_APART = disagree("intervals", 0.75)  # 612 and a bare 600: a slip of the hedge as likely as of the figure
_OPPOSITE = disagree("direction", 0.7)
_DIMENSIONS = incomparable("dimensions")
_CURRENCIES = incomparable("currencies")
_MOVEMENTS = incomparable("rise by and rise to")
_COMPLETED = agree("completed years", 0.9)
_LAST_OF_SERIES = agree("ordinal", 0.6)
_BEYOND_COUNT = disagree("ordinal", 0.8)
_SERIES = {"count", "rank"}
_IN_BLOCK = agree("block", 0.8)
_OTHER_HOUSE = disagree("house numbers", CERTAIN)
_HALF_AGAIN = 1.5
_BOUNDED = LOWER | UPPER


def compare_quantities(a: Quantity, b: Quantity, rates: Mapping[str, float]) -> Verdict:
    """Compare in base units; money of two currencies only through `rates`."""
    if a.unit.dimension != b.unit.dimension:
        return _compare_dimensions(a, b, rates)
    if a.unit.dimension == "address":
        return _compare_addresses(a, b)
    if a.direction is not None and b.direction is not None:
        if a.moved_to is not b.moved_to:
            return _MOVEMENTS
        if a.direction is not b.direction and not a.moved_to:
            return _OPPOSITE
    return _COMPLETED if _is_one_age(a, b) else _compare_amounts(a, b)


def _compare_addresses(a: Quantity, b: Quantity) -> Verdict:
    """House numbers are never rounded; a block holds the hundred houses that begin with it."""
    if a.number == b.number:
        return _SAME
    return _IN_BLOCK if a.low <= b.high and b.low <= a.high else _OTHER_HOUSE


def _is_one_age(a: Quantity, b: Quantity) -> bool:
    """Ages count completed units: a child of 22 months is one year old, and not two."""
    fine, coarse = (a, b) if a.unit.factor < b.unit.factor else (b, a)
    if coarse.unit.dimension != "age" or coarse.unit.factor == fine.unit.factor:
        return False
    return coarse.base <= fine.base < coarse.base + coarse.unit.factor


def _compare_dimensions(a: Quantity, b: Quantity, rates: Mapping[str, float]) -> Verdict:
    if {a.unit.dimension, b.unit.dimension} == _SERIES:
        return _compare_with_ordinal(a, b) if a.unit.dimension == "count" else _compare_with_ordinal(b, a)
    converted = convert(a, b, rates) if rates else None
    if converted is not None:
        return _compare_amounts(*converted)
    both_money = a.unit.dimension.startswith("money:") and b.unit.dimension.startswith("money:")
    return _CURRENCIES if both_money else _DIMENSIONS


def _compare_with_ordinal(count: Quantity, ordinal: Quantity) -> Verdict:
    """Who tells of a third one does not count two; who tells of a second one may well count three."""
    if count.base == ordinal.base:
        return _LAST_OF_SERIES
    return _BEYOND_COUNT if count.high < ordinal.base else _DIMENSIONS


def _compare_amounts(a: Quantity, b: Quantity) -> Verdict:
    """Two figures agree when either one's number lies where the other's rounding or hedge reaches."""
    if a.hedge in _BOUNDED or b.hedge in _BOUNDED:
        return compare_bounds(a, b)
    if a.hedge is Hedge.VAGUE or b.hedge is Hedge.VAGUE:
        return _VAGUE if a.low <= b.high and b.low <= a.high else _VAGUELY_APART
    if a.upper is not None or b.upper is not None:
        return compare_ranges(a, b)
    base_a, base_b = a.base, b.base
    if base_a == base_b:
        return _SAME
    plain = a.hedge is Hedge.EXACT and b.hedge is Hedge.EXACT
    if contains(a, base_b) or contains(b, base_a):
        return _ROUNDING if plain else _COVERED
    if not plain:
        return disagree("intervals", excluded(a, b))
    near = _HALF_AGAIN * base_a >= base_b and _HALF_AGAIN * base_b >= base_a  # no leading digit hides more than half
    return _LOOSELY_APART if near and (rounds_to(base_a, base_b) or rounds_to(base_b, base_a)) else _APART
