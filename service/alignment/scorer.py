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


class Scorer:
    """Log-odds summed over trees (Friedman 2001), turned into the probability that two claims measure the same thing."""

    def __init__(self, weights: dict[str, Any]) -> None:
        """weights: {"baseline": log-odds, "calibration": [slope, intercept], "trees": [node, …]}.

        A node is {"if", "at_most", "then", "else"} or a number of log-odds.
        """
        index = {name: i for i, name in enumerate(FEATURES)}
        self._baseline: float = weights["baseline"]
        self._slope, self._intercept = weights["calibration"]
        self._trees: list[Node] = [_node(tree, index) for tree in weights["trees"]]

    def score(self, features: Sequence[float]) -> float:
        """The probability, 0 to 1."""
        total = self._baseline
        for tree in self._trees:
            node = tree
            while type(node) is tuple:
                node = node[2] if features[node[0]] <= node[1] else node[3]
            total += node  # type: ignore[operator]
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
