"""What something can hold and what it holds."""

from service.alignment.profiles import Profile
from service.language import words
from service.model import Claim

_CAPACITY = frozenset(words("description")["capacity"])
# How near before the figure such a word stands ("able to carry up to 300 passengers").
_NEXT_TO = 4


def are_room_and_use(a: Profile, b: Profile) -> bool:
    """Whether one figure tells how much there is room for and the other does not: "can carry 450 people", "carried 312"."""
    return _is_room(a.claim) is not _is_room(b.claim)


def _is_room(claim: Claim) -> bool:
    return not _CAPACITY.isdisjoint(claim.before[:_NEXT_TO])
