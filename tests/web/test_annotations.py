"""Conflicts as W3C Web Annotations."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.web import Settings, create_app
from tests.contract.document import named
from tests.contract.document import violations as contract_violations
from tests.web.annotation_rules import CONTEXT, violations
from tests.web.wire import json_of

Json = dict[str, Any]

ROOT = Path(__file__).resolve().parents[2]
STORIES = sorted([ROOT / "service" / "samples" / "ferry.json", *(ROOT / "tests" / "golden").glob("*.json")])
STORY: Json = {
    "articles": [
        {
            "id": "north",
            "title": "Storm sinks 11 boats",
            "text": "The gale 🌊 sank 12 boats 🚤 in the harbour.",
            "url": "not an IRI",
        },
        {"id": "süd west", "text": "🌀🌀 In all, 14 boats went down.", "url": "https://south.example/2026/storm?page=1"},
        {"id": "page", "html": "<h1>16</h1><p>Some <b>15</b> boats sank&nbsp;today &amp; more.</p>"},
    ]
}


def annotate(client: FlaskClient, story: Json) -> Json:
    answer = client.post("/v1/discrepancies", json=story, headers={"Accept": "application/ld+json"})
    assert answer.status_code == 200, answer.text
    assert answer.content_type == f'application/ld+json;profile="{CONTEXT}"'
    return json_of(answer)


def texts_of(client: FlaskClient, story: Json) -> dict[tuple[str, str], str]:
    body = {**story, "options": {**story.get("options", {}), "include": ["articles"]}}
    articles = json_of(client.post("/v1/discrepancies", json=body))["articles"]
    return {(article["id"], field): article[field] for article in articles for field in ("title", "text") if article[field]}


def test_every_annotation_keeps_the_rules_of_the_model(client: FlaskClient) -> None:
    collection = annotate(client, STORY)
    assert violations(collection, texts_of(client, STORY)) == []
    assert contract_violations(collection, named("AnnotationCollection")) == []
    assert collection["total"] == 5


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_those_of_whole_stories_do_too(path: Path) -> None:
    client = create_app(Settings()).test_client()
    story = json.loads(path.read_text(encoding="utf-8"))
    collection = annotate(client, story)
    assert violations(collection, texts_of(client, story)) == []
    conflicts = json_of(client.post("/v1/discrepancies", json=story))["conflicts"]
    assert collection["total"] == sum(len(value["mentions"]) for conflict in conflicts for value in conflict["values"])


def test_positions_count_code_points_whatever_the_request_asks_for(client: FlaskClient) -> None:
    assert annotate(client, {**STORY, "options": {"offset_unit": "utf16"}}) == annotate(client, STORY)


def test_the_annotations_of_one_conflict_are_linked(client: FlaskClient) -> None:
    items = annotate(client, STORY)["first"]["items"]
    links = {body["source"] for item in items for body in item["body"] if body["purpose"] == "linking"}
    assert len(links) == 1


def test_the_page_on_which_a_text_stands_is_its_scope(client: FlaskClient) -> None:
    targets = [item["target"] for item in annotate(client, STORY)["first"]["items"]]
    scopes = {target["source"]["dcterms:identifier"]: target.get("scope") for target in targets}
    assert scopes == {"north": None, "süd west": "https://south.example/2026/storm?page=1", "page": None}


def test_title_and_text_are_two_resources(client: FlaskClient) -> None:
    sources = [item["target"]["source"] for item in annotate(client, STORY)["first"]["items"]]
    north = {source["dcterms:type"]: source["id"] for source in sources if source["dcterms:identifier"] == "north"}
    assert north["title"] != north["text"]


def test_without_a_conflict_the_collection_is_empty(client: FlaskClient) -> None:
    collection = annotate(client, {"articles": [{"id": "a", "text": ""}]})
    assert (collection["total"], collection["first"]["items"]) == (0, [])
    assert violations(collection, {}) == []


@given(st.lists(st.text(st.sampled_from("12 a🌊é\u0301\n"), max_size=40), min_size=2, max_size=4))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_quotes_agree_with_any_text(client: FlaskClient, texts: list[str]) -> None:
    story = {"articles": [{"id": str(index), "text": text} for index, text in enumerate(texts)]}
    read = {(str(index), "text"): text for index, text in enumerate(texts)}
    assert violations(annotate(client, story), read) == []
