"""Counts of times gone by beside counts of a story's own event."""

from datetime import date

import pytest

from service.alignment.pairs import candidate_pairs
from service.alignment.profiles import profiles_of
from service.description import describe
from service.extraction import extract
from service.model import Article, Claim, Options
from service.reading import read

NEWS = "The storm killed seven people in Port Hallam."
RECALLED = "A storm killed five people in Port Hallam in 2015."


def may_pair(*texts: str) -> set[frozenset[str]]:
    """The pairs of mentions that are weighed in a story of June 2024."""
    claims: list[Claim] = []
    for number, text in enumerate(texts):
        document = read(Article(chr(97 + number), text, published_at=date(2024, 6, 5)))
        claims.extend(describe(document, extract(document)))
    profiles = profiles_of(claims)
    pairs = candidate_pairs(profiles, Options())
    return {frozenset((profiles[p.a].claim.mention.text, profiles[p.b].claim.mention.text)) for p in pairs}


@pytest.mark.parametrize(
    ("texts", "are_weighed"),
    [
        ((NEWS, RECALLED, NEWS), False),
        ((NEWS, RECALLED), True),
        ((NEWS, RECALLED, RECALLED), True),
        ((NEWS, RECALLED.replace("2015", "May"), NEWS), True),
        ((NEWS.replace(".", " in 2015."), RECALLED, NEWS, NEWS, NEWS), True),
    ],
    ids=["one article recalls", "one of two", "most recall", "a few weeks ago", "both recall"],
)
def test_a_count_that_few_articles_date_long_ago_is_another(texts: tuple[str, ...], *, are_weighed: bool) -> None:
    assert (frozenset(("five people", "seven people")) in may_pair(*texts)) is are_weighed


def test_sums_of_other_years_are_weighed() -> None:
    told = (
        "Oster paid $5 million for the port.",
        "In 2015 Oster paid $7 million for the port.",
        "Oster paid $5 million for the port.",
    )
    assert frozenset(("$5 million", "$7 million")) in may_pair(*told)
