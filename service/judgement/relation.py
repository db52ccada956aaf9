"""Does the passing of time explain why two groups of claims differ?

Every explanation is a function of the two groups that returns how surely it holds, 0 to 1. The best of them decides.
"""

import math
from collections.abc import Callable, Sequence
from functools import cached_property

from service.judgement.ages import lawful_rise
from service.judgement.order import Moment, days_between, precedes, published, published_span
from service.judgement.wording import grows, is_toll, shrinks, sounds_early, sounds_late
from service.model import CalendarDate, Claim, Hedge, Kind, Modality, Quantity

Claims = Sequence[Claim]


class Side:
    """The claims of one value and what they tell of time; asked for when wanted and once, however many values it is held against.

    early, late, planned   the share that sounds like an early figure, like a late one, like what lies ahead
    growing, shrinking, tolls   how many count what adds up, what dwindles, the dead or the hurt
    span                   the first and the last publication, None where none is dated
    """

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self.kind = claims[0].mention.kind

    @cached_property
    def early(self) -> float:
        return self._count(sounds_early) / len(self.claims)

    @cached_property
    def late(self) -> float:
        return self._count(sounds_late) / len(self.claims)

    @cached_property
    def planned(self) -> float:
        return self._count(_is_planned) / len(self.claims)

    @cached_property
    def growing(self) -> int:
        return self._count(grows)

    @cached_property
    def shrinking(self) -> int:
        return self._count(shrinks)

    @cached_property
    def tolls(self) -> int:
        return self._count(is_toll)

    @cached_property
    def span(self) -> tuple[Moment, Moment] | None:
        return published_span(self.claims)

    @cached_property
    def middle(self) -> float:
        """A number that tells which side is higher; dates and the like count as equal."""
        values = sorted(c.mention.value.base for c in self.claims if isinstance(c.mention.value, Quantity))
        return values[len(values) // 2] if values else 0.0

    def _count(self, test: Callable[[Claim], bool]) -> int:
        return sum(map(test, self.claims))


Explanation = Callable[[Side, Side], float]

_FIRST_DAYS = 1  # the day of the event and the next
ENOUGH = 0.5  # from here on an explanation is likelier than a mistake


def explained(a: Side, b: Side) -> tuple[float, str]:
    """How surely time explains the difference, and the name of the explanation; (0, "") where nothing does."""
    found = [(max(explain(a, b), explain(b, a)), name) for name, explain in _EXPLANATIONS.items()]
    certainty, name = max(found, key=lambda item: item[0])
    return (certainty, name) if certainty > 0 else (0.0, "")


def _running_figure(old: Side, new: Side) -> float:
    """A count that only adds up (or only dwindles) moved the way it must, and the later articles have the later figure.

    An ordinal counts too: the eighth suspect arrested comes after the sixth.
    """
    change = new.middle - old.middle
    if not change or old.kind not in (Kind.COUNT, Kind.MONEY, Kind.RANK):
        return 0.0
    half = (len(old.claims) + len(new.claims)) / 2
    if (old.growing + new.growing if change > 0 else old.shrinking + new.shrinking) < half:
        return 0.0
    order = _order(old, new)
    if order > 0:
        return 0.8
    if order == 0 and (_open_below(old.claims) or old.early >= 0.5 or new.late >= 0.5):
        return 0.6
    first_days = order == 0 and old.tolls + new.tolls >= half and _days_covered(old.claims, new.claims) <= _FIRST_DAYS
    return 0.55 if change > 0 and first_days else 0.0


def _wording(old: Side, new: Side) -> float:
    """One side says "preliminary" or "expected", or the other "revised" or "rose to", and no date speaks against it.

    Not for days, which are no less sure for being expected: whether they changed is told by plans; nor for ages, which rise with
    the calendar alone.
    """
    order = _order(old, new)
    if order < 0 or old.kind in (Kind.DATE, Kind.TIME, Kind.AGE):
        return 0.0
    return min(0.8, 0.7 * max(old.early - new.early, new.late - old.late, 0.0) + (0.1 if order > 0 else 0.0))


def _planned_then_done(old: Side, new: Side) -> float:
    """A date that lay ahead came out otherwise. Prices and sizes "will be" what they are said to be, so only dates count."""
    if old.kind not in (Kind.DATE, Kind.TIME) or old.planned <= 0.5 or new.planned > 0.5:
        return 0.0
    return 0.75 if _order(old, new) > 0 else 0.0


def _plan_changed(old: Side, new: Side) -> float:
    """Two plans, the one published wholly after the other: a new date or price replaces the old; a size seldom changes."""
    if old.kind is Kind.MEASURE:
        return 0.0
    return 0.6 if old.planned >= 0.5 and new.planned >= 0.5 and _order(old, new) > 0 else 0.0


def _aged(old: Side, new: Side) -> float:
    """A person grew older between the articles: true for the most of the pairs that are dated."""
    if old.kind is not Kind.AGE or _order(old, new) <= 0:
        return 0.0
    pairs = ((a, b) for a in _by_day(old.claims) for b in _by_day(new.claims))
    rises = [lawful_rise(a, b, days) for a, b in pairs if (days := days_between(a, b)) is not None]
    lawful = [rise for rise in rises if rise > 0]
    return 0.7 if lawful and 2 * len(lawful) >= len(rises) else 0.0


def _by_day(claims: Claims) -> list[Claim]:
    """One claim for each age and day of publication."""
    return list({(claim.mention.value, published(claim.document)): claim for claim in claims}.values())


_EXPLANATIONS: dict[str, Explanation] = {
    "running figure": _running_figure,
    "wording": _wording,
    "planned, then done": _planned_then_done,
    "plan changed": _plan_changed,
    "ages": _aged,
}


def _order(old: Side, new: Side) -> int:
    """1 where `old` first appeared before `new` and does not outlive it, -1 the other way round, 0 where unknown or mixed."""
    first, second = old.span, new.span
    if first is None or second is None:
        return 0
    if precedes(first[0], second[0]) and not precedes(second[1], first[1]):
        return 1
    return -1 if precedes(second[0], first[0]) and not precedes(first[1], second[1]) else 0


def _is_planned(claim: Claim) -> bool:
    """Told as lying ahead; a date must do so by the calendar too, where the day of publication is known."""
    value, day = claim.mention.value, claim.document.anchor
    past = isinstance(value, CalendarDate) and value.start is not None and day is not None and value.start.date() <= day
    return claim.modality is Modality.PLANNED and not past


def _days_covered(a: Claims, b: Claims) -> float:
    """Days from the first to the last publication; infinite where an article is undated."""
    moments = [published(claim.document) for claim in (*a, *b)]
    known = [moment for moment in moments if moment is not None]
    return (max(known)[0].date() - min(known)[0].date()).days if len(known) == len(moments) else math.inf


def _open_below(claims: Claims) -> bool:
    return all(isinstance(c.mention.value, Quantity) and c.mention.value.hedge in (Hedge.AT_LEAST, Hedge.OVER) for c in claims)
