"""Which figures of things that come in several sorts are two: by the figures that stand beside them, or in what they are told."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from service.alignment.profiles import Profile
from service.compatibility import Verdict, compare
from service.language import words
from service.model import Kind

# Kinds that the figures beside them tell apart; where people are counted a second conflict is as likely as a second thing.
TOLD_APART = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.TIME})
_DATES = str(Kind.DATE)
_PEOPLE = (f"{Kind.COUNT}:", f"{Kind.AGE}:")
# The days over which one event is told: what is measured on one of them is measured on all, but for clock times.
_ONE_EVENT = 7
# What a product is sold with, in more than one size at once.
_EQUIPMENT = frozenset(f"{Kind.MEASURE}:{dimension}" for dimension in words("description")["equipment"])


class Versions:
    """What the figures of a story say of the versions of a thing."""

    def __init__(self, profiles: Sequence[Profile], verdicts: Mapping[tuple[int, int], Verdict]) -> None:
        """verdicts: what comparing two figures, by number, says."""
        self._verdicts = verdicts
        sizes: dict[tuple[str, str], set[int]] = defaultdict(set)
        for profile in profiles:
            if profile.group in _EQUIPMENT:
                sizes[profile.article, profile.group].add(profile.figure)
        self._several = {group for (_, group), figures in sizes.items() if len(figures) > 1}

    def are_two(self, a: Profile, b: Profile) -> bool:
        """Whether two figures that differ are of two versions.

        They are where what stands beside them differs too ("$1,299 for the 13-inch", "$1,499 for the 15-inch") and nothing there
        agrees; and where any article tells that a device comes in several sizes ("a 128 GB or 256 GB drive").
        """
        if a.group in self._several:
            return True
        return a.claim.mention.kind in TOLD_APART and bool(a.beside and b.beside) and self._are_told_apart(a, b)

    def _are_told_apart(self, a: Profile, b: Profile) -> bool:
        apart = False
        for (group, _), figure in zip(a.beside, a.figures_beside, strict=True):
            if group in (a.group, _DATES) or group.startswith(_PEOPLE):
                continue
            others = [other for (kind, _), other in zip(b.beside, b.figures_beside, strict=True) if kind == group]
            verdicts = [self._verdicts[figure, other] for other in others]
            if any(verdict.agrees for verdict in verdicts):
                return False
            apart = apart or (bool(verdicts) and all(verdict.disagrees for verdict in verdicts))
        return apart or _hold_apart(a, b)


def _hold_apart(a: Profile, b: Profile) -> bool:
    """Whether two figures hold at different times, as far as dates beside them tell; plans may name one time in two ways."""
    x, y = a.claim.period, b.claim.period
    if x is None or y is None or (_is_ahead(a) and _is_ahead(b)) or not compare(x, y).disagrees:
        return False
    days = 0 if a.claim.mention.kind is Kind.TIME else _ONE_EVENT
    return x.start is None or y.start is None or abs((x.start - y.start).days) > days


def _is_ahead(profile: Profile) -> bool:
    """Whether a figure holds after its article was published."""
    period, anchor = profile.claim.period, profile.claim.document.anchor
    return period is not None and period.start is not None and anchor is not None and period.start.date() > anchor
