"""Clock times bound to the day that stands beside them: "Sunday at 8 a.m."."""

from dataclasses import replace
from datetime import date
from typing import Final

import regex

from service.extraction.temporal.expression import Expression
from service.extraction.temporal.lexer import Tokens
from service.model import CalendarDate, ClockTime, Granularity

# What may stand between a day and its clock time.
JOINT: Final = regex.compile(r"[\s,(]{0,3}(?:(?:at|on|around|about|by|of|from|before|after|in|the|shortly|just|approximately|until|since)\s+){0,3}")
_LATE_PARTS: Final = ("AF", "EV", "NI")


def bind_clocks(expressions: list[Expression], tokens: Tokens) -> list[Expression]:
    """The expressions of one sentence, each clock time with the day written beside it."""
    return [_bound(expression, expressions, index, tokens.text) for index, expression in enumerate(expressions)]


def _bound(expression: Expression, expressions: list[Expression], index: int, text: str) -> Expression:
    clock = expression.value
    if not isinstance(clock, ClockTime):
        return expression
    for other in (index + 1, index - 1):
        if not 0 <= other < len(expressions):
            continue
        day = _day(expressions[other])
        left, right = sorted((expression, expressions[other]), key=lambda e: e.core_start)
        if day is not None and JOINT.fullmatch(text, left.core_end, right.core_start):
            value = expressions[other].value
            part = value.timex[-2:] if isinstance(value, CalendarDate) else ""
            return replace(expression, value=_on(clock, day, part))
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
