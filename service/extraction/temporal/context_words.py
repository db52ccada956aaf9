"""What stands beside a match: prepositions of time, names, nouns that a figure counts."""

from typing import Any, Final

import regex

from service.extraction.temporal.grammar import Match
from service.extraction.temporal.lexicon import CODE, OTHER
from service.language import words

_DATA: Final[dict[str, Any]] = words("calendar")
_PREPOSITIONS: Final = frozenset(_DATA["time_prepositions"])
_GAME_WORDS: Final = frozenset(_DATA["game_words"])
_STREETS: Final = frozenset(_DATA["streets"])
_COUNTED: Final = frozenset(_DATA["counted"])
_EVENTS: Final = frozenset(_DATA["yearly"])
_CLOCK_PREPOSITIONS: Final = frozenset(_DATA["clock_prepositions"])
_HOURS_PREPOSITIONS: Final = frozenset(_DATA["hours_prepositions"])
_ABOUT: Final = frozenset(_DATA["date_hedges"]["about"])
_DAY_CODES: Final = frozenset(CODE[name] for name in ("weekday", "weekday_short", "today", "part", "iso", "slash_date"))
_LISTED: Final = frozenset(
    CODE[name]
    for name in ("month", "int12", "int24", "int31", "ordinal_day", "comma", "and", "or", "to", "through", "dash", "the")
)
_LOWER = regex.compile(r"\p{Ll}[\p{Ll}-]*")


def preposition_before(match: Match) -> bool:
    """Whether a preposition of time stands before the match, an article or adverb between them not counted."""
    index = match.first - 1
    word = match.tokens.word(index).lower()
    if word in ("the", "early", "late", "mid", "-", "about", "around"):
        word = match.tokens.word(index - 1).lower()
    return word in _PREPOSITIONS


def proper_neighbour(match: Match) -> bool:
    """Whether a name stands directly beside the match: "Theresa May", "April Jones"."""
    before, after = match.tokens.word(match.first - 1), match.tokens.word(match.last)
    named = before[:1].isupper() and match.tokens.code(match.first - 1) == OTHER
    return named or (after[:1].isupper() and not after.isupper())


def plain_noun_follows(match: Match, plural_only: bool) -> bool:
    """Whether a lower-case noun that can be counted follows, perhaps behind an adjective."""
    for index in (match.last, match.last + 1):
        word = match.tokens.word(index)
        if not _LOWER.fullmatch(word) or word in _PREPOSITIONS or word in _EVENTS:
            return False
        if word in _COUNTED or (word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))):
            return word in _COUNTED or not plural_only
    return False


def in_game(match: Match) -> bool:
    """Whether the sentence reports a game."""
    return any(match.tokens.word(index).lower() in _GAME_WORDS for index in range(len(match.tokens.starts)))


def shared_year(match: Match) -> int | None:
    """The year written once behind a list: 2013 for the April of "April and June 2013"."""
    tokens, months = match.tokens, 0
    for index in range(match.last, match.last + 8):
        code = tokens.code(index)
        if code == CODE["year"]:
            value = tokens.values[index]
            return value if months and isinstance(value, int) else None
        if code not in _LISTED:
            return None
        months += code == CODE["month"]
    return None


def street_follows(match: Match) -> bool:
    """Whether the match numbers a house: "1903 Desire St.", "the 1900 block of"."""
    for index in range(match.last, match.last + 4):
        word = match.tokens.word(index)
        if word.lower() in _STREETS:
            return True
        if not word[:1].isupper():
            return False
    return False


def clock_expected(match: Match) -> bool:
    """Whether a preposition of clock times, or a day, stands before the match."""
    word = match.tokens.word(match.first - 1).lower()
    if word in (",", "(", "-", "–", "—"):
        return match.tokens.code(match.first - 2) in _DAY_CODES
    return word in _CLOCK_PREPOSITIONS or match.tokens.code(match.first - 1) in _DAY_CODES


def hours_expected(match: Match) -> bool:
    """Whether "1230 hours" stands where a clock time does: behind "at", "at about"."""
    tokens, place = match.tokens, match.first - 1
    if tokens.word(place).lower() in _ABOUT:
        place -= 1
    return tokens.word(place).lower() in _HOURS_PREPOSITIONS
