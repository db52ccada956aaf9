"""A sentence that several articles carry is read once, and each of them states just what it would state alone."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.description import Known as Described
from service.description import describe
from service.extraction import Known as Extracted
from service.extraction import extract
from service.model import Article, Claim
from service.reading import read

SENTENCES = (
    "Ann Vale, 41, met Otto Brandt on Friday.",
    "Otto Vale was hurt.",
    "She is 41.",
    "Vale, 39, paid $3 million for 12 boats.",
    "The suspect, 41, lost 6 miles of nets on Friday, two days after the storm.",
    "Police said 12 people died in Port Hallam.",
    "No figures were told.",
)


def claims_alone(articles: list[Article]) -> list[Claim]:
    documents = map(read, articles)
    return [claim for document in documents for claim in describe(document, extract(document))]


def claims_together(articles: list[Article]) -> list[Claim]:
    extracted: Extracted = {}
    described: Described = {}
    documents = map(read, articles)
    return [claim for doc in documents for claim in describe(doc, extract(doc, known=extracted), described)]


@given(st.lists(st.tuples(st.lists(st.sampled_from(SENTENCES), max_size=6), st.integers(1, 28)), max_size=4))
@settings(max_examples=200, deadline=None)
def test_reading_together_tells_the_same_as_reading_alone(told: list[tuple[list[str], int]]) -> None:
    articles = [
        Article(str(number), " ".join(sentences), published_at=date(2026, 5, day)) for number, (sentences, day) in enumerate(told)
    ]
    assert claims_together(articles) == claims_alone(articles)


@pytest.mark.parametrize(
    ("first", "second", "quote", "owners"),
    [
        ("Ann Vale came. She is 41.", "Eva Roe came. She is 41.", "41", [{"ann", "vale"}, {"eva", "roe"}]),
        ("Ann Vale came. Vale, 39, left.", "Otto Vale came. Vale, 39, left.", "39", [{"ann", "vale"}, {"otto", "vale"}]),
    ],
    ids=["pronoun", "surname"],
)
def test_a_reprint_belongs_to_whom_its_own_article_names(first: str, second: str, quote: str, owners: list[set[str]]) -> None:
    claims = claims_together([Article("a", first), Article("b", second)])
    assert [claim.owner for claim in claims if claim.mention.text == quote] == owners
