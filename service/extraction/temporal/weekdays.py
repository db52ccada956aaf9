"""Readers of weekdays: "last Tuesday", "the first Friday of next month"."""

from dataclasses import replace
from datetime import date
from typing import Final

from service.extraction.temporal import spans
from service.extraction.temporal.choose import by_year, weekday_near
from service.extraction.temporal.day_parts import counted_day, in_part
from service.extraction.temporal.days import dated
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.holidays import read_holiday
from service.extraction.temporal.lexicon import CODE
from service.extraction.temporal.mishaps import names_mishap
from service.extraction.temporal.modifiers import narrow
from service.extraction.temporal.ranges import ranged
from service.extraction.temporal.steps import from_told, stepped_year
from service.extraction.temporal.tense import Tense, tense_of
from service.language import words
from service.model import CalendarDate

_SHORT: Final = CODE["weekday_short"]
# "Sun" and "Fri" alone are weekdays only behind one of these.
_BEFORE_SHORT: Final = ("on", "until", "by", "this", "last", "next")
_NAMES: Final = frozenset(words("calendar")["weekday_names"])


def read_weekday(match: Match, context: Context) -> CalendarDate | None:
    """Reads "Tuesday", "last Tuesday", "late Sunday night", "the morning of Friday".

    Alone it is the nearest one up to the publication day, or from it on where the tense points ahead; "last" and "next" are the
    nearest one strictly before and after.
    """
    weekday = match.number("wd") or 0
    part = match.value("part") or match.value("part2")
    if match.tokens.word(match.first - 1).lower() in _NAMES and match.tokens.word(match.first - 1)[0].isupper():
        return None
    if match.code("wd") == _SHORT and match.tokens.word(match.first - 1).lower() not in _BEFORE_SHORT:
        return None
    day = _weekday(match, context, weekday)
    value = replace(spans.single_day(day), relative=True) if day else spans.unresolved_day(None, None, weekday)
    return narrow(in_part(value, part), match.value("stage") or match.value("stage2"))


def _weekday(match: Match, context: Context, weekday: int) -> date | None:
    step = match.text("step").lower()
    base = context.told_day if step and from_told(match) else context.anchor
    if base is None:
        return None
    if step in ("last", "previous", "preceding", "prior"):
        return spans.shift(base, -((base.weekday() - weekday - 1) % 7 + 1), "D")
    if step == "following" and names_mishap(match.tokens, match.last):  # "jailed following Sunday's crash"
        return weekday_near(base, weekday, Tense.PAST)
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
        return ranged(spans.unresolved_day(None, None, match.number("wd")), spans.unresolved_day(None, None, match.number("wd2")))
    last = weekday_near(context.anchor, match.number("wd2") or 0, tense)
    first = weekday_near(last, match.number("wd") or 0, Tense.PAST) if last else None
    if first is None or last is None or first == last:
        return None
    return replace(ranged(spans.single_day(first), spans.single_day(last)) or spans.single_day(last), relative=True)


def read_early_hours(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the early hours of Sunday", "the early morning hours of New Year's Day"."""
    if match.has("month"):
        value = dated(context, tense_of(match), match.number("month") or 0, match.number("day") or 0, match.number("year"))
    elif match.has("holiday"):
        value = read_holiday(match, context)
    elif match.has("today"):
        value = counted_day(context.anchor, match.number("today") or 0)
    else:
        weekday = match.number("wd") or 0
        near = weekday_near(context.anchor, weekday, tense_of(match)) if context.anchor else None
        value = replace(spans.single_day(near), relative=True) if near else spans.unresolved_day(None, None, weekday)
    return narrow(in_part(value, match.value("part") or "MO"), match.value("stage")) if value else None


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
        return spans.unresolved_day(None, None, weekday)
    value = by_year(context.anchor, tense_of(match), lambda year: _nth(year, month, weekday, nth))
    return replace(value, relative=True) if value else None


def _nth(year: int, month: int, weekday: int, nth: int) -> CalendarDate | None:
    found = spans.nth_weekday(year, month, weekday, nth)
    return spans.single_day(found) if found else None


READERS: Final[dict[str, Reader]] = {
    "nth weekday": read_nth_weekday,
    "weekday range": read_weekday_range,
    "weekday": read_weekday,
    "early hours": read_early_hours,
}
