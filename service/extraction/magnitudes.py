"""Strengths of earthquakes: "magnitude 6.1", "a 4.4 quake", "5.0 on the Richter scale"."""

import regex

from service.extraction.hedges import FILLER, hedge_before
from service.extraction.numerals import parse_numeral
from service.extraction.readings import Reading, quantity
from service.extraction.signs import Signs
from service.language import alternation, words
from service.model import Hedge, Kind, Unit

_MAGNITUDE = Unit("magnitude", "magnitude", "magnitude")
_QUAKE_WORDS = words("counts")["quakes"]
_QUAKES = alternation(_QUAKE_WORDS)
_SIGNS = frozenset(("magnitude", "richter", *_QUAKE_WORDS, *(f"{word}s" for word in _QUAKE_WORDS)))
_STRENGTHS = alternation(words("counts")["strengths"])
_PATTERN = regex.compile(
    rf"(?<!\w)(?i:magnitude)(?:[\s-]|\s(?:of|was|at|is)\s(?:an?\s)?|,\s|:\s){FILLER}(?P<after>[0-9](?:\.[0-9]{{1,2}})?)(?!\w|[,.][0-9]|[-–][0-9])"
    r"|(?<![\w.$£€])(?P<before>[0-9](?:\.[0-9]{1,2})?)[\s-]"
    rf"(?:(?P<scale>(?i:magnitude|on\sthe\s(?:open-ended\s)?richter))|(?i:(?:{_STRENGTHS})\s)?(?i:{_QUAKES})s?)\b"
)


def find_magnitudes(signs: Signs) -> list[Reading]:
    """Every earthquake magnitude in a sentence, in order."""
    found: list[Reading] = []
    if _SIGNS.isdisjoint(signs.words):
        return found
    text = signs.text
    for match in _PATTERN.finditer(text):
        name = "after" if match["after"] else "before"
        numeral = parse_numeral(match[name])
        if numeral is None or (name == "before" and numeral.whole and not match["scale"]):
            continue  # "3 quakes" are three
        hedge = hedge_before(text, match.start(name)) or hedge_before(text, match.start())
        value = quantity(
            numeral.number, _MAGNITUDE, step=numeral.step, hedge=hedge[0] if hedge else Hedge.EXACT, unit_text="magnitude"
        )
        start = min(hedge[1], match.start()) if hedge else match.start()
        found.append(Reading(start, match.end(), *match.span(name), Kind.MEASURE, value, "magnitude"))
    return found
