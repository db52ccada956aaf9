"""A report as CSV (RFC 4180): a row for each value of each conflict."""

import csv
import io
import math
from collections.abc import Iterator

import regex

from service.model import CalendarDate, ClockTime, Conflict, Quantity, Report, ReportedValue, Value

COLUMNS = (
    "conflict",
    "conflict_id",
    "kind",
    "relation",
    "confidence",
    "fact",
    "value",
    "normalised",
    "unit",
    "spread_absolute",
    "spread_relative",
    "mentions",
    "articles",
    "sources",
    "sentence",
    "draft",
    "explanation",
)
Cell = str | int | float | None

# A spreadsheet takes a cell that opens like this for a formula, unless it is a number and nothing else.
_FORMULA = regex.compile(r"\s*+[=+\-@＝＋－＠]")
_NUMBER = regex.compile(r"[+-]?[0-9]++(?:[.,][0-9]++)*+%?")
_SPACE = regex.compile(r"[\s\x00-\x1f\x7f]++")


def to_csv(report: Report) -> str:
    """The table with its header line; without a conflict, the header alone."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for number, conflict in enumerate(report.conflicts, 1):
        for value in conflict.values:
            writer.writerow([_safe(cell) for cell in _row(number, conflict, value)])
    return table.getvalue()


def _row(number: int, conflict: Conflict, value: ReportedValue) -> Iterator[Cell]:
    articles = {claim.mention.article_id: claim.document.article for claim in value.claims}
    best = value.claims[0]
    yield from (number, conflict.id, conflict.kind.value, conflict.relation.value, conflict.confidence, conflict.label)
    yield from (value.display, _normalised(value.value), conflict.unit)
    yield from (_finite(conflict.spread_absolute), _finite(conflict.spread_relative))
    yield from (len(value.claims), "; ".join(articles))
    yield "; ".join(dict.fromkeys(article.source or article.id for article in articles.values()))
    yield best.document.text(best.document.sentences[best.mention.sentence])
    yield _draft(conflict, value)
    yield conflict.explanation


def _draft(conflict: Conflict, value: ReportedValue) -> str | None:
    """Which side of the check of a draft the value stands on."""
    if conflict.draft is None:
        return None
    marks = [
        "draft" if any(claim.document.article.is_draft for claim in value.claims) else "",
        "supported" if value.display == conflict.draft.supported else "",
    ]
    return " and ".join(filter(None, marks))


def _normalised(value: Value) -> Cell:
    """The value in the base unit, or as TIMEX3."""
    match value:
        case Quantity():
            return _finite(value.base)
        case CalendarDate() | ClockTime():
            return value.timex
    return "-".join(map(str, value.points))


def _finite(number: float | None) -> float | None:
    return number if number is not None and math.isfinite(number) else None


def _safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet runs: text is laid on one line, and marked as text where it opens like a formula."""
    if not isinstance(cell, str):
        return cell
    text = _SPACE.sub(" ", cell).strip()
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
