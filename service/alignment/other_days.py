"""Days that exclude no other: on which something holds, as it does on others ("remained closed Monday"), or somebody told of what
happened ("…, police said Monday.").
"""

from collections.abc import Sequence
from itertools import zip_longest

from service.alignment.profiles import Profile
from service.language import words
from service.model import Claim, Kind

_CALENDAR = words("calendar")
_LASTING = frozenset(_CALENDAR["lasting"])
_PAIRS = frozenset(map(tuple, _CALENDAR["lasting_pairs"]))
_ENDS = frozenset(_CALENDAR["clause_ends"])
_APOSTROPHES = ("'", "’")
_TURNING_POINTS = tuple(_CALENDAR["turning_points"])
_SAID = frozenset(_CALENDAR["said"])
_ON = ("on",)
_CLOSED = ((), (".",), (",",))
_NEGATED = ("n't", "n’t")


class OtherDays:
    """Which dates of a story only tell that something held on that day, or was told on it."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        dates = [profile for profile in profiles if profile.claim.mention.kind is Kind.DATE]
        self._aside = {profile for profile in dates if _tells(profile.claim) or _holds(profile)}

    def are_two(self, a: Profile, b: Profile) -> bool:
        """Whether either date is such a one, and so excludes no other."""
        return a in self._aside or b in self._aside


def _tells(claim: Claim) -> bool:
    """Whether a day ends the clause that names who said so; "said Monday that" may tell the news itself."""
    verb = claim.before[1:2] if claim.before[:1] == _ON else claim.before[:1]
    return not _SAID.isdisjoint(verb) and claim.after[:1] in _CLOSED


def _holds(profile: Profile) -> bool:
    mention = profile.claim.mention
    names_event = profile.claim.document.article.field(mention.field).startswith(_APOSTROPHES, mention.end)
    return not names_event and not profile.wording.startswith(_TURNING_POINTS) and _lasts(profile.claim)


def _lasts(claim: Claim) -> bool:
    """Whether the clause before a day tells of what lasts, or of what did not happen."""
    for word, earlier in zip_longest(claim.before, claim.before[1:]):
        if word in _ENDS:
            return False
        if word in _LASTING or (word, earlier) in _PAIRS or word.endswith(_NEGATED):
            return True
    return False
