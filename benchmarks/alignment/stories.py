"""Annotated stories: articles, and the facts for which they give different values.

Two sources, of which the texts belong to others and stay outside the project: the collection's own annotations, and
annotations.json beside this file (spans only) of stories in the unlabelled corpus.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from service.model import Article

HERE = Path(__file__).resolve().parent

# Article, field, start, end: half-open, in code points.
Span = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """A fact with at least two values; each value with all its mentions. `verdict` is conflict, update or arguable."""

    fact: str
    kind: str
    verdict: str
    values: tuple[tuple[Span, ...], ...]

    @property
    def must_be_found(self) -> bool:
        """Whether annotators were sure of it."""
        return self.verdict != "arguable"


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of one event with their annotated groups."""

    name: str
    articles: tuple[Article, ...]
    groups: tuple[Group, ...]
    in_collection: bool


def annotated_stories(bench: Path, corpus: Path) -> list[Story]:
    """The stories of both sources, by name; the collection's annotation wins where a story stands in both."""
    stories = {story.name: story for story in _corpus_stories(corpus)}
    stories |= {story.name: story for story in _collection_stories(bench / "gold")}
    return [stories[name] for name in sorted(stories)]


def corpus_articles(corpus: Path) -> Iterator[tuple[str, tuple[Article, ...]]]:
    """Every story of the unlabelled corpus."""
    with corpus.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["story"], tuple(_article(a, {}) for a in row["articles"])


def _corpus_stories(corpus: Path) -> Iterator[Story]:
    notes: dict[str, Any] = json.loads((HERE / "annotations.json").read_text(encoding="utf-8"))
    for name, articles in corpus_articles(corpus):
        if name in notes:
            groups = tuple(
                Group(
                    g["fact"], g["kind"], g["verdict"], tuple(tuple((*map(str, m[:2]), *m[2:]) for m in v) for v in g["values"])
                )
                for g in notes[name]["groups"]
            )
            dated = tuple(_dated(article, notes[name].get("published_at", {})) for article in articles)
            yield Story(name, dated, groups, in_collection=False)


def _dated(article: Article, days: dict[str, str]) -> Article:
    if article.published_at is not None or article.id not in days:
        return article
    return replace(article, published_at=date.fromisoformat(days[article.id]))


def _collection_stories(gold: Path) -> Iterator[Story]:
    for file in sorted((gold / "annotations").glob("*.json")):
        notes = json.loads(file.read_text(encoding="utf-8"))
        rows = json.loads((gold / "stories" / file.name).read_text(encoding="utf-8"))["articles"]
        articles = {row["id"]: _article(row, notes.get("published_at", {})) for row in rows}
        groups = tuple(
            Group(
                g["fact"], g["kind"], g["verdict"], tuple(tuple(_locate(articles, m) for m in v["mentions"]) for v in g["values"])
            )
            for g in notes["groups"]
        )
        yield Story(file.stem, tuple(articles.values()), groups, in_collection=True)


def _article(row: dict[str, Any], days: dict[str, str]) -> Article:
    when = row.get("published_at") or days.get(row["id"])
    published = None if not when else datetime.fromisoformat(when) if "T" in when else date.fromisoformat(when)
    return Article(row["id"], row["text"], title=row.get("title"), published_at=published, url=row.get("url"))


def _locate(articles: dict[str, Article], mention: dict[str, Any]) -> Span:
    """A mention is quoted, with a piece of context that stands once in the article where the quote alone does not."""
    field = mention.get("field", "text")
    article = articles[mention["article"]]
    text = (article.title or "") if field == "title" else article.text
    context = mention.get("context", mention["quote"])
    start = text.index(context) + context.index(mention["quote"])
    return article.id, field, start, start + len(mention["quote"])
