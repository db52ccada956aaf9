"""Every way to send something unusable, and the problem document that answers it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from schemas.problems import CATALOGUE, INTERNAL
from service.web import Settings, create_app
from service.web.problems import Problem
from tests.web.fakes import Digits
from tests.web.wire import json_of

GOOD: dict[str, Any] = {"id": "a", "text": "It sank 12 boats."}


def send(client: FlaskClient, body: bytes, path: str = "/v1/discrepancies", **more: Any) -> TestResponse:
    arguments: dict[str, Any] = {"content_type": "application/json", "content_length": len(body), **more}
    return client.post(path, data=body, **arguments)


def problem_of(answer: TestResponse) -> dict[str, Any]:
    assert answer.content_type == "application/problem+json"
    document = json_of(answer)
    assert document["status"] == answer.status_code
    kind = next(kind for kind in CATALOGUE if kind.uri == document["type"])
    assert (kind.status, kind.title) == (document["status"], document["title"])
    return document


@pytest.mark.parametrize("path", ["/v1/discrepancies", "/v1/mentions"])
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"  \n", id="white space"),
        pytest.param(b'{"articles": [', id="cut short"),
        pytest.param(b"{'articles': []}", id="single quotes"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(b"[" * 100_000 + b"]" * 100_000, id="nested past all sense"),
        pytest.param(b'{"a":' * 50_000 + b"1" + b"}" * 50_000, id="objects nested past all sense"),
        pytest.param(b'{"articles": [{"id": "a", "text": "\\ud800"}]}', id="lone high surrogate"),
        pytest.param(b'{"articles": [{"id": "a", "text": "\\uDFff x"}]}', id="lone low surrogate"),
        pytest.param(b'{"articles": [{"\\ud800": "a"}]}', id="lone surrogate in a name"),
        pytest.param(b'{"articles": [], "options": {"min_confidence": NaN}}', id="NaN"),
        pytest.param(b'{"articles": [], "options": {"min_confidence": -Infinity}}', id="Infinity"),
        pytest.param(b'{"articles": [], "options": {"min_confidence": 1e999}}', id="number beyond a double"),
        pytest.param(b'{"articles": [], "options": {"min_confidence": ' + b"9" * 5_000 + b"}}", id="huge integer"),
        pytest.param('{"articles": [{"id": "a", "text": ""}]}'.encode("utf-16"), id="UTF-16 with mark"),
        pytest.param('{"articles": [{"id": "a", "text": ""}]}'.encode("utf-16-le"), id="UTF-16 without mark"),
        pytest.param('{"articles": [{"id": "a", "text": ""}]}'.encode("utf-8-sig"), id="byte order mark"),
        pytest.param(b'{"articles": [{"id": "a", "text": "caf\xe9"}]}', id="Latin-1"),
        pytest.param(b'{"articles": [], "articles": []}', id="duplicate member"),
        pytest.param(b'{"articles": [{"id": "a", "id": "b", "text": ""}]}', id="duplicate member within"),
        pytest.param(b'{"articles": []} trailing', id="trailing words"),
    ],
)
def test_what_is_not_strict_json_is_400(client: FlaskClient, path: str, body: bytes) -> None:
    answer = send(client, body, path)
    assert answer.status_code == 400
    assert problem_of(answer)["type"] == "/problems/invalid-json"


def test_a_surrogate_pair_is_one_character_and_welcome(client: FlaskClient) -> None:
    assert send(client, b'{"articles": [{"id": "a", "text": "\\ud83d\\udea4 12"}]}').status_code == 200


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        pytest.param([], "", id="not an object"),
        pytest.param("text", "", id="a string"),
        pytest.param({}, "/articles", id="no articles"),
        pytest.param({"articles": []}, "/articles", id="no article"),
        pytest.param({"articles": {"id": "a"}}, "/articles", id="articles not a list"),
        pytest.param({"articles": ["text"]}, "/articles/0", id="article a string"),
        pytest.param({"articles": [GOOD, {"id": "b"}]}, "/articles/1/text", id="no text"),
        pytest.param({"articles": [{"text": ""}]}, "/articles/0/id", id="no id"),
        pytest.param({"articles": [{"id": "", "text": ""}]}, "/articles/0/id", id="empty id"),
        pytest.param({"articles": [{"id": 7, "text": ""}]}, "/articles/0/id", id="id a number"),
        pytest.param({"articles": [GOOD | {"text": None}]}, "/articles/0/text", id="text null"),
        pytest.param({"articles": [GOOD, GOOD]}, "/articles/1/id", id="duplicate id"),
        pytest.param({"articles": [GOOD | {"body": "x"}]}, "/articles/0/body", id="unknown member"),
        pytest.param({"articles": [GOOD | {"a/b~c": 1}]}, "/articles/0/a~1b~0c", id="unknown member that needs escaping"),
        pytest.param({"articles": [GOOD | {"x" * 500: 1}]}, "/articles/0", id="unknown member with an endless name"),
        pytest.param({"articles": [GOOD | {str(n): n for n in range(99_999)}]}, "/articles/0", id="unknown members without end"),
        pytest.param(
            {"articles": [GOOD], "options": {str(n): n for n in range(99_999)}}, "/options", id="unknown options without end"
        ),
        pytest.param({"articles": [GOOD | {"language": "fr"}]}, "/articles/0/language", id="language"),
        pytest.param({"articles": [GOOD | {"title": "x" * 2_001}]}, "/articles/0/title", id="title too long"),
        *(
            pytest.param({"articles": [GOOD | {"published_at": written}]}, "/articles/0/published_at", id=f"published {written}")
            for written in (
                "yesterday",
                "2026-02-30",
                "20260202",
                "2026-02-02 09:30:00Z",
                "2026-02-02T09:30:00",
                "2026-02-02T09:30Z",
                "2026-02-02T25:30:00Z",
                "2026-02-02T09:30:00+24:00",
                "2026-02-02T09:30:00Z\n",
                "0026-02-02",
                "２０２６-02-02",
                1770024600,
            )
        ),
        pytest.param({"articles": [GOOD], "options": []}, "/options", id="options a list"),
        pytest.param({"articles": [GOOD], "options": {"kind": []}}, "/options/kind", id="unknown option"),
        pytest.param({"articles": [GOOD], "options": {"kinds": []}}, "/options/kinds", id="no kinds"),
        pytest.param({"articles": [GOOD], "options": {"kinds": ["mood"]}}, "/options/kinds/0", id="unknown kind"),
        pytest.param({"articles": [GOOD], "options": {"kinds": ["money"] * 99_999}}, "/options/kinds", id="kinds without end"),
        pytest.param(
            {"articles": [GOOD], "options": {"min_confidence": "0.5"}}, "/options/min_confidence", id="number as string"
        ),
        pytest.param({"articles": [GOOD], "options": {"min_confidence": True}}, "/options/min_confidence", id="true as number"),
        pytest.param({"articles": [GOOD], "options": {"min_confidence": 1.1}}, "/options/min_confidence", id="out of range"),
        pytest.param({"articles": [GOOD], "options": {"offset_unit": "byte"}}, "/options/offset_unit", id="offset unit"),
        pytest.param({"articles": [GOOD], "options": {"exchange_rates": {"EUR": 0}}}, "/options/exchange_rates/EUR", id="rate 0"),
        pytest.param({"articles": [GOOD], "options": {"exchange_rates": {"eur": 1}}}, "/options/exchange_rates/eur", id="code"),
        pytest.param(
            {"articles": [GOOD], "options": {"exchange_rates": {str(n): 1 for n in range(201)}}},
            "/options/exchange_rates",
            id="too many rates",
        ),
    ],
)
def test_what_does_not_fit_the_schema_is_422_with_a_pointer(client: FlaskClient, change: Any, pointer: str) -> None:
    answer = client.post("/v1/discrepancies", json=change)
    assert answer.status_code == 422
    problem = problem_of(answer)
    assert problem["type"] == "/problems/invalid-request"
    assert [error["pointer"] for error in problem["errors"]] == [pointer]
    assert all(error["detail"] for error in problem["errors"])


def test_at_most_a_hundred_errors_are_told(client: FlaskClient) -> None:
    problem = problem_of(client.post("/v1/mentions", json={"articles": [{"id": str(n)} for n in range(150)]}))
    assert len(problem["errors"]) == 100
    assert problem["detail"] == "The first 100 of 150 errors."


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"content_type": "text/plain"}, id="text"),
        pytest.param({"content_type": "application/x-www-form-urlencoded"}, id="form"),
        pytest.param({"content_type": "multipart/form-data; boundary=x"}, id="upload"),
        pytest.param({"content_type": ""}, id="none"),
        pytest.param({"content_type": "application/json; charset=utf-16"}, id="charset"),
        pytest.param({"headers": {"Content-Encoding": "gzip"}}, id="compressed"),
    ],
)
def test_other_media_types_are_415(client: FlaskClient, headers: dict[str, Any]) -> None:
    answer = send(client, json.dumps({"articles": [GOOD]}).encode(), **headers)
    assert answer.status_code == 415
    assert problem_of(answer)["type"] == "/problems/unsupported-media-type"


@pytest.mark.parametrize("content_type", ["application/json; charset=UTF-8", "application/vnd.newsroom+json"])
def test_json_by_another_name_is_welcome(client: FlaskClient, content_type: str) -> None:
    assert send(client, json.dumps({"articles": [GOOD]}).encode(), content_type=content_type).status_code == 200


@pytest.mark.parametrize("size", [2_097_153, 10**22], ids=["a byte", "past all sense"])
def test_a_body_over_the_limit_is_413_however_far(client: FlaskClient, size: int) -> None:
    answer = send(client, b"{}", environ_overrides={"CONTENT_LENGTH": str(size)})
    assert answer.status_code == 413
    assert problem_of(answer)["detail"] == f"At most 2097152 bytes; {size} were sent."


def test_a_body_without_length_is_411(client: FlaskClient) -> None:
    environ = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}
    answer = client.post("/v1/discrepancies", content_type="application/json", environ_overrides=environ)
    assert answer.status_code == 411
    assert problem_of(answer)["type"] == "/problems/length-required"


def test_a_post_without_a_body_is_411(client: FlaskClient) -> None:
    assert client.post("/v1/mentions", content_type="application/json").status_code == 411


def test_a_body_that_ends_early_is_400(client: FlaskClient) -> None:
    answer = send(client, json.dumps({"articles": [GOOD]}).encode(), environ_overrides={"CONTENT_LENGTH": "500"})
    assert answer.status_code == 400
    assert problem_of(answer)["type"] == "/problems/bad-request"


@pytest.mark.parametrize("path", ["/x", "/v1", "/v1/", "/v1/limits/", "//v1/limits", "/v2/mentions", "/problems/none", "/%ff%00"])
def test_unknown_paths_are_404(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert problem_of(answer)["type"] == "/problems/not-found"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/v1/discrepancies", "POST"),
        ("OPTIONS", "/v1/mentions", "POST"),
        ("TRACE", "/v1/mentions", "POST"),
        ("DELETE", "/v1/limits", "GET, HEAD"),
        ("POST", "/healthz", "GET, HEAD"),
    ],
)
def test_other_methods_are_405_and_told_which_fit(client: FlaskClient, method: str, path: str, allowed: str) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == allowed
    assert problem_of(answer)["type"] == "/problems/method-not-allowed"


def test_a_defect_is_a_500_without_a_trace() -> None:
    def fail() -> None:
        raise RuntimeError("canary-in-message")

    app = create_app(Settings(), Digits(before=fail).engine())
    answer = app.test_client().post("/v1/discrepancies", json={"articles": [GOOD]})
    assert answer.status_code == 500
    assert problem_of(answer) == {"type": "/problems/internal", "title": "The service failed", "status": 500}


def test_a_problem_that_cannot_be_told_is_a_500_too(log: Callable[[], list[dict[str, Any]]]) -> None:
    def fail() -> None:
        raise Problem(INTERNAL, size=10**30)  # no JSON writer of ours takes it

    client = create_app(Settings(), Digits(before=fail).engine()).test_client()
    answer = client.post("/v1/mentions?canary", json={"articles": [GOOD]})
    assert answer.status_code == 500
    assert "defect" in [line["event"] for line in log()]
    assert "canary" not in str(log())


@pytest.mark.parametrize("kind", CATALOGUE, ids=lambda kind: kind.name)
def test_every_problem_type_leads_to_its_description(client: FlaskClient, kind: Any) -> None:
    page = json_of(client.get(kind.uri))
    assert (page["type"], page["status"], page["title"]) == (kind.uri, kind.status, kind.title)
    assert len(page["meaning"]) > 20
