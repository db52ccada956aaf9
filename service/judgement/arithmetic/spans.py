"""A length of time beside its ends: "from 2001 to 2008, seven years", "9 a.m. to 5 p.m., an eight-hour day"."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from service.judgement.arithmetic.numbers import spell
from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene, amount, in_unit
from service.model import CalendarDate, Claim, ClockTime, Granularity, Hedge, Kind, Quantity

CHECK = "duration and its ends"
_TO = pattern("spans", "to")
_FROM = pattern("spans", "from")
_BEHIND = pattern("spans", "behind")
_AHEAD = pattern("spans", "ahead")
_STRENGTH = 0.8
_UNITS = {Granularity.DAY: 86_400.0, Granularity.MONTH: 31 * 86_400.0, Granularity.YEAR: 366 * 86_400.0}
_MINUTE = 60.0
_HALF_HOUR = 30.0
_TURN = 1440.0


class Stretch(NamedTuple):
    """From-to: the claims that name the ends, by place in the scene, and the shortest and longest time between them in seconds.

    The last day, month or year may be counted or not: "from 2001 to 2008" is seven years, or eight.
    """

    first: int
    last: int
    shortest: float
    longest: float


def check(scene: Scene) -> Iterator[Finding]:
    """Two dates or two clock times joined as from-to, with a duration set beside them that is not theirs."""
    for index, claim in enumerate(scene.claims):
        stretch = _in_one(claim, index) or _in_two(scene, index)
        for length in _lengths(scene, stretch) if stretch else ():
            value = amount(length.mention.value)
            plain = value is not None and value.hedge is Hedge.EXACT and value.upper is None
            if stretch and value is not None and plain and not _fits(value, stretch):
                yield _finding(scene.claims[stretch.first : stretch.last + 1], length, value, stretch)


def _in_one(claim: Claim, index: int) -> Stretch | None:
    """A range that was read as one mention."""
    value = claim.mention.value
    if isinstance(value, CalendarDate) and "/" in value.timex and value.hedge is Hedge.EXACT and value.start and value.end:
        unit = _UNITS.get(value.granularity)
        whole = _seconds(value.start, value.end)
        return Stretch(index, index, whole - 2 * unit, whole) if unit else None
    if isinstance(value, ClockTime) and value.hedge is Hedge.EXACT and abs(value.high - value.low) >= _HALF_HOUR:
        return _on_the_clock(index, index, value.high - value.low, _MINUTE)
    return None


def _in_two(scene: Scene, index: int) -> Stretch | None:
    """Two mentions joined by "to"."""
    if index + 1 >= len(scene.claims):
        return None
    first, last = scene.claims[index : index + 2]
    if not _TO.fullmatch(scene.between(first, last)) or not _FROM.search(scene.before(first, 12)):
        return None
    a, b = first.mention.value, last.mention.value
    if isinstance(a, CalendarDate) and isinstance(b, CalendarDate):
        return _on_the_calendar(a, b, index)
    if isinstance(a, ClockTime) and isinstance(b, ClockTime) and a.utc_offset == b.utc_offset:
        slack = (a.high - a.low + b.high - b.low) / 2 * _MINUTE + _MINUTE
        return _on_the_clock(index, index + 1, b.minute - a.minute, slack)
    return None


def _on_the_clock(first: int, last: int, minutes: float, slack: float) -> Stretch | None:
    gap = minutes % _TURN * _MINUTE
    return Stretch(first, last, gap - slack, gap + slack) if gap else None


def _on_the_calendar(a: CalendarDate, b: CalendarDate, index: int) -> Stretch | None:
    if a.granularity is not b.granularity or a.granularity not in _UNITS or not a.hedge is b.hedge is Hedge.EXACT:
        return None
    if a.start is None or a.end is None or b.start is None or b.end is None or b.start <= a.start:
        return None
    return Stretch(index, index + 1, _seconds(a.end, b.start), _seconds(a.start, b.end))


def _seconds(start: datetime, end: datetime) -> float:
    return (end.replace(tzinfo=None) - start.replace(tzinfo=None)) / timedelta(seconds=1)


def _lengths(scene: Scene, stretch: Stretch) -> Iterator[Claim]:
    """The duration right behind the ends and the one right before them."""
    claims, behind = scene.claims, stretch.last + 1
    if (
        behind < len(claims)
        and _is_length(claims[behind])
        and _BEHIND.fullmatch(scene.between(claims[behind - 1], claims[behind]))
    ):
        yield claims[behind]
    ahead = stretch.first - 1
    if ahead >= 0 and _is_length(claims[ahead]) and _AHEAD.fullmatch(scene.between(claims[ahead], claims[ahead + 1])):
        yield claims[ahead]


def _is_length(claim: Claim) -> bool:
    return claim.mention.kind is Kind.DURATION


def _fits(length: Quantity, stretch: Stretch) -> bool:
    slack = length.step * length.unit.factor / 2
    return stretch.shortest - slack <= length.base <= stretch.longest + slack


def _finding(ends: tuple[Claim, ...], length: Claim, value: Quantity, stretch: Stretch) -> Finding:
    middle = in_unit((stretch.shortest + stretch.longest) / 2, value.unit)
    span = " to ".join(end.mention.text for end in ends)
    unit = value.unit.name if round(middle) == 1 else f"{value.unit.name}s"
    computation = f"{span} is {spell(round(middle))} {unit}, not {spell(value.number)}"
    return Finding(CHECK, (length,), ends, computation, _STRENGTH)
