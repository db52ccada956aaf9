"""Gradient-boosted trees with monotone constraints, learned with scikit-learn and written in the form that the service reads."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from benchmarks.alignment.labels import LabelledStory
from service.alignment.features import FEATURES, FIRST_LOOK
from service.alignment.scorer import OF_USE

# The share of useful pairs that the gate may lose.
_LOST = 0.001

# What can only speak for one fact, and what can only speak against it: knowledge that a thousand true pairs need not relearn.
FOR = frozenset(
    "articles_alike unit_same head_same head_kin modifiers_shared scope_shared owner_same owner_part owner_named traits_shared "
    "names_shared names_rare action_same outcome_same period_agrees place_same modality_same left_first left_shared right_first "
    "right_shared near_shared run_before run_after before_shared after_shared local_cosine sentence_cosine near_rare "
    "shared_mass action_rare best_low best_high subject_shared object_shared crossed event_shared event_mass complement_shared "
    "preposition_same siblings_shared beside_agrees alone_low alone_high".split()
)
AGAINST = frozenset(
    "modifiers_apart scope_apart owner_apart owner_role outcome_apart period_apart place_apart same_article published_apart "
    "action_apart subject_apart object_apart complement_apart siblings_apart rival_low rival_high listed beside_apart "
    "rest_apart gap_told inclusion_apart occasions_apart joined_apart "
    "other_time_apart further_apart pluperfect_apart".split()
)

# Averaged: each draws other features for its splits, and errs elsewhere (Ho 1998: random subspaces).
_SEEDS = (1, 2, 3)
_PARAMETERS: dict[str, Any] = {
    "max_iter": 100,
    "learning_rate": 0.24,
    "max_leaf_nodes": 31,
    "min_samples_leaf": 20,
    "l2_regularization": 5.0,
    "max_features": 0.3,
    "monotonic_cst": [(name in FOR) - (name in AGAINST) for name in FEATURES],
}

_GATE: dict[str, Any] = {
    "max_iter": 60,
    "learning_rate": 0.15,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 50,
    "early_stopping": False,
    "random_state": 0,
}


def fit(stories: Sequence[LabelledStory]) -> list[HistGradientBoostingClassifier]:
    """Classifiers learned from all labelled pairs of the stories, whose log-odds are to be averaged."""
    rows, labels, weights = [], [], []
    for story in stories:
        for row, label, weight in zip(story.rows, story.labels, story.weights, strict=True):
            if label is not None:
                rows.append(row)
                labels.append(label)
                weights.append(weight)
    known = np.array(rows), np.array(labels), np.array(weights)
    return [HistGradientBoostingClassifier(**_PARAMETERS, random_state=seed).fit(*known) for seed in _SEEDS]


def calibration(scores: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Slope and intercept of a logistic curve from the log-odds of a founding score to the chance that the report is right."""
    clipped = np.clip(np.array(scores), 1e-6, 1 - 1e-6)
    curve = LogisticRegression(C=100.0).fit(np.log(clipped / (1 - clipped))[:, None], np.array(right))
    return float(curve.coef_[0, 0]), float(curve.intercept_[0])


def to_weights(
    classifiers: Sequence[HistGradientBoostingClassifier], curve: tuple[float, float], stories: Sequence[LabelledStory]
) -> dict[str, Any]:
    """Their average as `service.alignment.scorer.Scorer` reads it; thresholds in full, log-odds to three places."""
    rows = np.array([row for story in stories for row in story.rows])
    is_useful = np.mean([classifier.decision_function(rows) for classifier in classifiers], axis=0) >= OF_USE
    return {
        "baseline": float(np.mean([_baseline(classifier) for classifier in classifiers])),
        "calibration": [round(number, 4) for number in curve],
        "gate": gate(rows, is_useful),
        "trees": [tree for classifier in classifiers for tree in _trees(classifier, 1 / len(classifiers))],
    }


def gate(rows: np.ndarray, is_useful: np.ndarray) -> dict[str, Any]:
    """Small trees that tell by a first look which pairs the whole classifier would find of use, and the sum that nearly all
    of those reach.
    """
    columns = [FEATURES.index(name) for name in FIRST_LOOK]
    looks = rows[:, columns]
    small = HistGradientBoostingClassifier(**_GATE).fit(looks, is_useful)
    reached = float(np.quantile(small.decision_function(looks[is_useful]), _LOST))
    return {"floor": round(reached - _baseline(small), 4), "trees": _trees(small)}


def _baseline(classifier: HistGradientBoostingClassifier) -> float:
    return float(np.ravel(classifier._baseline_prediction)[0])  # noqa: SLF001 - no public name


def _trees(classifier: HistGradientBoostingClassifier, share: float = 1.0) -> list[Any]:
    return [_node(predictor[0].nodes, 0, share) for predictor in classifier._predictors]  # noqa: SLF001 - no public name


def _node(nodes: Any, index: int, share: float) -> Any:
    node = nodes[index]
    if node["is_leaf"]:
        return round(float(node["value"]) * share, 3)
    return {
        "if": FEATURES[node["feature_idx"]],
        "at_most": float(node["num_threshold"]),
        "then": _node(nodes, node["left"], share),
        "else": _node(nodes, node["right"], share),
    }
