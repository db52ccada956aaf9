"""The day of a holiday in a year, from the rules of calendar.toml."""

from datetime import date

from service.extraction.temporal import spans
from service.extraction.temporal.lexicon import HOLIDAYS


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
