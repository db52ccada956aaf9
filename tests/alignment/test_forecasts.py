"""What analysts expect is another fact than what comes."""

import pytest

from tests.alignment.test_align import may_pair

APART = {
    "revenue expected and made": (
        ("Oster made revenue of $4.1 billion in the quarter.", "Analysts had expected Oster's revenue at $4.4 billion."),
        {"$4.1 billion", "$4.4 billion"},
    ),
    "jobs by the consensus and counted": (
        ("Oster's mills added 12,000 jobs in May.", "Economists had expected 19,000 jobs to come to Oster's mills in May."),
        {"12,000 jobs", "19,000 jobs"},
    ),
}
TOGETHER = {
    "what its maker expects and what came": (
        ("Oster's ferry cost $4.1 million.", "Oster expects the ferry to cost $4.4 million."),
        {"$4.1 million", "$4.4 million"},
    ),
    "two tellings of what is expected": (
        ("Analysts had expected Oster's revenue at $4.4 billion.", "Analysts expected revenue of $4.6 billion from Oster."),
        {"$4.4 billion", "$4.6 billion"},
    ),
}


@pytest.mark.parametrize(("texts", "figures"), APART.values(), ids=APART)
def test_a_forecast_is_not_compared_with_the_outcome(texts: tuple[str, str], figures: set[str]) -> None:
    assert frozenset(figures) not in may_pair(*texts)


@pytest.mark.parametrize(("texts", "figures"), TOGETHER.values(), ids=TOGETHER)
def test_figures_that_may_be_one_are_compared(texts: tuple[str, str], figures: set[str]) -> None:
    assert frozenset(figures) in may_pair(*texts)
