"""What those who forecast expected, and what came."""

from service.alignment.profiles import Profile
from service.description.lemmas import idea_of
from service.language import words

_DESCRIPTION = words("description")
_FORECASTERS = frozenset(map(idea_of, _DESCRIPTION["forecasters"]))
_FORECASTING = frozenset(map(idea_of, _DESCRIPTION["forecasting"]))


def are_forecast_and_outcome(a: Profile, b: Profile) -> bool:
    """Whether one figure alone is a forecaster's: "analysts had expected $4.4 billion", "revenue was $4.1 billion"."""
    return _is_forecast(a) is not _is_forecast(b)


def _is_forecast(profile: Profile) -> bool:
    claim = profile.claim
    if _FORECASTERS.isdisjoint(profile.near) and _FORECASTERS.isdisjoint(claim.subject):
        return False
    return claim.action in _FORECASTING or not _FORECASTING.isdisjoint(profile.near)
