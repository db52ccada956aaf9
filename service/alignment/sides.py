"""On which side of a crime those stand who are counted: the harmed or the accused."""

from collections.abc import Sequence

from service.description.lemmas import idea_of
from service.language import words
from service.model import Claim

_PERSONS = words("persons")
_OUTCOMES = frozenset(words("description")["outcomes"])
_DOERS_OBJECTS, _BE = frozenset(_PERSONS["objects_open"]), frozenset(_PERSONS["be"])
VICTIM, SUSPECT = "victim", "suspect"
# What stands between those counted and where they are: "two men are now in custody".
_LINKS = _BE | frozenset(_PERSONS["state_links"])
_INTO, _HELD = frozenset(_PERSONS["into"]), frozenset(_PERSONS["states"]["suspect"])


def _ideas(*topics: str) -> dict[str, str]:
    """Idea to side."""
    told = {idea_of(word): side for topic in topics for side in (VICTIM, SUSPECT) for word in _PERSONS[topic][side]}
    return {idea: side for idea, side in told.items() if idea}


_BY_NOUN = _ideas("traits")
# A verb that may say something else as well ("two men tried to flee", "the book") tells no side.
_BY_VERB = {idea: side for idea, side in _ideas("done_to", "done_by").items() if idea in _OUTCOMES}


def side_of(claim: Claim) -> str:
    """The side by the noun that is counted, else by custody or the verb: "victim" or "suspect", and "" where nothing tells."""
    by_noun = _BY_NOUN.get(claim.head)
    if by_noun:
        return by_noun
    if _is_held(claim.after):
        return SUSPECT
    by_verb = _BY_VERB.get(claim.action, "")
    if by_verb == VICTIM and _does_it(claim):
        return SUSPECT
    return by_verb


def _does_it(claim: Claim) -> bool:
    """Whether those counted do what the verb says: "two men shot a guard", "two men were shooting"."""
    after = claim.after
    if len(after) < 2:
        return False
    if after[0] in _BE:
        return after[1].endswith("ing") and idea_of(after[1]) == claim.action
    return after[1] in _DOERS_OBJECTS and idea_of(after[0]) == claim.action


def _is_held(after: Sequence[str]) -> bool:
    """Whether those counted are told to be in custody right behind: "two men in custody", "one man is in jail"."""
    place = next((place for place, word in enumerate(after) if word not in _LINKS), len(after))
    return after[place : place + 1] != () and after[place] in _INTO and not _HELD.isdisjoint(after[place + 1 : place + 2])
