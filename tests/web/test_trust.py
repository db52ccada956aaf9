"""Keys, request ids, headers and logs: who is let in, and what is (not) left behind."""

import contextlib
import hmac
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.web import Settings, SettingsError, create_app
from service.web.keys import check_key
from service.web.problems import Problem
from service.web.settings import read_settings
from tests.web.fakes import Digits
from tests.web.wire import json_of

Log = Callable[[], list[dict[str, Any]]]
STORY = {"articles": [{"id": "a", "text": "It sank 12 boats."}]}


def guarded(environ: dict[str, str]) -> FlaskClient:
    return create_app(read_settings(environ), Digits().engine()).test_client()


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer first-key"},
        {"Authorization": "bearer second-key"},
        {"X-API-Key": "first-key"},
        {"X-API-Key": "second-key", "Authorization": "Basic eDp5"},
    ],
)
def test_any_of_the_keys_lets_in(headers: dict[str, str]) -> None:
    client = guarded({"FACTDIFF_API_KEYS": "first-key, second-key"})
    assert client.post("/v1/mentions", json=STORY, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer first-ke"},
        {"Authorization": "Bearer first-key2"},
        {"Authorization": "first-key"},
        {"Authorization": "Bearer wrong", "X-API-Key": "first-key"},
        {"X-API-Key": "first-key,second-key"},
        {"X-API-Key": "clé\x80"},
    ],
)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/discrepancies"),
        ("POST", "/v1/mentions"),
        ("GET", "/v1/limits"),
        ("GET", "/v1"),
        ("GET", "/v1/"),
        ("GET", "/v1/no/such/route"),
        ("DELETE", "/v1/discrepancies"),
        ("OPTIONS", "/v1/mentions"),
    ],
)
def test_without_a_key_every_v1_route_is_401(method: str, path: str, headers: dict[str, str]) -> None:
    answer = guarded({"FACTDIFF_API_KEYS": "first-key, second-key"}).open(path, method=method, headers=headers, data=b"not read")
    assert answer.status_code == 401
    assert json_of(answer)["type"] == "/problems/unauthorized"
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/openapi.yaml", "/problems/unauthorized"])
def test_probes_and_contract_need_no_key(path: str) -> None:
    assert guarded({"FACTDIFF_API_KEYS": "first-key"}).get(path).status_code == 200


def test_keys_can_be_mounted_as_a_file(tmp_path: Path) -> None:
    mounted = tmp_path / "keys"
    mounted.write_text("old-key\nnew-key\n", encoding="utf-8")
    client = guarded({"FACTDIFF_API_KEYS_FILE": str(mounted)})
    assert client.get("/v1/limits", headers={"X-API-Key": "new-key"}).status_code == 200
    assert client.get("/v1/limits").status_code == 401


def test_a_mounted_file_that_changes_rotates_the_keys_of_the_running_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Log
) -> None:
    monkeypatch.setattr("service.web.keyring._LOOK_EVERY_SECONDS", 0.0)
    mounted = tmp_path / "keys"
    mounted.write_text("old-key", encoding="utf-8")
    client = guarded({"FACTDIFF_API_KEYS": "lasting-key", "FACTDIFF_API_KEYS_FILE": str(mounted)})

    def let_in(*keys: str) -> list[bool]:
        return [client.get("/v1/limits", headers={"X-API-Key": key}).status_code == 200 for key in keys]

    assert let_in("lasting-key", "old-key", "new-key") == [True, True, False]
    mounted.write_text("old-key new-key", encoding="utf-8")
    assert let_in("lasting-key", "old-key", "new-key") == [True, True, True]
    mounted.write_text("new-key\n", encoding="utf-8")
    assert let_in("lasting-key", "old-key", "new-key") == [True, False, True]
    for break_it in (lambda: mounted.write_text("", encoding="utf-8"), mounted.unlink):
        break_it()
        assert let_in("lasting-key", "old-key", "new-key", "") == [True, False, True, False]
    assert [line["keys"] for line in log() if line["event"] == "keys read again"] == [2, 1]
    assert "new-key" not in json.dumps(log())


def test_every_known_key_is_compared_whichever_was_brought(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    compare = hmac.compare_digest

    def note(a: bytes, b: bytes) -> bool:
        compared.append(len(a) + len(b))
        return compare(a, b)

    client = guarded({"FACTDIFF_API_KEYS": "a b c d e"})
    for brought in ("a", "e", "x", ""):
        with monkeypatch.context() as patch:
            patch.setattr("hmac.compare_digest", note)
            client.get("/v1/limits", headers={"X-API-Key": brought})
    assert compared == [64] * 5 * 4


def test_near_and_far_keys_are_refused_in_the_same_time() -> None:
    known = "k" * 64
    app = create_app(read_settings({"FACTDIFF_API_KEYS": known}), Digits().engine())
    digests = read_settings({"FACTDIFF_API_KEYS": known}).key_digests
    took: dict[str, list[int]] = {known[:-1] + "x": [], "x" * 64: []}
    for _ in range(2_000):
        for brought, times in took.items():
            with app.test_request_context("/v1/limits", headers={"X-API-Key": brought}):
                began = time.perf_counter_ns()
                with contextlib.suppress(Problem):
                    check_key(digests)
                times.append(time.perf_counter_ns() - began)
    near, far = (statistics.median(times) for times in took.values())
    assert abs(near - far) < 10_000


def test_an_empty_file_of_keys_does_not_open_the_door(tmp_path: Path) -> None:
    (tmp_path / "keys").touch()
    with pytest.raises(SettingsError, match="FACTDIFF_API_KEYS_FILE"):
        read_settings({"FACTDIFF_API_KEYS_FILE": str(tmp_path / "keys")})


def test_the_log_says_when_everyone_is_let_in(log: Log) -> None:
    guarded({})
    assert "no API keys configured: everyone is let in" in [line["event"] for line in log()]


def test_a_fitting_request_id_is_kept(client: FlaskClient) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": "desk-7_a.B"}).headers["X-Request-ID"] == "desk-7_a.B"


@pytest.mark.parametrize("brought", ["", "x" * 65, "two words", "<script>", "ü"])
def test_any_other_request_id_is_replaced(client: FlaskClient, brought: str) -> None:
    given = client.get("/healthz", headers={"X-Request-ID": brought}).headers["X-Request-ID"]
    assert given != brought
    assert len(given) == 32


@pytest.mark.parametrize("path", ["/healthz", "/v1/limits", "/no/such/path", "/openapi.yaml"])
def test_every_answer_carries_the_security_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_each_request_leaves_one_line_of_facts(client: FlaskClient, log: Log) -> None:
    client.post("/v1/discrepancies", json=STORY, headers={"X-Request-ID": "desk-7"})
    (line,) = log()
    expected = {"event": "request", "request_id": "desk-7", "method": "POST", "route": "/v1/discrepancies", "status": 200}
    counts = {"articles": 1, "mentions": 1, "conflicts": 0, "characters": 17, "incomplete": False}
    assert (expected | counts).items() <= line.items()
    assert {"time", "level", "bytes_in", "bytes_out", "wall_ms", "cpu_ms", "engine_ms"} <= line.keys()


def test_a_refused_request_leaves_the_name_of_its_problem(client: FlaskClient, log: Log) -> None:
    client.post("/v1/discrepancies", json={})
    (line,) = log()
    assert (line["status"], line["problem"]) == (422, "invalid-request")


def test_nothing_that_a_caller_wrote_is_logged(log: Log) -> None:
    def fail() -> None:
        raise RuntimeError("canary")

    story = {"id": "canary", "title": "canary", "text": "canary 12", "url": "https://canary", "source": "canary"}
    for digits in (Digits(), Digits(before=fail)):
        client = create_app(
            Settings(key_digests=read_settings({"FACTDIFF_API_KEYS": "canary-key"}).key_digests), digits.engine()
        ).test_client()
        for key in ("canary-key", "canary-wrong"):
            headers = {"X-API-Key": key, "X-Request-ID": "canary canary", "User-Agent": "canary"}
            for body in ({"articles": [story]}, {"articles": [story | {"canary": 1}]}, {"articles": [story, story]}):
                client.post("/v1/discrepancies?canary=canary", json=body, headers=headers)
            client.post("/v1/mentions", data=b'{"canary"', content_type="application/json", headers=headers)
            client.get("/canary", headers=headers)
    lines = log()
    assert len(lines) > 10
    assert any(line["event"] == "defect" and line["exception"] == "RuntimeError" for line in lines)
    assert "canary" not in json.dumps([line for line in lines if line["event"] != "defect"])
    assert "canary" not in json.dumps([{**line, "frames": None} for line in lines])
