"""The clients are those of the contract of today."""

import hashlib
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from schemas.version import VERSION
from tests.contract.document import PATH, contract

CLIENTS = PATH.parent / "clients"
GENERATED = (CLIENTS / "python/factdiff_client/models.py", CLIENTS / "typescript/src/schema.ts")


def test_the_clients_were_generated_from_this_very_contract() -> None:
    recorded = (CLIENTS / "openapi.sha256").read_text(encoding="utf-8").split()[0]
    assert recorded == hashlib.sha256(PATH.read_bytes()).hexdigest(), "older than openapi.yaml: run `make clients`"


def words(schema: dict[str, Any]) -> set[str]:
    """The names of a schema's members and the values of its enumerations."""
    properties: dict[str, Any] = schema.get("properties", {})
    return properties.keys() | {word for member in properties.values() for word in member.get("enum", ()) if word}


@pytest.mark.parametrize("path", GENERATED, ids=["python", "typescript"])
def test_whatever_the_contract_names_is_in_the_client(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    named = set().union(*map(words, contract()["components"]["schemas"].values()))
    assert {word for word in named if not re.search(rf"(?<!\w){re.escape(word)}\b", source)} == set()


def test_client_and_service_have_one_version() -> None:
    python = tomllib.loads((CLIENTS / "python/pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    typescript = json.loads((CLIENTS / "typescript/package.json").read_text(encoding="utf-8"))["version"]
    assert python == typescript == VERSION


def test_no_lock_names_a_place_to_fetch_from() -> None:
    lock = json.loads((CLIENTS / "typescript/package-lock.json").read_text(encoding="utf-8"))
    assert all("resolved" not in package for package in lock["packages"].values())
