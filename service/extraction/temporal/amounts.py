"""How many of which unit of time a match counts."""

from dataclasses import dataclass

from service.extraction.numerals import parse_numeral
from service.extraction.temporal.grammar import Match

_HALF = "1/2"
_VAGUE = ("couple", "few", "several")


@dataclass(frozen=True, slots=True)
class Amount:
    """number (to upper) units as written, the second unit of "two years and three months" apart.

    step is the size of the last digit written; vague is True for "several".
    """

    number: float
    unit: str
    upper: float | None = None
    step: float = 1.0
    vague: bool = False
    more: float = 0.0
    more_unit: str = ""


def read_amount(match: Match) -> Amount | None:
    """The amount of the labels n, n2, unit, half, m and unit2, or of a word such as "several"; None where it is no number."""
    unit = match.value("unit")
    for label in _VAGUE:
        if match.has(label):
            low, high = match.value(label)
            return Amount(low, unit, high, vague=True)
    number, step, whole = 1.0, 1.0, True
    if match.has("n"):
        numeral = parse_numeral(_parted(match.text("n")))
        if numeral is None:
            return None
        number, step, whole = numeral.number, numeral.step, numeral.whole
    elif match.has("half"):
        return Amount(0.5, unit, step=0.25)
    if match.has("half") or match.has("half2"):
        number, step = number + 0.5, 0.25
    upper = None
    if match.has("n2"):
        second = parse_numeral(match.text("n2"))
        if second is None or second.number <= number:
            return None
        upper = second.number
    more = parse_numeral(match.text("m")) if match.has("m") else None
    if more is not None:
        return Amount(number, unit, upper, 1.0, more=more.number, more_unit=match.value("unit2"))
    return Amount(number, unit, upper, step if step < 1.0 or not whole or step > 1.0 else 1.0)


def _parted(written: str) -> str:
    """A number with its half set apart: "41/2" is how older news prints four and a half."""
    whole = written.removesuffix(_HALF)
    return f"{whole} {_HALF}" if whole != written and whole[-1:].isdigit() else written
