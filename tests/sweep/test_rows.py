"""What a row of an archive holds, and why some are set aside."""

import json

import pytest

from service.sweep.layout import UNREADABLE
from service.sweep.rows import part_of, read_row, stage


@pytest.mark.parametrize(
    ("row", "ids"),
    [
        pytest.param({"story": "s", "id": "a", "text": "One."}, ["a"], id="an article with its story"),
        pytest.param({"story": 7, "id": "a", "text": "One."}, ["a"], id="a number for a story"),
        pytest.param({"story": "s", "id": "a", "text": "One.", "desk": 4, "title": None}, ["a"], id="members of others"),
        pytest.param({"story": "s", "articles": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]}, ["a", "b"], id="a story"),
    ],
)
def test_articles_are_read(row: object, ids: list[str]) -> None:
    rows = list(read_row(json.dumps(row)))
    assert [row.reason for row in rows] == [""] * len(ids)
    assert [json.loads(row.article)["id"] for row in rows] == ids


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("{", "The row is not JSON."),
        ("[1]", "The row has no story of 1 to 500 characters."),
        ('{"id": "a", "text": "One."}', "The row has no story of 1 to 500 characters."),
        ('{"story": "", "id": "a", "text": "One."}', "The row has no story of 1 to 500 characters."),
        ('{"story": "s", "articles": 3}', "articles is not a list."),
        ('{"story": "s", "articles": [3]}', "The article is not an object."),
        ('{"story": "s", "text": "One."}', "id: Missing data for required field."),
    ],
)
def test_what_is_no_article_is_set_aside_with_its_reason(row: str, reason: str) -> None:
    (aside,) = stage(row, parts=4)
    assert aside[0] == UNREADABLE
    assert aside[1].reason == reason


def test_a_bad_article_of_a_story_leaves_the_others_in() -> None:
    row = {"story": "s", "articles": [{"id": "a", "text": "One."}, {"id": "b"}, {"id": "c", "text": "Three."}]}
    assert [bool(row.reason) for row in read_row(json.dumps(row))] == [False, True, False]


def test_a_story_has_one_part_and_stories_spread_over_all() -> None:
    assert {part_of(f"story {number}", 8) for number in range(200)} == set(range(8))
    assert part_of("river", 8) == part_of("river", 8)
