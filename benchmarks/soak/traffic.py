"""What the clients of a soak send, and what has to come back: the engine's own answers, or the problem that fits."""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks import hostile
from benchmarks.soak.client import Answer, get, post, with_body
from benchmarks.stories import generate_story
from service.web import Settings, create_app

_BOUND_TO_THE_REQUEST = ("elapsed_ms",)
_HOSTILE_CHARACTERS = 6_000
_LETTERS = "aaabcdeeefghiiijklmnooopqrstuuvwxyz"


@dataclass(frozen=True, slots=True)
class Case:
    """A request, the statuses that it may be answered with, and for 200 the document that must come back."""

    name: str
    request: bytes
    statuses: frozenset[int] = frozenset({200})
    expected: Any = None

    def breach(self, answer: Answer) -> str | None:
        """What is wrong with an answer, None where nothing is; being sent back in good form is right at any time."""
        if answer.status == 503:
            return None if "retry-after" in answer.headers else "503 without Retry-After"
        if answer.status not in self.statuses:
            return f"{answer.status} instead of {sorted(self.statuses)}"
        if answer.status >= 400 and answer.headers.get("content-type") != "application/problem+json":
            return f"{answer.status} without problem details"
        if self.expected is None or answer.status != 200 or is_partial(answer):
            return None
        return None if timeless(answer.document()) == self.expected else "wrong answer"


class Traffic:
    """Cases to draw from, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        logging.getLogger("factdiff").setLevel(logging.CRITICAL)  # the log that matters is the service's
        self._service = create_app(Settings(slots=64, slot_wait_seconds=30)).test_client()
        self._seed = seed
        self.good = [self._right(f"story {number}", *_variant(number, seed)) for number in range(24)]
        self.hostile = [self._right(kind, "/v1/discrepancies", _article(text)) for kind, text in _hostile_texts()]
        self.bad = list(_bad_cases())

    def unheard(self, number: int) -> Case:
        """A story full of names and words that no other has: what a cache without bounds would keep."""
        return self._right("new words", "/v1/discrepancies", _unheard_story(Random(f"{self._seed}/{number}")))  # noqa: S311

    def _right(self, name: str, path: str, body: dict[str, Any]) -> Case:
        answer = self._service.post(path, json=body)
        if answer.status_code != 200:
            raise ValueError(f"{name} is no good request: {answer.status_code}")
        return Case(name, post(path, body), expected=timeless(answer.json))


def is_partial(answer: Answer) -> bool:
    """Whether an answer says of itself that the deadline cut it: honest, on a machine that has no time, and counted."""
    return answer.status == 200 and bool(answer.document().get("meta", {}).get("incomplete"))


def timeless(document: Any) -> Any:
    """An answer without the members that are bound to the request."""
    meta = {name: value for name, value in document["meta"].items() if name not in _BOUND_TO_THE_REQUEST}
    return {**document, "meta": meta}


def _variant(number: int, seed: int) -> tuple[str, dict[str, Any]]:
    """A path and a body: stories of different lengths, with every option in some of them."""
    story = generate_story(seed * 1_000 + number, articles=1 + number % 6, characters=(600, 1_500, 4_000)[number % 3])
    if number % 4 == 3:
        return "/v1/mentions", story | {"options": {"offset_unit": "utf16"}}
    options: list[dict[str, Any]] = [{}, {"include": ["facts"]}, {"min_confidence": 0, "exchange_rates": {"EUR": 1.1, "USD": 1}}]
    return "/v1/discrepancies", story | {"options": options[number % 3]}


def _hostile_texts() -> Iterator[tuple[str, str]]:
    for kind in hostile.KINDS:
        yield kind, hostile.text_of(kind, _HOSTILE_CHARACTERS)


def _article(text: str) -> dict[str, Any]:
    return {"articles": [{"id": "a", "text": text}]}


def _unheard_story(random: Random) -> dict[str, Any]:
    def word() -> str:
        return "".join(random.choices(_LETTERS, k=random.randint(4, 11)))

    def sentence() -> str:
        return (
            f"{word().title()} {word().title()} saw {random.randint(2, 900)} {word()}s {word()} the {word()} of {word().title()}."
        )

    return {"articles": [{"id": f"a{n}", "text": " ".join(sentence() for _ in range(12))} for n in range(3)]}


def _bad_cases() -> Iterator[Case]:
    good = json.dumps(_article("It sank 12 boats.")).encode()
    refused = frozenset
    crowd = {"articles": [{"id": str(n), "text": ""} for n in range(1_000)]}
    for name, body, statuses in (
        ("empty body", b"", refused({400})),
        ("not JSON", b"{'articles': []}", refused({400})),
        ("cut short", good[:-3], refused({400})),
        ("nested past all sense", b"[" * 50_000, refused({400})),
        ("lone surrogate", b'{"articles": [{"id": "a", "text": "\\ud800"}]}', refused({400})),
        ("not UTF-8", good.replace(b"boats", b"\xff\xfe"), refused({400})),
        ("not a number", b'{"articles": [NaN]}', refused({400})),
        ("two members of one name", b'{"articles": [], "articles": []}', refused({400})),
        ("unknown member", b'{"articles": [], "article": 1}', refused({422})),
        ("no articles", b'{"articles": []}', refused({422})),
        (
            "a thousand articles",
            json.dumps(crowd).encode(),
            refused({422}),
        ),
        ("too long an article", json.dumps(_article("x" * 100_001)).encode(), refused({422})),
        ("too large a body", b" " * 3_000_000, refused({413})),
    ):
        yield Case(name, with_body("/v1/discrepancies", body), statuses)
    yield Case("wrong type", post("/v1/mentions", {}).replace(b"application/json", b"text/plain"), refused({415}))
    yield Case("no length", post("/v1/mentions", {}).replace(b"Content-Length", b"X-Length"), refused({411}))
    yield Case("two lengths", with_body("/v1/mentions", good, headers="Content-Length: 3\r\n"), refused({400}))
    yield Case("unknown path", get("/v1/none"), refused({404}))
    yield Case("wrong method", get("/v1/mentions"), refused({405}))
    yield Case("no HTTP", b"\x16\x03\x01\x02\x00\x01\r\n\r\n", refused({400}))
    yield Case("alive", get("/healthz"))
    yield Case("limits", get("/v1/limits"))
