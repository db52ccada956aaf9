"""The articles to measure with: the stories of a file, else generated ones."""

import argparse
import math
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.stories import generate_story, read_stories
from schemas.limits import Limits
from service.model import Article
from service.web import requests

_GENERATED = 40
_LIMITS = Limits(articles=10_000, article_characters=50_000_000, request_characters=500_000_000)

Story = tuple[Article, ...]


def stories(chosen: argparse.Namespace) -> list[Story]:
    """The first stories that hold `--limit` characters."""
    kept: list[Story] = []
    seen = 0
    for story in _source(chosen):
        kept.append(articles_of(story))
        seen += size(kept[-1])
        if seen >= chosen.limit:
            break
    return kept


def generated(seed: int, articles: int, characters: int) -> Story:
    """A generated story as the engine takes it."""
    return articles_of(generate_story(seed, articles=articles, characters=characters))


def size(articles: Sequence[Article]) -> int:
    """Characters of titles and texts together."""
    return sum(len(article.text) + len(article.title or "") for article in articles)


def articles_of(story: dict[str, Any]) -> Story:
    """A request's articles; members that the contract does not know are left out."""
    known = ("id", "title", "text", "published_at", "url", "source")
    body = {"articles": [{key: article[key] for key in known if article.get(key)} for article in story["articles"]]}
    return requests.load(body, requests.DISCREPANCIES, _LIMITS, math.inf).articles


def _source(chosen: argparse.Namespace) -> Iterator[dict[str, Any]]:
    if chosen.stories is not None:
        return read_stories(chosen.stories)
    return (generate_story(seed) for seed in range(_GENERATED))
