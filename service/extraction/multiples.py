"""How many people an event struck, told by its name: "a triple shooting", "double homicide"."""

import regex

from service.extraction.readings import Reading, quantity
from service.extraction.signs import Signs
from service.language import alternation, words
from service.model import Kind, Unit

_MULTIPLES: dict[str, int] = words("counts")["multiples"]
SIGNS = frozenset(_MULTIPLES)
_EVENT = regex.compile(
    rf"(?<![\w-])(?P<times>(?i:{alternation(_MULTIPLES)}))[\s-](?P<event>(?:(?i:fatal)\s)?(?i:{alternation(words('counts')['struck'])}))(?![\w-])"
)
_PERSON = Unit("person", "count", "person")


def find_multiples(signs: Signs) -> list[Reading]:
    """Every event named after the number of people that it struck, in order."""
    return [_reading(match) for match in _EVENT.finditer(signs.text)]


def _reading(match: regex.Match[str]) -> Reading:
    value = quantity(float(_MULTIPLES[match["times"].lower()]), _PERSON, step=1.0, unit_text=match["event"], whole=True)
    return Reading(*match.span(), *match.span("times"), Kind.COUNT, value, "multiple")
