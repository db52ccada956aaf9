"""What something can hold and what it holds."""

from service.alignment.profiles import Profile
from service.language import words
from service.model import Claim

_DESCRIPTION = words("description")
_CAPACITY, _MADE_FOR = frozenset(_DESCRIPTION["capacity"]), frozenset(_DESCRIPTION["made_for"])
# How near before the figure such a word stands ("able to carry up to 300 passengers").
_NEXT_TO = 4


def are_room_and_use(a: Profile, b: Profile) -> bool:
    """Whether one figure tells how much there is room for and the other does not: "can carry 450 people", "carried 312"."""
    return _is_room(a.claim) is not _is_room(b.claim)


def _is_room(claim: Claim) -> bool:
    if not _CAPACITY.isdisjoint(claim.before[:_NEXT_TO]):
        return True
    # "A boat built for 50 people", not "built 50 homes".
    return claim.before[:1] == ("for",) and claim.before[1:2] != () and claim.before[1] in _MADE_FOR
