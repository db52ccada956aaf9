"""The Python client against the service, and against a service that is busy or not a factdiff."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from factdiff_client import Article, Factdiff, ProblemError
from tests.clients.conftest import run_python

FERRY: list[Article] = [
    {"id": "post", "text": "The new ferry terminal will cost $40 million, the council said.", "published_at": "2026-02-04"},
    {"id": "courier", "text": "The new ferry terminal will cost $46 million."},
]
LIMITS = {"bytes": 1, "articles": 2, "article_characters": 3, "request_characters": 4, "deadline_seconds": 5.0}


@contextmanager
def answering(*answers: tuple[int, dict[str, str], bytes]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A server that gives these answers in turn; its URL, and the headers of each request that it got."""
    left = list(answers)
    seen: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(dict(self.headers))
            status, headers, body = left.pop(0)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


OK: tuple[int, dict[str, str], bytes] = (200, {}, json.dumps(LIMITS).encode())
BUSY = (503, {"Retry-After": "0"}, b'{"type": "/problems/saturated", "title": "The service is busy", "status": 503}')


def test_the_example_prints_the_conflict(service_url: str) -> None:
    (line,) = run_python("example.py", service_url, folder="clients/python").splitlines()
    assert set(line.split(" | ")[1:]) == {"$40 million", "$46 million"}


def test_answers_are_those_of_the_contract(service_url: str) -> None:
    (conflict,) = Factdiff(service_url).find_discrepancies(FERRY)["conflicts"]
    numbers = {reported["value"]["number"] for reported in conflict["values"] if reported["value"]["type"] == "quantity"}
    assert numbers == {40e6, 46e6}
    for mention in (mention for reported in conflict["values"] for mention in reported["mentions"]):
        text = next(article["text"] for article in FERRY if article["id"] == mention["article_id"])
        assert text[mention["start"] : mention["end"]] == mention["text"]


def test_options_are_passed_on(service_url: str) -> None:
    client = Factdiff(service_url)
    assert client.find_discrepancies(FERRY, {"kinds": ["date"]})["conflicts"] == []
    (article, _) = client.find_mentions(FERRY, {"kinds": ["money"]})["articles"]
    assert [mention["text"] for mention in article["mentions"]] == ["$40 million"]
    assert client.get_limits()["articles"] > 1


def test_a_refusal_is_an_error_that_says_what_to_mend(service_url: str) -> None:
    with pytest.raises(ProblemError, match="/articles/1/id: Another article") as refused:
        Factdiff(service_url).find_discrepancies([FERRY[0], FERRY[0]])
    assert refused.value.problem["type"] == "/problems/invalid-request"
    assert refused.value.request_id


def test_a_busy_service_is_asked_again() -> None:
    with answering(BUSY, BUSY, OK) as (url, seen):
        assert Factdiff(url).get_limits()["articles"] == LIMITS["articles"]
    assert len(seen) == 3


def test_a_service_that_stays_busy_is_an_error() -> None:
    with answering(BUSY, BUSY) as (url, _), pytest.raises(ProblemError, match="busy"):
        Factdiff(url, retries=1).get_limits()


def test_the_key_is_sent() -> None:
    with answering(OK) as (url, seen):
        Factdiff(url, key="secret").get_limits()
    assert seen[0]["Authorization"] == "Bearer secret"


def test_a_stranger_between_here_and_the_service_is_an_error_as_well() -> None:
    with answering((502, {}, b"<html>")) as (url, _), pytest.raises(ProblemError, match="Bad Gateway") as refused:
        Factdiff(url).get_limits()
    assert refused.value.problem["status"] == 502


@pytest.mark.parametrize("url", ["127.0.0.1:8080", "file:///etc/passwd", ""])
def test_only_web_addresses_are_taken(url: str) -> None:
    with pytest.raises(ValueError, match="not an http"):
        Factdiff(url)
