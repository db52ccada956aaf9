"""What sorts of people or things two counts with kindred nouns tell of: women or men, children or adults; shots or those shot."""

from service.alignment.profiles import Profile
from service.description.lemmas import PERSONS, idea_of
from service.language import words
from service.model import Claim, Kind, Quantity

_SORTS = words("sorts")
_PEOPLE: dict[str, set[str]] = {}
for _sort, _nouns in _SORTS["people"].items():
    for _noun in _nouns:
        _PEOPLE.setdefault(idea_of(_noun), set()).add(_sort)
_EXCLUSIVE = tuple(map(frozenset, _SORTS["exclusive"]))
# Ideas that people and things share ("six shot", "six shots"), with what the noun as written counts.
_SHARED: dict[str, dict[str, str]] = _SORTS["shared"]
_SOMEBODY = "somebody"
_PARENTS = frozenset(_SORTS["parents"])


def are_of_two_sorts(a: Profile, b: Profile) -> bool:
    """Whether two counts tell of people of two sexes or ages, one alone of somebody's children ("a father of three"), or one of
    people and the other of wounds, shots or shootings.
    """
    x, y = a.claim, b.claim
    if _are_somebodys_children(x) is not _are_somebodys_children(y):
        return True
    if x.head in _SHARED or y.head in _SHARED:
        one, other = _counted(x), _counted(y)
        return bool(one and other) and one != other
    sorts = _PEOPLE.get(x.head, frozenset()) | _PEOPLE.get(y.head, frozenset())
    return x.head != y.head and any(pair <= sorts for pair in _EXCLUSIVE)


def _are_somebodys_children(claim: Claim) -> bool:
    return claim.before[:1] == ("of",) and claim.before[1:2] != () and claim.before[1] in _PARENTS


def _counted(claim: Claim) -> str:
    """What a count tells of, "" where it may be several: "one shot" is a shot or somebody, "a double shooting" is one event."""
    value, mention = claim.mention.value, claim.mention
    if claim.head not in _SHARED:
        return _SOMEBODY if claim.head in PERSONS else ""
    if mention.kind is not Kind.COUNT or mention.pattern == "multiple" or not isinstance(value, Quantity):
        return ""
    told = _SHARED[claim.head].get(mention.text.rpartition(" ")[2].lower(), "")
    return "" if told == _SOMEBODY and value.base == 1.0 else told
