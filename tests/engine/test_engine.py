"""The six verbs together: what is asked for, and what time allows."""

import math
import time
from typing import Any

import pytest

from service import engine
from service.engine import find_discrepancies, find_mentions
from service.model import Article, Field, Kind, Options, Report
from service.stopwatch import Stopwatch
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


STORY = articles(
    "The bridge at Marl Point cost $3 billion to build. The vote is on Monday, February 3, 2026.",
    "The bridge at Marl Point cost $4 billion to build.",
    "The bridge at Marl Point cost $4 billion to build, a report says.",
)
EVERYTHING = Options(min_confidence=0.0, deadline=10.0)


class SlowStage:
    """A stage that takes some seconds on a clock of its own, which stands still else."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, stage: str, seconds: float) -> None:
        self.now, self._seconds, self._stage = 0.0, seconds, getattr(engine, stage)
        monkeypatch.setattr(time, "monotonic", lambda: self.now)
        monkeypatch.setattr(engine, stage, self._run)

    def _run(self, *given: Any, **more: Any) -> Any:
        self.now += self._seconds
        return self._stage(*given, **more)


def told(report: Report, verb: str) -> list[str]:
    assert {warning.code for warning in report.warnings} <= {"deadline"}
    return [warning.article_id for warning in report.warnings if verb in warning.detail]


def test_reading_stops_while_there_is_time_to_compare_what_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    SlowStage(monkeypatch, "read", 3.0)
    report = find_discrepancies(STORY, EVERYTHING)
    assert report.incomplete
    assert (told(report, "read"), told(report, "compared")) == (["c"], [])
    assert Kind.MONEY in {conflict.kind for conflict in report.conflicts}


@pytest.mark.parametrize(("stage", "seconds"), [("describe", 6.0), ("align", 9.4), ("judge", 10.1)])
def test_what_there_was_no_time_to_compare_is_named(stage: str, seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    SlowStage(monkeypatch, stage, seconds)
    report = find_discrepancies(STORY, EVERYTHING)
    assert report.incomplete
    assert told(report, "read") + told(report, "compared")
    # What an article says against itself needs no other article.
    assert [conflict.kind for conflict in report.conflicts] == [Kind.DATE]


@pytest.mark.parametrize(("stage", "seconds"), [("read", 1.0), ("align", 8.0), ("judge", 9.0), ("report", 9.9)])
def test_in_time_nothing_is_left_out(stage: str, seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    SlowStage(monkeypatch, stage, seconds)
    report = find_discrepancies(STORY, EVERYTHING)
    assert not report.incomplete
    assert report.warnings == ()


def test_more_mentions_than_an_article_may_hold_are_left_out_with_a_warning() -> None:
    story = articles("It sank 12 boats, 14 rafts and 16 canoes.", "It sank 12 boats.")
    report = find_discrepancies(story, Options(article_mentions=2))
    assert report.mentions == 3
    assert not report.incomplete
    listings, warnings = find_mentions(story, Options(article_mentions=2))
    assert [[mention.text for mention in listing.mentions] for listing in listings] == [["12 boats", "14 rafts"], ["12 boats"]]
    assert warnings == report.warnings
    assert [(warning.article_id, warning.code) for warning in warnings] == [("a", "mention_limit")]


DENSE = {"numbers": "It has 1, 2, 3, 4, 5, 6, 7, 8 and 9. " * 100, "times": "It met on Monday, on Tuesday and on Friday. " * 300}


@pytest.mark.parametrize("sort", DENSE)
def test_a_table_is_skipped_with_a_warning(sort: str) -> None:
    (_, warnings) = find_mentions([Article("plain", "It sank 12 boats."), Article("dense", DENSE[sort])])
    assert [(warning.article_id, warning.code) for warning in warnings] == [("dense", "dense_text")]


def test_more_figures_of_one_sort_than_are_compared_are_told() -> None:
    lines = [
        f"Pier {chr(97 + n // 26)}{chr(97 + n % 26)}x carried {100 + n} people over the long quiet summer." for n in range(120)
    ]
    report = find_discrepancies([Article("a", "\n".join(lines)), Article("b", lines[0])])
    assert [(warning.article_id, warning.code) for warning in report.warnings] == [("a", "comparison_limit")]
    assert not report.incomplete


@pytest.mark.parametrize("houses", [range(20, 45), range(2001, 2176, 7)], ids=["few", "many"])
def test_a_figure_on_which_no_two_of_many_articles_agree_is_one_conflict(houses: range) -> None:
    told = [Article(str(number), f"The storm damaged {number} houses in Port Hallam.") for number in houses]
    found = find_discrepancies(told).conflicts
    assert [len(conflict.values) for conflict in found] == [len(houses)]


def test_the_stopwatch_takes_the_time_of_each_stage() -> None:
    stopwatch = Stopwatch()
    find_discrepancies(STORY, stopwatch=stopwatch)
    assert set(stopwatch.seconds) == set(engine.STAGES)
    assert all(seconds > 0 for seconds in stopwatch.seconds.values())
