"""Every `curl` in the README and the quick start, sent as it stands."""

import re
import shlex
from dataclasses import dataclass
from itertools import takewhile

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.web import Settings, create_app
from tests.docs.pages import ROOT, read
from tests.web.wire import json_of

_COMMAND = re.compile(r"^curl (?:[^'\n]|'[^']*')*", re.MULTILINE)
_HOST = "http://127.0.0.1:8080"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a curl command sends."""

    path: str
    headers: dict[str, str]
    body: bytes | None


def recipe(command: str) -> Recipe:
    words = list(takewhile(lambda word: word not in {"|", ">"}, shlex.split(command)))[1:]
    path, headers, body = "", {}, None
    while words:
        match words.pop(0):
            case "-s":
                pass
            case "-H":
                name, _, value = words.pop(0).partition(": ")
                headers[name] = value
            case "-d":
                data = words.pop(0)
                body = (ROOT / data[1:]).read_bytes() if data.startswith("@") else data.encode()
            case url:
                assert url.startswith(_HOST), f"an option of curl that this test does not know: {url}"
                path = url.removeprefix(_HOST)
    return Recipe(path, headers, body)


COMMANDS = [found[0] for name in ("README.md", "docs/quick-start.md") for found in _COMMAND.finditer(read(name))]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(Settings()).test_client()


def send(client: FlaskClient, command: str) -> TestResponse:
    asked = recipe(command)
    return client.open(asked.path, method="GET" if asked.body is None else "POST", headers=asked.headers, data=asked.body)


@pytest.mark.parametrize("command", COMMANDS, ids=range(len(COMMANDS)))
def test_it_is_answered_in_the_form_that_it_asks_for(client: FlaskClient, command: str) -> None:
    answer = send(client, command)
    assert answer.status_code == 200
    assert answer.mimetype == recipe(command).headers.get("Accept", "application/json")


def test_the_quick_start_gets_the_conflict_that_it_promises(client: FlaskClient) -> None:
    (command,) = (found[0] for found in _COMMAND.finditer(read("docs/quick-start.md")))
    (conflict,) = json_of(send(client, command))["conflicts"]
    assert conflict["relation"] == "conflict"
    assert {value["display"] for value in conflict["values"]} == {"$40 million", "$46 million"}
