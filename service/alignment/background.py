"""Whether one of two claims may tell of something else than the story's own event."""

import math

from service.alignment.profiles import Profile
from service.model import Background, Claim

FEATURES = ("other_time_apart", "further_apart", "several_apart", "pluperfect_apart", "period_far")

_MARKS = (Background.OTHER_TIME, Background.FURTHER, Background.SEVERAL, Background.PLUPERFECT)


def background_features(a: Profile, b: Profile) -> tuple[float, ...]:
    """Which marks of another event or time only one of two sentences has, and how much further one's date lies from its day of
    publication than the other's (logarithms of days).
    """
    x, y = a.claim, b.claim
    one_sided = x.background ^ y.background
    return (
        *(mark in one_sided for mark in _MARKS),
        abs(_distance(x) - _distance(y)),
    )


def _distance(claim: Claim) -> float:
    """Logarithm of the days from the date beside a figure to the day of publication; 0 where either is unknown."""
    start, day = claim.period.start if claim.period else None, claim.document.anchor
    return math.log1p(abs((day - start.date()).days)) if start and day else 0.0
