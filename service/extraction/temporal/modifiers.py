"""Early, mid and late: which stretch of a span they leave."""

from dataclasses import replace
from datetime import date
from typing import Final

from service.extraction.temporal.grammar import Match
from service.extraction.temporal.spans import part_span
from service.model import CalendarDate, Granularity

# Thirds of the span, each a little wider than a third, since writers draw no sharp line.
_STRETCHES: Final = {"early": (0.0, 0.4), "mid": (0.25, 0.75), "late": (0.6, 1.0)}

_PARTS: Final = {"early": "MO", "late": "NI"}


def narrow(value: CalendarDate, stage: str | None) -> CalendarDate:
    """The early, middle or late stretch of a span; a part of a day stays whole.

    "Early Saturday" is its morning, and "late Saturday" its night, which runs on past midnight.
    """
    if stage is None or value.start is None or value.end is None or value.granularity is Granularity.PART_OF_DAY:
        return value
    if value.granularity is Granularity.DAY:
        part = _PARTS.get(stage)
        return value if part is None else _in_part(value, value.start.date(), part)
    first, last = _STRETCHES[stage]
    length = value.end - value.start
    return replace(value, start=value.start + length * first, end=value.start + length * last)


def _in_part(value: CalendarDate, day: date, part: str) -> CalendarDate:
    start, end = part_span(day, part)
    return replace(value, granularity=Granularity.PART_OF_DAY, start=start, end=end)


def stage_of(match: Match) -> str | None:
    """The early, mid or late of a match."""
    stage: str | None = match.value("edge") or match.value("stage")
    return stage
