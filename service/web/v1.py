"""The routes of version 1: articles in, conflicts or mentions out."""

import time
from dataclasses import asdict
from typing import Any

import orjson
from flask import Blueprint, Response, g

from schemas.version import VERSION
from service.web import answers, body, requests
from service.web.engine import Engine
from service.web.gate import Gate
from service.web.requests import Asked
from service.web.settings import Settings


def create_blueprint(settings: Settings, engine: Engine) -> Blueprint:
    """The routes under /v1, sharing one gate."""
    blueprint = Blueprint("v1", __name__, url_prefix="/v1")
    gate = Gate(settings.slots, settings.slot_wait_seconds)
    limits = settings.limits

    @blueprint.post("/discrepancies")
    def find_discrepancies() -> Response:
        payload, started = body.read_json(limits.bytes), time.monotonic()
        with gate.slot():
            asked = requests.load(payload, requests.DISCREPANCIES, limits, started + limits.deadline_seconds)
            report = engine.find_discrepancies(asked.articles, asked.options)
            answer = answers.discrepancies(report, asked)
        g.facts["conflicts"] = len(answer["conflicts"])
        return _answer(answer, asked, started)

    @blueprint.post("/mentions")
    def find_mentions() -> Response:
        payload, started = body.read_json(limits.bytes), time.monotonic()
        with gate.slot():
            asked = requests.load(payload, requests.MENTIONS, limits, started + limits.deadline_seconds)
            listings, warnings = engine.find_mentions(asked.articles, asked.options)
            answer = answers.mentions(listings, warnings, asked)
        return _answer(answer, asked, started)

    @blueprint.get("/limits")
    def get_limits() -> Response:
        return to_json(asdict(limits))

    return blueprint


def to_json(document: dict[str, Any]) -> Response:
    """A document as a JSON response."""
    return Response(orjson.dumps(document), content_type="application/json")


def _answer(answer: dict[str, Any], asked: Asked, started: float) -> Response:
    meta = answer["meta"]
    meta["elapsed_ms"] = round((time.monotonic() - started) * 1000, 3)
    meta["version"] = VERSION
    g.facts |= {"articles": meta["articles"], "mentions": meta["mentions"], "incomplete": meta["incomplete"]}
    g.facts["characters"] = sum(len(article.text) + len(article.title or "") for article in asked.articles)
    return to_json(answer)
