"""The rows of an archive: a story's name and an article, or a story with its articles; what is neither is set aside."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from schemas import limits
from schemas.limits import Limits
from service.sweep.layout import UNREADABLE
from service.web import requests
from service.web.problems import Problem

Json = dict[str, Any]

# Nobody waits for a sweep: only what would fill the memory is refused.
LIMITS = Limits(articles=limits.CEILING_ARTICLES, article_characters=1_000_000, request_characters=50_000_000)
NEVER = float("inf")
_ARTICLE = ("id", "title", "text", "html", "published_at", "source", "url", "language")
_LONGEST_NAME = 500


@dataclass(frozen=True, slots=True)
class Row:
    """An article of a story as JSON, or, where `reason` says why, what was set aside instead."""

    story: str
    article: str
    reason: str = ""


def read_row(written: str | bytes) -> Iterator[Row]:
    """The articles of one row, each checked against the contract by itself; members that it does not know are passed over."""
    try:
        row = orjson.loads(written)
    except orjson.JSONDecodeError:
        yield _aside("", written, "The row is not JSON.")
        return
    story = row.get("story") if isinstance(row, dict) else None
    if isinstance(story, int) and not isinstance(story, bool):
        story = str(story)
    if not isinstance(story, str) or not 0 < len(story) <= _LONGEST_NAME:
        yield _aside("", written, f"The row has no story of 1 to {_LONGEST_NAME} characters.")
        return
    articles = row.get("articles", [row])
    if not isinstance(articles, list):
        yield _aside(story, written, "articles is not a list.")
        return
    for article in articles:
        yield _read_article(story, article)


def part_of(story: str, parts: int) -> int:
    """The part of the archive that a story is worked on in, the same on every machine."""
    return zlib.crc32(story.encode()) % parts


def stage(written: str | bytes, parts: int) -> Iterator[tuple[int, Row]]:
    """The articles of one row with the parts that they belong to."""
    for row in read_row(written):
        yield (UNREADABLE if row.reason else part_of(row.story, parts)), row


def _read_article(story: str, article: Any) -> Row:
    if not isinstance(article, dict):
        return _aside(story, orjson.dumps(article), "The article is not an object.")
    known = {name: article[name] for name in _ARTICLE if article.get(name) is not None}
    try:
        asked = requests.load({"articles": [known]}, requests.DISCREPANCIES, LIMITS, NEVER)
    except Problem as problem:
        return _aside(story, orjson.dumps(known), _reason(problem))
    if asked.unread:
        return _aside(story, orjson.dumps(known), asked.unread[0].detail)
    return Row(story, orjson.dumps(known).decode())


def _reason(problem: Problem) -> str:
    """What is wrong with an article, without the pointer's way to it."""
    errors: list[Json] = problem.members.get("errors", [])
    told = (f"{error['pointer'].removeprefix('/articles/0').lstrip('/')}: {error['detail']}".lstrip(": ") for error in errors)
    return " ".join(told) or problem.detail or problem.kind.title


def _aside(story: str, written: str | bytes, reason: str) -> Row:
    text = written if isinstance(written, str) else written.decode("utf-8", "replace")
    return Row(story, text, reason)
