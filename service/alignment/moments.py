"""Which clock times are two because they are those of two moments: shots and a death pronounced, an opening and a closing."""

from collections.abc import Iterable

from service.alignment.clauses import CLAUSE_ENDS, words_before
from service.alignment.profiles import Profile
from service.language import words
from service.model import Claim

_CLOCK = words("clock")
_MOMENT_OF: dict[str, str] = {word: moment for moment, members in _CLOCK["moments"].items() for word in members}
_PRONOUNCED = frozenset(_CLOCK["pronounced"])
_DYING = frozenset(_CLOCK["dying"])


def are_two_moments(a: Profile, b: Profile) -> bool:
    """Whether two clock times are those of two moments: "pronounced dead at 9:40 p.m." and "shot about 9 p.m.", "voting began at
    8 a.m." and "voting ends at 6 p.m.".
    """
    x, y = a.claim, b.claim
    if _is_pronounced(x) is not _is_pronounced(y):
        return not _is_of_death(y if _is_pronounced(x) else x)
    one, other = _moment(x), _moment(y)
    return bool(one and other) and one != other


def _is_pronounced(claim: Claim) -> bool:
    near = claim.before
    return not _PRONOUNCED.isdisjoint(near) or (not _DYING.isdisjoint(near) and not _PRONOUNCED.isdisjoint(words_before(claim)))


def _is_of_death(claim: Claim) -> bool:
    return _first_of(_DYING, claim.before) or _first_of(_DYING, claim.after)


def _first_of(sought: frozenset[str], clause: Iterable[str]) -> bool:
    """Whether one of the words stands in the clause, nearest first."""
    for word in clause:
        if word in CLAUSE_ENDS:
            return False
        if word in sought:
            return True
    return False


def _moment(claim: Claim) -> str:
    """Whether something begins or ends, by the nearest word before a time in its clause that says so."""
    for word in claim.before:
        if word in CLAUSE_ENDS:
            return ""
        if word in _MOMENT_OF:
            return _MOMENT_OF[word]
    return ""
