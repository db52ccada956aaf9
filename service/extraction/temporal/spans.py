"""Arithmetic on the calendar that never leaves it: every span lies within the years 1 to 9999, or is None."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from service.model import CalendarDate, Granularity, Hedge

Span = tuple[datetime, datetime]

FIRST = datetime(MINYEAR, 1, 1)
LAST = datetime(MAXYEAR, 12, 31, 23, 59, 59, 999999)

_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}
_DAYS = {"D": 1, "N": 1, "W": 7, "WE": 7, "F": 14}
_HOURS = {"TS": 1 / 3600, "TM": 1 / 60, "TH": 1.0}
_SEASON_MONTHS = {"SP": (3, 1, 6, 22), "SU": (6, 1, 9, 24), "FA": (9, 1, 12, 23), "WI": (12, 1, 3, 22)}
# First and last hour; a night runs into the next morning.
PARTS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (17, 31), "MI": (11, 14)}
GRANULARITIES = {
    "D": Granularity.DAY,
    "W": Granularity.WEEK,
    "WE": Granularity.WEEKEND,
    "M": Granularity.MONTH,
    "Q": Granularity.QUARTER,
    "Y": Granularity.YEAR,
    "E": Granularity.DECADE,
    "C": Granularity.CENTURY,
}


def day(year: int, month: int, number: int) -> date | None:
    """A day, None where the calendar has none such."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def moment(year: int, month: int = 1, number: int = 1) -> datetime:
    """Midnight at the start of a day; months past December run on, and what lies off the calendar is moved to its edge."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if year < MINYEAR:
        return FIRST
    if year > MAXYEAR:
        return LAST
    return datetime(year, month, number)


def day_span(of: date, days: int = 1) -> Span:
    """From midnight on, for a number of days."""
    start = datetime(of.year, of.month, of.day)
    return start, later(start, timedelta(days=days))


def later(at: datetime, by: timedelta) -> datetime:
    """Moved by a time, stopping at the calendar's edges."""
    try:
        return at + by
    except OverflowError:
        return LAST if by > timedelta() else FIRST


def shift(of: date, steps: float, unit: str) -> date | None:
    """A day moved by so many units of time (letters of durations.toml); None off the calendar.

    The 31st of a shorter month is its last day.
    """
    try:
        if unit in _MONTHS and steps == int(steps):
            months = of.year * 12 + of.month - 1 + int(steps) * _MONTHS[unit]
            year, month = divmod(months, 12)
            return date(year, month + 1, min(of.day, monthrange(year, month + 1)[1]))
        if unit in _MONTHS:
            return of + timedelta(days=round(steps * _MONTHS[unit] * 30.4375))
        if unit in _HOURS:
            return (datetime(of.year, of.month, of.day, 12) + timedelta(hours=steps * _HOURS[unit])).date()
        return of + timedelta(days=round(steps * _DAYS[unit]))
    except (ValueError, OverflowError):
        return None


def year_span(first: int, years: int = 1) -> Span | None:
    """From New Year on, for a number of years."""
    return (moment(first), moment(first + years)) if MINYEAR <= first <= MAXYEAR else None


def month_span(year: int, month: int, months: int = 1) -> Span | None:
    """From the first of a month on, for a number of months."""
    return (moment(year, month), moment(year, month + months)) if MINYEAR <= year <= MAXYEAR else None


def season_span(year: int, season: str) -> Span | None:
    """The season by either reckoning, first of the month or solstice; winter runs into the next year."""
    if not MINYEAR <= year < MAXYEAR:
        return None
    month, first, last_month, last = _SEASON_MONTHS[season]
    return datetime(year, month, first), datetime(year + (last_month < month), last_month, last)


def part_span(of: date, part: str) -> Span:
    """A part of a day."""
    first, last = PARTS[part]
    start = datetime(of.year, of.month, of.day)
    return later(start, timedelta(hours=first)), later(start, timedelta(hours=last))


def unit_of(of: date, unit: str) -> CalendarDate:
    """The day, week, weekend, month, quarter, year, decade or century that a day lies in."""
    if unit in ("D", "N") or unit in _HOURS:
        return single_day(of)
    if unit in ("W", "WE", "F"):
        year, week, weekday = of.isocalendar()
        monday = date.fromordinal(max(1, of.toordinal() - weekday + 1))
        if unit == "WE":
            saturday = date.fromordinal(min(date.max.toordinal(), monday.toordinal() + 5))
            return spanned(f"{year:04}-W{week:02}-WE", Granularity.WEEKEND, day_span(saturday, 2))
        return spanned(f"{year:04}-W{week:02}", Granularity.WEEK, day_span(monday, 7))
    if unit == "M":
        return month_of(of.year, of.month)
    if unit == "Q":
        return quarter_of(of.year, (of.month + 2) // 3)
    return years_of(of.year, unit)


def years_of(year: int, unit: str = "Y") -> CalendarDate:
    """The year, decade, century or millennium that a year lies in."""
    if unit == "Y":
        return spanned(f"{year:04}", Granularity.YEAR, year_span(year))
    digits, granularity = {"E": (1, Granularity.DECADE), "C": (2, Granularity.CENTURY)}.get(unit, (3, Granularity.CENTURY))
    size = 10**digits
    return spanned(f"{year:04}"[:-digits], granularity, year_span(max(1, year // size * size), size))


def month_of(year: int, month: int) -> CalendarDate:
    """A month of a year."""
    return spanned(f"{year:04}-{month:02}", Granularity.MONTH, month_span(year, month), month=month)


def quarter_of(year: int, quarter: int) -> CalendarDate:
    """A quarter of a calendar year."""
    return spanned(f"{year:04}-Q{quarter}", Granularity.QUARTER, month_span(year, 3 * quarter - 2, 3))


def single_day(of: date, weekday: int | None = None) -> CalendarDate:
    """One day, with its weekday as the calendar or the writer has it."""
    return CalendarDate(
        of.isoformat(),
        Granularity.DAY,
        *day_span(of),
        weekday=of.weekday() if weekday is None else weekday,
        month=of.month,
        day=of.day,
    )


def spanned(
    timex: str, granularity: Granularity, span: Span | None, month: int | None = None, hedge: Hedge = Hedge.EXACT
) -> CalendarDate:
    """A date from its span; None leaves it unresolved."""
    start, end = span if span and span[0] < span[1] else (None, None)
    return CalendarDate(timex, granularity, start, end, month=month, hedge=hedge)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, counted from its end below zero; None where it has no such day."""
    try:
        if nth > 0:
            first = date(year, month, 1)
            return date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))
        last = date(year, month, monthrange(year, month)[1])
        return date(year, month, last.day - (last.weekday() - weekday) % 7 + 7 * (nth + 1))
    except (ValueError, OverflowError):
        return None


def unresolved_day(month: int | None, day: int | None, weekday: int | None) -> CalendarDate:
    """A day whose year or week nothing tells."""
    if month is None:
        timex = f"XXXX-WXX-{(weekday or 0) + 1}" if weekday is not None else "XXXX-XX-XX"
    else:
        timex = f"XXXX-{month:02}-{day:02}" if day else f"XXXX-{month:02}-XX"
    return CalendarDate(timex, Granularity.DAY, weekday=weekday, month=month, day=day, relative=True)
