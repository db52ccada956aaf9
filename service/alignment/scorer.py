"""The learned scorer: gradient-boosted trees over the pair features, read from a file that people can read too."""

import json
import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial, reduce
from importlib import resources
from operator import and_
from typing import Any

from service.alignment.forest import Forest, narrowed

_EPSILON = 1e-6
# Log-odds from which a pair can found or join a fact (a probability of 0.03).
OF_USE = -3.5


class Scorer:
    """Log-odds summed over trees (Friedman 2001), turned into the probability that two claims measure the same thing."""

    def __init__(self, weights: dict[str, Any]) -> None:
        """weights: {"baseline": log-odds, "calibration": [slope, intercept], "trees": [node, …],
        "gate": {"floor": log-odds, "trees": [node, …]}}.

        A node is {"if", "at_most", "then", "else"} or a number of log-odds. The gate's trees only ask for features of a first
        look; pairs to learn from whose sum stood below its floor were of no use (a cascade: Viola and Jones 2001). It may be
        missing.
        """
        gate = weights.get("gate", {"floor": 0.0, "trees": []})
        self._baseline: float = weights["baseline"]
        self._slope, self._intercept = weights["calibration"]
        self._floor: float = gate["floor"]
        self._forest = Forest(weights["trees"], gate["trees"])
        self._totals = self._forest.totals

    def reader(self, names: Sequence[str]) -> Callable[[Sequence[float]], int]:
        """What reads these features of a pair: which leaves they leave."""
        return partial(narrowed, self._forest.leaves, self._forest.columns(names))

    def leaves(self, blocks: Iterable[list[int]], left: list[int] | None = None) -> list[int]:
        """What some blocks leave of each pair together, or of what others left of it."""
        columns = iter(blocks)
        return reduce(_both, columns, next(columns) if left is None else left)

    def is_of_use(self, leaves: int) -> bool:
        """Whether a pair can come to anything, by what the blocks of FIRST_LOOK leave."""
        return self._totals[1].of(leaves) >= self._floor

    def score(self, leaves: int) -> float:
        """The probability, 0 to 1, by what the blocks of FIRST_LOOK and CLOSER_LOOK leave."""
        return 1 / (1 + math.exp(-(self._baseline + self._totals[0].of(leaves))))

    def calibrate(self, score: float) -> float:
        """The chance that a fact founded by a pair of this score is one (Platt 1999, fitted on stories held out)."""
        odds = math.log((score + _EPSILON) / (1 - score + _EPSILON))
        return 1 / (1 + math.exp(-(self._slope * odds + self._intercept)))


def _both(some: list[int], others: list[int]) -> list[int]:
    return [*map(and_, some, others)]


@cache
def shipped_scorer() -> Scorer:
    """The scorer with the weights that ship."""
    return Scorer(json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))
