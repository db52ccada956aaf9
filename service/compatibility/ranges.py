"""Ranges: "$12 billion to $13 billion", "between 15 and 20"."""

from service.compatibility.intervals import CERTAIN, contains, excluded
from service.compatibility.verdict import Verdict, agree, disagree
from service.model import Quantity

_SAME = agree("range", 1.0)
_WITHIN = agree("range", 0.7)
_NESTED = agree("range", 0.5)
_CROSSING = disagree("ranges", 0.5)  # two spans of one thing with different ends; an estimate's ends are loose
_SLACK = 1e-9


# The first and the last year of age that one is in one's teens; of the other decades of life the span.
_TEENS, _DECADE = (13.0, 19.0), 9.0


def compare_ranges(a: Quantity, b: Quantity) -> Verdict:
    """Compare a range with a figure, or two ranges."""
    if a.upper is not None and b.upper is not None:
        return _compare_two(a, b)
    span, figure = (a, b) if a.upper is not None else (b, a)
    return _compare_with_figure(span, figure)


def ends(span: Quantity) -> tuple[float, float]:
    """Lower and upper end as written, in the base unit."""
    low = span.number * span.unit.factor + span.unit.offset
    upper = span.number if span.upper is None else span.upper
    return low, upper * span.unit.factor + span.unit.offset


def _compare_with_figure(span: Quantity, figure: Quantity) -> Verdict:
    low, high = ends(span)
    dust = _SLACK * (abs(low) + abs(high))
    if low - dust <= figure.base <= high + dust or contains(span, figure.base) or contains(figure, low) or contains(figure, high):
        return _WITHIN
    return disagree("intervals", excluded(span, figure))


def _compare_two(a: Quantity, b: Quantity) -> Verdict:
    """Equal ends agree, a span wholly inside another agrees loosely, crossing and half-shared spans do not."""
    (a_low, a_high), (b_low, b_high) = ends(a), ends(b)
    rounding = max(a.step * a.unit.factor, b.step * b.unit.factor) / 2
    dust = _SLACK * (abs(a_high) + abs(b_high))
    slack = max(dust, rounding - dust)
    same_low, same_high = abs(a_low - b_low) < slack + dust, abs(a_high - b_high) < slack + dust
    if same_low and same_high:
        return _SAME
    if a_high < b_low or b_high < a_low:
        return disagree("ranges", CERTAIN)
    if (_is_decade(a) and a_low <= b_low and b_high <= a_high) or (_is_decade(b) and b_low <= a_low and a_high <= b_high):
        return _NESTED  # "in his 20s", "in his early 20s"
    nested = (a_low < b_low and b_high < a_high) or (b_low < a_low and a_high < b_high)
    return _NESTED if nested and not same_low and not same_high else _CROSSING


def _is_decade(span: Quantity) -> bool:
    """Whether a range is a decade of life, whose first and last years are told as loosely as the others."""
    if span.unit.dimension != "age" or span.upper is None:
        return False
    return (span.number, span.upper) == _TEENS or (span.number % 10 == 0 and span.upper - span.number == _DECADE)
