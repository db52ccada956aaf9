"""Parts and wholes: what tells two counts that can both be right."""

import pytest

from service.alignment.profiles import profiles_of
from service.alignment.tallies import FEATURES, tally_features
from tests.alignment.test_align import claims_of


def tallied(first: str, second: str, figures: tuple[str, str]) -> set[str]:
    """The names of the features that hold between the figures of two articles."""
    profiles = profiles_of(claims_of(first, second))
    a, b = (
        next(profile for profile in profiles if profile.article == article and figure in profile.claim.mention.text)
        for article, figure in zip("ab", figures, strict=True)
    )
    values = tally_features(a, b)
    assert values == tally_features(b, a)
    return {name for name, value in zip(FEATURES, values, strict=True) if value}


@pytest.mark.parametrize(
    ("first", "second", "figures", "expected"),
    [
        pytest.param(
            "One man was killed and four others were injured.",
            "Five people were shot at the market.",
            ("four", "Five"),
            {"rest_apart", "gap_told", "gap_one", "joined_apart"},
            id="a rest and its whole",
        ),
        pytest.param(
            "The quake injured 70 others.", "The quake injured 80 people.", ("70", "80"), set(), id="a rest of the same outcome"
        ),
        pytest.param(
            "Six people, including the gunman, were killed.",
            "Five people were killed.",
            ("Six", "Five"),
            {"gap_one", "inclusion_apart"},
            id="the gunman counted in",
        ),
        pytest.param(
            "Nine people were hurt in three shootings.",
            "Five people were hurt at the bar.",
            ("Nine", "Five"),
            {"occasions_apart"},
            id="several occasions",
        ),
        pytest.param(
            "A girl and two men were hurt.",
            "Three people were hurt.",
            ("two", "Three"),
            {"gap_one", "joined_apart"},
            id="an item",
        ),
        pytest.param("The yard sold 40 boats.", "The yard sold 60 boats.", ("40", "60"), set(), id="plain counts"),
        pytest.param("It rose 5 percent.", "It rose 6 percent.", ("5", "6"), set(), id="no counts"),
    ],
)
def test_what_parts_two_counts(first: str, second: str, figures: tuple[str, str], expected: set[str]) -> None:
    assert tallied(first, second, figures) == expected
