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
# How many trees are walked between two looks at what can still be reached.
_BATCH = 15
# Log-odds below which no pair founds or joins a fact (a probability of 0.03).
_HOPELESS = -3.5


class Scorer:
    """Log-odds summed over trees (Friedman 2001), turned into the probability that two claims measure the same thing."""

    def __init__(self, weights: dict[str, Any]) -> None:
        """weights: {"baseline": log-odds, "calibration": [slope, intercept], "trees": [node, …]}.

        A node is {"if", "at_most", "then", "else"} or a number of log-odds.
        """
        index = {name: i for i, name in enumerate(FEATURES)}
        self._baseline: float = weights["baseline"]
        self._slope, self._intercept = weights["calibration"]
        trees: list[Node] = [_node(tree, index) for tree in weights["trees"]]
        # Batches of trees, each with the most that the batches after it can still add.
        self._batches = [(trees[i : i + _BATCH], sum(map(_highest, trees[i + _BATCH :]))) for i in range(0, len(trees), _BATCH)]

    def score(self, features: Sequence[float]) -> float:
        """The probability, 0 to 1. A pair that can no longer reach a score of use is left with what it has by then."""
        total = self._baseline
        for trees, rest in self._batches:
            for tree in trees:
                node = tree
                while type(node) is tuple:
                    node = node[2] if features[node[0]] <= node[1] else node[3]
                total += node  # type: ignore[operator]
            if total + rest < _HOPELESS:
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


def _highest(node: Node) -> float:
    """The most that a tree can add."""
    return max(_highest(node[2]), _highest(node[3])) if isinstance(node, tuple) else node


@cache
def shipped_scorer() -> Scorer:
    """The scorer with the weights that ship."""
    return Scorer(json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))
