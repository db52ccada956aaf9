"""Heights of people in signs: "5'11"", "5’9” to 5’10”"."""

import regex

from service.extraction.hedges import hedge_before
from service.extraction.readings import Reading, quantity
from service.extraction.signs import Signs
from service.extraction.units import NONE, unit_of_word
from service.model import Hedge, Kind

_FEET = r"(?P<{0}feet>[4-7])\s?['’′]\s?(?P<{0}inches>1[01]|[0-9])(?:\s?(?:[\"”″]|''|’’))?+"
_HEIGHT = regex.compile(
    rf"(?=[4-7]\s?['’′])(?<![\w.,$£€'’/-]){_FEET.format('')}(?!\w)(?:\s?(?:-|–|to|or)\s?{_FEET.format('to_')}(?!\w))?"
)
_MARKS = ("'", "’", "′")
_INCHES_TO_A_FOOT = 12
_FOOT = unit_of_word("foot") or NONE


def find_heights(signs: Signs) -> list[Reading]:
    """Every height in feet and inches told by signs, in order."""
    text = signs.text
    if not any(mark in text for mark in _MARKS):
        return []
    return [_reading(text, match) for match in _HEIGHT.finditer(text)]


def _reading(text: str, match: regex.Match[str]) -> Reading:
    hedge = hedge_before(text, match.start())
    height = _feet(match, "")
    upper = _feet(match, "to_") if match["to_feet"] else None
    value = quantity(
        height,
        _FOOT,
        step=1 / _INCHES_TO_A_FOOT,
        upper=upper if upper is not None and upper > height else None,
        unit_text=match[0][1:].strip(),
        hedge=hedge[0] if hedge else Hedge.EXACT,
    )
    start = hedge[1] if hedge else match.start()
    return Reading(start, match.end(), *match.span(), Kind.MEASURE, value, "feet and inches")


def _feet(match: regex.Match[str], name: str) -> float:
    return int(match[f"{name}feet"]) + int(match[f"{name}inches"]) / _INCHES_TO_A_FOOT
