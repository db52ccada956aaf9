"""Every example of docs/how-conflicts-are-judged.md, run."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pytest

from service.compatibility import compare
from service.engine import find_discrepancies, find_mentions
from service.model import Article, Claim, Conflict, Fact, Options, Value
from tests.docs.pages import marked_tables, read

TABLES = list(marked_tables(read("docs/how-conflicts-are-judged.md")))
VERDICTS = {"agree": "agree", "conflict": "disagree", "not comparable": "incomparable"}
EVERYTHING = Options(min_confidence=0.0)


class Row(NamedTuple):
    """A row of a table, and what its comment says after the colon."""

    setting: str
    cells: list[str]


def rows(kind: str) -> list[Row]:
    found = []
    for mark, lines in TABLES:
        name, _, setting = mark.partition(": ")
        found += [Row(setting, cells) for cells in lines if name == kind]
    assert found, f"no table is marked “{kind}”"
    return found


def named(row: Row) -> str:
    return " and ".join(row.cells[:2])


def days(setting: str) -> list[date]:
    return [date.fromisoformat(day) for day in re.findall(r"\d{4}-\d{2}-\d{2}", setting)]


def value_of(written: str, setting: str) -> Value:
    """The value that the service reads in `written`, where it stands in the table's sentence."""
    frame = setting.partition(" (")[0]
    published = days(setting)
    text = frame.format(written)
    start = frame.index("{}")
    (listing,), _ = find_mentions([Article("a", text, published_at=published[0] if published else None)])
    inside = [m for m in listing.mentions if m.start < start + len(written) and start < m.end]
    assert len(inside) == 1, f"“{written}” is read as {[m.text for m in inside]}"
    return inside[0].value


@pytest.mark.parametrize("row", rows("values"), ids=named)
def test_values_agree_or_conflict_as_told(row: Row) -> None:
    first, second, verdict, _because = row.cells
    assert compare(value_of(first, row.setting), value_of(second, row.setting)).outcome == VERDICTS[verdict]


def found(*articles: Article, options: Options = EVERYTHING) -> tuple[Conflict, ...]:
    return find_discrepancies(articles, options).conflicts


def align_by_kind(claims: Sequence[Claim], _options: Options, **_more: object) -> list[Fact]:
    """All claims of one kind measure one thing: what does so is learned; here it is given, so that the rules show."""
    kinds = sorted({claim.mention.kind for claim in claims})
    return [Fact(tuple(claim for claim in claims if claim.mention.kind is kind), 1.0) for kind in kinds]


@pytest.mark.parametrize("row", rows("stories"), ids=named)
def test_differences_are_conflicts_or_updates_as_told(row: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.engine.align", align_by_kind)
    first, second, relation, _because = row.cells
    early, late = days(row.setting)
    (conflict,) = found(Article("a", first, published_at=early), Article("b", second, published_at=late))
    assert conflict.relation == relation


@pytest.mark.parametrize("row", rows("alone"), ids=lambda row: row.cells[1])
def test_an_article_contradicts_itself_as_told(row: Row) -> None:
    (day,) = days(row.setting)
    assert len(found(Article("a", row.cells[0], published_at=day), options=Options())) == 1


@pytest.mark.parametrize("row", rows("silent"), ids=named)
def test_what_is_never_reported_is_not(row: Row) -> None:
    assert found(Article("a", row.cells[0]), Article("b", row.cells[1]), options=Options()) == ()
