"""The committed contract, and checking documents against its schemas."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker

PATH = Path(__file__).resolve().parents[2] / "openapi.yaml"
METHODS = ("get", "put", "post", "delete", "patch")


@cache
def contract() -> dict[str, Any]:
    """The committed document."""
    document: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    return document


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and operation."""
    for path, item in contract()["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def violations(document: Any, schema: dict[str, Any]) -> list[str]:
    """Where a document does not fit a schema of the contract, each as path and message."""
    whole = {**schema, "components": contract()["components"]}
    validator = Draft202012Validator(whole, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def named(name: str) -> dict[str, Any]:
    """A reference to a schema of the contract."""
    return {"$ref": f"#/components/schemas/{name}"}
