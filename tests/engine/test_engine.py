"""The six verbs together: what is asked for, and what time allows."""

import math
import time

import pytest

from service.engine import find_discrepancies, find_mentions
from service.model import Article, Field, Kind, Options
from tests.engine.stories import articles, whole_stories

FERRY = whole_stories()["ferry"]
PAST = Options(deadline=-math.inf)


def test_nothing_in_nothing_out() -> None:
    assert find_discrepancies([]).conflicts == ()
    assert find_mentions([]) == ((), ())


def test_the_report_counts_what_was_read() -> None:
    report = find_discrepancies(FERRY)
    listings, _ = find_mentions(FERRY)
    assert report.articles == len(FERRY)
    assert report.mentions == sum(len(listing.mentions) for listing in listings)
    assert report.fact_count >= len(report.conflicts)


def test_conflicts_come_most_certain_first_and_have_ids_of_their_own() -> None:
    found = find_discrepancies(FERRY, Options(min_confidence=0.0)).conflicts
    assert [c.confidence for c in found] == sorted((c.confidence for c in found), reverse=True)
    assert len({c.id for c in found}) == len(found) > 1


def test_only_conflicts_of_the_kinds_and_confidence_asked_for_are_reported() -> None:
    everything = find_discrepancies(FERRY, Options(min_confidence=0.0)).conflicts
    money = find_discrepancies(FERRY, Options(min_confidence=0.0, kinds=frozenset({Kind.MONEY}))).conflicts
    assert money == tuple(c for c in everything if c.kind is Kind.MONEY) != ()
    sure = find_discrepancies(FERRY, Options(min_confidence=0.7)).conflicts
    assert sure == tuple(c for c in everything if c.confidence >= 0.7)


def test_facts_on_which_articles_agree_are_listed_only_where_asked_for() -> None:
    sentence = "Hallam Lines has set aside $12 million to compensate the families of the victims."
    story = articles(sentence, f"The company is insured. {sentence}", "Divers found the bell of the ferry.")
    assert find_discrepancies(story).facts == ()
    (fact,) = find_discrepancies(story, Options(include_facts=True)).facts
    assert fact.value.display == "$12 million"
    assert [claim.mention.article_id for claim in fact.value.claims] == ["a", "b"]


@pytest.mark.parametrize("kinds", [None, frozenset({Kind.DATE, Kind.AGE})], ids=["all", "dates and ages"])
def test_mentions_are_of_the_kinds_asked_for_with_their_sentences(kinds: frozenset[Kind] | None) -> None:
    listings, warnings = find_mentions(FERRY, Options(kinds=kinds))
    assert warnings == ()
    assert [listing.document.article for listing in listings] == list(FERRY)
    for listing in listings:
        for mention in listing.mentions:
            assert kinds is None or mention.kind in kinds
            assert mention.text in listing.document.text(listing.document.sentences[mention.sentence])


def test_mentions_come_in_reading_order_title_first() -> None:
    (listing,), _ = find_mentions([Article("a", "Nine were hurt on Tuesday.", title="Eleven hurt")])
    assert [(m.field, m.text) for m in listing.mentions] == [
        (Field.TITLE, "Eleven hurt"),
        (Field.TEXT, "Nine"),
        (Field.TEXT, "Tuesday"),
    ]


def test_past_the_deadline_every_article_is_named_and_nothing_is_guessed() -> None:
    report = find_discrepancies(FERRY, PAST)
    assert report.incomplete
    assert report.conflicts == ()
    assert [(w.article_id, w.code) for w in report.warnings] == [(article.id, "deadline") for article in FERRY]
    listings, warnings = find_mentions(FERRY, PAST)
    assert listings == ()
    assert warnings == report.warnings


@pytest.mark.parametrize("calls", range(1, 7))
def test_wherever_the_deadline_falls_the_answer_says_what_is_missing(calls: int, monkeypatch: pytest.MonkeyPatch) -> None:
    story = articles(
        "The bridge cost $3 billion to build. The vote is on Monday, February 3, 2026.", "The bridge cost $4 billion to build."
    )
    moments = iter([0.0] * calls + [2.0] * 20)
    monkeypatch.setattr(time, "monotonic", lambda: next(moments))
    monkeypatch.setattr("service.engine.align", lambda _claims, _options: [])
    report = find_discrepancies(story, Options(deadline=1.0))
    read = min(calls, len(story))
    finished = calls >= len(story) + 2
    assert report.incomplete is not finished
    assert [w.article_id for w in report.warnings if "read" in w.detail] == [article.id for article in story[read:]]
    assert [w.article_id for w in report.warnings if "compared" in w.detail] == [a.id for a in story[:read] if not finished]
    # What an article says against itself needs no other article.
    assert any(conflict.reason for conflict in report.conflicts)
