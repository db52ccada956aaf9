"""The learned scorer: gradient-boosted trees over the pair features, read from a file that people can read too."""

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from service.alignment.features import FEATURES

# An inner node (feature index, threshold, node for values up to it, node for values above it) or a leaf's log-odds.
Node = tuple[int, float, Any, Any] | float

_EPSILON = 1e-6
# How many trees are walked between two looks at whether the pair can still come to anything.
BATCH = 15
# Log-odds from which a pair can found or join a fact (a probability of 0.03).
OF_USE = -3.5


class Scorer:
    """Log-odds summed over trees (Friedman 2001), turned into the probability that two claims measure the same thing."""

    def __init__(self, weights: dict[str, Any]) -> None:
        """weights: {"baseline": log-odds, "calibration": [slope, intercept], "floors": [log-odds, …], "trees": [node, …]}.

        A node is {"if", "at_most", "then", "else"} or a number of log-odds. There is a floor for each batch of trees: the sum
        up to the batch's end below which no pair to learn from was still of use at the end (a cascade: Viola and Jones 2001).
        """
        index = {name: i for i, name in enumerate(FEATURES)}
        self._baseline: float = weights["baseline"]
        self._slope, self._intercept = weights["calibration"]
        trees: list[Node] = [_node(tree, index) for tree in weights["trees"]]
        batches = [trees[i : i + BATCH] for i in range(0, len(trees), BATCH)]
        self._batches = list(zip(batches, weights["floors"], strict=True))

    def score(self, features: Sequence[float]) -> float:
        """The probability, 0 to 1. A pair that falls below a floor is left with what it has by then, but never of use."""
        total = self._baseline
        for trees, floor in self._batches:
            for tree in trees:
                node = tree
                while type(node) is tuple:
                    node = node[2] if features[node[0]] <= node[1] else node[3]
                total += node  # type: ignore[operator]
            if total < floor:
                total = min(total, OF_USE)
                break
        return 1 / (1 + math.exp(-total))

    def calibrate(self, score: float) -> float:
        """The chance that a fact founded by a pair of this score is one (Platt 1999, fitted on stories held out)."""
        odds = math.log((score + _EPSILON) / (1 - score + _EPSILON))
        return 1 / (1 + math.exp(-(self._slope * odds + self._intercept)))


def _node(tree: Any, index: dict[str, int]) -> Node:
    if isinstance(tree, dict):
        return index[tree["if"]], float(tree["at_most"]), _node(tree["then"], index), _node(tree["else"], index)
    return float(tree)


@cache
def shipped_scorer() -> Scorer:
    """The scorer with the weights that ship."""
    return Scorer(json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))
