"""Decision trees walked all at once: every leaf is a bit, and every threshold passed strikes out the leaves before it.

This is QuickScorer (Lucchese et al. 2015) on Python's integers, which AND the seven thousand leaves of the shipped trees in the
time that one tree takes to walk.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import Any, NamedTuple

# Log-odds are kept to three places, so that sums are exact; every binary digit more is counted for every pair.
_UNIT = 1_000
# A decision as (feature, threshold, first leaf that passing it strikes out, the leaf behind those).
Cut = tuple[str, float, int, int]


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
        units: list[int] = []
        # Widest first: the planes of high digits then end early and are soon counted.
        for leaves, cuts in sorted(map(_flattened, trees), key=_width, reverse=True):
            firsts |= 1 << len(units)
            base += (lowest := min(leaves))
            units += [unit - lowest for unit in leaves]
            self._strike(cuts)
            self._size += len(leaves)
        return Total(begin, firsts, _planes(units), base)

    def _strike(self, cuts: Iterable[Cut]) -> None:
        """Note which leaves each threshold of the next tree strikes out when passed."""
        for name, threshold, first, behind in cuts:
            struck = self._struck.setdefault(name, {})
            struck[threshold] = struck.get(threshold, 0) | ((1 << behind - first) - 1 << self._size + first)


def narrowed(leaves: int, columns: Sequence[Column], row: Sequence[float]) -> int:
    """The leaves that are left once the features of these columns are known."""
    for number, (least, thresholds, left) in zip(row, columns, strict=True):
        if number > least:
            leaves &= left[bisect_left(thresholds, number)]
    return leaves


def _flattened(tree: Any) -> tuple[list[int], list[Cut]]:
    """The leaves of a tree in units, from first to last, and its cuts."""
    leaves: list[int] = []
    cuts: list[Cut] = []

    def walk(node: Any) -> None:
        if not isinstance(node, dict):
            leaves.append(round(float(node) * _UNIT))
            return
        first = len(leaves)
        walk(node["then"])
        cuts.append((node["if"], float(node["at_most"]), first, len(leaves)))
        walk(node["else"])

    walk(tree)
    return leaves, cuts


def _width(flattened: tuple[list[int], list[Cut]]) -> int:
    leaves, _ = flattened
    return max(leaves) - min(leaves)


def _planes(units: Sequence[int]) -> list[int]:
    """For each binary digit, highest first, a bit for each number that has it."""
    digits = max(units, default=0).bit_length()
    # Written out one behind the other and read again by column, which is cheaper than to shift each bit into its place.
    written = "".join([f"{unit:0{digits}b}" for unit in reversed(units)])
    return [int(written[digit::digits], 2) for digit in range(digits)]
