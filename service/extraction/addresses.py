"""House numbers with their streets: "417 Old Mill Road", and by the hundred "the 1900 block of Elm Street".

Such a number counts nothing; `unit_text` of its value is the name of the street that it stands on, without the street's kind.
"""

import regex

from service.extraction.readings import Reading
from service.language import alternation, words
from service.model import Kind, Quantity, Unit

_LEXICON = words("addresses")
_SHORTEST_WORD = 5
_KINDS = words("names")["streets"]
_SIGNS = frozenset(kind.lower().rstrip(".") for kind in _KINDS) | {"block"}
_DIRECTION_SIGNS = frozenset({"n", "s", "e", "w", "ne", "nw", "se", "sw"})
# "In 2012 Wall Street" tells a year, and "Image 3 of / 9 Market Place" a place in a gallery.
_NUMBER = r"(?<![\w$£€.,#/-]|\b[Ii]n\s|/\s)(?P<number>[1-9][0-9]{0,4}+|[1-9][0-9]?,[0-9]{3})"
_DIRECTION = rf"(?:(?:{alternation(_LEXICON['directions'])})\s)?+"
_WORD = rf"(?!(?:{alternation(_LEXICON['not_streets'])})\b)(?:[A-Z][\w'’]{{0,20}}|[0-9]{{1,3}}(?:st|nd|rd|th))(?!\w)"
_OF_A_KIND = rf"(?P<street>{_WORD}(?:\s{_WORD}){{0,2}}?)\s(?:{alternation(_KINDS)})(?!\w)"
_OF_NO_KIND = rf"(?P<street>{_WORD}(?:\s{_WORD})?)"
_LINK = rf"(?:(?:{alternation(_LEXICON['links'])})\s)?+(?:the\s)?+"
_LETTERS = alternation(name.rstrip(".") for name in _LEXICON["directions"] if len(name) < _SHORTEST_WORD)
_HUNDRED = regex.compile(rf"{_NUMBER}[\s-]block\s{_LINK}{_DIRECTION}(?:{_OF_A_KIND}|{_OF_NO_KIND})")
_HOUSE = regex.compile(rf"{_NUMBER}\s{_DIRECTION}{_OF_A_KIND}")
# Behind the letter of a direction the street may go without its kind ("561 N. Center").
_DIRECTED = regex.compile(rf"{_NUMBER}\s(?:{_LETTERS})(?:\.|(?<=[0-9]{{3}}\s[NESW]{{1,2}}))\s(?=[A-Z]?[a-z0-9]){_OF_NO_KIND}")
_BLOCK = 100
_UNIT = Unit("house number", "address", "house number")


def find_addresses(text: str, spoken: frozenset[str]) -> list[Reading]:
    """Every house number or block with the name of its street in a text of these words that holds a digit."""
    found: list[Reading] = []
    if not _SIGNS.isdisjoint(spoken):
        found += [_reading(match, _BLOCK) for match in _HUNDRED.finditer(text)] if "block" in spoken else []
        found += [_reading(match, 1) for match in _HOUSE.finditer(text) if match["street"] != "Mile"]
    if not _DIRECTION_SIGNS.isdisjoint(spoken):
        known = {reading.core_start for reading in found}
        found += [_reading(match, 1) for match in _DIRECTED.finditer(text) if match.start("number") not in known]
    return found


def _reading(match: regex.Match[str], houses: int) -> Reading:
    number = float(match["number"].replace(",", ""))
    houses = houses if number % houses == 0 else 1
    value = Quantity(number, _UNIT, number, number + houses - 1, step=1.0, unit_text=match["street"])
    pattern = "block" if houses > 1 else "house"
    return Reading(*match.span(), *match.span("number"), Kind.OTHER, value, pattern)
