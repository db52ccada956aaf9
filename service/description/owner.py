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
# What may stand between an age and its bearer before it ("Jane Roe, who was 24", "she is now 24"), and how many such words.
_LINKS = frozenset(_DESCRIPTION["age_links"])
_MOST_LINKS = 4
_PRONOUNS = frozenset({"he", "she"})
_PAST_AGE = frozenset(_DESCRIPTION["past_age"])
# How near such a word must stand before the age, in characters.
_NEXT_TO = 14
# A name further than this (boundaries counted) belongs to another clause.
_CLAUSE = 12.0


def is_role(owner: frozenset[str]) -> bool:
    """Whether an owner is a bare role ("suspect"), not a name."""
    return len(owner) == 1 and owner <= _PERSON_NOUNS


def owner_of(setting: Setting, names: Sequence[Name], person: frozenset[str]) -> frozenset[str]:
    """The words of the owner's full name, else of the role noun beside an age; empty where neither is near.

    person  the words of the name that "he" or "she" stands for
    """
    mention = setting.mention
    if mention.kind is Kind.AGE:
        return _aged(setting, names, person)
    starts, distances = setting.sentence.tokens.starts, setting.distances
    near = [(distance, name) for name in names if (distance := distances[bisect_left(starts, name.start)]) < _CLAUSE]
    before = [(distance, name) for distance, name in near if name.end <= mention.start]
    chosen = min(before or near, key=lambda item: item[0], default=None)
    return frozenset(chosen[1].words) if chosen else frozenset()


def _aged(setting: Setting, names: Sequence[Name], person: frozenset[str]) -> frozenset[str]:
    """The bearer of an age: "Jane Roe, 24,", "she is 24", "24-year-old Jane Roe", "the 24-year-old suspect", "the driver, 24".

    Empty for an age in the past ("when he was 5") or one that is a limit ("under 40").
    """
    mention, tokens = setting.mention, setting.sentence.tokens
    if not _PAST_AGE.isdisjoint(tokens.words[bisect_right(tokens.starts, mention.start - _NEXT_TO) : setting.core_first]):
        return frozenset()
    place = _before_links(setting)
    before = next((n for n in names if place >= 0 and n.end == tokens.ends[place]), None)
    attributive = "old" in mention.text.lower()
    if before and not attributive:
        return frozenset(before.words)
    linked = tokens.words[place] if 0 <= place < setting.first - 1 else ""
    if linked in _PRONOUNS:
        return person
    if linked in _PERSON_NOUNS and not attributive:
        return frozenset({linked})
    behind = _aged_behind(setting, names, attributive=attributive)
    return behind or (frozenset(before.words) if before else frozenset())


def _before_links(setting: Setting) -> int:
    """The index of the word before the age and what links it to its bearer; -1 where there is none."""
    words = setting.sentence.tokens.words
    place = setting.first - 1
    while place > setting.first - 1 - _MOST_LINKS and place >= 0 and words[place] in _LINKS:
        place -= 1
    return place


def _aged_behind(setting: Setting, names: Sequence[Name], *, attributive: bool) -> frozenset[str]:
    """The name or else the role noun that follows an age in its clause."""
    tokens = setting.sentence.tokens
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
    return frozenset({role}) if role else frozenset()


def _possessive(name: Name, tokens: Tokens) -> bool:
    last = bisect_left(tokens.ends, name.end)
    return tokens.ends[last] - tokens.starts[last] != len(tokens.words[last])
