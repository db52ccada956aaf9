"""Which form of the answer a request gets, and when it gets none."""

import pytest
from flask.testing import FlaskClient

from tests.web.wire import json_of

STORY = {"articles": [{"id": "a", "text": "12"}, {"id": "b", "text": "14"}]}
JSON, LINKED_DATA, CSV = "application/json", "application/ld+json", "text/csv"
PROFILE = 'profile="http://www.w3.org/ns/anno.jsonld"'


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("", JSON),
        ("application/*", JSON),
        ("text/*", CSV),
        ("text/csv", CSV),
        ("TEXT/CSV; charset=utf-8", CSV),
        ("application/ld+json", LINKED_DATA),
        (f"application/ld+json; {PROFILE}", LINKED_DATA),
        ('application/ld+json; profile="https://schema.org/ http://www.w3.org/ns/anno.jsonld"', LINKED_DATA),
        ("text/csv, application/json", JSON),
        ("text/csv, application/json;q=0.9", CSV),
        ("application/json;q=0.2, application/ld+json;q=0.3", LINKED_DATA),
        ("*/*, application/json;q=0", LINKED_DATA),
        ("application/*;q=0.5, application/ld+json;q=0.4, text/csv;q=0.1", JSON),
        ("text/html, */*;q=0.1", JSON),
        ("application/json, application/problem+json", JSON),
    ],
)
def test_the_form_that_the_caller_wants_most(client: FlaskClient, accept: str | None, form: str) -> None:
    answer = client.post("/v1/discrepancies", json=STORY, headers={} if accept is None else {"Accept": accept})
    assert answer.status_code == 200
    assert answer.mimetype == form
    assert "Accept" in answer.headers["Vary"]


@pytest.mark.parametrize(
    "accept",
    [
        "text/html",
        "image/*",
        "application/json;q=0",
        "*/*;q=0",
        'application/ld+json;profile="https://www.w3.org/ns/activitystreams"',
        "nonsense",
    ],
)
def test_what_is_not_offered_is_refused_with_what_is(client: FlaskClient, accept: str) -> None:
    answer = client.post("/v1/discrepancies", json=STORY, headers={"Accept": accept})
    assert answer.status_code == 406
    assert answer.mimetype == "application/problem+json"
    assert json_of(answer)["type"] == "/problems/not-acceptable"
    assert json_of(answer)["offered"] == [JSON, LINKED_DATA, CSV]


def test_mentions_come_as_json_alone(client: FlaskClient) -> None:
    assert client.post("/v1/mentions", json=STORY, headers={"Accept": "application/json"}).status_code == 200
    refused = client.post("/v1/mentions", json=STORY, headers={"Accept": "text/csv"})
    assert (refused.status_code, json_of(refused)["offered"]) == (406, [JSON])


def test_a_refusal_costs_no_computing(client: FlaskClient) -> None:
    assert client.post("/v1/discrepancies", data="{", headers={"Accept": "text/html"}).status_code == 406


@pytest.mark.parametrize("accept", [LINKED_DATA, CSV])
def test_every_form_tells_whether_it_is_complete(client: FlaskClient, accept: str) -> None:
    answer = client.post("/v1/discrepancies", json=STORY, headers={"Accept": accept})
    assert answer.headers["X-Incomplete"] == "false"


@pytest.mark.parametrize("accept", [JSON, LINKED_DATA, CSV])
def test_errors_are_problem_documents_whatever_was_asked_for(client: FlaskClient, accept: str) -> None:
    answer = client.post("/v1/discrepancies", json={}, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
