"""The learned scorer: gradient-boosted trees over the pair features, read from a file that people can read too."""

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from service.alignment.features import FEATURES, FIRST_LOOK
from service.alignment.trees import compiled

_EPSILON = 1e-6
# How many trees are walked between two looks at whether the pair can still come to anything.
BATCH = 15
# Log-odds from which a pair can found or join a fact (a probability of 0.03).
OF_USE = -3.5
# How many batches are compiled at once: the compiler's memory grows with them, the cost of a pair with the number of calls.
_STAGE = 5


class Scorer:
    """Log-odds summed over trees (Friedman 2001), turned into the probability that two claims measure the same thing."""

    def __init__(self, weights: dict[str, Any]) -> None:
        """weights: {"baseline": log-odds, "calibration": [slope, intercept], "floors": [log-odds, …], "trees": [node, …],
        "gate": {"floor": log-odds, "trees": [node, …]}}.

        A node is {"if", "at_most", "then", "else"} or a number of log-odds. There is a floor for each batch of trees: the sum
        up to the batch's end below which no pair to learn from was still of use at the end (a cascade: Viola and Jones 2001).
        The gate is the same ahead of all features: trees that only ask for those of a first look. It may be missing.
        """
        index = {name: i for i, name in enumerate(FEATURES)}
        self._baseline: float = weights["baseline"]
        self._slope, self._intercept = weights["calibration"]
        trees = weights["trees"]
        batches = list(zip([trees[i : i + BATCH] for i in range(0, len(trees), BATCH)], weights["floors"], strict=True))
        gates = [(gate["trees"], gate["floor"]) for gate in [weights.get("gate")] if gate]
        self._gate = compiled(gates, {name: i for i, name in enumerate(FIRST_LOOK)})
        self._stages = [compiled(batches[i : i + _STAGE], index) for i in range(0, len(batches), _STAGE)]

    def is_worth_a_closer_look(self, first_look: Sequence[float]) -> bool:
        """Whether a pair with such features of FIRST_LOOK can come to anything."""
        return self._gate(first_look, 0.0)[1]

    def score(self, features: Sequence[float]) -> float:
        """The probability, 0 to 1. A pair that falls below a floor is left with what it has by then, but never of use."""
        total = self._baseline
        for stage in self._stages:
            total, hopeful = stage(features, total)
            if not hopeful:
                total = min(total, OF_USE)
                break
        return 1 / (1 + math.exp(-total))

    def calibrate(self, score: float) -> float:
        """The chance that a fact founded by a pair of this score is one (Platt 1999, fitted on stories held out)."""
        odds = math.log((score + _EPSILON) / (1 - score + _EPSILON))
        return 1 / (1 + math.exp(-(self._slope * odds + self._intercept)))


@cache
def shipped_scorer() -> Scorer:
    """The scorer with the weights that ship."""
    return Scorer(json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))
