"""Counts of people that add up: "one dead, four hurt" beside "five shot", "one critical, three stable" beside "four hurt"."""

from collections.abc import Iterator

from service.alignment.fates import DEAD, SHOT, fate_of
from service.alignment.profiles import Profile
from service.description.lemmas import PERSONS
from service.model import Claim, Hedge, Kind, Quantity

# "At least one has died" beside "seven were hurt" comes to eight.
_TOLD = frozenset({Hedge.EXACT, Hedge.AT_LEAST})


def add_up(part: Profile, whole: Profile) -> bool:
    """Whether both of two counts of people may be right: fewer died than were shot, or those beyond the lower are told beside."""
    x, y = part.value, whole.value
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return False
    gap = y.base - x.base
    return _is_rest_of_shot(part, whole, gap) or _is_item(part, whole, gap)


def _is_rest_of_shot(part: Profile, whole: Profile, gap: float) -> bool:
    """Whether "five shot" are the one that died and the four that were hurt; "four shot and one killed" may be they too.

    The dead need no rest: not all who were shot need have died.
    """
    if whole.fate != SHOT or not part.fate:
        return False
    telling = (part,) if part.fate == SHOT else (part, whole)
    return part.fate == DEAD or any(fate_of(other) == DEAD for profile in telling for other in _counted_beside(profile, gap))


def _is_item(part: Profile, whole: Profile, gap: float) -> bool:
    """Whether the part is an item of a list: "one is critical and three are stable" counts four; the dead are no such item."""
    if part.fate == DEAD or any(_counted_beside(whole, gap)):
        return False
    return any(fate_of(other) != DEAD for other in _counted_beside(part, gap))


def _counted_beside(profile: Profile, number: float) -> Iterator[Claim]:
    """The claims near a profile's own in its sentence that count so many."""
    for claim in profile.company:
        value = claim.mention.value
        counts = (
            isinstance(value, Quantity) and value.base == number and value.hedge in _TOLD and claim.mention.kind is Kind.COUNT
        )
        if counts and (not claim.head or claim.head in PERSONS):
            yield claim
