"""A small archive for tests of sweeps, and what the engine says of it when it is called directly."""

import json
import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pyarrow.dataset as ds

from benchmarks.stories import generate_story
from schemas.limits import Limits
from service.engine import find_discrepancies
from service.web import answers, requests

Json = dict[str, Any]

STORIES = {f"story-{seed}": generate_story(seed, articles=3, characters=1_200)["articles"] for seed in range(4)}
BAD = '{"story": "story-1", "id": "late", "published_at": "yesterday", "text": "Four people were hurt."}'


def write_archive(path: Path) -> Path:
    """JSON lines: two stories a line each, two an article a line, and between them rows that are none."""
    lines = []
    for number, (story, articles) in enumerate(STORIES.items()):
        if number % 2:
            lines += [json.dumps({"story": story, **article}) for article in articles]
        else:
            lines.append(json.dumps({"story": story, "articles": articles}))
    path.write_text("\n".join([*lines[:2], BAD, "no JSON", *lines[2:], ""]), encoding="utf-8")
    return path


@cache
def told_directly() -> list[tuple[str, bytes]]:
    """Story and conflict, byte for byte, as the engine tells them."""
    return sorted(_told())


def _told() -> Iterator[tuple[str, bytes]]:
    for story, articles in STORIES.items():
        asked = requests.load({"articles": articles}, requests.DISCREPANCIES, Limits(), math.inf)
        answer = answers.discrepancies(find_discrepancies(asked.articles, asked.options), asked)
        yield from ((story, orjson.dumps(conflict)) for conflict in answer["conflicts"])


def told_by_sweep(output: Path) -> list[tuple[str, bytes]]:
    """The same as a sweep wrote them."""
    rows = ds.dataset(output / "conflicts", format="parquet").to_table().to_pylist()
    return sorted((row["story"], row["conflict"].encode()) for row in rows)


def set_aside(output: Path) -> list[tuple[str, str, str]]:
    """Story, row and reason of all that a sweep set aside."""
    rows = ds.dataset(output / "aside", format="parquet").to_table().to_pylist()
    return sorted((row["story"], row["row"], row["reason"]) for row in rows)
