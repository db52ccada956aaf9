"""Readers of months, ranges and weeks of them."""

from dataclasses import replace
from typing import Final

from service.extraction.temporal import spans
from service.extraction.temporal.choose import by_year, nearest
from service.extraction.temporal.context_words import preposition_before, proper_neighbour, shared_year
from service.extraction.temporal.days import dated
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.lexicon import GIVEN_NAMES
from service.extraction.temporal.modifiers import narrow, stage_of
from service.extraction.temporal.ranges import ranged
from service.extraction.temporal.steps import from_told, stepped_year
from service.extraction.temporal.tense import tense_of
from service.model import CalendarDate, Granularity


def read_month(match: Match, context: Context) -> CalendarDate | None:
    """Reads "May 2013", "late October", "last June", "October of next year"."""
    month = match.number("month") or 0
    word = match.text("month")
    qualified = any(match.has(label) for label in ("year", "step", "step2", "stage", "edge"))
    if not qualified and not _is_month(match, word):
        return None
    year = match.number("year") if match.has("year") else stepped_year(match, context, "step2") if match.has("yearword") else None
    if not qualified:
        year = shared_year(match)
    return narrow(_month(match, context, month, year), stage_of(match))


def _is_month(match: Match, word: str) -> bool:
    if preposition_before(match):
        return True
    if len(word) < 4 and word.lower() != "may":
        return False
    return word.lower() not in GIVEN_NAMES or not (word.isupper() or proper_neighbour(match) or match.first == 0)


def _month(match: Match, context: Context, month: int, year: int | None) -> CalendarDate:
    if year is not None:
        return spans.month_of(year, month)
    told = match.has("step") and from_told(match)
    base = context.told_day if told else context.base
    if base is None or match.has("yearword"):
        return CalendarDate(f"XXXX-{month:02}", Granularity.MONTH, month=month, relative=True)
    candidates = [spans.month_of(base.year + step, month) for step in (-1, 0, 1)]
    steps = match.number("step")
    if steps:
        this_month = (base.year, base.month)
        candidates = [c for c in candidates if c.start and ((c.start.year, c.start.month) > this_month) == (steps > 0)]
        candidates = [c for c in candidates if c.start and (c.start.year, c.start.month) != this_month]
    value = nearest(base, tense_of(match), candidates)
    return replace(value or CalendarDate(f"XXXX-{month:02}", Granularity.MONTH, month=month), relative=True)


def read_month_range(match: Match, context: Context) -> CalendarDate | None:
    """Reads "May to July", "from November 2012 to March 2013"."""
    first, second = match.number("month") or 0, match.number("month2") or 0
    between = match.text_between("month", "month2").lower().split()
    if "and" in between and not match.starts_with("between"):
        return None
    if "to" in between and not match.starts_with("from"):
        return None
    year2, year = match.number("year2"), match.number("year")
    if year2 is None and year is None:
        anchor = context.anchor
        if anchor is None:
            return None
        last = by_year(anchor, tense_of(match), lambda y: spans.month_of(y, second))
        year2 = last.start.year if last and last.start else anchor.year
        return _relative(ranged(spans.month_of(year2 - (first > second), first), spans.month_of(year2, second)))
    if year2 is None:
        year2 = (year or 0) + (first > second)
    return ranged(spans.month_of(year if year is not None else year2 - (first > second), first), spans.month_of(year2, second))


def _relative(value: CalendarDate | None) -> CalendarDate | None:
    return replace(value, relative=True) if value else None


def read_week_of_day(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the week of May 6", "the weekend of July 4"."""
    unit, month, number = match.value("week"), match.number("month") or 0, match.number("day") or 0
    if unit not in ("W", "WE") or spans.day(2000, month, number) is None:
        return None
    day = dated(context, tense_of(match), month, number, match.number("year"), match.number("wd"))
    if day is None or day.start is None:
        return spans.unresolved_day(month, number, None)
    return replace(spans.unit_of(day.start.date(), unit), relative=day.relative)


def read_week_of_month(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the first week of May"."""
    if match.value("week") != "W" or not 0 < abs(match.number("nth") or 1) <= 5:
        return None
    nth = match.number("nth") or 1
    month = _month(match, context, match.number("month") or 1, match.number("year"))
    if month.start is None or month.end is None:
        return None
    day = spans.shift(month.start.date(), 7 * nth - 4, "D") if nth > 0 else spans.shift(month.end.date(), -4, "D")
    return replace(spans.unit_of(day, "W"), relative=month.relative) if day else None


READERS: Final[dict[str, Reader]] = {
    "month": read_month,
    "month range": read_month_range,
    "week of day": read_week_of_day,
    "week of month": read_week_of_month,
}
