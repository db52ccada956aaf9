"""Figures of two scopes: what shares, lengths and sums are of, and counts of the first or the last of a row."""

import pytest

from tests.alignment.test_align import may_pair

SET_APART = [
    pytest.param(
        "82 percent of adults took part in the vote.",
        "60 percent of schools took part in the vote.",
        "82 percent",
        "60 percent",
        id="shares of two wholes",
    ),
    pytest.param(
        "Traffic was down by 80 percent in Oster.",
        "Traffic was down by 65 percent in Hallam.",
        "80 percent",
        "65 percent",
        id="shares in two places",
    ),
    pytest.param(
        "The ferry was nine miles from the pier.",
        "The ferry's waters reach 12 miles from shore.",
        "nine miles",
        "12 miles",
        id="lengths from two places",
    ),
    pytest.param("Roe misses the final two games.", "Roe missed four games.", "two games", "four games", id="the last of a row"),
    pytest.param("The first three callers won", "Nine callers won", "three callers", "Nine callers", id="the first"),
]
WEIGHED = [
    pytest.param(
        "Hallam lies nine miles south of Oster.",
        "Roe is treated in Oster, six miles north of Hallam.",
        "nine miles",
        "six miles",
        id="a way and the way back",
    ),
    pytest.param(
        "82 percent of adults took part.", "60 percent of the adults took part.", "82 percent", "60 percent", id="one whole"
    ),
    pytest.param(
        "Oster sold 30 percent of its cars.", "Oster sold 40 percent of its vehicles.", "30 percent", "40 percent", id="kin"
    ),
    pytest.param(
        "82 percent of adults took part in the vote.",
        "Some 60 percent took part in the vote.",
        "82 percent",
        "Some 60 percent",
        id="one of them says nothing",
    ),
    pytest.param(
        "Repairs cost $4 million for the bridge.",
        "Repairs cost $6 million in Hallam.",
        "$4 million",
        "$6 million",
        id="two prepositions",
    ),
    pytest.param(
        "Roe misses the final two games.", "Roe misses the last three games.", "two games", "three games", id="two of one row"
    ),
]


@pytest.mark.parametrize(("first", "second", "one", "other"), SET_APART)
def test_figures_of_two_scopes_are_not_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) not in may_pair(first, second)


@pytest.mark.parametrize(("first", "second", "one", "other"), WEIGHED)
def test_figures_that_may_be_of_one_scope_are_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) in may_pair(first, second)
