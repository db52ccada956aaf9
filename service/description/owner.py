"""Whose a figure is: the name or the role that it belongs to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice

from service.description.names import Name
from service.description.sentence import Setting
from service.language import words
from service.model import Kind
from service.reading.tokens import Tokens

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


def owner_of(setting: Setting, names: Sequence[Name]) -> frozenset[str]:
    """The words of the owner's full name, else of the role noun beside an age; empty where neither is near."""
    mention = setting.mention
    if mention.kind is Kind.AGE:
        return _aged(setting, names)
    starts, distances = setting.sentence.tokens.starts, setting.distances
    near = [(distance, name) for name in names if (distance := distances[bisect_left(starts, name.start)]) < _CLAUSE]
    before = [(distance, name) for distance, name in near if name.end <= mention.start]
    chosen = min(before or near, key=lambda item: item[0], default=None)
    return frozenset(chosen[1].words) if chosen else frozenset()


def _aged(setting: Setting, names: Sequence[Name]) -> frozenset[str]:
    """The bearer of an age: "Jane Roe, 24,", "24-year-old Jane Roe", "the 24-year-old suspect, Jane Roe".

    Empty for an age in the past ("when he was 5") or one that is a limit ("under 40").
    """
    mention, tokens = setting.mention, setting.sentence.tokens
    if not _PAST_AGE.isdisjoint(tokens.words[bisect_right(tokens.starts, mention.start - _NEXT_TO) : setting.core_first]):
        return frozenset()
    attributive = "old" in mention.text.lower()
    before = [n for n in names if n.end <= mention.start and mention.start - n.end <= _APPOSITION]
    if before and not attributive:
        return frozenset(before[-1].words)
    by_start = {name.start: name for name in reversed(names)}
    role = ""
    for start, word in islice(zip(tokens.starts, tokens.words, strict=True), setting.last, setting.last + _REACH):
        if word in _CLAUSE_END:
            break
        name = by_start.get(start)
        if name is not None and attributive and not _possessive(name, tokens):
            return frozenset(name.words)
        if word in _PERSON_NOUNS and not role:
            role = word
    if before:
        return frozenset(before[-1].words)
    return frozenset({role}) if role else frozenset()


def _possessive(name: Name, tokens: Tokens) -> bool:
    last = bisect_left(tokens.ends, name.end)
    return tokens.ends[last] - tokens.starts[last] != len(tokens.words[last])
