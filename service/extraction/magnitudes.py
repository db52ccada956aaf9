"""Strengths of earthquakes: "magnitude 6.1", "a 4.4 quake", "5.0 on the Richter scale"."""

import regex

from service.extraction.hedges import FILLER, hedge_after, hedge_before
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
    rf"(?:(?P<scale>-?(?i:magnitude|on\sthe\s(?:open-ended\s)?richter))|(?i:(?:{_STRENGTHS})\s)?(?i:{_QUAKES})s?)\b"
    # what measures so much behind a quake: "the tremor, measuring 4.6, …", "which measured 3.0"
    rf"|(?=[0-9])(?<=(?i:{_QUAKES})s?\b[^.;]{{0,30}}\s(?i:measur(?:ing|ed)|registered|registering)\s)(?P<measured>[0-9]\.[0-9])(?![\w%]|[.,][0-9]|\s(?:[a-z]{{1,3}}\s)?(?:miles?|kilomet|km|feet|met))"
)


def find_magnitudes(signs: Signs) -> list[Reading]:
    """Every earthquake magnitude in a sentence, in order."""
    found: list[Reading] = []
    if _SIGNS.isdisjoint(signs.words):
        return found
    text = signs.text
    for match in _PATTERN.finditer(text):
        name = next(name for name in ("after", "before", "measured") if match[name])
        numeral = parse_numeral(match[name])
        if numeral is None or (name == "before" and numeral.whole and not match["scale"]):
            continue  # "3 quakes" are three
        hedge = hedge_before(text, match.start(name)) or hedge_before(text, match.start())
        after = hedge_after(text, match.end())
        bound = hedge[0] if hedge else after[0] if after else Hedge.EXACT
        value = quantity(numeral.number, _MAGNITUDE, step=numeral.step, hedge=bound, unit_text="magnitude")
        start = min(hedge[1], match.start()) if hedge else match.start()
        end = after[1] if after and not hedge else match.end()
        found.append(Reading(start, end, *match.span(name), Kind.MEASURE, value, "magnitude"))
    return found
