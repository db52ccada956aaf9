"""Whole stories through the real engine: every answer fits the contract, and every quote stands where the answer says."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.web import Settings, create_app
from tests.contract.document import named, violations

STORIES = sorted((Path(__file__).resolve().parents[1] / "golden").glob("*.json"))


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(Settings()).test_client()


def read(story: Path) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(story.read_text(encoding="utf-8"))
    return body


def as_mentions_request(body: dict[str, Any]) -> dict[str, Any]:
    options = {name: option for name, option in body.get("options", {}).items() if name in {"kinds", "offset_unit"}}
    return {"articles": body["articles"], "options": options}


def assert_quoted(body: dict[str, Any], article_id: str, mention: dict[str, Any], unit: str) -> None:
    article = next(article for article in body["articles"] if article["id"] == article_id)
    width = 2 if unit == "utf16" else 4
    units = article[mention["field"]].encode("utf-16-le" if unit == "utf16" else "utf-32-le")
    quote = units[mention["start"] * width : mention["end"] * width]
    assert quote.decode("utf-16-le" if unit == "utf16" else "utf-32-le") == mention["text"]
    assert mention["start"] <= mention["core_start"] < mention["core_end"] <= mention["end"]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_conflicts_fit_the_contract(client: FlaskClient, story: Path) -> None:
    body = read(story)
    answer = client.post("/v1/discrepancies", json=body)
    assert answer.status_code == 200
    document = json.loads(answer.data)
    assert violations(document, named("Discrepancies")) == []
    assert document["meta"]["articles"] == len(body["articles"])
    assert document["meta"]["mentions"] > 0
    confidences = [conflict["confidence"] for conflict in document["conflicts"]]
    assert confidences == sorted(confidences, reverse=True)
    for value in [value for conflict in document["conflicts"] for value in conflict["values"]]:
        for mention in value["mentions"]:
            assert_quoted(body, mention["article_id"], mention, document["meta"]["offset_unit"])
            assert mention["text"] in mention["sentence"]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_mentions_fit_the_contract(client: FlaskClient, story: Path) -> None:
    body = as_mentions_request(read(story))
    answer = client.post("/v1/mentions", json=body)
    assert answer.status_code == 200
    document = json.loads(answer.data)
    assert violations(document, named("Mentions")) == []
    assert [article["id"] for article in document["articles"]] == [article["id"] for article in body["articles"]]
    for article in document["articles"]:
        assert article["mentions"]
        for mention in article["mentions"]:
            assert_quoted(body, article["id"], mention, document["meta"]["offset_unit"])


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_the_same_request_gets_the_same_answer(client: FlaskClient, story: Path) -> None:
    first, second = (json.loads(client.post("/v1/discrepancies", json=read(story)).data) for _ in range(2))
    first["meta"].pop("elapsed_ms")
    second["meta"].pop("elapsed_ms")
    assert first == second
