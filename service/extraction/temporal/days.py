"""Readers of days of a month, in words and in figures."""

from dataclasses import replace
from datetime import date
from typing import Final

import regex

from service.extraction.temporal import spans
from service.extraction.temporal.choose import by_year
from service.extraction.temporal.context_words import shared_year
from service.extraction.temporal.day_parts import in_part
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.modifiers import narrow
from service.extraction.temporal.ranges import ranged
from service.extraction.temporal.steps import stepped_year
from service.extraction.temporal.tense import Tense, tense_of
from service.model import CalendarDate

# A year of two figures lies at most so far ahead of the publication; without a day of publication, by this year.
_YEARS_AHEAD: Final = 20
_LAST_OF_THIS_CENTURY: Final = 2069
_DASHES: Final = frozenset("-–")
_DIGITS = regex.compile(r"[0-9]+")


def read_day(match: Match, context: Context) -> CalendarDate | None:
    """Reads "January 31, 2026", "31st of January", "Tuesday, July 2"."""
    month, number, weekday = match.number("month") or 0, match.number("day") or 0, match.number("wd")
    if _ends_score(match):
        return None
    if not _real(month, number) or (match.text("month").islower() and match.text("month") == "may" and not match.has("year")):
        return None
    year = (
        match.number("year") if match.has("year") else stepped_year(match, context) if match.has("step") else shared_year(match)
    )
    value = dated(context, tense_of(match), month, number, year, weekday)
    if value is None:
        return None
    value = in_part(value, match.value("part") or match.value("part2"))
    return narrow(value, match.value("stage") or match.value("stage2"))


def dated(
    context: Context, tense: Tense, month: int, number: int, year: int | None, weekday: int | None = None
) -> CalendarDate | None:
    """A day of a month; without a year, that of the nearest year; None where the calendar has none such."""
    if year is not None:
        full = spans.day(year, month, number)
        return spans.single_day(full, weekday) if full else None
    anchor = context.base
    if anchor is None:
        return spans.unresolved_day(month, number, weekday)

    def build(candidate: int) -> CalendarDate | None:
        day = spans.day(candidate, month, number)
        return spans.single_day(day, weekday) if day else None

    value = by_year(anchor, tense, build)
    return replace(value, relative=True) if value else spans.unresolved_day(month, number, weekday)


def _ends_score(match: Match) -> bool:
    """Whether the day is the second figure of a score before a month: "30-7 Oct. 19"."""
    tokens, first = match.tokens, match.first
    if first < 2 or tokens.word(first - 1) not in _DASHES or not tokens.word(first)[:1].isdigit():
        return False
    return tokens.word(first - 2).isdigit() and tokens.ends[first - 2] == tokens.starts[first - 1]


def _real(month: int, number: int) -> bool:
    return 1 <= month <= 12 and spans.day(2000, month, number) is not None


def read_iso(match: Match, context: Context) -> CalendarDate | None:
    """Reads "2026-01-31"."""
    year, month, number = (int(part) for part in match.text("iso")[:10].split("-"))
    value = spans.day(year, month, number)
    return spans.single_day(value) if value else None


def read_slashes(match: Match, context: Context) -> CalendarDate | None:
    """Reads "1/31/2026": month first unless that is no date or the publication day tells.

    Ambiguous where both could be meant.
    """
    parts = [int(part) for part in _DIGITS.findall(match.text("slash"))]
    if parts[0] > 31:
        year, month, number = parts
        value = spans.day(year, month, number)
        return spans.single_day(value) if value else None
    first, second, year = parts
    if year < 100:
        year = _in_full(year, context.anchor)
    month_first, day_first = spans.day(year, first, second), spans.day(year, second, first)
    if month_first is None or day_first is None or month_first == day_first:
        only = month_first or day_first
        return spans.single_day(only, match.number("wd")) if only else None
    weekday = match.number("wd")
    for candidate in (month_first, day_first):
        if weekday == candidate.weekday() or (candidate == context.anchor):
            return spans.single_day(candidate, weekday)
    return replace(spans.single_day(_likelier(month_first, day_first, context.anchor, match), weekday), ambiguous=True)


def _in_full(year: int, anchor: date | None) -> int:
    """A year of two figures in full: news looks further back than ahead."""
    return year + (1900 if year + 2000 > (anchor.year + _YEARS_AHEAD if anchor else _LAST_OF_THIS_CENTURY) else 2000)


def _likelier(month_first: date, day_first: date, anchor: date | None, match: Match) -> date:
    if "." in match.text("slash") or "-" in match.text("slash"):
        return day_first
    return day_first if anchor and month_first > anchor >= day_first else month_first


def read_day_range(match: Match, context: Context) -> CalendarDate | None:
    """Reads "June 7-9", "June 30 to July 2, 2013", "7-9 June"."""
    first, second = match.number("day") or 0, match.number("day2") or 0
    month = match.number("month") or match.number("month2") or 0
    month2 = match.number("month2") or month
    if not (_real(month, first) and _real(month2, second)) or (month == month2 and first >= second):
        return None
    joined = match.text_between("day", "day2").lower()
    if "and" in joined.split() and not (match.starts_with("between") or (month == month2 and second == first + 1)):
        return None
    year = match.number("year")
    end = dated(context, tense_of(match), month2, second, year)
    start = dated(context, tense_of(match), month, first, end.start.year - (month > month2) if end and end.start else year)
    return ranged(start, end) if start and end else None


READERS: Final[dict[str, Reader]] = {
    "iso date": read_iso,
    "slash date": read_slashes,
    "day range": read_day_range,
    "day": read_day,
}
