"""Days that exclude no other: on which something holds, as it does on others ("remained closed Monday"), or somebody told of what
happened ("…, police said Monday.", "at a news conference Monday"), or that a clock abroad showed ("(02:41 GMT Tuesday)").
"""

from collections.abc import Sequence
from itertools import pairwise

from service.alignment.clauses import CLAUSE_ENDS, words_before
from service.alignment.profiles import Profile
from service.language import words
from service.model import Claim, Kind

_CALENDAR = words("calendar")
_LASTING = frozenset(_CALENDAR["lasting"])
_PAIRS = frozenset(map(tuple, _CALENDAR["lasting_pairs"]))
_APOSTROPHES = ("'", "’")
_TURNING_POINTS = tuple(_CALENDAR["turning_points"])
_SAID = frozenset(_CALENDAR["said"])
_ON = ("on",)
_CLOSING = (")",)
_CLOSED = ((), (".",), (",",))
_NEGATED = ("n't", "n’t")
# Where and how one speaks to the press, and how near before a day that is told.
_SPEAKING = frozenset(_CALENDAR["speaking"])
_SPEAKING_PAIRS = frozenset(map(tuple, _CALENDAR["speaking_pairs"]))
_NEAR = 4
_ZONES = frozenset(words("clock")["zones"]) | frozenset(words("clock")["zones_american"])


class OtherDays:
    """Which dates of a story only tell that something held on that day, or was told on it."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        dates = [profile for profile in profiles if profile.claim.mention.kind is Kind.DATE]
        self._aside = {profile for profile in dates if _is_aside(profile)}

    def are_two(self, a: Profile, b: Profile) -> bool:
        """Whether either date is such a one, and so excludes no other."""
        return a in self._aside or b in self._aside


def _is_aside(profile: Profile) -> bool:
    return _tells(profile.claim) or _is_of_speaking(profile.claim) or _is_abroad(profile.claim) or _holds(profile)


def _tells(claim: Claim) -> bool:
    """Whether a day ends the clause that names who said so; "said Monday that" may tell the news itself."""
    verb = claim.before[1:2] if claim.before[:1] == _ON else claim.before[:1]
    return not _SAID.isdisjoint(verb) and claim.after[:1] in _CLOSED


def _is_of_speaking(claim: Claim) -> bool:
    """Whether a day is that of a news conference, an interview, a statement."""
    before, after = claim.before[:_NEAR], claim.after
    if not _SPEAKING.isdisjoint(before) or not _SPEAKING.isdisjoint(after[:1]):
        return True
    return after[1::-1] in _SPEAKING_PAIRS or not _SPEAKING_PAIRS.isdisjoint(pairwise(before))


def _is_abroad(claim: Claim) -> bool:
    """Whether a day is another zone's, beside a time that was converted: "at 18:41 (02:41 GMT Friday)"."""
    return claim.after[:1] == _CLOSING and not _ZONES.isdisjoint(claim.before[:1])


def _holds(profile: Profile) -> bool:
    mention = profile.claim.mention
    names_event = profile.claim.document.article.field(mention.field).startswith(_APOSTROPHES, mention.end)
    return not names_event and not profile.wording.startswith(_TURNING_POINTS) and _lasts(profile.claim)


def _lasts(claim: Claim) -> bool:
    """Whether the clause before a day tells of what lasts, or of what did not happen."""
    for word, earlier in pairwise((*words_before(claim), "")):
        if word in CLAUSE_ENDS:
            return False
        if word in _LASTING or (word, earlier) in _PAIRS or word.endswith(_NEGATED):
            return True
    return False
