"""The wording under which a value is shown, and the order of the claims that state it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from service.model import CalendarDate, Claim, Field, Hedge, ReportedValue, Value

Key = tuple[bool, bool, int, int, str, str, int]


def reported_value(claims: Sequence[Claim]) -> ReportedValue:
    """The claims of one value, the best phrased first: unhedged, from running text, in the commonest wording."""
    wordings = Counter(_wording(claim) for claim in claims)
    ordered = tuple(sorted(claims, key=lambda claim: _rank(claim, wordings[_wording(claim)])))
    return ReportedValue(value=ordered[0].mention.value, display=_wording(ordered[0]), claims=ordered)


def reported_sum(claims: Sequence[Claim]) -> ReportedValue:
    """The figures that one sum is made of, in reading order."""
    ordered = tuple(sorted(claims, key=lambda claim: claim.mention.start))
    return ReportedValue(value=ordered[0].mention.value, display=", ".join(map(_wording, ordered)), claims=ordered)


def told_apart(values: Sequence[ReportedValue]) -> tuple[ReportedValue, ...]:
    """Dates that are worded alike and mean different days ("Friday", "Friday") shown with their calendar date."""
    wordings = Counter(value.display for value in values)
    return tuple(_dated(value) if wordings[value.display] > 1 else value for value in values)


def _dated(value: ReportedValue) -> ReportedValue:
    date = value.value
    return replace(value, display=f"{value.display} ({date.timex})") if isinstance(date, CalendarDate) else value


def _wording(claim: Claim) -> str:
    return " ".join(claim.mention.text.split())


def _rank(claim: Claim, frequency: int) -> Key:
    mention = claim.mention
    hedged = getattr(mention.value, "hedge", Hedge.EXACT) is not Hedge.EXACT
    return (
        hedged,
        mention.field is Field.TITLE,
        -frequency,
        len(mention.text),
        mention.text,
        mention.article_id,
        mention.start,
    )


def base_unit(value: Value) -> str | None:
    """The unit in which a value's bounds stand; None for dates, clock times, scores and bare numbers."""
    unit = getattr(value, "unit", None)
    return (unit.base or None) if unit is not None else None
