"""The contract as an OpenAPI 3.1 document, generated from the schemas. Needs apispec, which serving does not."""

import json
from inspect import cleandoc
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.openapi import OpenAPIConverter
from marshmallow import Schema, fields

from schemas import annotations, articles, ninjs, operations, requests, responses, values
from schemas.fields import BoundedDict
from schemas.paths import build_paths
from schemas.version import VERSION

Json = dict[str, Any]

_ORDER: tuple[type[Schema], ...] = (
    articles.Article,
    ninjs.NinjsText,
    ninjs.NinjsItem,
    requests.DiscrepanciesOptions,
    requests.DiscrepanciesRequest,
    requests.MentionsOptions,
    requests.MentionsRequest,
    values.QuantityValue,
    values.DateValue,
    values.TimeValue,
    values.ScoreValue,
    responses.Evidence,
    responses.ReportedValue,
    responses.FactName,
    responses.Spread,
    responses.DraftCheck,
    responses.Conflict,
    responses.AgreedFact,
    responses.ArticleWarning,
    responses.DiscrepanciesMeta,
    responses.ArticleRead,
    responses.Discrepancies,
    responses.Mention,
    responses.ArticleMentions,
    responses.Meta,
    responses.Mentions,
    annotations.AnnotationBody,
    annotations.AnnotationSelector,
    annotations.AnnotationSource,
    annotations.AnnotationTarget,
    annotations.Annotation,
    annotations.AnnotationPage,
    annotations.AnnotationCollection,
    operations.LimitsInForce,
    operations.Health,
    operations.ProblemDescription,
    operations.ErrorItem,
    operations.Problem,
)
_INFO = """A diff for facts: articles about one event in, the numbers and dates on which they disagree out.

Offsets count Unicode code points, or UTF-16 code units where `options.offset_unit` asks for them; the answer repeats the unit.
Errors are problem details (RFC 9457) with a stable `type`. Sizes given here are the defaults; `GET /v1/limits` tells those in
force. Clients must ignore members that they do not know: answers may gain some within a version. Set a client timeout above the
deadline."""


def build_document() -> Json:
    """The whole contract as plain dicts and lists."""
    marshmallow = MarshmallowPlugin(schema_name_resolver=_name)
    spec = APISpec(
        title="factdiff",
        version=VERSION,
        openapi_version="3.1.0",
        plugins=[marshmallow],
        info={"description": _INFO, "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        servers=[{"url": "/"}],
        tags=[
            {"name": "articles", "description": "What the service is for."},
            {"name": "service", "description": "What the service says about itself."},
        ],
    )
    if marshmallow.converter is not None:
        marshmallow.converter.add_attribute_function(_key_pattern)  # type: ignore[no-untyped-call]  # apispec leaves it bare
    spec.components.schema("Value", _value())
    for schema in _ORDER:
        if schema.__name__ not in spec.components.schemas:
            spec.components.schema(schema.__name__, schema=schema)
    spec.components.header("RequestId", _request_id())
    spec.components.security_scheme("bearer", {"type": "http", "scheme": "bearer", "description": "Where keys are configured."})
    spec.components.security_scheme("apiKey", {"type": "apiKey", "in": "header", "name": "X-API-Key", "description": "The same."})
    for path, methods in build_paths().items():
        spec.path(path, operations=methods)
    document: Json = json.loads(json.dumps(spec.to_dict()))
    return _describe(document)


def _name(schema: Schema | type[Schema]) -> str:
    return (schema if isinstance(schema, type) else type(schema)).__name__


def _value() -> Json:
    """The union of the forms of a value."""
    references = {form: f"#/components/schemas/{schema.__name__}" for form, schema in values.FORMS.items()}
    return {
        "oneOf": [{"$ref": reference} for reference in references.values()],
        "discriminator": {"propertyName": "type", "mapping": references},
    }


def _request_id() -> Json:
    return {
        "description": "The request's id: the caller's, where it sent a fitting one, else a new one.",
        "required": True,
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"},
    }


def _describe(document: Json) -> Json:
    """Schemas are described by their docstrings, and come in the order of the list above."""
    schemas: Json = document["components"]["schemas"]
    described: Json = {"Value": {"description": "What a mention says, normalised.", **schemas["Value"]}}
    for schema in _ORDER:
        described[schema.__name__] = {"description": cleandoc(schema.__doc__ or ""), **schemas[schema.__name__]}
    described["Article"] |= articles.ONE_BODY
    described["NinjsItem"] |= {**ninjs.RECOGNISED, "patternProperties": {f"^{ninjs.NAMED_TEXT.pattern}": {"type": "string"}}}
    if missing := schemas.keys() - described.keys():
        raise LookupError(f"schemas without a place in the document: {sorted(missing)}")
    document["components"]["schemas"] = described
    return {key: document[key] for key in ("openapi", "info", "servers", "tags", "paths", "components")}


def _key_pattern(_converter: OpenAPIConverter, field: fields.Field[Any], **_: Any) -> Json:
    return {"propertyNames": {"pattern": field.key_pattern}} if isinstance(field, BoundedDict) else {}
