"""Trees walked all at once say what a walk from each root would say."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.alignment.forest import Forest, narrowed

_NAMES = ("near", "far")
_NUMBERS = st.floats(-4, 4, allow_nan=False)
_TREES = st.recursive(
    st.integers(-4_000, 4_000).map(lambda units: units / 1_000),
    lambda trees: st.fixed_dictionaries({"if": st.sampled_from(_NAMES), "at_most": _NUMBERS, "then": trees, "else": trees}),
    max_leaves=12,
)
_GROUPS = st.lists(st.lists(_TREES, max_size=6), min_size=1, max_size=3)


def _walk(tree: Any, row: tuple[float, float]) -> float:
    while isinstance(tree, dict):
        tree = tree["then"] if row[_NAMES.index(tree["if"])] <= tree["at_most"] else tree["else"]
    return float(tree)


@given(_GROUPS, st.tuples(_NUMBERS, _NUMBERS))
def test_a_row_gets_the_sums_of_the_leaves_that_it_falls_into(groups: list[list[Any]], row: tuple[float, float]) -> None:
    forest = Forest(*groups)
    leaves = narrowed(forest.leaves, forest.columns(_NAMES), row)
    assert [total.of(leaves) for total in forest.totals] == pytest.approx(
        [sum(_walk(tree, row) for tree in group) for group in groups], abs=1e-9
    )


@given(_GROUPS, st.tuples(_NUMBERS, _NUMBERS))
def test_features_may_become_known_one_after_the_other(groups: list[list[Any]], row: tuple[float, float]) -> None:
    forest = Forest(*groups)
    leaves = forest.leaves
    for name, number in zip(_NAMES, row, strict=True):
        leaves = narrowed(leaves, forest.columns([name]), [number])
    assert leaves == narrowed(forest.leaves, forest.columns(_NAMES), row)


@pytest.mark.parametrize("number", [0.5, 0.25], ids=["on the threshold", "below it"])
def test_a_feature_goes_left_up_to_its_threshold(number: float) -> None:
    forest = Forest([{"if": "near", "at_most": 0.5, "then": 1.0, "else": 2.0}])
    assert forest.totals[0].of(narrowed(forest.leaves, forest.columns(["near"]), [number])) == 1.0
