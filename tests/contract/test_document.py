"""The committed document is valid, current, complete, and says what the service does."""

import tomllib
from enum import StrEnum
from typing import Any

import pytest
from marshmallow import Schema
from openapi_spec_validator import OpenAPIV31SpecValidator

from schemas import articles, ninjs, problems, requests, vocabulary
from schemas.build import render
from schemas.limits import DEFAULTS
from service import model
from service.reporting import DEFAULT_MIN_CONFIDENCE
from service.web import Settings, create_app
from tests.contract.document import PATH, contract, operations
from tests.web.fakes import Digits

APP = create_app(Settings(), Digits().engine())


def test_it_is_valid_openapi_3_1() -> None:
    assert contract()["openapi"].startswith("3.1.")
    assert [error.message for error in OpenAPIV31SpecValidator(contract()).iter_errors()] == []


def test_it_is_what_the_schemas_generate() -> None:
    assert PATH.read_text(encoding="utf-8") == render(), "openapi.yaml is stale: run `python -m schemas.build` and commit it"


def test_the_service_serves_its_very_bytes() -> None:
    answer = APP.test_client().get("/openapi.yaml")
    assert answer.content_type == "application/yaml"
    assert answer.data == PATH.read_bytes()


def test_project_contract_and_service_have_one_version() -> None:
    project = tomllib.loads((PATH.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert contract()["info"]["version"] == project
    assert APP.test_client().get("/healthz").get_json()["version"] == project


# Scripts and styles belong to their page, and may change with it.
ASSETS = {"/docs/<name>", "/desk/<path:name>"}


def test_routes_and_documented_operations_are_the_same() -> None:
    served = {
        (rule.rule.replace("<", "{").replace(">", "}"), method.lower())
        for rule in APP.url_map.iter_rules()
        if rule.rule not in ASSETS
        for method in (rule.methods or set()) - {"HEAD"}
    }
    assert served == {(path, method) for path, method, _ in operations()}


@pytest.mark.parametrize(
    ("path", "method", "operation"), [pytest.param(*found, id=found[2]["operationId"]) for found in operations()]
)
def test_every_operation_is_named_tagged_explained_and_exemplified(path: str, method: str, operation: dict[str, Any]) -> None:
    assert operation["summary"]
    assert operation["tags"]
    contents = [answer.get("content", {}) for answer in operation["responses"].values()]
    if method == "post":
        contents.append(operation["requestBody"]["content"])
    for content in contents:
        for media_type, body in content.items():
            assert not media_type.endswith("json") or body["examples"], f"{path} has a body without an example"


def test_operation_ids_are_unique() -> None:
    ids = [operation["operationId"] for _, _, operation in operations()]
    assert len(ids) == len(set(ids))


def test_every_problem_of_the_catalogue_is_documented_with_its_status() -> None:
    documented = {
        (example["value"]["type"], int(status))
        for _, _, operation in operations()
        for status, answer in operation["responses"].items()
        for example in answer.get("content", {}).get("application/problem+json", {}).get("examples", {}).values()
    }
    # A wrong method is not an operation of the contract, so no operation can document its answer.
    unlisted = {problems.METHOD_NOT_ALLOWED}
    assert documented == {(kind.uri, kind.status) for kind in set(problems.CATALOGUE) - unlisted}


def test_limits_stand_in_the_schemas() -> None:
    schemas = contract()["components"]["schemas"]
    assert schemas["DiscrepanciesRequest"]["properties"]["articles"]["maxItems"] == DEFAULTS.articles
    assert schemas["Article"]["properties"]["text"]["maxLength"] == DEFAULTS.article_characters


def test_the_default_confidence_stands_in_the_schemas() -> None:
    assert contract()["components"]["schemas"]["DiscrepanciesOptions"]["properties"]["min_confidence"]["default"] == (
        DEFAULT_MIN_CONFIDENCE
    )


def test_requests_are_closed_and_answers_are_open() -> None:
    closed = {name for name, schema in contract()["components"]["schemas"].items() if schema.get("additionalProperties") is False}
    assert closed == {"Article", "DiscrepanciesOptions", "DiscrepanciesRequest", "MentionsOptions", "MentionsRequest"}


@pytest.mark.parametrize(
    "schema", [requests.DiscrepanciesRequest, requests.MentionsRequest, articles.Article, ninjs.NinjsItem, ninjs.NinjsText]
)
def test_request_schemas_document_each_of_their_fields(schema: type[Schema]) -> None:
    documented = contract()["components"]["schemas"][schema.__name__]["properties"]
    assert documented.keys() == schema().fields.keys()


@pytest.mark.parametrize(
    ("words", "enum"),
    [
        (vocabulary.KINDS, model.Kind),
        (vocabulary.RELATIONS, model.Relation),
        (vocabulary.FIELDS, model.Field),
        (vocabulary.HEDGES, model.Hedge),
        (vocabulary.DIRECTIONS, model.Direction),
        (vocabulary.GRANULARITIES, model.Granularity),
    ],
    ids=["kinds", "relations", "fields", "hedges", "directions", "granularities"],
)
def test_the_words_of_the_contract_are_the_words_of_the_model(words: tuple[str, ...], enum: type[StrEnum]) -> None:
    assert words == tuple(enum)
