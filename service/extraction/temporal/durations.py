"""Readers of durations and of sets of times."""

from typing import Final

from service.extraction.intervals import interval
from service.extraction.temporal.amounts import Amount, read_amount
from service.extraction.temporal.expression import Context, Mark, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.lexicon import SECONDS
from service.extraction.temporal.rates import is_rate
from service.language import words
from service.model import Hedge, Quantity, Unit

_UNITS: Final = {letter: Unit(name, "time", "second", size) for letter, (name, size) in SECONDS.items()}
# Units that TIMEX3 counts in smaller ones.
_COUNTED_IN: Final = {"E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000), "F": ("W", 2), "N": ("D", 1)}
_CURRENCY_SIGNS: Final = frozenset("$£€#")
_LENGTH_PREPOSITIONS: Final = frozenset(words("durations")["length_prepositions"])
_OCCASION_WORDS: Final = frozenset(words("durations")["occasion_words"])
_BARE_UNITS: Final = frozenset(words("durations")["before_bare_units"])
_HALVES: Final = {"TH": "PT30M", "Y": "P6M", "D": "PT12H", "TM": "PT30S"}


def timex_of(number: float, unit: str) -> str:
    """TIMEX3 of an amount: "P6M", "PT2.5H"."""
    if number == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    unit, factor = _COUNTED_IN.get(unit, (unit, 1))
    return f"P{'T' if unit[0] == 'T' else ''}{number * factor:.12g}{unit.lstrip('T')}"


def duration(amount: Amount, unit_text: str, hedge: Hedge = Hedge.EXACT) -> Quantity:
    """A quantity of time, in seconds at its base."""
    unit = _UNITS[amount.unit]
    number, step = amount.number, amount.step
    timex = timex_of(number, amount.unit)
    if amount.more_unit:
        smaller = _UNITS[amount.more_unit]
        tail = timex_of(amount.more, amount.more_unit)
        timex += tail[1:].removeprefix("T") if "T" in timex else tail[1:]
        number += amount.more * smaller.factor / unit.factor
        step = smaller.factor / unit.factor
    if amount.vague:
        timex, hedge = timex_of(1, amount.unit).replace("1", "X", 1), Hedge.VAGUE
    low, high = interval(number, amount.upper, step, hedge)
    return Quantity(
        number, unit, low * unit.factor, high * unit.factor, amount.upper, step, unit_text=unit_text, hedge=hedge, timex=timex
    )


def read_duration(match: Match, context: Context) -> Quantity | None:
    """Reads "six months", "two-and-a-half-hour", "two years and three months", "the past nine days"."""
    amount = read_amount(match)
    if match.has("n2") and not _is_range(match):
        return None
    if amount is None or amount.number <= 0 or _smaller_first(amount) or _not_time(match, amount):
        return None
    return duration(amount, match.text("unit"))


def _is_range(match: Match) -> bool:
    """Whether two numbers are the ends of a range ("six to 75 years") and not a sum ("11 months and 29 days")."""
    if match.has("unit0") and match.value("unit0") != match.value("unit"):
        return False
    return match.starts_with("between") or match.text_between("n", "n2").strip().lower().split()[-1:] != ["and"]


def _smaller_first(amount: Amount) -> bool:
    return bool(amount.more_unit) and _UNITS[amount.more_unit].factor >= _UNITS[amount.unit].factor


def _not_time(match: Match, amount: Amount) -> bool:
    """Whether the number or the unit belongs to something else: "the two second places", "$5 hours later"."""
    word, number = match.text("unit").lower(), match.text("n")
    if word in ("second", "quarter"):
        return not (number[:1].isdigit() or amount.number == 1 or "-" in match.text_from_start())
    if number[:1].isdigit() and match.tokens.word(match.first - 1) in _CURRENCY_SIGNS:
        return True
    return word == "weekend" and amount.number != 1


def read_one(match: Match, context: Context) -> Quantity | Mark | None:
    """Reads "a year", "an hour and a half"; in "$5 a year" a set."""
    unit = match.value("unit")
    if is_rate(match):
        return Mark(timex_of(1, unit), "SET")
    if unit == "D" and _is_occasion(match):
        return None
    amount = Amount(1.5, unit, step=0.25) if match.has("half") else Amount(1.0, unit)
    return duration(amount, match.text("unit"))


def _is_occasion(match: Match) -> bool:
    """Whether "a day" names an occasion ("a day of mourning", "a day when") and not a length ("within a day")."""
    if match.tokens.word(match.first - 1).lower() in _LENGTH_PREPOSITIONS:
        return False
    return match.tokens.word(match.last).lower() in _OCCASION_WORDS


def read_past_unit(match: Match, context: Context) -> Quantity | None:
    """Reads "the past year": as long, up to now."""
    return duration(Amount(1.0, match.value("unit")), match.text("unit"))


def read_half_unit(match: Match, context: Context) -> Quantity | None:
    """Reads "half an hour", "a quarter of a century"."""
    number = 0.25 if match.has("quarter") else 0.5
    return duration(Amount(number, match.value("unit"), step=0.25), match.text("unit"))


def read_each(match: Match, context: Context) -> Mark | None:
    """Reads "every two weeks", "each night"."""
    unit = match.value("unit")
    if unit is None or isinstance(unit, int) or unit not in _UNITS:
        return Mark(f"XXXX-WXX-{unit + 1}" if isinstance(unit, int) else f"XXXX-XX-XXT{unit}", "SET")
    amount = read_amount(match) if match.has("n") else Amount(1.0, unit)
    return Mark(timex_of(amount.number, unit), "SET") if amount else None


def read_weekdays(match: Match, context: Context) -> Mark | None:
    """Reads "Sundays"."""
    return Mark(f"XXXX-WXX-{(match.number('days') or 0) + 1}", "SET")


def read_set(match: Match, context: Context) -> Mark | None:
    """Reads "daily", "annual"."""
    return Mark(match.value("set"), "SET")


def read_bare_units(match: Match, context: Context) -> Mark | None:
    """Reads "for years", "within minutes": a duration that nobody measured."""
    if match.tokens.word(match.first - 1).lower() not in _BARE_UNITS:
        return None
    return Mark(timex_of(1, match.value("units")).replace("1", "X", 1), "DURATION") if match.value("units") in _UNITS else None


READERS: Final[dict[str, Reader]] = {
    "each": read_each,
    "weekdays": read_weekdays,
    "set": read_set,
    "window": read_duration,
    "past unit": read_past_unit,
    "half unit": read_half_unit,
    "duration range": read_duration,
    "duration": read_duration,
    "one": read_one,
    "vague duration": read_bare_units,
}
