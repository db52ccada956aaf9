"""`python -m benchmarks.factors` writes how large the units of units.toml are, by pint, so that no start waits for it."""

from collections.abc import Iterator
from pathlib import Path

from service.extraction.registry import resolve
from service.language import words

TARGET = Path(__file__).resolve().parent.parent / "service" / "extraction" / "factors.toml"
_HEAD = "# Generated from service/language/en/units.toml by `python -m benchmarks.factors`; edit that.\n"


def render() -> str:
    """For each base unit what is measured in it: base units in one of it, and how many are added (for temperatures, else 0)."""
    return _HEAD + "".join(_section(base, expressions) for base, expressions in _asked())


def _section(base: str, expressions: list[str]) -> str:
    rows = (f'"{expression}" = [{", ".join(map(repr, resolve(expression, base)))}]\n' for expression in expressions)
    return f'\n["{base}"]\n{"".join(rows)}'


def _asked() -> Iterator[tuple[str, list[str]]]:
    """Each base unit with the units that are measured in it, both as pint calls them."""
    for entry in words("units").values():
        if isinstance(entry, dict) and not entry.get("plain"):
            names = {spelling.get("pint", name): None for name, spelling in entry["units"].items()}
            yield entry["base"], [*names]


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
