"""Readers of parts of a day without their day: "in the morning", "at night"."""

from typing import Final

from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.model import CalendarDate, Granularity


def read_part(match: Match, context: Context) -> CalendarDate | None:
    """A part of a day that the expression does not name."""
    return CalendarDate(f"XXXX-XX-XXT{match.value('part')}", Granularity.PART_OF_DAY, relative=True)


READERS: Final[dict[str, Reader]] = {"part": read_part}
