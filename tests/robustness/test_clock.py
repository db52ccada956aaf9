"""The clock on the wall is set, forward or back, while a request is worked on: only the log may notice."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from schemas.limits import Limits
from service.web import Settings, create_app
from service.web.app import ENGINE
from service.web.engine import Engine
from tests.robustness.requests import STORY, right_answer, timeless
from tests.web.fakes import Digits

Set = Callable[[], None]

UNDATED = {"id": "undated", "text": "The harbour closed yesterday, two years after 12 boats sank there last month."}
TOLD = {**STORY, "articles": [*STORY["articles"], UNDATED]}


@pytest.fixture(params=[4000, -1 / 24, -15000], ids=["years on", "an hour back", "decades back"])
def set_clock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Set:
    """Moves the clock by so many days whenever it is called."""
    seconds: float = request.param * 86_400

    def move() -> None:
        shown, shown_ns = time.time, time.time_ns
        monkeypatch.setattr(time, "time", lambda: shown() + seconds)
        monkeypatch.setattr(time, "time_ns", lambda: shown_ns() + int(seconds * 1e9))

    return move


def test_the_answer_is_the_same_as_on_a_steady_clock(set_clock: Set) -> None:
    def find_discrepancies(*asked: Any) -> Any:
        set_clock()
        return ENGINE.find_discrepancies(*asked)

    expected = right_answer(TOLD)
    client = create_app(Settings(), Engine(find_discrepancies, ENGINE.find_mentions)).test_client()
    answer: Any = client.post("/v1/discrepancies", json=TOLD).json
    assert timeless(answer) == expected
    assert 0 <= answer["meta"]["elapsed_ms"] < 60_000


@pytest.mark.parametrize(("works", "incomplete"), [(0.0, False), (0.4, True)], ids=["in time", "too long"])
def test_the_deadline_counts_the_seconds_that_pass(set_clock: Set, works: float, incomplete: bool) -> None:
    def work() -> None:
        set_clock()
        time.sleep(works)

    settings = Settings(limits=Limits(deadline_seconds=0.3 if incomplete else 30))
    client = create_app(settings, Digits(before=work).engine()).test_client()
    answer: Any = client.post("/v1/mentions", json=STORY).json
    assert answer["meta"]["incomplete"] is incomplete
