"""Counts and ranks of times gone by: records of former years, and other events that a story recalls."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from service.alignment.profiles import Profile
from service.model import Kind

# In days before the first article: what is told of a trial or an anniversary lies further back, but then most articles tell it.
_LONG_AGO = 60


class Bygone:
    """Since when a story is told, and which of the times before it few articles tell of."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        days = {profile.claim.document.anchor for profile in profiles} - {None}
        first: date | None = min(filter(None, days), default=None)
        telling: dict[datetime, set[str]] = defaultdict(set)
        for profile in profiles:
            end = _end(profile)
            if end is not None and first is not None and (first - end.date()).days > _LONG_AGO:
                telling[end].add(profile.article)
        articles = len({profile.article for profile in profiles})
        self._recalled = {end for end, told_in in telling.items() if 2 * len(told_in) < articles}

    def are_two(self, a: Profile, b: Profile) -> bool:
        """Whether one count or rank alone is of a time that the story only recalls: "in 2005 four others were killed"."""
        if not self._recalled or a.claim.mention.kind not in (Kind.COUNT, Kind.RANK):
            return False
        return (_end(a) in self._recalled) is not (_end(b) in self._recalled)


def _end(profile: Profile) -> datetime | None:
    return profile.claim.period.end if profile.claim.period else None
