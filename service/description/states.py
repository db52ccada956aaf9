"""What state a person is in, was brought into or brings about: "in custody", "in critical condition", "facing charges"."""

from collections.abc import Sequence

from service.description.speech import Part, verb_of
from service.language import words
from service.reading.tokens import Tokens

_PERSONS = words("persons")
_STATES = {word: side for side, members in _PERSONS["states"].items() for word in members}
_INTO = frozenset(_PERSONS["into"])
_LINKS = frozenset(_PERSONS["be"]) | frozenset(_PERSONS["state_links"])
_CARRYING, _FACING = frozenset(_PERSONS["carrying"]), frozenset(_PERSONS["facing"])
_HOSPITALS, _CHARGES = frozenset(_PERSONS["hospitals"]), frozenset(_PERSONS["charges"])
_ATTACKING = frozenset(_PERSONS["attacking"])
_OBJECTS = frozenset(_PERSONS["objects_open"])
_VICTIM, _SUSPECT = frozenset({"victim"}), frozenset({"suspect"})
_NOTHING: frozenset[str] = frozenset()
# How many words may stand between a person and "in custody", and between such a verb or preposition and its noun.
_MOST_LINKS = 4
_NOUN_REACH = 6
_STATE_REACH = 4


def agent_of(participle: str) -> frozenset[str]:
    """What "by" behind a participle makes of a person: "shot by her husband, 40"."""
    return _SUSPECT if verb_of(participle) in _ATTACKING else _NOTHING


def state_behind(written: Sequence[str], last: int) -> frozenset[str]:
    """What the state that a person or a verb is followed by tells: "a man was in custody", "a boy, 14, in critical condition"."""
    i = last
    while i < min(len(written), last + _MOST_LINKS) and written[i] in _LINKS:
        i += 1
    return _state_at(written, i) if i < len(written) else _NOTHING


def _state_at(written: Sequence[str], i: int) -> frozenset[str]:
    if written[i] in _INTO:
        side = next((_STATES[word] for word in written[i + 1 : i + 1 + _STATE_REACH] if word in _STATES), None)
        return frozenset({side}) if side else _NOTHING
    if verb_of(written[i]) in _FACING and not _CHARGES.isdisjoint(written[i + 1 : i + 1 + _NOUN_REACH]):
        return _SUSPECT
    return _NOTHING


def state_by(tokens: Tokens, parts: Sequence[Part], verb: int) -> frozenset[str]:
    """What the verb tells together with what stands behind it: "taken to a hospital", "faces charges", "opened fire"."""
    written = tokens.words
    lemma, behind = verb_of(written[verb]), written[verb + 1 : verb + 1 + _NOUN_REACH]
    if lemma in _CARRYING and not _HOSPITALS.isdisjoint(behind):
        return _VICTIM
    if lemma == "open" and behind[:1] == ["fire"]:
        return _SUSPECT
    if lemma in _ATTACKING and (behind[:1] and behind[0] in _OBJECTS) and parts[verb - 1] is not Part.AUXILIARY:
        return _SUSPECT
    return _state_at(written, verb) or state_behind(written, verb + 1)
