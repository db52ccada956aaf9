"""Whether the verb beside a date points back or ahead."""

from enum import IntEnum
from typing import Any, Final

from service.extraction.temporal.grammar import Match
from service.extraction.temporal.lexer import Tokens
from service.extraction.temporal.mishaps import is_of_mishap
from service.language import words

_DATA: Final[dict[str, Any]] = words("calendar")
_PAST = frozenset(_DATA["tense"]["past"])
_FUTURE = frozenset(_DATA["tense"]["future"])
_FORWARD = frozenset(_DATA["tense"]["forward_with_to"])
_NOT_PAST = frozenset(_DATA["tense"]["not_past"])
# A participle behind one of these takes its tense from what stands before them: "will be played".
_BE = frozenset(("be", "is", "are", "being"))
_STOPS = frozenset(";:")
# Behind these "to" is a preposition: "called to the scene".
_PHRASE_OPENERS = frozenset(("a", "an", "the", "this", "that", "his", "her", "its", "their", "our", "my", "your"))
# A clause of newswriting is rarely longer; what an infinitive is for stands in the clause before it.
_REACH = 14
_REACH_BEHIND_INFINITIVE = 28


class Tense(IntEnum):
    """The way from the publication day to the date."""

    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


def tense_of(match: Match) -> Tense:
    """The tense beside a match."""
    return tense_at(match.tokens, match.first, match.last)


def tense_at(tokens: Tokens, first: int, last: int) -> Tense:
    """The tense of the nearest verb before tokens[first:last] in its clause, else of the next after it; a mishap is past."""
    if is_of_mishap(tokens, first, last):
        return Tense.PAST
    before = _nearest(tokens, range(first - 1, max(-1, first - 1 - _REACH_BEHIND_INFINITIVE), -1), heeds_to=True)
    return before or _nearest(tokens, range(last, min(len(tokens.starts), last + _REACH)), heeds_to=False)


def _nearest(tokens: Tokens, indices: range, *, heeds_to: bool) -> Tense:
    """The tense of the first verb on a walk that ends with the clause; a "to" without a verb tells of the future, if heeded."""
    to_seen = False
    for step, index in enumerate(indices):
        word = tokens.word(index).lower()
        if word in _STOPS or (step >= _REACH and not to_seen):
            break
        could_not = word == "could" and tokens.word(index + 1).lower() == "not"  # "could not be reached Monday"
        tense = Tense.PAST if could_not else _tense_of(word, to_seen)
        if tense is Tense.PAST and tokens.word(index - 1).lower() in _BE:
            continue
        if tense is not Tense.UNKNOWN:
            return tense
        to_seen = to_seen or (heeds_to and word == "to" and _opens_infinitive(tokens, index))
    return Tense.FUTURE if to_seen else Tense.UNKNOWN


def _opens_infinitive(tokens: Tokens, index: int) -> bool:
    """Whether "to" stands before a verb: not before an article, and not before a name ("damage to Oster & Sons")."""
    following = tokens.word(index + 1)
    is_name = following[:1].isupper() and tokens.word(index).islower()
    return not is_name and following.lower() not in _PHRASE_OPENERS


def _tense_of(word: str, to_seen: bool) -> Tense:
    if to_seen and word in _FORWARD:
        return Tense.FUTURE
    if word in _FUTURE:
        return Tense.FUTURE
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST):
        return Tense.PAST
    return Tense.UNKNOWN
