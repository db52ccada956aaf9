"""Generated stories: the same from the same seed, as long as asked for, and fit to be sent."""

import json
import math
from pathlib import Path

import pytest

from benchmarks.stories import generate_story, read_stories
from schemas.limits import Limits
from service.engine import find_discrepancies
from service.web import requests


def test_a_seed_always_gives_the_same_story_and_another_seed_another() -> None:
    assert generate_story(7) == generate_story(7)
    assert generate_story(7) != generate_story(8)


@pytest.mark.parametrize("characters", [500, 5_000, 60_000])
def test_articles_are_as_long_as_asked_for_give_or_take_a_paragraph(characters: int) -> None:
    texts = [article["text"] for article in generate_story(1, articles=4, characters=characters)["articles"]]
    assert all(characters <= len(text) + 2 < characters + 800 for text in texts)


def test_articles_of_one_story_differ_from_each_other() -> None:
    assert len({article["text"] for article in generate_story(2, articles=20)["articles"]}) == 20


@pytest.mark.parametrize("seed", range(6))
def test_a_story_fits_the_contract_and_holds_conflicts_to_find(seed: int) -> None:
    asked = requests.load(generate_story(seed), requests.DISCREPANCIES, Limits(), math.inf)
    report = find_discrepancies(asked.articles, asked.options)
    assert len(asked.articles) == 10
    assert report.mentions > 200
    assert report.conflicts


def test_stories_are_read_from_json_lines(tmp_path: Path) -> None:
    stories = [generate_story(seed, articles=2, characters=300) for seed in range(3)]
    path = tmp_path / "stories.jsonl"
    path.write_text("\n".join(map(json.dumps, stories)) + "\n\n", encoding="utf-8")
    assert list(read_stories(path)) == stories
