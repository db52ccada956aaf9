"""Strengths of earthquakes: "magnitude 6.1", "a 4.4 quake", "5.0 on the Richter scale"."""

import regex

from service.extraction.hedges import hedge_before
from service.extraction.numerals import parse_numeral
from service.extraction.readings import Reading, quantity
from service.model import Hedge, Kind, Unit

_MAGNITUDE = Unit("magnitude", "magnitude", "magnitude")
_N = r"(?P<{0}>\d(?:\.\d{{1,2}})?)(?![\w,]|\.\d|[-–]\d)"
_PATTERN = regex.compile(
    r"(?<!\w)(?:(?i:magnitude)(?:[\s-]|\s(?:of|was|at|is)\s(?:an?\s)?|,\s|:\s)(?:(?:about|around|nearly|over|at\sleast|more\sthan)\s)?"
    + _N.format("after")
    + r"|(?<![\w.$£€])"
    + r"(?P<before>\d(?:\.\d{1,2})?)[\s-](?i:magnitude\b|on\sthe\s(?:open-ended\s)?richter|(?:preliminary\s|strong\s|moderate\s|minor\s|big\s|small\s|huge\s)?(?:earth)?(?:quake|tremor|temblor|aftershock|foreshock)s?\b))"
)


def find_magnitudes(text: str) -> list[Reading]:
    """Every earthquake magnitude in a text, in order."""
    found: list[Reading] = []
    for match in _PATTERN.finditer(text):
        name = "after" if match["after"] else "before"
        numeral = parse_numeral(match[name])
        if numeral is None or (
            name == "before" and numeral.whole and "magnitude" not in match[0].lower() and "richter" not in match[0].lower()
        ):
            continue
        hedge = hedge_before(text, match.start(name)) or hedge_before(text, match.start())
        value = quantity(
            numeral.number, _MAGNITUDE, step=numeral.step, hedge=hedge[0] if hedge else Hedge.EXACT, unit_text="magnitude"
        )
        start = min(hedge[1], match.start()) if hedge else match.start()
        found.append(Reading(start, match.end(), *match.span(name), Kind.MEASURE, value, "magnitude"))
    return found
