"""Limits: configurable, published, and told when they are passed; deadlines and saturation answered honestly."""

import threading
import time
from typing import Any

import pytest
from flask.testing import FlaskClient

from schemas.limits import Limits
from service.web import Settings, create_app
from service.web.settings import SettingsError, read_settings
from tests.web.fakes import Digits
from tests.web.wire import json_of

SMALL = Limits(bytes=4_000, articles=3, article_characters=100, request_characters=250, deadline_seconds=5.0, article_mentions=50)


@pytest.fixture(scope="module")
def small() -> FlaskClient:
    return create_app(Settings(limits=SMALL), Digits().engine()).test_client()


def story(*texts: str) -> dict[str, Any]:
    return {"articles": [{"id": f"a{n}", "text": text} for n, text in enumerate(texts)]}


def test_the_limits_in_force_are_published(small: FlaskClient) -> None:
    assert json_of(small.get("/v1/limits")) == {
        "bytes": 4_000,
        "articles": 3,
        "article_characters": 100,
        "request_characters": 250,
        "deadline_seconds": 5.0,
        "article_mentions": 50,
    }


def test_exactly_at_the_limits_is_welcome(small: FlaskClient) -> None:
    assert small.post("/v1/discrepancies", json=story("é" * 100, "x" * 100, "🚤" * 50)).status_code == 200


def test_too_many_bytes_is_413_with_limit_and_size(small: FlaskClient) -> None:
    answer = small.post("/v1/discrepancies", data=b"x" * 4_001, content_type="application/json")
    assert answer.status_code == 413
    assert {"limit": 4_000, "size": 4_001, "unit": "bytes"}.items() <= json_of(answer).items()


def test_too_many_characters_together_is_413_with_limit_and_size(small: FlaskClient) -> None:
    answer = small.post("/v1/mentions", json=story("x" * 100, "x" * 100, "x" * 51))
    assert answer.status_code == 413
    assert {"limit": 250, "size": 251, "unit": "characters"}.items() <= json_of(answer).items()


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (story("", "", "", ""), {"pointer": "/articles", "detail": "At most 3 articles; 4 were sent.", "limit": 3, "size": 4}),
        (
            story("x", "x" * 101),
            {"pointer": "/articles/1/text", "detail": "At most 100 characters; 101 were sent.", "limit": 100, "size": 101},
        ),
    ],
    ids=["articles", "characters"],
)
def test_over_a_limit_of_the_schema_is_422_with_limit_and_size(small: FlaskClient, body: Any, error: dict[str, Any]) -> None:
    answer = small.post("/v1/discrepancies", json=body)
    assert answer.status_code == 422
    assert json_of(answer)["errors"] == [error]


def test_settings_come_from_the_environment() -> None:
    settings = read_settings(
        {
            "FACTDIFF_MAX_BYTES": "4000",
            "FACTDIFF_MAX_ARTICLES": "1000",
            "FACTDIFF_MAX_ARTICLE_CHARACTERS": "5000",
            "FACTDIFF_MAX_REQUEST_CHARACTERS": "60000",
            "FACTDIFF_DEADLINE_SECONDS": "2.5",
            "FACTDIFF_MAX_ARTICLE_MENTIONS": "300",
            "FACTDIFF_SLOTS": "2",
            "WEB_CONCURRENCY": "3",
            "FACTDIFF_KEEPALIVE_SECONDS": "75",
            "FACTDIFF_SLOT_WAIT_SECONDS": "0.1",
        }
    )
    assert settings == Settings(
        Limits(4_000, 1_000, 5_000, 60_000, 2.5, 300), slots=2, slot_wait_seconds=0.1, workers=3, keepalive_seconds=75
    )


def test_an_empty_environment_means_the_documented_defaults() -> None:
    assert read_settings({"FACTDIFF_MAX_BYTES": " "}) == Settings()


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("FACTDIFF_MAX_ARTICLES", "1001"),
        ("FACTDIFF_MAX_ARTICLES", "0"),
        ("FACTDIFF_MAX_ARTICLES", "2.5"),
        ("FACTDIFF_MAX_BYTES", "2 MiB"),
        ("FACTDIFF_DEADLINE_SECONDS", "nan"),
        ("FACTDIFF_API_KEYS_FILE", "/no/such/file"),
    ],
)
def test_an_unusable_setting_is_refused_by_name(name: str, written: str) -> None:
    with pytest.raises(SettingsError, match=name):
        read_settings({name: written})


def test_past_the_deadline_the_answer_says_what_is_missing() -> None:
    limits = Limits(deadline_seconds=0.1)
    client = create_app(Settings(limits=limits), Digits(before=lambda: time.sleep(0.15)).engine()).test_client()
    for path in ("/v1/discrepancies", "/v1/mentions"):
        answer = client.post(path, json=story("12 boats", "14 boats"))
        assert answer.status_code == 200
        assert json_of(answer)["meta"]["incomplete"] is True
        assert [(warning["article_id"], warning["code"]) for warning in json_of(answer)["meta"]["warnings"]] == [
            ("a0", "deadline"),
            ("a1", "deadline"),
        ]


def test_when_saturated_the_next_request_is_told_to_come_back_and_probes_answer() -> None:
    entered, leave = threading.Event(), threading.Event()

    def hold() -> None:
        entered.set()
        leave.wait(10)

    digits = Digits(before=hold)
    leave.set()
    app = create_app(Settings(slot_wait_seconds=0.05), digits.engine())
    entered.clear()
    leave.clear()
    statuses: list[int] = []
    holder = threading.Thread(
        target=lambda: statuses.append(app.test_client().post("/v1/mentions", json=story("12")).status_code)
    )
    holder.start()
    try:
        assert entered.wait(5)
        answer = app.test_client().post("/v1/discrepancies", json=story("12"))
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "1"
        assert json_of(answer)["type"] == "/problems/saturated"
        for probe in ("/healthz", "/readyz", "/v1/limits", "/openapi.yaml"):
            assert app.test_client().get(probe).status_code == 200
    finally:
        leave.set()
        holder.join()
    assert statuses == [200]
    assert app.test_client().post("/v1/discrepancies", json=story("12")).status_code == 200


def test_a_failed_request_gives_its_slot_back() -> None:
    calls = iter(range(100))

    def fail_after_warm_up() -> None:
        if next(calls):
            raise RuntimeError

    client = create_app(Settings(slot_wait_seconds=0.0), Digits(before=fail_after_warm_up).engine()).test_client()
    assert [client.post("/v1/mentions", json=story("12")).status_code for _ in range(3)] == [500, 500, 500]


def test_an_engine_that_cannot_start_is_alive_but_not_ready() -> None:
    def fail() -> None:
        raise RuntimeError

    client = create_app(Settings(), Digits(before=fail).engine()).test_client()
    assert client.get("/healthz").status_code == 200
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert json_of(answer)["type"] == "/problems/not-ready"
    assert answer.headers["Retry-After"]
