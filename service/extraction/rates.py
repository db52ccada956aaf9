"""Rates: what an amount is per ("a share", "per 24 hours", "/cm2"), at once or behind a conversion or the thing itself."""

from dataclasses import dataclass

import regex

from service.extraction.nouns import lemma
from service.extraction.units import unit_of_symbol, unit_of_word
from service.language import alternation, words
from service.model import Unit

_LEXICON = words("rates")
_SHARED_OUT = frozenset(_LEXICON["shared_out"])
# "NYPD", but "per PC".
_SHORTEST_AGENCY = 3
_SOURCES = frozenset(_LEXICON["sources"])
_MANY: dict[str, float] = _LEXICON["many"]
_WHOLE_SPANS = {(below, float(many)): whole for below, many, whole in _LEXICON["whole_spans"]}
_RATE = regex.compile(
    rf"(?:\s?/\s?|(?:\s?-\s?|\s)(?P<word>{alternation(_LEXICON['links'])})(?:\s?-\s?|\s))"
    rf"(?P<many>[0-9]{{1,4}}\s|(?i:{alternation(_MANY)})\s)?(?P<below>[^\W0-9_]+[23²³]?(?:-[^\W0-9_]+)?)(?!\w)"
    # "a second time" is an ordinal, "a year earlier" a date
    rf"(?!(?<=\ba\ssecond)\s(?!(?:{alternation(_LEXICON['after_a_second'])})\b)[a-z])(?!\s(?:{alternation(_LEXICON['not_before'])})\b)"
    rf"(?P<next>\s(?:{alternation(_LEXICON['squared'])})\b)?"
)
_ACROSS = regex.compile(
    r"(?P<conversion>\s?\([^()]{2,30}\)(?=\s(?:per|an?)\s))|\sof\s(?:[a-z]+\s){1,3}?(?=(?:per|an?)\s(?:day|week|month|year|hour|minute)\b)"
)


@dataclass(frozen=True, slots=True)
class Rate:
    """What an amount is per: the unit below the stroke, how many of it, and where the phrase ends."""

    below: Unit
    many: float
    end: int


def rate_after(text: str, position: int) -> Rate | None:
    """The "per" phrase that begins at a position."""
    match = _RATE.match(text, position)
    if match is None:
        return None
    below, end = match["below"], match.end("below")
    if match["next"] is not None:
        below, end = f"{below}{match['next']}", match.end()
    unit = _below(below, match["word"])
    return Rate(unit, _many(match["many"]), end) if unit is not None else None


def rate_across(text: str, position: int) -> Rate | None:
    """The "per" phrase behind a conversion or the thing measured ("C$6 (US$4.46) per share", "20 barrels of oil a day")."""
    match = _ACROSS.match(text, position)
    rate = rate_after(text, match.end() - (0 if match["conversion"] else 1)) if match else None
    if match is None or rate is None:
        return None
    return Rate(rate.below, rate.many, position) if match["conversion"] else rate


def per(unit: Unit, rate: Rate) -> Unit:
    """A unit per another: "mile" per "hour", "USD" per "share"; "per 24 hours" is "per day"."""
    below, many = rate.below, rate.many
    whole = _WHOLE_SPANS.get((below.name, many))
    if whole is not None:
        below, many = unit_of_word(whole) or below, 1.0
    return Unit(
        f"{unit.name} per {below.name}".strip(),
        f"{unit.dimension}/{below.name if below.dimension == 'count' else below.dimension}",
        f"{unit.base}/{below.base}",
        unit.factor / (below.factor * many),
    )


def _below(written: str, link: str | None) -> Unit | None:
    unit = unit_of_word(written.lower()) or (unit_of_symbol(written) if link in (None, "per") else None)
    if unit is not None and unit.dimension not in ("ratio", "percentage point") and not unit.dimension.startswith("money:"):
        return unit
    if link is None or (link != "per" and written.lower() not in _SHARED_OUT) or _is_source(written):
        return None
    noun = lemma(written)
    return Unit(noun, "count", noun)


def _is_source(written: str) -> bool:
    """Whether "per" says by whom, not for each what: "per police", "per NYPD"."""
    return written.lower() in _SOURCES or (written.isupper() and len(written) >= _SHORTEST_AGENCY)


def _many(written: str | None) -> float:
    if not written:
        return 1.0
    return float(written) if written[0].isdigit() else _MANY[written.strip().lower()]
