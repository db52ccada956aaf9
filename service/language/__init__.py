"""The words of each language as data: one folder a language, one TOML file a topic, read once."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(topic: str, language: str = "en") -> dict[str, Any]:
    """The parsed TOML file of a topic ("numerals", "hedges"). Raises FileNotFoundError for a topic that has no file."""
    text = files(__package__).joinpath(language, f"{topic}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def alternation(choices: Iterable[str]) -> str:
    """The words as a regular-expression alternation, longest first so that no word hides a longer one."""
    escaped = (word.replace(".", r"\.").replace("$", r"\$").replace(" ", r"\s") for word in choices)
    return "|".join(sorted(escaped, key=lambda word: (-len(word), word)))
