"""Readers of clock times."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import regex

from service.extraction.temporal.context_words import clock_expected, hours_expected
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.lexicon import AMERICAN_ZONES, ZONES
from service.extraction.temporal.spans import nth_weekday
from service.language import words
from service.model import ClockTime

_NAMED_AFTER: Final = frozenset(words("clock")["named_after"])
_HALF_DAY = 720
_DAY = 1440


@dataclass(frozen=True, slots=True)
class Reading:
    """Minutes after midnight, and how far the writer may have rounded."""

    minute: float
    slack: float
    twelve_hour: bool  # written without telling morning from afternoon


def read_time(text: str, meridiem: int | None) -> Reading | None:
    """Reads "4", "4:30", "16.05", "2330" with "a.m." (0), "p.m." (12) or neither (None); None where no clock shows it."""
    run_together = text.isdigit() and len(text) > 2
    digits = [int(text[:-2]), int(text[-2:])] if run_together else [int(part) for part in regex.split(r"[:.]", text)]
    hour, minute, second = [*digits, 0, 0][:3]
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and minute):
        return None
    if meridiem is not None and hour > 12:
        meridiem = None
        if len(digits) == 1:
            return None
    if meridiem is not None:
        hour = hour % 12 + meridiem
    whole = len(digits) == 1
    # A bare hour is told to the half hour, minutes that end in 0 or 5 to five minutes, others to the minute.
    slack = 15.0 if whole else 2.0 if minute % 5 == 0 else 0.0
    return Reading(hour * 60 + minute + second / 60, slack, meridiem is None and hour <= 12 and not text.startswith("0"))


def clock_time(match: Match, context: Context, reading: Reading, until: Reading | None = None) -> ClockTime:
    """A clock time with the zone that follows it."""
    minute = reading.minute % _DAY
    low, high = minute - reading.slack, minute + reading.slack
    if until is not None:
        low, high = minute, until.minute % _DAY
        high += _DAY if high < low else 0
    elif reading.twelve_hour and minute < _HALF_DAY:
        high += _HALF_DAY
    zone, offset = _zone(match, context.anchor)
    hours, minutes = divmod(int(minute), 60)
    timex = f"T{hours:02}:{minutes:02}" + ("Z" if offset == 0 else "")
    return ClockTime(timex, low, high, minute, zone, offset)


def _zone(match: Match, anchor: date | None) -> tuple[str | None, int | None]:
    if match.has("local"):
        return "local", None
    if not match.has("zone"):
        return None, None
    name = " ".join(match.text("zone").split())
    key = match.value("zone")
    if match.has("offset"):
        shift = read_time(match.text("offset"), None)
        sign = -1 if match.text("sign") != "+" else 1
        return f"{name}{match.text('sign')}{match.text('offset')}", sign * int(shift.minute) if shift else None
    if key in ZONES:
        return name.upper() if len(name) < 5 else name, ZONES[key]
    return name.upper() if len(name) < 3 else name, _american(key, anchor)


def _american(key: str, anchor: date | None) -> int | None:
    """Minutes from UTC on a day, by the American summer time of 2007 and after; None without the day."""
    if anchor is None:
        return None
    begins, ends = nth_weekday(anchor.year, 3, 6, 2), nth_weekday(anchor.year, 11, 6, 1)
    summer = begins is not None and ends is not None and begins <= anchor < ends
    return AMERICAN_ZONES[key] + (60 if summer else 0)


def read_clock(match: Match, context: Context) -> ClockTime | None:
    """Reads "4:30 p.m.", "8.40am ET"."""
    reading = read_time(match.text("time"), match.number("meridiem"))
    return clock_time(match, context, reading) if reading else None


def read_clock_range(match: Match, context: Context) -> ClockTime | None:
    """Reads "9 to 11 a.m.", "between 2 and 3 p.m."; "9 a.m. to 5 p.m." outside "between" is two times."""
    joined = match.text_between("meridiem1" if match.has("meridiem1") else "start", "time").strip().lower()
    if joined in ("and", "or") and not match.starts_with("between"):
        return None
    meridiem = match.number("meridiem")
    until = read_time(match.text("time"), meridiem)
    start = read_time(match.text("start"), match.number("meridiem1") if match.has("meridiem1") else meridiem)
    if until is None or start is None:
        return None
    if not match.has("meridiem1") and start.minute > until.minute and meridiem == 12:
        start = read_time(match.text("start"), 0) or start
    return clock_time(match, context, start, until)


def read_zoned(match: Match, context: Context) -> ClockTime | None:
    """Reads "2330 GMT", "16:08 UTC", "6:40 local time"."""
    text = match.text("time")
    if ":" not in text and "." not in text:
        zone = match.text("zone") or match.text("local")
        if (
            match.has("local")
            or not zone.isupper()
            or len(text) == 3
            or (len(text) < 3 and zone not in ("GMT", "UTC", "ET", "EST", "EDT"))
        ):
            return None
    reading = read_time(text, None)
    if reading is None:
        return None
    known = Reading(reading.minute, reading.slack, reading.twelve_hour and len(text) < 4)
    return clock_time(match, context, known)


def read_hours(match: Match, context: Context) -> ClockTime | None:
    """Reads "0910 hours", "at about 1230 hours", "1230 hours GMT"; "1230 hours" alone is a duration."""
    text = match.text("time")
    if match.text("hours").lower() not in ("hours", "hrs") or ("." in text and not clock_expected(match)):
        return None
    counts = ":" not in text and "." not in text and not text.startswith("0")
    if counts and not (match.has("zone") or match.has("local") or hours_expected(match)):
        return None
    reading = read_time(text, None)
    return clock_time(match, context, Reading(reading.minute, reading.slack, False)) if reading else None


_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _hour(match: Match) -> int | None:
    number = match.number("time")
    return number if number is not None and 1 <= number <= 12 else None


def _meridiem(match: Match) -> int | None:
    part = match.value("part")
    return None if part is None else 0 if part == "MO" else 12


def read_oclock(match: Match, context: Context) -> ClockTime | None:
    """Reads "four o'clock in the afternoon"."""
    hour = _hour(match)
    reading = read_time(str(hour), _meridiem(match)) if hour else None
    return clock_time(match, context, reading) if reading else None


def read_half_past(match: Match, context: Context) -> ClockTime | None:
    """Reads "half past four", "a quarter to five"."""
    hour = _hour(match)
    if hour is None or (match.has("half") and match.text_between("half", "time").strip().lower() != "past"):
        return None
    if not match.has("half") and not clock_expected(match):
        return None
    minutes = 30 if match.has("half") else -15 if match.has("to") else 15
    return clock_time(match, context, Reading((hour * 60 + minutes) % _DAY, 2.0, True))


def read_noon(match: Match, context: Context) -> ClockTime | None:
    """Reads "noon", "midnight"."""
    if match.tokens.word(match.last).lower() in _NAMED_AFTER:
        return None  # "midnight rules"
    return clock_time(match, context, Reading(match.number("noon") or 0, 15.0, False))


def read_clock_and_part(match: Match, context: Context) -> ClockTime | None:
    """Reads "at 4 in the morning", "7:30 this evening"."""
    text = match.text("time")
    if (":" not in text and not clock_expected(match)) or match.value("part") == "MI":
        return None
    night_hour = match.value("part") == "NI" and text[:2].rstrip(":.") in ("12", "1", "2", "3", "4")
    reading = read_time(text, 0 if night_hour else _meridiem(match))
    return clock_time(match, context, reading) if reading else None


def read_bare(match: Match, context: Context) -> ClockTime | None:
    """Reads "at 4:30", where a preposition or a day says that it is the hour and not a score or a running time."""
    if not clock_expected(match) or match.tokens.word(match.last).lower() in (
        "minutes",
        "seconds",
        "mark",
        "/",
        "remaining",
        "left",
    ):
        return None
    reading = read_time(match.text("time"), None)
    return clock_time(match, context, reading) if reading else None


READERS: Final[dict[str, Reader]] = {
    "clock range": read_clock_range,
    "clock": read_clock,
    "zoned clock": read_zoned,
    "hours clock": read_hours,
    "o'clock": read_oclock,
    "half past": read_half_past,
    "noon": read_noon,
    "clock and part": read_clock_and_part,
    "bare clock": read_bare,
}
