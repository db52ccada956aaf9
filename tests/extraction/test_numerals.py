"""How English newswriting writes numbers, and how precisely each is meant."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.numerals import NUMERAL, figure_step, parse_numeral

NUMBERS = [
    ("7", 7),
    ("135,000", 135_000),
    ("23,418,000", 23_418_000),
    ("12,34,567.89", 1_234_567.89),
    ("730 000", 730_000),
    ("1\u202f250\u202f000", 1_250_000),
    ("80, 000", 80_000),
    ("1'250'000", 1_250_000),
    ("1.250.000", 1_250_000),
    (".5", 0.5),
    ("3.5 billion", 3.5e9),
    ("2.05 billion", 2_050_000_000),
    ("2.5 x 10^6", 2_500_000),
    ("3×10⁸", 300_000_000),
    ("1.2e-3", 0.0012),
    ("8.1bn", 8.1e9),
    ("5.4m", 5.4e6),
    ("4.3M", 4.3e6),
    ("20k", 20_000),
    ("1.2 tn", 1.2e12),
    ("35 lakh", 3.5e6),
    ("2 crore", 2e7),
    ("4 hundred million", 4e8),
    ("4 1/2", 4.5),
    ("101 1/4", 101.25),
    ("3/4", 0.75),
    ("½", 0.5),
    ("7½", 7.5),
    ("zero", 0),
    ("nineteen", 19),
    ("twenty-five", 25),
    ("ninety five", 95),
    ("one hundred and twenty-three", 123),
    ("a hundred", 100),
    ("twelve hundred", 1200),
    ("five hundred and sixty thousand", 560_000),
    ("one million two hundred thirty-four thousand five hundred and six", 1_234_506),
    ("two and a half", 2.5),
    ("one and a half million", 1.5e6),
    ("half a million", 5e5),
    ("a quarter million", 2.5e5),
    ("three quarters billion", 7.5e8),
    ("three-quarters", 0.75),
    ("two thirds", 2 / 3),
    ("a dozen", 12),
    ("two dozen", 24),
    ("half-dozen", 6),
    ("three score", 60),
    ("six point five", 6.5),
    ("thousand", 1000),
]


@pytest.mark.parametrize(("written", "number"), NUMBERS, ids=[written for written, _ in NUMBERS])
def test_reads_the_number_as_written(written: str, number: float) -> None:
    assert regex.fullmatch(NUMERAL, written)
    numeral = parse_numeral(written)
    assert numeral is not None
    assert numeral.number == pytest.approx(number)


@pytest.mark.parametrize(
    ("written", "step"),
    [
        ("6", 1),
        ("20", 1),
        ("300", 10),
        ("7,000", 100),
        ("30,000", 1000),
        ("135,000", 1000),
        ("136,854", 1),
        ("3.5 billion", 1e8),
        ("3 billion", 1e9),
        ("2.97 billion", 1e7),
        ("6.10", 0.01),
        ("two million", 1e6),
        ("a hundred", 10),
        ("two dozen", 3),
    ],
)
def test_the_last_digit_as_written_is_the_precision(written: str, step: float) -> None:
    numeral = parse_numeral(written)
    assert numeral is not None
    assert numeral.step == pytest.approx(step)


@pytest.mark.parametrize("text", ["", "and", "people", "9/11", "24/7", "point", "5 of"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_numeral(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one hundred one hundred", ["one hundred", "one hundred"]),
        ("three thousand two hundred five", ["three thousand two hundred five"]),
        ("a third-party one", ["one"]),
    ],
)
def test_a_numeral_ends_where_the_number_does(text: str, found: list[str]) -> None:
    assert [match[0] for match in regex.finditer(NUMERAL, text)] == found


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_with_commas_read_back(number: int) -> None:
    numeral = parse_numeral(f"{number:,}")
    assert numeral is not None
    assert numeral.number == number


@given(st.integers(min_value=1, max_value=10**12))
def test_the_step_of_a_figure_divides_it_and_leaves_two_digits(number: int) -> None:
    step = figure_step(str(number))
    assert number % step == 0
    assert number < 10 or number / step >= 10


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    parse_numeral(text)
