"""A draft against its sources, and the versions of one article."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from service.engine import find_discrepancies
from service.model import Article, Conflict, Options, Relation, Report
from tests.engine.stories import EVERYTHING

DRAFT = Article(
    "draft",
    "Hallam Lines has set aside $21 million to compensate the families of the victims. "
    "The ferry was carrying 312 passengers when it struck the north pier.",
    published_at=date(2026, 3, 5),
    is_draft=True,
)
POST = Article(
    "post",
    "The company said that Hallam Lines has set aside $12 million to compensate the families of the victims. "
    "The ferry was carrying 312 passengers from Skerrow Island.",
    published_at=date(2026, 3, 3),
)
WIRE = Article(
    "wire",
    "Families of the victims will share $12 million that Hallam Lines has set aside to compensate them. "
    "There were 280 passengers on the ferry when it struck the pier.",
    published_at=date(2026, 3, 4),
)
LEDGER = Article(
    "ledger",
    "To compensate the families of the victims, $12 million was set aside by Hallam Lines, its finance director said.",
    published_at=date(2026, 3, 4),
)


def about(report: Report, figure: str) -> Conflict:
    (found,) = [conflict for conflict in report.conflicts if figure in {value.display for value in conflict.values}]
    return found


def shown(conflict: Conflict) -> list[str]:
    return [value.display for value in conflict.values]


def test_the_drafts_wrong_figure_is_first_with_the_sources_value_beside_it() -> None:
    first = find_discrepancies([POST, WIRE, LEDGER, DRAFT]).conflicts[0]
    assert shown(first) == ["$21 million", "$12 million"]
    assert first.draft is not None
    assert (first.draft.value, first.draft.supported) == ("$21 million", "$12 million")
    assert (first.draft.sources, first.draft.article_ids) == (3, ("ledger", "post", "wire"))
    assert first.explanation.endswith("The draft says $21 million, where 3 independent sources support $12 million.")


def test_a_surer_conflict_among_the_sources_comes_after_what_concerns_the_draft() -> None:
    quarrel = [
        Article("x", "The captain, Tomas Lindqvist, 45, has been questioned twice."),
        Article("y", "The captain, Tomas Lindqvist, 54, was taken to hospital."),
    ]
    report = find_discrepancies([*quarrel, POST, LEDGER, DRAFT], EVERYTHING)
    order = [conflict.draft is None for conflict in report.conflicts]
    assert order[0] is False
    assert order == sorted(order)


def test_a_figure_that_no_source_states_comes_before_one_that_some_do() -> None:
    report = find_discrepancies([POST, WIRE, LEDGER, replace(LEDGER, id="echo", text=WIRE.text), DRAFT], EVERYTHING)
    wrong, doubtful = about(report, "$21 million"), about(report, "280 passengers")
    assert report.conflicts.index(wrong) < report.conflicts.index(doubtful)


def test_no_time_explains_a_figure_that_only_the_draft_states() -> None:
    assert about(find_discrepancies([POST, WIRE, LEDGER, DRAFT]), "$21 million").relation is Relation.CONFLICT
    reported = replace(DRAFT, is_draft=False)
    assert about(find_discrepancies([POST, WIRE, LEDGER, reported]), "$21 million").relation is Relation.UPDATE


@pytest.mark.parametrize(
    ("sources", "supported", "sentence"),
    [
        pytest.param([POST], "$12 million", "where one source supports $12 million.", id="one source"),
        pytest.param(
            [POST, replace(WIRE, text=WIRE.text.replace("$12", "$15"))], None, "The sources are divided", id="divided sources"
        ),
        pytest.param(
            [replace(WIRE, text=WIRE.text.replace("$12", "$21")), replace(POST, text=POST.text.replace("$12", "$21")), LEDGER],
            "$21 million",
            "The draft's $21 million is what 2 independent sources support.",
            id="the draft is right",
        ),
    ],
)
def test_each_conflict_says_what_the_sources_support(sources: Sequence[Article], supported: str | None, sentence: str) -> None:
    found = about(find_discrepancies([*sources, DRAFT], EVERYTHING), "$21 million")
    assert found.draft is not None
    assert found.draft.supported == supported
    assert sentence in found.explanation


def test_copies_of_one_report_are_one_source() -> None:
    copy = replace(POST, id="copy")
    found = about(find_discrepancies([POST, copy, DRAFT], EVERYTHING), "$21 million")
    assert found.draft is not None
    assert (found.draft.sources, found.draft.article_ids) == (1, ("copy", "post"))


def test_without_a_draft_nothing_is_said_of_one() -> None:
    report = find_discrepancies([POST, WIRE, replace(DRAFT, is_draft=False)], EVERYTHING)
    assert report.conflicts
    assert all(conflict.draft is None for conflict in report.conflicts)


def version(number: int, passengers: int, *, hour: int | None = None) -> Article:
    return Article(
        f"post-{number}",
        f"The ferry Silver Tern was carrying {passengers} passengers when it struck the north pier.",
        published_at=None if hour is None else datetime(2026, 3, 3, hour, tzinfo=UTC),
        story_version_of="post",
    )


OTHER = Article("other", "The ferry Silver Tern was carrying 280 passengers when it struck the north pier, the coastguard said.")


def relations(*articles: Article, options: Options = EVERYTHING) -> list[tuple[str, list[str], list[str]]]:
    """Of each conflict the relation, the values, and the articles that state them."""
    return [
        (
            conflict.relation.value,
            shown(conflict),
            [claim.mention.article_id for value in conflict.values for claim in value.claims],
        )
        for conflict in find_discrepancies(articles, options).conflicts
    ]


def test_what_changed_between_versions_is_an_update_and_the_newest_value_comes_last() -> None:
    (found,) = find_discrepancies([version(2, 290, hour=11), version(1, 312, hour=8)], EVERYTHING).conflicts
    assert (found.relation, found.reason) == (Relation.UPDATE, "versions")
    assert shown(found) == ["312 passengers", "290 passengers"]
    assert found.explanation == (
        "Update: post-1 says 312 passengers; post-2 says 290 passengers; a later version of the article replaced it."
    )


def test_the_newest_version_speaks_against_others() -> None:
    found = relations(version(1, 280, hour=8), version(2, 312, hour=11), OTHER)
    assert ("conflict", ["280 passengers", "312 passengers"], ["other", "post-2"]) in found
    assert ("update", ["280 passengers", "312 passengers"], ["post-1", "post-2"]) in found
    assert len(found) == 2


def test_a_version_that_was_mended_contradicts_nobody() -> None:
    assert [relation for relation, *_ in relations(version(1, 312, hour=8), version(2, 280, hour=11), OTHER)] == ["update"]


def test_without_dates_the_last_sent_is_the_newest() -> None:
    assert relations(version(1, 312), version(2, 290))[0][1] == ["312 passengers", "290 passengers"]
    assert relations(version(2, 290), version(1, 312))[0][1] == ["290 passengers", "312 passengers"]


def test_an_article_named_by_a_version_is_a_version_too() -> None:
    first = replace(version(1, 312), id="post", story_version_of=None)
    assert [relation for relation, *_ in relations(first, version(2, 280), OTHER)] == ["update"]


def test_versions_never_support_each_other() -> None:
    alone = find_discrepancies([version(1, 312), OTHER], EVERYTHING).conflicts[0]
    thrice = find_discrepancies([version(1, 312), version(2, 312), version(3, 312), OTHER], EVERYTHING).conflicts[0]
    assert alone.confidence >= thrice.confidence


def test_versions_agree_with_nobody_but_others() -> None:
    facts = find_discrepancies([version(1, 312), version(2, 312)], Options(include_facts=True)).facts
    assert facts == ()
