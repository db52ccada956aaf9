"""Nothing that a caller can send, set or get is missing from docs/."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import reference
from schemas import vocabulary
from schemas.problems import CATALOGUE, ProblemType
from service import language
from service.cli.commands import _parser
from service.cli.outcome import Outcome
from tests.contract.document import contract, operations
from tests.docs.pages import PAGES, ROOT, read

API, UNITS, COMMANDS = (read(f"docs/{name}.md") for name in ("api", "units", "command-line"))


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent == ROOT / "docs"], ids=lambda page: page.stem)
def test_tables_are_those_of_the_contract(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert reference.rewrite(text) == text, "run `make readme`"


def test_every_schema_of_the_contract_has_its_table() -> None:
    schemas = {name for name, schema in contract()["components"]["schemas"].items() if "properties" in schema}
    assert schemas - {mark for page in PAGES for mark in reference.marks(page.read_text(encoding="utf-8"))} == set()


def test_every_route_is_documented() -> None:
    assert {path for path, method, _ in operations() if f"`{method.upper()} {path}`" not in API} == set()


@pytest.mark.parametrize("kind", CATALOGUE, ids=lambda kind: kind.name)
def test_every_error_type_is_documented(kind: ProblemType) -> None:
    assert f"`{kind.uri}` | {kind.status}" in API


@pytest.mark.parametrize("words", [name for name in vars(vocabulary) if name.isupper()])
def test_every_word_of_the_vocabulary_is_documented(words: str) -> None:
    assert {word for word in getattr(vocabulary, words) if f"`{word}`" not in API} == set()


@pytest.mark.parametrize("word", [*vocabulary.KINDS, *vocabulary.RELATIONS])
def test_every_kind_and_relation_is_explained(word: str) -> None:
    assert re.search(rf"^\| `{word}` \| \S", API, re.MULTILINE)


def test_every_header_of_an_answer_is_documented() -> None:
    answers = [answer for _, _, operation in operations() for answer in operation["responses"].values()]
    headers = {name for answer in answers for name in answer.get("headers", {})}
    assert {name for name in headers if f"`{name}`" not in API} == set()


def test_every_unit_and_currency_is_documented() -> None:
    units = {
        name.replace("_", " ") for entry in language.words("units").values() if isinstance(entry, dict) for name in entry["units"]
    }
    assert {name for name in units if not re.search(rf"[|,] {re.escape(name)}(,| \|)", UNITS)} == set()
    assert {code for code in language.words("currencies") if f"`{code}`" not in UNITS} == set()


def options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every long option of every command."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from options(command)
        yield from (option for option in action.option_strings if option.startswith("--") and option != "--help")


def test_the_options_of_the_command_line_are_those_documented() -> None:
    assert set(re.findall(r"^\| `(--[a-z-]+)", COMMANDS, re.MULTILINE)) == set(options(_parser()))


@pytest.mark.parametrize("outcome", Outcome, ids=lambda outcome: outcome.name)
def test_every_exit_status_is_documented(outcome: Outcome) -> None:
    assert f"\n| {outcome.value} | " in COMMANDS
