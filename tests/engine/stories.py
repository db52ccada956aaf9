"""Stories for tests of the whole engine."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from service.engine import find_discrepancies
from service.model import Article, Conflict, Options, Report

ROOT = Path(__file__).resolve().parents[2]
EVERYTHING = Options(min_confidence=0.0)


def articles(*texts: str, published: Sequence[date | None] = ()) -> tuple[Article, ...]:
    """One article a text, called a, b, c, …; `published` from the first on, the rest undated."""
    dates = [*published, *[None] * len(texts)]
    return tuple(Article(id=chr(97 + i), text=text, published_at=dates[i]) for i, text in enumerate(texts))


def conflicts(*texts: str, published: Sequence[date | None] = (), options: Options = EVERYTHING) -> tuple[Conflict, ...]:
    """What the engine reports of a story, by default however unsure it is."""
    return find_discrepancies(articles(*texts, published=published), options).conflicts


@cache
def whole_stories() -> dict[str, tuple[Article, ...]]:
    """The stories of the tree by name: the demo's and the golden ones."""
    files = [ROOT / "service" / "samples" / "ferry.json", *sorted((ROOT / "tests" / "golden").glob("*.json"))]
    return {path.stem: tuple(_read(path)) for path in files}


def _read(path: Path) -> Iterator[Article]:
    for article in json.loads(path.read_text(encoding="utf-8"))["articles"]:
        day = article.get("published_at")
        yield Article(article["id"], article["text"], article.get("title"), date.fromisoformat(day[:10]) if day else None)


def told(report: Report) -> list[tuple[str, str, float, str, list[list[tuple[str, str, int, int]]]]]:
    """What a reader sees of the conflicts, whichever order the values of one stand in."""
    return [
        (
            conflict.id,
            conflict.relation.value,
            conflict.confidence,
            conflict.reason,
            sorted(
                sorted((c.mention.article_id, c.mention.field.value, c.mention.start, c.mention.end) for c in value.claims)
                for value in conflict.values
            ),
        )
        for conflict in report.conflicts
    ]
