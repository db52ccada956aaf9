"""Holidays: their day in a year, from the rules of calendar.toml, and their reader."""

from dataclasses import replace
from datetime import date
from typing import Final

from service.extraction.temporal import spans
from service.extraction.temporal.choose import nearest
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.lexicon import HOLIDAYS
from service.extraction.temporal.tense import tense_of
from service.language import words
from service.model import CalendarDate

_NAMED_AFTER: Final = frozenset(words("calendar")["holiday_names"])
_OF_ONE_DAY: Final = ("day", "eve", "july")
_SEASONAL: Final = frozenset(words("calendar")["holiday_seasonal"])


def read_holiday(match: Match, context: Context) -> CalendarDate | None:
    """Reads "Christmas Day", "Thanksgiving 2024", "last Easter"."""
    name = match.text("holiday").lower().replace("’", "'")
    following = match.tokens.word(match.last)
    if following in _NAMED_AFTER or (following == "-" and match.tokens.word(match.last + 1)[:1].isupper()):
        return None
    if following.lower() in _SEASONAL and not match.has("year") and not name.endswith(_OF_ONE_DAY):
        return None  # "a Christmas party on Friday", not "a New Year's Eve party"
    year = match.number("year")
    if year is None and match.has("yearword"):
        base = context.anchor
        year = base.year + (match.number("step") or 0) if base else None
    if year is not None:
        found = holiday_in(name, year)
        return spans.single_day(found) if found else None
    anchor = context.base
    if anchor is None:
        return spans.unresolved_day(HOLIDAYS[name].get("month"), HOLIDAYS[name].get("day"), None)
    candidates = [spans.single_day(day) for step in (-1, 0, 1) if (day := holiday_in(name, anchor.year + step))]
    steps = match.number("step")
    if steps and not match.has("yearword"):
        candidates = [c for c in candidates if c.start and (c.start.date() > anchor) == (steps > 0) and c.start.date() != anchor]
    value = nearest(anchor, tense_of(match), candidates)
    return replace(value, relative=True) if value else spans.unresolved_day(None, None, None)


def holiday_in(name: str, year: int) -> date | None:
    """The day, None off the calendar."""
    rule = HOLIDAYS[name]
    if not 1 < year < 9999:
        return None
    if "easter" in rule:
        return spans.shift(easter(year), rule["easter"], "D")
    if "day" in rule:
        return spans.day(year, rule["month"], rule["day"])
    found = spans.nth_weekday(year, rule["month"], rule["weekday"], rule["nth"])
    return spans.shift(found, rule.get("shift", 0), "D") if found else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm that Nature printed in 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


READERS: Final[dict[str, Reader]] = {
    "holiday": read_holiday,
}
