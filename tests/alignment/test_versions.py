"""Which figures of things that come in several sorts are compared."""

import pytest

from service.alignment.pairs import candidate_pairs
from service.alignment.profiles import profiles_of
from service.model import Options
from tests.alignment.test_align import may_pair
from tests.builders import claims_from

APART = {
    "prices of two sizes": (
        ("The 13-inch Oster tablet costs $1,299.", "The 15-inch Oster tablet costs $1,499."),
        {"$1,299", "$1,499"},
    ),
    "deals of two lengths": (
        ("Oster offered Roe a six-year deal worth $90 million.", "Oster offered Roe a two-year deal worth $40 million."),
        {"$90 million", "$40 million"},
    ),
    "times at two addresses": (
        ("The fire broke out at 8:15 p.m. at 417 Elm Road.", "The fire broke out at 9:20 p.m. at 26 Quay Street."),
        {"8:15 p.m.", "9:20 p.m."},
    ),
    "revenue of two years": (
        ("Oster made revenue of $4.1 billion in 2024.", "Oster made revenue of $4.6 billion in 2023."),
        {"$4.1 billion", "$4.6 billion"},
    ),
    "drives of a device that comes with several": (
        ("The Oster tablet has a 128 GB or 256 GB drive.", "The Oster tablet has a 512 GB drive."),
        {"256 GB", "512 GB"},
    ),
}
TOGETHER = {
    "prices of one size": (
        ("The 13-inch Oster tablet costs $1,299.", "The 13-inch Oster tablet costs $1,399."),
        {"$1,299", "$1,399"},
    ),
    "shares beside a record of old": (
        ("Turnout was 61 percent, the highest since 1998.", "Turnout was 67 percent, up from 58 percent in 2018."),
        {"61 percent", "67 percent"},
    ),
    "prices of which one tells no size": (
        ("The Oster tablet costs $1,299.", "The 15-inch Oster tablet costs $1,499."),
        {"$1,299", "$1,499"},
    ),
    "times beside two counts": (
        ("The fire at 8:15 p.m. hurt five people in the mill.", "The fire at 9:20 p.m. hurt six people in the mill."),
        {"8:15 p.m.", "9:20 p.m."},
    ),
    "counts beside two times": (
        ("The fire at 8:15 p.m. hurt five people in the mill.", "The fire at 9:20 p.m. hurt six people in the mill."),
        {"five people", "six people"},
    ),
    "drives of which each article tells one": (
        ("The Oster tablet has a 256 GB drive.", "The Oster tablet has a 512 GB drive."),
        {"256 GB", "512 GB"},
    ),
}


@pytest.mark.parametrize(("texts", "figures"), APART.values(), ids=APART)
def test_figures_of_two_versions_are_not_compared(texts: tuple[str, str], figures: set[str]) -> None:
    assert frozenset(figures) not in may_pair(*texts)


@pytest.mark.parametrize(("texts", "figures"), TOGETHER.values(), ids=TOGETHER)
def test_figures_of_what_may_be_one_are_compared(texts: tuple[str, str], figures: set[str]) -> None:
    assert frozenset(figures) in may_pair(*texts)


@pytest.mark.parametrize(("day", "compared"), [("2026-03-10", True), ("2030-03-10", False)], ids=["ahead", "past"])
def test_sizes_told_with_two_years_are_of_one_thing_where_both_lie_ahead(day: str, compared: bool) -> None:
    """Nobody knows yet when the plant opens, so that the years are in dispute as the sizes are."""
    told = ("Oster's plant, on 640 acres, opens in 2028.", "Oster's plant, on 460 acres, opens in 2029.")
    profiles = profiles_of([claim for name, text in enumerate(told) for claim in claims_from(text, day, str(name))])
    sizes = {number for number, profile in enumerate(profiles) if "acres" in profile.claim.mention.text}
    assert any({pair.a, pair.b} == sizes for pair in candidate_pairs(profiles, Options())) is compared
