"""The routes by which the service tells about itself: the contract, the meaning of problem types."""

from importlib.resources import files

from flask import Blueprint, Response

from schemas import problems as catalogue
from service.web.problems import Problem
from service.web.v1 import to_json


def read_contract() -> bytes:
    """The committed openapi.yaml; packages carry it beside the schemas."""
    return files("schemas").joinpath("openapi.yaml").read_bytes()


def create_blueprint() -> Blueprint:
    """Routes that need no key, wait for no slot and never compute."""
    blueprint = Blueprint("about", __name__)
    contract = read_contract()
    described = {kind.name: kind for kind in catalogue.CATALOGUE}

    @blueprint.get("/openapi.yaml")
    def get_contract() -> Response:
        return Response(contract, content_type="application/yaml")

    @blueprint.get("/problems/<name>")
    def describe_problem(name: str) -> Response:
        kind = described.get(name)
        if kind is None:
            raise Problem(catalogue.NOT_FOUND)
        return to_json({"type": kind.uri, "title": kind.title, "status": kind.status, "meaning": kind.meaning})

    return blueprint
