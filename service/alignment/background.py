"""Whether one of two claims may tell of something else than the story's own event."""

import math

from service.alignment.profiles import Profile
from service.model import Background, Claim

FEATURES = ("names_apart", "other_time_apart", "further_apart", "several_apart", "pluperfect_apart", "period_far")

_MARKS = (Background.OTHER_TIME, Background.FURTHER, Background.SEVERAL, Background.PLUPERFECT)


def background_features(a: Profile, b: Profile) -> tuple[float, ...]:
    """Whether two sentences name nobody and nothing in common though both hold names; which marks of another event or time only
    one of them has; and how much further one's date lies from its day of publication than the other's (logarithms of days).
    """
    x, y = a.claim, b.claim
    one_sided = x.background ^ y.background
    return (
        float(bool(x.names and y.names) and x.names.isdisjoint(y.names)),
        *(float(mark in one_sided) for mark in _MARKS),
        abs(_distance(x) - _distance(y)),
    )


def _distance(claim: Claim) -> float:
    """Logarithm of the days from the date beside a figure to the day of publication; 0 where either is unknown."""
    start, day = claim.period.start if claim.period else None, claim.document.anchor
    return math.log1p(abs((day - start.date()).days)) if start and day else 0.0
