"""The whitelist of units: every word resolves, and no word of plain English does."""

import subprocess
import sys

import pytest

from benchmarks import factors
from service.extraction.factors import factor_of
from service.extraction.units import unit_after, unit_of_symbol, unit_of_word
from service.language import words

SPELLINGS = [
    (dimension, spelling)
    for dimension, entry in words("units").items()
    if isinstance(entry, dict)
    for unit in entry["units"].values()
    for spelling in (*unit.get("words", ()), *unit.get("symbols", ()))
]


def test_every_spelling_has_a_unit_of_a_positive_size() -> None:
    for _, spelling in SPELLINGS:
        unit = unit_of_symbol(spelling) or unit_of_word(spelling)
        assert unit is not None, spelling
        assert unit.factor > 0, spelling


@pytest.mark.parametrize(
    ("written", "name", "factor"),
    [
        ("5 miles", "mile", 1609.344),
        ("5 sq. ft", "square foot", 0.09290304),
        ("5 °C", "degree Celsius", 1),
        ("5 kWh", "kilowatt hour", 3.6e6),
        ("5 10", None, None),
        ("5 tons", "ton", 1000),
        ("5 barrels of oil", "barrel", 158.987),
        ("5 kΩ", "kiloohm", 1000),
        ("5 mmHg", "millimeter of mercury", 133.322),
        ("5 dozen", None, None),
        ("5 in", None, None),
        ("5in", "inch", 0.0254),
        ("5 HZ", "hertz", 1),
        ("5 m.p.h.", "mile per hour", 0.44704),
    ],
)
def test_resolves_to_the_base_unit(written: str, name: str | None, factor: float | None) -> None:
    found = unit_after(written, 1)
    assert (found[0].name if found else None) == name
    assert found is None or found[0].factor == pytest.approx(factor, rel=1e-4)


@pytest.mark.parametrize("word", ["a", "in", "at", "has", "us", "as", "no", "per", "to", "officers", "of", "and", "is", "it"])
def test_plain_words_are_no_units(word: str) -> None:
    assert unit_after(f"5 {word} ", 1) is None


def test_every_currency_has_a_spelling_and_its_code() -> None:
    for code, entry in words("currencies").items():
        assert entry.get("words") or entry.get("before") or entry.get("rare"), code
        assert code == "CUP" or unit_of_symbol(code) is not None


def test_the_factors_written_ahead_are_those_of_pint() -> None:
    assert factors.TARGET.read_text(encoding="utf-8") == factors.render(), "run `make units`"


def test_no_start_waits_for_pint() -> None:
    code = "import sys, service.engine; print('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "False"


@pytest.mark.parametrize(
    ("expression", "base", "factor", "added"),
    [("rod", "meter", 5.0292, 0), ("degree_Rankine", "kelvin", 5 / 9, 0), ("degree_Reaumur", "kelvin", 1.25, 273.15)],
)
def test_a_unit_just_added_is_asked_of_pint(expression: str, base: str, factor: float, added: float) -> None:
    assert [*factor_of(expression, base)] == pytest.approx([factor, added], rel=1e-5)
