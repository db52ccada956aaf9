"""What the clients of these tests ask, and the right answers."""

from typing import Any

from benchmarks.soak import client
from benchmarks.stories import generate_story
from service.web import Settings, create_app

STORY = generate_story(7, articles=4, characters=1_500)
LARGE = generate_story(8, articles=10, characters=10_000)
ASK = client.post("/v1/discrepancies", STORY)
ASK_MUCH = client.post("/v1/discrepancies", LARGE)


def timeless(document: dict[str, Any]) -> dict[str, Any]:
    """An answer without what differs from one request to the next."""
    return {**document, "meta": {**document["meta"], "elapsed_ms": 0}}


def right_answer(story: dict[str, Any] = STORY) -> dict[str, Any]:
    """What the engine answers in this process."""
    answer: Any = create_app(Settings()).test_client().post("/v1/discrepancies", json=story).json
    return timeless(answer)
