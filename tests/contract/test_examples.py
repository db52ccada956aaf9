"""What the contract shows is what the contract says."""

from collections.abc import Iterator
from typing import Any

import pytest

from schemas import examples, format_examples
from schemas.requests import DiscrepanciesRequest, MentionsRequest
from service.web import Settings, create_app
from tests.contract.document import contract, operations, violations
from tests.web.fakes import Digits

TEXTS = {article["id"]: article for article in (examples.POST, examples.COURIER, *format_examples.DRAFT_REQUEST["articles"])}


def documented() -> Iterator[Any]:
    """Every example of the contract with the schema that it illustrates."""
    for path, method, operation in operations():
        bodies = {status: answer.get("content", {}) for status, answer in operation["responses"].items()}
        bodies["request"] = operation.get("requestBody", {}).get("content", {})
        for part, content in bodies.items():
            for media_type, body in content.items():
                for name, example in body.get("examples", {}).items():
                    yield pytest.param(example["value"], body["schema"], id=f"{method} {path} {part} {media_type} {name}")


@pytest.mark.parametrize(("example", "schema"), list(documented()))
def test_every_documented_example_fits_its_schema(example: Any, schema: dict[str, Any]) -> None:
    assert violations(example, schema) == []


@pytest.mark.parametrize("name", sorted(contract()["components"]["schemas"]))
def test_every_example_of_a_property_fits_the_property(name: str) -> None:
    for field, schema in contract()["components"]["schemas"][name].get("properties", {}).items():
        for example in schema.get("examples", []):
            assert violations(example, schema) == [], field


@pytest.mark.parametrize(
    ("request_body", "schema"),
    [
        pytest.param(examples.DISCREPANCIES_REQUEST, DiscrepanciesRequest, id="story"),
        pytest.param(examples.OPTIONS_REQUEST, DiscrepanciesRequest, id="options"),
        pytest.param(format_examples.DRAFT_REQUEST, DiscrepanciesRequest, id="draft"),
        pytest.param(format_examples.VERSIONS_REQUEST, DiscrepanciesRequest, id="versions"),
        pytest.param(format_examples.HTML_REQUEST, DiscrepanciesRequest, id="html"),
        pytest.param(format_examples.NINJS_REQUEST, DiscrepanciesRequest, id="ninjs"),
        pytest.param(examples.MENTIONS_REQUEST, MentionsRequest, id="article"),
    ],
)
def test_the_service_takes_every_documented_request(request_body: Any, schema: Any) -> None:
    assert schema().validate(request_body) == {}
    path = "/v1/mentions" if schema is MentionsRequest else "/v1/discrepancies"
    assert create_app(Settings(), Digits().engine()).test_client().post(path, json=request_body).status_code == 200


@pytest.mark.parametrize(
    "answer", [examples.DISCREPANCIES, examples.WITH_FACTS, format_examples.DRAFT], ids=["story", "options", "draft"]
)
def test_every_offset_in_an_example_points_at_its_quote(answer: dict[str, Any]) -> None:
    values = [value for conflict in answer["conflicts"] for value in conflict["values"]]
    values += [fact["value"] for fact in answer.get("facts", [])]
    for mention in (mention for value in values for mention in value["mentions"]):
        field = TEXTS[mention["article_id"]][mention["field"]]
        assert field[mention["start"] : mention["end"]] == mention["text"]
        assert mention["text"] in mention["sentence"]
        assert mention["sentence"] in field
