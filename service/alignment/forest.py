"""Decision trees walked all at once: every leaf is a bit, and every threshold passed strikes out the leaves before it.

This is QuickScorer (Lucchese et al. 2015) on Python's integers, which AND the seven thousand leaves of the shipped trees in the
time that one tree takes to walk.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import inf
from typing import Any, NamedTuple

# Log-odds are kept to three places, so that sums are exact; every binary digit more is counted for every pair.
_UNIT = 1_000


class Column(NamedTuple):
    """What one feature decides: its thresholds in order, and the leaves left once so many of them are passed.

    `least` is the lowest threshold: most features of most pairs are 0, pass none and strike out nothing.
    """

    least: float
    thresholds: list[float]
    left: list[int]


class Total(NamedTuple):
    """The sum of some trees: where their bits begin, the first leaf of each, and the log-odds in units, digit by digit.

    planes  for each binary digit, highest first, the leaves that have it; each tree counts from its lowest leaf, and `base`
            sums those
    """

    begin: int
    firsts: int
    planes: list[int]
    base: int

    def of(self, leaves: int) -> float:
        """The log-odds of the leaves that are reached: of each tree the first that is left."""
        left = leaves >> self.begin if self.begin else leaves
        # What changes is the first leaf that is left and those before it. An inversion would cost as much as all of this.
        reached = left & (left ^ (left - self.firsts))
        units = 0
        for plane in self.planes:
            units += units + (reached & plane).bit_count()
        return (units + self.base) / _UNIT


class Forest:
    """Groups of trees that are asked of the same row of features.

    A tree is {"if", "at_most", "then", "else"} with trees behind "then" and "else", or log-odds to three places.
    """

    def __init__(self, *groups: Sequence[Any]) -> None:
        self._struck: dict[str, dict[float, int]] = {}
        self._size = 0
        self.totals = [self._total(trees) for trees in groups]
        self.leaves = (1 << self._size) - 1
        self._columns = {name: self._column(struck) for name, struck in self._struck.items()}

    def columns(self, names: Sequence[str]) -> list[Column]:
        """A column for each of these features."""
        unasked = Column(inf, [], [self.leaves])
        return [self._columns.get(name, unasked) for name in names]

    def _column(self, struck: Mapping[float, int]) -> Column:
        thresholds = sorted(struck)
        left = [self.leaves]
        for threshold in thresholds:
            left.append(left[-1] & ~struck[threshold])
        return Column(thresholds[0], thresholds, left)

    def _total(self, trees: Sequence[Any]) -> Total:
        begin, firsts, base = self._size, 0, 0
        planes: list[int] = []
        # Widest first: the planes of high digits then end early and are soon counted.
        for tree in sorted(trees, key=_width, reverse=True):
            first = self._size - begin
            units = [*_leaves(tree)]
            self._strike(tree, self._size)
            self._size += len(units)
            firsts |= 1 << first
            base += (lowest := min(units))
            for place, unit in enumerate(units, first):
                _write(planes, unit - lowest, place)
        return Total(begin, firsts, planes[::-1], base)

    def _strike(self, tree: Any, first: int) -> int:
        """Note which leaves each threshold of a tree strikes out when passed; the place behind its last leaf."""
        if not isinstance(tree, dict):
            return first + 1
        middle = self._strike(tree["then"], first)
        struck, threshold = self._struck.setdefault(tree["if"], {}), float(tree["at_most"])
        struck[threshold] = struck.get(threshold, 0) | (1 << middle) - (1 << first)
        return self._strike(tree["else"], middle)


def narrowed(leaves: int, columns: Sequence[Column], row: Sequence[float]) -> int:
    """The leaves that are left once the features of these columns are known."""
    for number, (least, thresholds, left) in zip(row, columns, strict=True):
        if number > least:
            leaves &= left[bisect_left(thresholds, number)]
    return leaves


def _leaves(tree: Any) -> Iterator[int]:
    if isinstance(tree, dict):
        yield from _leaves(tree["then"])
        yield from _leaves(tree["else"])
    else:
        yield round(float(tree) * _UNIT)


def _width(tree: Any) -> int:
    units = [*_leaves(tree)]
    return max(units) - min(units)


def _write(planes: list[int], number: int, place: int) -> None:
    """Set the bit at a place in the plane of each binary digit that the number has."""
    planes.extend([0] * (number.bit_length() - len(planes)))
    for digit in range(number.bit_length()):
        planes[digit] |= (number >> digit & 1) << place
