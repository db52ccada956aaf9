"""The routes of version 1: articles in, conflicts or mentions out."""

import time
from dataclasses import asdict, dataclass, field
from typing import Any

import orjson
from flask import Blueprint, Response, g

from schemas.version import VERSION
from service.model import Report
from service.stopwatch import Stopwatch
from service.web import annotations, answers, body, requests
from service.web.engine import Engine
from service.web.gate import Gate
from service.web.metrics import Metrics
from service.web.negotiation import CSV, JSON, LINKED_DATA, choose
from service.web.requests import Asked
from service.web.settings import Settings
from service.web.tables import to_csv

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Run:
    """What is kept of a request in work; `started` is when its body had arrived, on `time.monotonic()`'s clock."""

    metrics: Metrics
    started: float
    stopwatch: Stopwatch = field(default_factory=Stopwatch)


def create_blueprint(settings: Settings, engine: Engine, metrics: Metrics) -> Blueprint:
    """The routes under /v1, sharing one gate."""
    blueprint = Blueprint("v1", __name__, url_prefix="/v1")
    gate = Gate(settings.slots, settings.slot_wait_seconds)
    limits = settings.limits

    def deadline(sent: body.Sent) -> float:
        return sent.arrived + limits.deadline_seconds

    @blueprint.post("/discrepancies")
    def find_discrepancies() -> Response:
        form = choose((JSON, LINKED_DATA, CSV))
        sent = body.read(limits.bytes)
        with gate.slot():
            asked = requests.load(sent.payload, requests.DISCREPANCIES, limits, deadline(sent), within=sent.within)
            run = _Run(metrics, sent.arrived)
            report = engine.find_discrepancies(asked.readable, asked.options, run.stopwatch)
            response = _present(report, asked, form, run)
        response.vary.add("Accept")
        return response

    @blueprint.post("/mentions")
    def find_mentions() -> Response:
        choose((JSON,))
        sent = body.read(limits.bytes)
        with gate.slot():
            asked = requests.load(sent.payload, requests.MENTIONS, limits, deadline(sent), within=sent.within)
            run = _Run(metrics, sent.arrived)
            listings, warnings = engine.find_mentions(asked.readable, asked.options, run.stopwatch)
            answer = answers.mentions(listings, warnings, asked)
        return _answer(answer, asked, run)

    @blueprint.get("/limits")
    def get_limits() -> Response:
        return to_json(asdict(limits))

    return blueprint


def to_json(document: Json) -> Response:
    """A document as a JSON response."""
    return Response(orjson.dumps(document), content_type=JSON)


def _present(report: Report, asked: Asked, form: str, run: _Run) -> Response:
    """The report in the form that was chosen; JSON tells in `meta` what the others tell in a header."""
    response = _answer(answers.discrepancies(report, asked), asked, run)
    incomplete = {"X-Incomplete": str(g.facts["incomplete"]).lower()}
    if form == LINKED_DATA:
        return Response(orjson.dumps(annotations.annotate(report)), content_type=annotations.PROFILE, headers=incomplete)
    if form == CSV:
        return Response(to_csv(report), content_type="text/csv; charset=utf-8; header=present", headers=incomplete)
    return response


def _answer(answer: Json, asked: Asked, run: _Run) -> Response:
    meta = answer["meta"]
    meta["elapsed_ms"] = round((time.monotonic() - run.started) * 1000, 3)
    meta["version"] = VERSION
    characters = sum(len(article.text) + len(article.title or "") for article in asked.articles)
    relations = [conflict["relation"] for conflict in answer.get("conflicts", ())]
    run.metrics.read(meta["articles"], characters, meta["mentions"])
    run.metrics.told(relations, [warning["code"] for warning in meta["warnings"]], incomplete=meta["incomplete"])
    run.metrics.spent(run.stopwatch.seconds)
    g.facts |= {name: meta[name] for name in ("articles", "mentions", "facts", "incomplete") if name in meta}
    g.facts |= {"characters": characters, "conflicts": len(relations), "warnings": len(meta["warnings"])}
    g.facts["engine_ms"] = {stage: round(seconds * 1000, 3) for stage, seconds in run.stopwatch.seconds.items()}
    return to_json(answer)
