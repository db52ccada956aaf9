"""Readers of days by their distance from the publication day, and of parts of a day."""

from dataclasses import replace
from datetime import date
from typing import Final

from service.extraction.temporal import spans
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.modifiers import narrow
from service.extraction.temporal.steps import from_told
from service.language import words
from service.model import CalendarDate, Granularity

_NAMED_AFTER: Final = frozenset(words("clock")["named_after"])


def in_part(of: CalendarDate, part: str | None) -> CalendarDate:
    """A part of a day; the day itself where no part was written."""
    if part is None:
        return of
    start, end = spans.part_span(of.start.date(), part) if of.start else (None, None)
    return replace(of, timex=f"{of.timex}T{part}", granularity=Granularity.PART_OF_DAY, start=start, end=end)


def counted_day(anchor: date | None, days: int) -> CalendarDate:
    """The day so many days from another."""
    day = spans.shift(anchor, days, "D") if anchor else None
    return replace(spans.single_day(day), relative=True) if day else spans.unresolved_day(None, None, None)


def read_today(match: Match, context: Context) -> CalendarDate | None:
    """Reads "today", "yesterday morning", "early tomorrow", "the day before yesterday"."""
    if match.tokens.word(match.first - 1) == "USA" and match.text("today")[:1].isupper():
        return None
    steps = match.number("today") if match.has("today") else match.number("day")
    part = match.value("part") or match.value("part2")
    return narrow(in_part(counted_day(context.anchor, steps or 0), part), match.value("stage"))


def read_this_part(match: Match, context: Context) -> CalendarDate | None:
    """Reads "this morning", "last night", "that evening"."""
    base = context.told_day if from_told(match) else context.anchor
    steps = match.number("step") or 0
    value = in_part(counted_day(base, steps), match.value("part"))
    return narrow(value, match.value("stage") or match.value("stage2"))


def read_tonight(match: Match, context: Context) -> CalendarDate | None:
    """Reads "tonight"."""
    return in_part(counted_day(context.anchor, 0), "NI")


def read_part(match: Match, context: Context) -> CalendarDate | None:
    """A part of a day that the expression does not name; not "the night club"."""
    if match.tokens.word(match.last).lower() in _NAMED_AFTER:
        return None
    return CalendarDate(f"XXXX-XX-XXT{match.value('part')}", Granularity.PART_OF_DAY, relative=True)


def read_part_before(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the night before", of the day told last."""
    if match.tokens.word(match.last)[:1].isalnum() or context.told is None or not context.is_fine_enough("D"):
        return None
    return in_part(counted_day(context.told_day, -1), match.value("part"))


READERS: Final[dict[str, Reader]] = {
    "part of today": read_today,
    "day word": read_today,
    "this part": read_this_part,
    "tonight": read_tonight,
    "part before": read_part_before,
    "part": read_part,
}
