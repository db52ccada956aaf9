"""Compiled trees: what a walk from the root would say, and nothing but numbers as code."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.alignment.trees import compiled

_INDEX = {"near": 0, "far": 1}
_NUMBERS = st.floats(-4, 4, allow_nan=False)
_TREES = st.recursive(
    _NUMBERS,
    lambda trees: st.fixed_dictionaries(
        {"if": st.sampled_from(sorted(_INDEX)), "at_most": _NUMBERS, "then": trees, "else": trees}
    ),
    max_leaves=12,
)


def _walk(tree: Any, row: tuple[float, float]) -> float:
    while isinstance(tree, dict):
        tree = tree["then"] if row[_INDEX[tree["if"]]] <= tree["at_most"] else tree["else"]
    return float(tree)


@given(st.lists(_TREES, max_size=6), st.tuples(_NUMBERS, _NUMBERS), _NUMBERS)
def test_a_row_gets_the_sum_of_the_leaves_that_it_falls_into(trees: list[Any], row: tuple[float, float], start: float) -> None:
    total = start
    for tree in trees:
        total += _walk(tree, row)
    assert compiled([(trees, -100.0)], _INDEX)(row, start) == (total, True)


def test_a_row_that_falls_below_a_floor_is_walked_no_further() -> None:
    stage = compiled([([-1.0], -0.5), ([9.0], 0.0)], _INDEX)
    assert stage((0.0, 0.0), 0.0) == (-1.0, False)
    assert stage((0.0, 0.0), 1.0) == (9.0, True)


@pytest.mark.parametrize(
    "tree",
    [
        pytest.param({"if": "near", "at_most": "exit()", "then": 1.0, "else": 2.0}, id="a threshold of words"),
        pytest.param({"if": "nearby", "at_most": 1.0, "then": 1.0, "else": 2.0}, id="a feature that is none"),
        pytest.param("exit()", id="a leaf of words"),
    ],
)
def test_whatever_is_no_number_never_becomes_code(tree: Any) -> None:
    with pytest.raises((ValueError, KeyError)):
        compiled([([tree], 0.0)], _INDEX)
