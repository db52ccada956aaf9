"""Readers of days: written in full, in digits, by weekday, holidays, parts of a day."""

from dataclasses import replace
from datetime import date
from typing import Final

import regex

from service.extraction.temporal import spans
from service.extraction.temporal.choose import by_year, nearest, weekday_near
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.holidays import holiday_in
from service.extraction.temporal.lexicon import HOLIDAYS
from service.extraction.temporal.modifiers import narrow
from service.extraction.temporal.tense import Tense, tense_at
from service.language import words
from service.model import CalendarDate, Granularity

_NAMES: Final = frozenset(words("calendar")["weekday_names"])
_DIGITS = regex.compile(r"\d+")


def unresolved_day(month: int | None, day: int | None, weekday: int | None) -> CalendarDate:
    """A day whose year or week nothing tells."""
    if month is None:
        timex = f"XXXX-WXX-{(weekday or 0) + 1}" if weekday is not None else "XXXX-XX-XX"
    else:
        timex = f"XXXX-{month:02}-{day:02}" if day else f"XXXX-{month:02}-XX"
    return CalendarDate(timex, Granularity.DAY, weekday=weekday, month=month, day=day, relative=True)


def in_part(of: CalendarDate, part: str | None) -> CalendarDate:
    """A part of a day; the day itself where no part was written."""
    if part is None:
        return of
    start, end = spans.part_span(of.start.date(), part) if of.start else (None, None)
    return replace(of, timex=f"{of.timex}T{part}", granularity=Granularity.PART_OF_DAY, start=start, end=end)


def tense_of(match: Match) -> Tense:
    """The tense beside a match."""
    return tense_at(match.tokens, match.first, match.last)


def stepped_year(match: Match, context: Context, step: str = "step") -> int | None:
    """The year of "of last year", "of the same year"."""
    base = context.told_day if _from_told(match, step) else context.anchor
    return base.year + (match.number(step) or 0) if base else None


def _from_told(match: Match, step: str) -> bool:
    return match.text(step).lower() in ("that", "same", "previous", "following", "preceding", "prior", "subsequent", "ensuing")


def from_told(match: Match, step: str = "step") -> bool:
    """Whether a step word counts from the date told before rather than from the publication day."""
    return _from_told(match, step)


def read_day(match: Match, context: Context) -> CalendarDate | None:
    """Reads "January 31, 2026", "31st of January", "Tuesday, July 2"."""
    month, number, weekday = match.number("month") or 0, match.number("day") or 0, match.number("wd")
    if not _real(month, number) or (match.text("month").islower() and match.text("month") == "may" and not match.has("year")):
        return None
    year = match.number("year") if match.has("year") else stepped_year(match, context) if match.has("step") else None
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
        return unresolved_day(month, number, weekday)

    def build(candidate: int) -> CalendarDate | None:
        day = spans.day(candidate, month, number)
        return spans.single_day(day, weekday) if day else None

    value = by_year(anchor, tense, build)
    return replace(value, relative=True) if value else unresolved_day(month, number, weekday)


def _real(month: int, number: int) -> bool:
    return 1 <= month <= 12 and spans.day(2000, month, number) is not None


def read_iso(match: Match, context: Context) -> CalendarDate | None:
    """Reads "2026-01-31"."""
    year, month, number = (int(part) for part in match.text("iso")[:10].split("-"))
    value = spans.day(year, month, number)
    return spans.single_day(value) if value else None


def read_slashes(match: Match, context: Context) -> CalendarDate | None:
    """Reads "1/31/2026": month first unless that is no date, or the publication day says otherwise; ambiguous where both could be meant."""
    parts = [int(part) for part in _DIGITS.findall(match.text("slash"))]
    if parts[0] > 31:
        year, month, number = parts
        value = spans.day(year, month, number)
        return spans.single_day(value) if value else None
    first, second, year = parts
    if year < 100:
        year += 2000 if year < 70 else 1900
    month_first, day_first = spans.day(year, first, second), spans.day(year, second, first)
    if month_first is None or day_first is None or month_first == day_first:
        only = month_first or day_first
        return spans.single_day(only, match.number("wd")) if only else None
    weekday = match.number("wd")
    for candidate in (month_first, day_first):
        if weekday == candidate.weekday() or (candidate == context.anchor):
            return spans.single_day(candidate, weekday)
    return replace(spans.single_day(_likelier(month_first, day_first, context.anchor, match), weekday), ambiguous=True)


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


def ranged(start: CalendarDate, end: CalendarDate) -> CalendarDate | None:
    """From the first of two dates to the last; None where they run backwards."""
    if start.start and end.end and start.start >= end.end:
        return None
    known = start.start is not None and end.end is not None
    return CalendarDate(
        f"{start.timex}/{end.timex}",
        end.granularity,
        start.start if known else None,
        end.end if known else None,
        month=start.month if start.month == end.month else None,
        relative=start.relative or end.relative,
    )


def read_today(match: Match, context: Context) -> CalendarDate | None:
    """Reads "today", "yesterday morning", "early tomorrow", "the day before yesterday"."""
    steps = match.number("today") if match.has("today") else match.number("day")
    part = match.value("part") or match.value("part2")
    return narrow(in_part(_counted(context.anchor, steps or 0), part), match.value("stage"))


def _counted(anchor: date | None, days: int) -> CalendarDate:
    day = spans.shift(anchor, days, "D") if anchor else None
    return replace(spans.single_day(day), relative=True) if day else unresolved_day(None, None, None)


def read_this_part(match: Match, context: Context) -> CalendarDate | None:
    """Reads "this morning", "last night", "that evening"."""
    base = context.told_day if from_told(match) else context.anchor
    steps = match.number("step") or 0
    value = in_part(_counted(base, steps), match.value("part"))
    return narrow(value, match.value("stage") or match.value("stage2"))


def read_tonight(match: Match, context: Context) -> CalendarDate | None:
    """Reads "tonight"."""
    return in_part(_counted(context.anchor, 0), "NI")


def read_weekday(match: Match, context: Context) -> CalendarDate | None:
    """Reads "Tuesday", "last Tuesday", "late Sunday night", "the morning of Friday"."""
    weekday = match.number("wd") or 0
    part = match.value("part") or match.value("part2")
    if match.tokens.word(match.first - 1).lower() in _NAMES and match.tokens.word(match.first - 1)[0].isupper():
        return None
    if _is_short(match) and not (
        match.first and match.tokens.word(match.first - 1).lower() in ("on", "until", "by", "this", "last", "next")
    ):
        return None
    day = _weekday(match, context, weekday)
    value = replace(spans.single_day(day), relative=True) if day else unresolved_day(None, None, weekday)
    return narrow(in_part(value, part), match.value("stage") or match.value("stage2"))


def _is_short(match: Match) -> bool:
    return len(match.text("wd")) < 6


def _weekday(match: Match, context: Context, weekday: int) -> date | None:
    step = match.text("step").lower()
    base = context.told_day if step and from_told(match) else context.anchor
    if base is None:
        return None
    if step in ("last", "previous", "preceding", "prior"):
        return spans.shift(base, -((base.weekday() - weekday - 1) % 7 + 1), "D")
    if step in ("next", "following", "coming", "upcoming", "subsequent", "ensuing"):
        return spans.shift(base, (weekday - base.weekday() - 1) % 7 + 1, "D")
    tense = tense_of(match)
    if step == "this" and tense is not Tense.PAST:
        tense = Tense.FUTURE
    if step in ("that", "same"):
        near = weekday_near(base, weekday, Tense.PAST)
        return near if near == base else weekday_near(base, weekday, Tense.FUTURE)
    return weekday_near(base, weekday, tense)


def read_weekday_range(match: Match, context: Context) -> CalendarDate | None:
    """Reads "Friday to Sunday"."""
    tense = tense_of(match)
    if context.anchor is None:
        return ranged(unresolved_day(None, None, match.number("wd")), unresolved_day(None, None, match.number("wd2")))
    last = weekday_near(context.anchor, match.number("wd2") or 0, tense)
    first = weekday_near(last, match.number("wd") or 0, Tense.PAST) if last else None
    if first is None or last is None or first == last:
        return None
    return replace(ranged(spans.single_day(first), spans.single_day(last)) or spans.single_day(last), relative=True)


def read_early_hours(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the early hours of Sunday"."""
    if match.has("month"):
        value = dated(context, tense_of(match), match.number("month") or 0, match.number("day") or 0, None)
    elif match.has("today"):
        value = _counted(context.anchor, match.number("today") or 0)
    else:
        weekday = match.number("wd") or 0
        near = weekday_near(context.anchor, weekday, tense_of(match)) if context.anchor else None
        value = replace(spans.single_day(near), relative=True) if near else unresolved_day(None, None, weekday)
    return narrow(in_part(value, "MO"), match.value("stage")) if value else None


def read_holiday(match: Match, context: Context) -> CalendarDate | None:
    """Reads "Christmas Day", "Thanksgiving 2024", "last Easter"."""
    name = match.text("holiday").lower().replace("’", "'")
    following = match.tokens.word(match.last)
    if name in ("christmas", "easter") and following in ("Island", "Islands", "Rising"):
        return None
    year = match.number("year")
    if year is None and match.has("yearword"):
        base = context.anchor
        year = base.year + (match.number("step") or 0) if base else None
    if year is not None:
        found = holiday_in(name, year)
        return spans.single_day(found) if found else None
    anchor = context.base
    if anchor is None:
        return unresolved_day(HOLIDAYS[name].get("month"), HOLIDAYS[name].get("day"), None)
    candidates = [spans.single_day(day) for step in (-1, 0, 1) if (day := holiday_in(name, anchor.year + step))]
    steps = match.number("step")
    if steps and not match.has("yearword"):
        candidates = [c for c in candidates if c.start and (c.start.date() > anchor) == (steps > 0) and c.start.date() != anchor]
    value = nearest(anchor, tense_of(match), candidates)
    return replace(value, relative=True) if value else CalendarDate("XXXX-XX-XX", Granularity.DAY, relative=True)


def read_nth_weekday(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the first Friday of next month", "the last Monday in May 2024"."""
    weekday, nth = match.number("wd") or 0, match.number("nth") or 1
    month = match.number("month")
    if month is None:
        base = context.told_day if from_told(match) else context.anchor
        if base is None or match.value("unit") != "M":
            return None
        moved = spans.shift(base, match.number("step") or 0, "M")
        return _nth(moved.year, moved.month, weekday, nth) if moved else None
    if match.has("year") or match.has("step"):
        year = match.number("year") if match.has("year") else stepped_year(match, context)
        return _nth(year, month, weekday, nth) if year else None
    if context.anchor is None:
        return unresolved_day(None, None, weekday)
    value = by_year(context.anchor, tense_of(match), lambda year: _nth(year, month, weekday, nth))
    return replace(value, relative=True) if value else None


def _nth(year: int, month: int, weekday: int, nth: int) -> CalendarDate | None:
    found = spans.nth_weekday(year, month, weekday, nth)
    return spans.single_day(found) if found else None


READERS: Final[dict[str, Reader]] = {
    "iso date": read_iso,
    "slash date": read_slashes,
    "nth weekday": read_nth_weekday,
    "day range": read_day_range,
    "day": read_day,
    "holiday": read_holiday,
    "part of today": read_today,
    "this part": read_this_part,
    "tonight": read_tonight,
    "day word": read_today,
    "weekday range": read_weekday_range,
    "weekday": read_weekday,
    "early hours": read_early_hours,
}
