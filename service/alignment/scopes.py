"""Figures of two scopes: shares of two wholes, lengths from two places, the first of several beside all of them."""

from itertools import product

from service.alignment.profiles import Profile
from service.description.lemmas import are_kin
from service.language import words
from service.model import Claim, Kind

# What only counts some of a row: "the *final* two games", "the *first* three callers".
_IN_A_ROW = frozenset(words("description")["in_a_row"])


def are_of_two_things(a: Profile, b: Profile) -> bool:
    """Whether the same preposition opens unlike phrases behind two figures: "82 percent of adults", "60 percent of schools"."""
    x, y = a.claim, b.claim
    if not x.preposition or x.preposition != y.preposition or not (x.complement and y.complement):
        return False
    if not x.complement.isdisjoint(y.complement) or (x.mention.kind is Kind.MEASURE and _is_way_back(x, y)):
        return False
    return not any(are_kin(*ideas) for ideas in product(x.complement, y.complement))


def _is_way_back(x: Claim, y: Claim) -> bool:
    """Whether what one length is measured from is named beside the other: "in Oster, six miles from Hallam"."""
    return not (x.complement.isdisjoint(y.names) and y.complement.isdisjoint(x.names))


def is_first_or_last(a: Profile, b: Profile) -> bool:
    """Whether one count alone is of the first, the next or the last of a row: "the last two games", "four games"."""
    return _opens_row(a.claim) is not _opens_row(b.claim)


def _opens_row(claim: Claim) -> bool:
    return claim.before[:1] != () and claim.before[0] in _IN_A_ROW
