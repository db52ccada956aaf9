"""Clock times bound to the day that stands beside them: "Sunday at 8 a.m."."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

import regex

from service.extraction.temporal.expression import Expression
from service.model import CalendarDate, ClockTime, Document, Granularity

# What may stand between a day and its clock time.
JOINT: Final = regex.compile(
    r"[\s,(]{0,3}(?:(?:at|on|around|about|by|of|from|before|after|in|the|shortly|just|approximately|until|since)\s+){0,3}"
)
_LATE_PARTS: Final = ("AF", "EV", "NI")


def bind_clocks(expressions: Sequence[Expression], document: Document) -> list[Expression]:
    """The expressions of a document, each clock time with the day written beside it."""
    return [
        _bound(expression, expressions, index, document) if isinstance(expression.value, ClockTime) else expression
        for index, expression in enumerate(expressions)
    ]


def _bound(expression: Expression, expressions: Sequence[Expression], index: int, document: Document) -> Expression:
    clock = expression.value
    if not isinstance(clock, ClockTime):
        return expression
    text = document.article.field(expression.sentence.field)
    for other in (*expressions[index + 1 : index + 2], *expressions[max(0, index - 1) : index]):
        day = _day(other)
        left, right = sorted((expression, other), key=lambda e: e.core_start)
        if (
            day is None
            or other.sentence.field is not expression.sentence.field
            or left.sentence.paragraph != right.sentence.paragraph
        ):
            continue
        if JOINT.fullmatch(text, left.core_end, right.core_start):
            part = other.timex[-2:] if other.type == "TIME" else ""
            return expression._replace(value=_on(clock, day, part))
    return expression


def _day(expression: Expression) -> date | None:
    value = expression.value
    if not isinstance(value, CalendarDate) or value.start is None or "/" in value.timex:
        return None
    return value.start.date() if value.granularity in (Granularity.DAY, Granularity.PART_OF_DAY) else None


def _on(clock: ClockTime, day: date, part: str) -> ClockTime:
    """The clock time on a day; "Sunday evening at 8:30" is 20:30."""
    minute, low, high, time = clock.minute, clock.low, clock.high, clock.timex
    if part in _LATE_PARTS and high - low >= 720 and minute < 720 and not (part == "NI" and minute < 300):
        minute, low = minute + 720, low + 720
        time = f"T{int(minute) // 60:02}{time[3:]}"
    elif part == "MO" and high - low >= 720:
        high -= 720
    return replace(clock, minute=minute, low=low, high=high, on=day, timex=day.isoformat() + time)
