"""Keys on every route of the contract, told apart in a time that tells nothing, and left in no log with anything of a story."""

import tempfile
import time
from statistics import median

import pytest
from flask import Flask

from benchmarks.soak.client import exchange, post
from benchmarks.soak.service import running
from schemas.problems import UNAUTHORIZED
from service.web import Settings, create_app
from service.web.keys import check_key
from service.web.problems import Problem
from service.web.settings import digest_key
from tests.contract.document import operations
from tests.web.fakes import Digits

KEY = "k" * 40
GUARDED = create_app(Settings(key_digests=frozenset({digest_key(KEY), digest_key("another")})), Digits().engine())
ROUTES = sorted({(method, path) for path, method, _ in operations() if path.startswith("/v1/")})
CANARY = "zyxwvcanary"


@pytest.mark.parametrize(("method", "path"), ROUTES, ids=[f"{method} {path}" for method, path in ROUTES])
@pytest.mark.parametrize("key", [None, "", KEY[:-1], KEY + "k", "far"], ids=["none", "empty", "near", "longer", "far"])
def test_no_route_opens_without_a_key(method: str, path: str, key: str | None) -> None:
    headers = {} if key is None else {"X-API-Key": key}
    answer = GUARDED.test_client().open(path.replace("{", "").replace("}", ""), method=method.upper(), headers=headers)
    assert answer.status_code == 401
    assert answer.content_type == "application/problem+json"
    assert answer.get_json(force=True)["type"] == UNAUTHORIZED.uri


def seconds_to_refuse(app: Flask, key: str, digests: frozenset[bytes]) -> float:
    with app.test_request_context("/v1/limits", headers={"X-API-Key": key}):
        began = time.perf_counter()
        with pytest.raises(Problem):
            check_key(digests)
        return time.perf_counter() - began


def test_a_near_key_is_refused_in_the_time_of_a_far_one() -> None:
    app, digests = Flask("timing"), frozenset({digest_key(KEY), digest_key("another")})
    near, far = KEY[:-1] + "j", "q" * len(KEY)
    # In turns, so that whatever else the machine does falls on both.
    times = [[seconds_to_refuse(app, key, digests) for key in (near, far)] for _ in range(2_000)]
    difference = median(a for a, _ in times) - median(b for _, b in times)
    assert abs(difference) < 10e-6


def test_neither_key_nor_story_is_in_what_the_running_service_logs() -> None:
    story = {
        "articles": [
            {"id": f"{CANARY}-{n}", "title": f"{CANARY} title", "url": f"https://{CANARY}.example/", "source": CANARY}
            | {"text": f"{CANARY.title()} paid ${n + 3} million for the {CANARY} bridge."}
            for n in range(2)
        ]
    }
    with tempfile.TemporaryFile() as log, running(log, settings={"FACTDIFF_API_KEYS": f"{CANARY}-key"}) as service:
        statuses = [
            exchange(service.port, request).status
            for key in (f"{CANARY}-key", f"{CANARY}-wrong")
            for headers in (f"X-API-Key: {key}\r\n", f"Authorization: Bearer {key}\r\nX-Request-ID: {CANARY} {CANARY}\r\n")
            for request in (
                post("/v1/discrepancies", story, headers=headers),
                post(f"/v1/mentions?{CANARY}=1", story, headers=headers),
                post("/v1/discrepancies", {CANARY: story}, headers=headers),
                post(f"/v1/{CANARY}", story, headers=headers),
                f"GET /{CANARY} {CANARY}\r\n\r\n".encode(),
            )
        ]
        assert service.stop() == 0
        log.seek(0)
        logged = log.read()
    assert {200, 400, 401, 422} <= set(statuses)
    assert logged.count(b'"event":"request"') >= 10
    assert CANARY.encode() not in logged.lower()
