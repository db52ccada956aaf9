"""The probes: routes that need no key, wait for no slot and never compute."""

from flask import Blueprint, Response

from schemas import problems as catalogue
from schemas.version import VERSION
from service.web.problems import Problem
from service.web.v1 import to_json


def create_blueprint(*, ready: bool) -> Blueprint:
    """GET /healthz and GET /readyz."""
    blueprint = Blueprint("health", __name__)

    @blueprint.get("/healthz")
    def check_health() -> Response:
        return to_json({"status": "ok", "version": VERSION})

    @blueprint.get("/readyz")
    def check_readiness() -> Response:
        if not ready:
            raise Problem(catalogue.NOT_READY, headers={"Retry-After": "5"})
        return to_json({"status": "ok", "version": VERSION})

    return blueprint
