"""What holds for every story: quotes stand where they are said to, order tells nothing, no text raises."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.engine import find_discrepancies, find_mentions
from service.model import Article, Kind, Mention, Options
from tests.engine.stories import EVERYTHING, told, whole_stories

SUBJECTS = st.sampled_from(["The bridge", "The quarry at Tolmar", "Ann Vale", "Captain Tomas Lindqvist, 54,", "Hallam Lines"])
VERBS = st.sampled_from(["cost", "sold", "carried", "lost", "reported", "set aside", "was hit by"])
FIGURES = st.sampled_from(
    [
        "$3 billion",
        "$3.5 billion",
        "about 40 people",
        "more than 70 boats",
        "11 officers",
        "6 miles",
        "10 km",
        "5%",
        "€2m",
        "dozens",
    ]
)
TIMES = st.sampled_from(
    ["on Tuesday", "in October 2024", "yesterday", "at 6:40 a.m.", "for three weeks", "on 3 March", "in 2024"]
)
SENTENCES = st.tuples(SUBJECTS, VERBS, FIGURES, TIMES).map(lambda words: f"{' '.join(words)}.")
NEWS = st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join)
SIGNS = st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("0123456789.,$€%-–:/()' \n💥"), max_size=120)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2035, 1, 1))


def article_of(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Article]:
    return st.builds(Article, id=st.just(""), text=texts, title=st.none() | texts, published_at=DAYS)


def story_of(texts: st.SearchStrategy[str], most: int = 4) -> st.SearchStrategy[tuple[Article, ...]]:
    return st.lists(article_of(texts), min_size=1, max_size=most).map(
        lambda told: tuple(replace(article, id=f"a{i}") for i, article in enumerate(told))
    )


few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_quoted(articles: Sequence[Article], mention: Mention) -> None:
    field = next(article for article in articles if article.id == mention.article_id).field(mention.field)
    assert field[mention.start : mention.end] == mention.text
    assert mention.start <= mention.core_start < mention.core_end <= mention.end


@few
@given(story_of(NEWS | SIGNS))
def test_every_quote_stands_where_the_answer_says(articles: tuple[Article, ...]) -> None:
    report = find_discrepancies(articles, EVERYTHING)
    for conflict in report.conflicts:
        assert len(conflict.values) > 1
        assert 0 <= conflict.confidence <= 1
        for claim in (claim for value in conflict.values for claim in value.claims):
            assert_quoted(articles, claim.mention)
    listings, _ = find_mentions(articles)
    for listing in listings:
        for mention in listing.mentions:
            assert_quoted(articles, mention)
            sentence = listing.document.sentences[mention.sentence]
            assert sentence.field is mention.field
            assert sentence.start <= mention.start < mention.end <= sentence.end


@few
@given(story_of(NEWS), st.randoms())
def test_the_order_of_articles_changes_nothing(articles: tuple[Article, ...], random: object) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(find_discrepancies(shuffled, EVERYTHING)) == told(find_discrepancies(articles, EVERYTHING))


@pytest.mark.parametrize("name", whole_stories())
def test_the_order_of_a_whole_story_changes_nothing(name: str) -> None:
    articles = whole_stories()[name]
    assert told(find_discrepancies(articles[::-1], EVERYTHING)) == told(find_discrepancies(articles, EVERYTHING))


@few
@given(article_of(st.lists(SENTENCES, min_size=1, max_size=1).map(" ".join)), st.integers(2, 5))
def test_an_article_agrees_with_its_copies(article: Article, copies: int) -> None:
    article = replace(article, title=None)
    assert find_discrepancies([replace(article, id=f"a{i}") for i in range(copies)], EVERYTHING).conflicts == ()


@pytest.mark.parametrize(
    ("name", "index"), [(name, index) for name, story in whole_stories().items() for index in range(len(story))]
)
def test_an_article_told_twice_has_no_conflict_that_it_had_not_alone(name: str, index: int) -> None:
    article = whole_stories()[name][index]
    alone = find_discrepancies([article]).conflicts
    twice = find_discrepancies([article, replace(article, id="copy")]).conflicts
    assert {conflict.kind for conflict in twice} <= {conflict.kind for conflict in alone}


@given(story_of(SIGNS, most=3))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_raises(articles: tuple[Article, ...]) -> None:
    report = find_discrepancies(articles, Options(min_confidence=0.0, include_facts=True))
    assert report.articles == len(articles)
    assert not report.incomplete


SCALES = [("million", "billion", 1000), ("million", "thousand", 0.001), ("$", "€", 1), ("metres", "kilometres", 1000)]
SCALED = (
    "The bridge at Marl Point cost $40 million to build. It is 300 metres long.",
    "The bridge at Marl Point, 350 metres long, cost $46 million to build.",
    "It cost $40 million to build the bridge at Marl Point, which is 300 metres long.",
)


@pytest.mark.parametrize(("unit", "other", "factor"), SCALES, ids=[f"{a} to {b}" for a, b, _ in SCALES])
def test_scaling_every_figure_changes_nothing_but_the_spread(unit: str, other: str, factor: float) -> None:
    before, after = (
        find_discrepancies([Article(f"a{i}", text.replace(unit, put)) for i, text in enumerate(SCALED)], EVERYTHING).conflicts
        for put in (unit, other)
    )
    assert before
    key = [(conflict.kind, conflict.relation, conflict.reason, conflict.spread_relative) for conflict in before]
    assert [(c.kind, c.relation, c.reason, c.spread_relative) for c in after] == key
    kind = Kind.MEASURE if "metres" in unit else Kind.MONEY
    spreads = [[c.spread_absolute for c in found if c.kind is kind] for found in (before, after)]
    assert spreads[1] == pytest.approx([spread * factor for spread in spreads[0] if spread is not None])
