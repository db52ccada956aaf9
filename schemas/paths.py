"""The operations of the contract: paths, methods, and what each takes and answers."""

from dataclasses import asdict
from typing import Any

from schemas import examples, format_examples, problems
from schemas.limits import DEFAULTS
from schemas.version import VERSION

Json = dict[str, Any]

_REQUEST_ID: Json = {"$ref": "#/components/headers/RequestId"}
_OPTIONAL_KEY: list[Json] = [{}, {"bearer": []}, {"apiKey": []}]
_COMPARE: Json = {
    "operationId": "find_discrepancies",
    "requestBody": "$request.body",
    "description": "Whatever was read can be compared: the same body will do.",
}
_POST_PROBLEMS = (
    problems.BAD_REQUEST,
    problems.INVALID_JSON,
    problems.UNAUTHORIZED,
    problems.NOT_ACCEPTABLE,
    problems.REQUEST_TIMEOUT,
    problems.LENGTH_REQUIRED,
    problems.TOO_LARGE,
    problems.UNSUPPORTED_MEDIA_TYPE,
    problems.INVALID_REQUEST,
    problems.INTERNAL,
    problems.SATURATED,
)


def _content(schema: str, named: Json, media: str = "application/json") -> Json:
    return {
        media: {
            "schema": {"$ref": f"#/components/schemas/{schema}"},
            "examples": {name: {"value": value} for name, value in named.items()},
        }
    }


def _articles(schema: str, named: Json) -> Json:
    """The body of a request: JSON, or ninjs items alone."""
    item: Json = {"$ref": "#/components/schemas/NinjsItem"}
    items = {"story": {"value": format_examples.NINJS_BODY}, "item": {"value": format_examples.NINJS_1}}
    ninjs = {"schema": {"oneOf": [item, {"type": "array", "minItems": 1, "items": item}]}, "examples": items}
    return _content(schema, named) | {"application/ninjs+json": ninjs}


def _forms(ok: Json) -> Json:
    """An answer that also comes as annotations and as a table."""
    annotations = _content("AnnotationCollection", {"story": format_examples.ANNOTATIONS}, "application/ld+json")
    table = {"text/csv": {"schema": {"type": "string"}, "examples": {"story": {"value": format_examples.CSV}}}}
    incomplete = {
        "description": "With annotations and CSV: whether the deadline passed, as `meta.incomplete` tells in JSON.",
        "schema": {"type": "string", "enum": ["true", "false"]},
    }
    headers = ok["headers"] | {"X-Incomplete": incomplete}
    return {**ok, "headers": headers, "content": ok["content"] | annotations | table}


def _ok(schema: str, description: str, named: Json) -> Json:
    return {"description": description, "headers": {"X-Request-ID": _REQUEST_ID}, "content": _content(schema, named)}


def problem_responses(*kinds: problems.ProblemType) -> Json:
    """One response a status, with an example of every problem type that shares it."""
    by_status: dict[int, list[problems.ProblemType]] = {}
    for kind in kinds:
        by_status.setdefault(kind.status, []).append(kind)
    answers: Json = {}
    for status, group in sorted(by_status.items()):
        headers: Json = {"X-Request-ID": _REQUEST_ID}
        if status == 401:
            headers["WWW-Authenticate"] = {"schema": {"type": "string"}, "required": True, "description": "The scheme to use."}
        if status == 503:
            headers["Retry-After"] = {"schema": {"type": "integer"}, "required": True, "description": "Seconds to wait."}
        answers[str(status)] = {
            "description": " ".join(f"{kind.title}. {kind.meaning}" for kind in group),
            "headers": headers,
            "content": _content("Problem", {kind.name: examples.PROBLEMS[kind] for kind in group}, "application/problem+json"),
        }
    return answers


def _post(operation: str, summary: str, description: str, request: Json, ok: Json) -> Json:
    return {
        "post": {
            "operationId": operation,
            "tags": ["articles"],
            "summary": summary,
            "description": description,
            "security": _OPTIONAL_KEY,
            "requestBody": {"required": True, "content": request},
            "responses": {"200": ok, **problem_responses(*_POST_PROBLEMS)},
        }
    }


def _get(operation: str, summary: str, ok: Json, *kinds: problems.ProblemType, **more: Any) -> Json:
    responses = {"200": ok, **problem_responses(*kinds, problems.INTERNAL)}
    return {"get": {"operationId": operation, "tags": ["service"], "summary": summary, **more, "responses": responses}}


def _yaml() -> Json:
    return {
        "description": "The bytes of the committed contract.",
        "headers": {"X-Request-ID": _REQUEST_ID},
        "content": {"application/yaml": {"schema": {"type": "object"}}},
    }


def _page(description: str) -> Json:
    return {
        "description": description,
        "headers": {"X-Request-ID": _REQUEST_ID},
        "content": {"text/html": {"schema": {"type": "string"}}},
    }


def _metrics() -> Json:
    example = {"value": "# HELP factdiff_requests_total Requests answered.\n# TYPE factdiff_requests_total counter\n"}
    return {
        "description": "Prometheus' text format.",
        "headers": {"X-Request-ID": _REQUEST_ID},
        "content": {"text/plain": {"schema": {"type": "string"}, "examples": {"start": example}}},
    }


def _problem_page() -> Json:
    described = problems.INVALID_REQUEST
    page = {"type": described.uri, "title": described.title, "status": described.status, "meaning": described.meaning}
    name = {
        "name": "name",
        "in": "path",
        "required": True,
        "description": "The last part of a problem's `type`.",
        "schema": {"type": "string", "enum": [kind.name for kind in problems.CATALOGUE]},
        "examples": {described.name: {"value": described.name}},
    }
    ok = _ok("ProblemDescription", "The meaning of the problem type.", {described.name: page})
    return _get("describe_problem", "What a problem type means", ok, problems.NOT_FOUND, parameters=[name])


def build_paths() -> dict[str, Json]:
    """Every path of the contract with its operations, in the order a reader wants them."""
    return {
        "/v1/discrepancies": _discrepancies(),
        "/v1/mentions": _post(
            "find_mentions",
            "Read every number and date of articles",
            "Extraction alone: every mention of every article with its normalised value, in the order of the text.",
            _articles("MentionsRequest", {"article": examples.MENTIONS_REQUEST}),
            _ok("Mentions", "The mentions.", {"article": examples.MENTIONS}) | {"links": {"compare": _COMPARE}},
        ),
        "/v1/limits": _get(
            "get_limits",
            "The limits in force",
            _ok("LimitsInForce", "The limits.", {"defaults": asdict(DEFAULTS)}),
            problems.UNAUTHORIZED,
            security=_OPTIONAL_KEY,
        ),
        **_about_the_service(),
        "/problems/{name}": _problem_page(),
    }


def _discrepancies() -> Json:
    asked = {
        "story": examples.DISCREPANCIES_REQUEST,
        "options": examples.OPTIONS_REQUEST,
        "draft": format_examples.DRAFT_REQUEST,
        "versions": format_examples.VERSIONS_REQUEST,
        "html": format_examples.HTML_REQUEST,
        "ninjs": format_examples.NINJS_REQUEST,
    }
    answered = {
        "story": examples.DISCREPANCIES,
        "options": examples.WITH_FACTS,
        "draft": format_examples.DRAFT,
        "incomplete": examples.INCOMPLETE,
    }
    return _post(
        "find_discrepancies",
        "Find the numbers and dates on which articles disagree",
        "Takes the articles of one story and answers its conflicts, most certain first, each with every mention as evidence. "
        "A request that runs past the deadline answers with what it has and `incomplete: true`; text is never silently cut. "
        "`Accept` chooses among JSON, W3C Web Annotations (`application/ld+json`) and CSV (`text/csv`).",
        _articles("DiscrepanciesRequest", asked),
        _forms(_ok("Discrepancies", "The conflicts.", answered)),
    )


def _about_the_service() -> dict[str, Json]:
    health = {"ok": {"status": "ok", "version": VERSION}}
    return {
        "/healthz": _get("check_health", "Is the process alive?", _ok("Health", "It is.", health)),
        "/readyz": _get("check_readiness", "Is the engine loaded?", _ok("Health", "It is.", health), problems.NOT_READY),
        "/metrics": _get(
            "get_metrics",
            "What Prometheus scrapes",
            _metrics(),
            description="Counts and times over all workers; not here where probes and metrics have a port of their own.",
        ),
        "/openapi.yaml": _get("get_contract", "This document", _yaml()),
        "/docs": _get("get_reference", "This document as a page to read and to try", _page("The page.")),
        "/": _get("get_desk", "The desk: a page on which an editor compares articles", _page("The page.")),
    }
