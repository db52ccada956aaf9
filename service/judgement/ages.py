"""Ages rise with the calendar: which differences two publication dates explain."""

from service.model import Claim, Hedge, Quantity

_YEAR = 365.25
# A birthday in a given fortnight has a chance of four per cent; below that a slip of the pen is the likelier story.
_FORTNIGHT = 14
_COMMON = 0.6  # whole years between the articles: the rise is what a reader expects
_RARE = 0.4  # one birthday within the year


def lawful_rise(older: Claim, newer: Claim, days: float) -> float:
    """How surely `days` between two articles explain that an age rose from one to the other; 0 where they do not."""
    a, b = older.mention.value, newer.mention.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or days < _FORTNIGHT:
        return 0.0
    if a.unit.dimension != "age" or b.unit.dimension != "age" or a.hedge is not Hedge.EXACT or b.hedge is not Hedge.EXACT:
        return 0.0
    rise, years = b.base - a.base, days / _YEAR
    if rise <= 0 or not years - 1 < rise < years + 1:
        return 0.0
    return _COMMON if years >= 1 else _RARE
