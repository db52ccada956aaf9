"""No text, page or body costs much more than news of its length, whatever stands in it; all the way from the request's bytes."""

import json
import os
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from werkzeug.test import TestResponse

from benchmarks import hostile
from benchmarks.stories import generate_story
from schemas.limits import Limits
from service.web import Settings, create_app

# `make faults` sends the full size; the suite a twenty-fifth of it, in which the 400 figures that are always read weigh little.
CHARACTERS = 1_000_000 if os.environ.get("FACTDIFF_FAULTS") == "full" else 40_000
DEARER = 3
TRIES = 8
# How many pairs alignment looks at is bounded by the request, not by its length: a short text can spend that budget too.
COMPARING_SECONDS = 2.5
LIMITS = Limits(bytes=16_000_000, article_characters=2_000_000, request_characters=4_000_000)

client = create_app(Settings(limits=LIMITS)).test_client()


def news(characters: int) -> str:
    text: str = generate_story(11, articles=1, characters=characters)["articles"][0]["text"]
    return text[:characters]


def as_text(text: str) -> bytes:
    return json.dumps({"articles": [{"id": "a", "text": text}]}).encode()


def as_two(text: str) -> bytes:
    """Two articles that share the text, so that they are compared."""
    half = len(text) // 2
    return json.dumps({"articles": [{"id": "a", "text": text[:half]}, {"id": "b", "text": text[half:]}]}).encode()


def as_page(page: str) -> bytes:
    return json.dumps({"articles": [{"id": "a", "html": page}]}).encode()


def post(body: bytes) -> tuple[TestResponse, float]:
    """The answer, and the processor's seconds until it came: the clock's would measure the neighbours too."""
    began = time.process_time()
    answer = client.post("/v1/discrepancies", data=body, content_type="application/json")
    return answer, time.process_time() - began


@cache
def news_seconds(write: Callable[[str], bytes]) -> float:
    """What news of the length costs per byte, on this machine at its quickest."""
    return min(news_seconds_now(write) for _ in range(3))


def news_seconds_now(write: Callable[[str], bytes]) -> float:
    body = write(news(CHARACTERS))
    return post(body)[1] / len(body)


def assert_cheap(body: bytes, write: Callable[[str], bytes], statuses: set[int], allowance: float = 0.0) -> dict[str, Any]:
    """Asserts that the body costs no more than news that is sent as `write` does, and returns the answer."""
    usual, dearer = news_seconds(write), float("inf")
    for _ in range(TRIES):
        answer, seconds = post(body)
        assert answer.status_code in statuses
        assert seconds < LIMITS.deadline_seconds + 1
        dearer = min(dearer, (seconds - allowance) / usual / len(body))
        if dearer <= DEARER:
            break
        usual = news_seconds_now(write)  # a processor may slow down for minutes: measured side by side from here on
    else:
        pytest.fail(f"{dearer:.1f} times as dear as news")
    document: dict[str, Any] = answer.get_json(force=True)
    return document


@pytest.mark.parametrize("kind", hostile.KINDS)
def test_a_text_made_to_be_slow_is_not(kind: str) -> None:
    assert_cheap(as_text(hostile.text_of(kind, CHARACTERS)), as_text, {200})


@pytest.mark.parametrize("kind", hostile.KINDS)
def test_two_texts_made_to_be_compared_slowly_are_not(kind: str) -> None:
    answer = assert_cheap(as_two(hostile.text_of(kind, CHARACTERS)), as_two, {200}, COMPARING_SECONDS)
    assert answer["meta"]["articles"] == 2


@pytest.mark.parametrize("kind", [*hostile.PAGES, *hostile.KINDS])
def test_a_page_made_to_be_slow_is_not(kind: str) -> None:
    assert_cheap(as_page(hostile.page_of(kind, CHARACTERS)), as_text, {200, 422})


@pytest.mark.parametrize("kind", hostile.BODIES)
def test_a_body_made_to_be_slow_is_not(kind: str) -> None:
    assert_cheap(hostile.body_of(kind, CHARACTERS), as_text, {200, 400, 422})


def test_there_are_kinds_enough() -> None:
    assert len({*hostile.KINDS, *hostile.PAGES, *hostile.BODIES}) >= 90
