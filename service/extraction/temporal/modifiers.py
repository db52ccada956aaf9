"""Early, mid and late: which stretch of a span they leave."""

from dataclasses import replace
from typing import Final

from service.extraction.temporal.grammar import Match
from service.model import CalendarDate, Granularity

# Thirds of the span, each a little wider than a third, since writers draw no sharp line.
_STRETCHES: Final = {"early": (0.0, 0.4), "mid": (0.25, 0.75), "late": (0.6, 1.0)}


def narrow(value: CalendarDate, stage: str | None) -> CalendarDate:
    """The early, middle or late stretch of a span longer than a day; a day, or a part of one, stays whole."""
    if (
        stage is None
        or value.start is None
        or value.end is None
        or value.granularity in (Granularity.DAY, Granularity.PART_OF_DAY)
    ):
        return value
    first, last = _STRETCHES[stage]
    length = value.end - value.start
    return replace(value, start=value.start + length * first, end=value.start + length * last)


def stage_of(match: Match) -> str | None:
    """The early, mid or late of a match."""
    stage: str | None = match.value("edge") or match.value("stage")
    return stage
