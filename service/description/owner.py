"""Whose a figure is: the name or the role that it belongs to."""

from service.description.context import distances
from service.description.names import Name
from service.language import words
from service.model import Kind, Mention
from service.reading.tokens import Token

_DESCRIPTION = words("description")
_PERSON_NOUNS = frozenset(_DESCRIPTION["person_nouns"])
_CLAUSE_END = frozenset({";", ":", "—"})
# How far behind "24-year-old" its name may stand ("a 24-year-old man from the north side, Jon Roe").
_REACH = 9
# A name this close before an age is its bearer ("Jane Roe, 24"), in characters.
_APPOSITION = 3
_PAST_AGE = frozenset(_DESCRIPTION["past_age"])
# How near such a word must stand before the age, in characters.
_NEXT_TO = 14
# A name further than this (boundaries counted) belongs to another clause.
_CLAUSE = 12.0


def is_role(owner: frozenset[str]) -> bool:
    """Whether an owner is a bare role ("suspect"), not a name."""
    return len(owner) == 1 and owner <= _PERSON_NOUNS


def owner_of(mention: Mention, tokens: list[Token], names: list[Name]) -> frozenset[str]:
    """The words of the owner's full name, else of the role noun beside an age; empty where neither is near."""
    if mention.kind is Kind.AGE:
        return _aged(mention, tokens, names)
    apart = {token.start: distance for token, distance in zip(tokens, distances(mention, tokens), strict=True)}
    near = [(apart[n.start], n) for n in names if apart.get(n.start, _CLAUSE) < _CLAUSE]
    before = [(d, n) for d, n in near if n.end <= mention.start]
    chosen = min(before or near, key=lambda item: item[0], default=None)
    return frozenset(chosen[1].words) if chosen else frozenset()


def _aged(mention: Mention, tokens: list[Token], names: list[Name]) -> frozenset[str]:
    """The bearer of an age: "Jane Roe, 24,", "24-year-old Jane Roe", "the 24-year-old suspect, Jane Roe".

    Empty for an age in the past ("when he was 5") or one that is a limit ("under 40").
    """
    if any(t.lower in _PAST_AGE for t in tokens if mention.start - _NEXT_TO < t.start < mention.core_start):
        return frozenset()
    attributive = "old" in mention.text.lower()
    before = [n for n in names if n.end <= mention.start and mention.start - n.end <= _APPOSITION]
    if before and not attributive:
        return frozenset(before[-1].words)
    following = [t for t in tokens if t.start >= mention.end][:_REACH]
    role = ""
    for token in following:
        if token.lower in _CLAUSE_END:
            break
        name = next((n for n in names if n.start == token.start), None)
        if name is not None and attributive and not _possessive(name, tokens):
            return frozenset(name.words)
        if token.lower in _PERSON_NOUNS and not role:
            role = token.lower
    if before:
        return frozenset(before[-1].words)
    return frozenset({role}) if role else frozenset()


def _possessive(name: Name, tokens: list[Token]) -> bool:
    last = next((t for t in reversed(tokens) if t.end == name.end), None)
    return last is not None and last.end - last.start != len(last.lower)
