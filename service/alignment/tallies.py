"""Counts of parts and wholes: what tells "four others hurt" from "five people shot" where both are right."""

from service.alignment.profiles import Profile
from service.description.lemmas import idea_of
from service.language import words
from service.model import Kind, Quantity

FEATURES = ("rest_apart", "gap_told", "gap_one", "inclusion_apart", "occasions_apart", "joined_apart")

_DESCRIPTION = words("description")
_REST = frozenset(_DESCRIPTION["rest"])
_INCLUSION = frozenset(_DESCRIPTION["inclusion"])
_OCCASIONS = frozenset(map(idea_of, _DESCRIPTION["occasions"]))
_NONE = (0.0,) * len(FEATURES)


def tally_features(a: Profile, b: Profile) -> tuple[float, ...]:
    """For two counts: whether one is a rest, whether what parts them is told beside one, is one, or is who is counted in;
    whether one sums up several occasions; whether one is an item of a list ("a girl and *two men*").

    A rest beside a whole of the same outcome is no part of it: "wounding 70 others" and "80 wounded" disagree.
    """
    x, y = a.claim.mention.value, b.claim.mention.value
    counts = a.claim.mention.kind is Kind.COUNT and b.claim.mention.kind is Kind.COUNT
    if not counts or not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return _NONE
    gap = abs(x.base - y.base)
    differ = a.claim.outcome != b.claim.outcome
    return (
        differ and bool(_REST & a.claim.scope) is not bool(_REST & b.claim.scope),
        differ and gap > 0 and (_tells(a, gap) or _tells(b, gap)),
        gap == 1.0,
        bool(_INCLUSION & a.claim.scope) is not bool(_INCLUSION & b.claim.scope),
        _OCCASIONS.isdisjoint(a.siblings) is not _OCCASIONS.isdisjoint(b.siblings),
        _is_joined(a) is not _is_joined(b),
    )


def _tells(profile: Profile, number: float) -> bool:
    """Whether a figure beside the claim states a number of things."""
    return any(group.startswith(Kind.COUNT) and isinstance(v, Quantity) and v.base == number for group, v in profile.beside)


def _is_joined(profile: Profile) -> bool:
    return profile.claim.before[:1] == ("and",) or profile.claim.after[:1] == ("and",)
