"""Whether a sentence tells of the story's own event or of something around it: another time, a further event, several at once."""

from collections.abc import Iterator
from itertools import pairwise

from service.language import words
from service.model import Background
from service.reading.tokens import Tokens

_LEXICON = words("background")
_OCCASIONS = frozenset(_LEXICON["occasions"])
_SEVERAL = frozenset(_LEXICON["several"])
_EVENTS = _OCCASIONS | _SEVERAL
_NUMERALS = words("numerals")
_SUMMING = frozenset(_LEXICON["summing"]).union(_NUMERALS["units"], _NUMERALS["teens"], _NUMERALS["tens"]) - {"one"}
# How far before the plural such a word may stand ("three deadly overnight shootings").
_REACH = 3
_FURTHER = frozenset(_LEXICON["further"])
_ALWAYS = frozenset(_LEXICON["always"])
_SPANS = frozenset(_LEXICON["spans"]) | {f"{span}s" for span in _LEXICON["spans"]} | {"centuries"}
_BEFORE = frozenset(_LEXICON["before_span"])
_BEHIND = frozenset(_LEXICON["behind_span"])
_SELVES, _KILLERS, _FORCES = (frozenset(_LEXICON[topic]) for topic in ("selves", "killers", "forces"))
_DONE_TO_SELF, _AMONG, _TAKEN, _KILLED = (
    frozenset(_LEXICON[topic]) for topic in ("done_to_self", "among", "lives_taken", "killed")
)
_OWN_DEATH = _SELVES | _KILLERS | _FORCES | {"suicide", "life"}


def background_of(tokens: Tokens) -> frozenset[Background]:
    """What the words of a sentence show."""
    spoken = frozenset(tokens.words)
    found = set[Background]()
    if not spoken.isdisjoint(_SEVERAL):
        found.add(Background.SEVERAL)
        if _is_sum(tokens.words):
            found.add(Background.SUM)
    if not spoken.isdisjoint(_SPANS) and any(_is_other_time(first, second) for first, second in pairwise(tokens.words)):
        found.add(Background.OTHER_TIME)
    if not spoken.isdisjoint(_ALWAYS) or (not spoken.isdisjoint(_FURTHER) and _tells_further(tokens.words)):
        found.add(Background.FURTHER)
    if not spoken.isdisjoint(_OWN_DEATH):
        found.update(_killer_dead(tokens.words))
    return frozenset(found)


def _killer_dead(written: list[str]) -> Iterator[Background]:
    """Whether who killed died too, among those who are counted or beside them; a murder-suicide leaves open which."""
    for place, word in enumerate(written):
        if word not in _OWN_DEATH:
            continue
        before = written[max(0, place - _REACH) : place]
        if word == "suicide" and "murder" in before:
            yield from (Background.KILLER_BESIDE, Background.KILLER_AMONG)
        if word in _KILLERS and not _AMONG.isdisjoint(before):
            yield Background.KILLER_AMONG
        elif _tells_own_death(word, before):
            yield Background.KILLER_BESIDE


def _tells_own_death(word: str, before: list[str]) -> bool:
    """Whether a word closes "and then himself", "took his own life", "shot by police"."""
    if word in _SELVES:
        return not _DONE_TO_SELF.isdisjoint(before)
    if word == "life":
        return before[-1:] == ["own"] and not _TAKEN.isdisjoint(before)
    return word in _FORCES and "by" in before and not _KILLED.isdisjoint(before)


def _is_sum(written: list[str]) -> bool:
    """Whether events are counted, or told to be several: "three shootings", "a string of deadly fires"."""
    return any(
        word in _SEVERAL and any(before in _SUMMING or before.isdigit() for before in written[max(0, place - _REACH) : place])
        for place, word in enumerate(written)
    )


def _is_other_time(first: str, second: str) -> bool:
    return (second in _SPANS and first in _BEFORE) or (first in _SPANS and second in _BEHIND)


def _tells_further(written: list[str]) -> bool:
    """Whether an event follows one of the words that make it a further one, at once or behind an adjective."""
    return any(word in _FURTHER and not _EVENTS.isdisjoint(written[place + 1 : place + 3]) for place, word in enumerate(written))
