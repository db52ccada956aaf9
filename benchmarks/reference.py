"""The tables of docs/, written from the contract and the lexicon, so that they say what the service does.

python -m benchmarks.reference      rewrites every block between <!-- table: NAME --> and <!-- end --> in docs/
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from schemas import problems
from schemas.openapi import build_document
from service.language import words

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
_BLOCK = re.compile(r"(?P<begin><!-- table: (?P<name>[\w-]+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL)
_METHODS = ("get", "post")
_BOUNDS = {"maxLength": "characters", "maxItems": "items", "maxProperties": "members"}

Json = dict[str, Any]


def rewrite(page: str) -> str:
    """A page with every marked table as it is now.

    Raises:
        LookupError: where a mark names no table.
    """
    return _BLOCK.sub(lambda block: f"{block['begin']}{table(block['name'])}\n{block['end']}", page)


def marks(page: str) -> list[str]:
    """The names of the tables that a page holds."""
    return [block["name"] for block in _BLOCK.finditer(page)]


def table(name: str) -> str:
    """A table by name: one of the list below, or the members of a schema of the contract."""
    contract = build_document()
    if name in _TABLES:
        return _TABLES[name](contract)
    schema = contract["components"]["schemas"].get(name)
    if schema is None:
        raise LookupError(f"no table is called {name}")
    return _members(schema)


def _lay_out(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _routes(contract: Json) -> str:
    rows = [
        (f"`{method.upper()} {path}`", item[method]["summary"], "yes" if item[method].get("security") else "no")
        for path, item in contract["paths"].items()
        for method in _METHODS
        if method in item
    ]
    return _lay_out(("route", "what it answers", "needs a key where keys are set"), rows)


def _problems(_contract: Json) -> str:
    rows = [(f"`{kind.uri}`", str(kind.status), kind.title, kind.meaning) for kind in problems.CATALOGUE]
    return _lay_out(("type", "status", "title", "what it means and what to do"), rows)


def _members(schema: Json) -> str:
    required = set(schema.get("required", ()))
    rows = [
        (f"`{name}`", _type(member), "yes" if name in required else "", _describe(member))
        for name, member in schema["properties"].items()
    ]
    return _lay_out(("member", "type", "always" if "additionalProperties" not in schema else "required", "meaning"), rows)


def _type(member: Json) -> str:
    """“string”, “number or null”, “list of Conflict” with a link to where Conflict is told."""
    if "$ref" in member:
        name = str(member["$ref"]).rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for union in ("allOf", "oneOf"):
        if union in member:
            return " or ".join(_type(part) for part in member[union])
    if "items" in member:
        return f"list of {_type(member['items'])}"
    kinds = member.get("type", "any")
    return " or ".join(kinds) if isinstance(kinds, list) else str(kinds)


def _describe(member: Json) -> str:
    parts = [member.get("description", "")]
    if choices := [word for word in member.get("enum", member.get("items", {}).get("enum", ())) if word is not None]:
        parts.append(f"One of {', '.join(f'`{word}`' for word in choices)}.")
    if "default" in member:
        parts.append(f"Default: `{member['default']}`.")
    if "minimum" in member and "maximum" in member:
        parts.append(f"{member['minimum']:g} to {member['maximum']:g}.")
    parts += [f"At most {member[key]:,} {unit}." for key, unit in _BOUNDS.items() if key in member]
    return " ".join(filter(None, parts))


def _units(_contract: Json) -> str:
    rows = [
        (dimension, entry["base"].replace(" ** ", "^"), ", ".join(name.replace("_", " ") for name in entry["units"]))
        for dimension, entry in words("units").items()
        if isinstance(entry, dict)
    ]
    return _lay_out(("dimension", "compared in", "units"), rows)


def _currencies(_contract: Json) -> str:
    rows = [
        (f"`{code}`", ", ".join([*entry.get("before", ()), *entry.get("behind", ())]), _spelt(entry))
        for code, entry in words("currencies").items()
    ]
    return _lay_out(("code", "signs", "words"), rows)


def _spelt(entry: Json) -> str:
    return ", ".join([*entry.get("words", ()), *entry.get("rare", ()), *entry.get("minor", ())])


_TABLES: dict[str, Callable[[Json], str]] = {
    "routes": _routes,
    "problems": _problems,
    "units": _units,
    "currencies": _currencies,
}


if __name__ == "__main__":
    for document in sorted(DOCS.glob("*.md")):
        document.write_text(rewrite(document.read_text(encoding="utf-8")), encoding="utf-8")
