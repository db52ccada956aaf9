"""Readers of dates counted from the publication day or from a date told before: "last month", "two weeks ago"."""

from dataclasses import replace
from datetime import date
from typing import Final

from service.extraction.temporal import spans
from service.extraction.temporal.amounts import read_amount
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.modifiers import narrow, stage_of
from service.extraction.temporal.steps import from_told
from service.extraction.temporal.tense import Tense, tense_of
from service.language import words
from service.model import CalendarDate, Granularity

_UNKNOWN: Final = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "E": "XXX", "C": "XX"}
_CLOSING: Final = frozenset(words("calendar")["closing_verbs"])
_WITHIN_DAY: Final = frozenset(("TS", "TM", "TH"))


def unresolved(unit: str) -> CalendarDate:
    """A span of the calendar that nothing places."""
    if unit not in _UNKNOWN:
        return spans.unresolved_day(None, None, None)
    return CalendarDate(_UNKNOWN[unit], spans.GRANULARITIES[unit], relative=True)


def _placed(base: date | None, steps: float, unit: str) -> CalendarDate:
    moved = spans.shift(base, steps, unit) if base else None
    return replace(spans.unit_of(moved, unit), relative=True) if moved else unresolved(unit)


def _rounded(base: date | None, steps: float, unit: str) -> CalendarDate:
    """The unit that lies so many steps away, widened by half a unit on each side, as counts of units are rounded."""
    value = _placed(base, steps, unit)
    if base is None or value.start is None or value.end is None or unit in ("D", "N"):
        return value
    first, last = spans.shift(base, steps - 0.5, unit), spans.shift(base, steps + 0.5, unit)
    start = min(value.start, spans.day_span(first)[0]) if first else value.start
    end = max(value.end, spans.day_span(last)[1]) if last else value.end
    return replace(value, start=start, end=end)


def read_step(match: Match, context: Context) -> CalendarDate | None:
    """Reads "last month", "that year", "earlier this week", "the previous quarter"."""
    unit = match.value("unit")
    steps = match.number("step") or 0
    if unit in _WITHIN_DAY or unit in ("L", "N"):
        return None
    if match.has("fiscal") and unit == "Y":
        base = context.anchor
        year = base.year + steps if base else None
        return spans.spanned(
            f"FY{year:04}" if year else "FYXXXX", Granularity.FISCAL_YEAR, spans.year_span(year - 1, 2) if year else None
        )
    told = from_told(match) or (match.starts_with("the") and match.text("step").lower() == "next" and context.told is not None)
    if told and context.told is None and steps == 0:
        return None
    if told and not context.is_fine_enough(str(unit)):
        return unresolved(str(unit))
    base = context.told_day if told else context.anchor
    if unit == "WE" and not told:
        return _weekend(match, context, steps)
    if unit == "D" and not told:
        return unresolved("D") if match.text("step").lower() == "next" else None
    value = _placed(base, steps, unit)
    return _within(narrow(value, stage_of(match)), match, base)


def _within(value: CalendarDate, match: Match, base: date | None) -> CalendarDate:
    """Reads "earlier this year" ends with the day it is counted from, "later this year" begins there."""
    if base is None or value.start is None or value.end is None:
        return value
    first, last = spans.day_span(base)
    if match.has("earlier") and value.start < last < value.end:
        return replace(value, end=last)
    if match.has("later") and value.start < first < value.end:
        return replace(value, start=first)
    return value


def _weekend(match: Match, context: Context, steps: int) -> CalendarDate:
    base = context.anchor
    if base is None:
        return unresolved("WE")
    if steps == 0 and base.weekday() < 5 and tense_of(match) is Tense.PAST:
        steps = -1
    return narrow(_placed(base, steps, "WE"), stage_of(match))


def read_weekend(match: Match, context: Context) -> CalendarDate | None:
    """Reads "over the weekend": the one that just passed, or the coming one where the tense points ahead."""
    base = context.anchor
    if base is None:
        return unresolved("WE")
    ahead = tense_of(match) is Tense.FUTURE
    return _placed(base, 0 if ahead or base.weekday() >= 5 else -1, "WE")


def read_within_step(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the end of the year", "earlier in the week", "later in the day"."""
    unit = match.value("unit")
    if unit in _WITHIN_DAY or unit in ("L", "WE"):
        return None
    told = match.has("step") and from_told(match)
    if (told or unit == "D") and not context.is_fine_enough(str(unit)):
        return unresolved(str(unit))
    base = context.told_day if told or unit == "D" else context.anchor
    value = _placed(base, match.number("step") or 0, unit)
    return _within(narrow(value, stage_of(match)), match, base)


def read_year_end(match: Match, context: Context) -> CalendarDate | None:
    """Reads "year-end"."""
    if match.value("yearword") != "Y" or match.value("end") != "late":
        return None
    year = match.number("year")
    return narrow(spans.years_of(year) if year is not None else _placed(context.anchor, 0, "Y"), "late")


def read_ago(match: Match, context: Context) -> CalendarDate | None:
    """Reads "two weeks ago", "a year and a half ago", "several months ago"."""
    amount = read_amount(match)
    if amount is None or amount.unit in _WITHIN_DAY or (amount.unit == "Q" and amount.number != int(amount.number)):
        return None
    if amount.more_unit:
        between = spans.shift(context.anchor, -amount.number, amount.unit) if context.anchor else None
        return _rounded(between, -amount.more, amount.more_unit) if amount.more_unit not in _WITHIN_DAY else None
    number = amount.number if amount.upper is None else (amount.number + amount.upper) / 2
    if amount.vague:
        return _vague_ago(context, amount.number, amount.upper or amount.number, amount.unit)
    return _rounded(context.anchor, -number, amount.unit)


def _vague_ago(context: Context, low: float, high: float, unit: str) -> CalendarDate:
    """Reads "a few weeks ago": from the most to the fewest that the word allows."""
    value = _placed(context.anchor, -low, unit)
    first = spans.shift(context.anchor, -high, unit) if context.anchor else None
    start = min(value.start, spans.day_span(first)[0]) if value.start and first else None
    return CalendarDate("PAST_REF", Granularity.VAGUE, start, value.end if start else None, relative=True)


def read_long_ago(match: Match, context: Context) -> CalendarDate | None:
    """Reads "years ago"."""
    return CalendarDate("PAST_REF", Granularity.VAGUE, relative=True)


def read_offset(match: Match, context: Context) -> CalendarDate | None:
    """Reads "three days later", "a year earlier", "the day before", "two weeks from now"."""
    following = match.tokens.word(match.last).lower()
    if match.has("one") and match.value("unit") not in ("D", "N", "W", "M", "Y"):
        return None
    if match.has("one") and not (match.has("before") or match.has("after")):
        return None
    if (match.has("before") or match.has("after")) and following[:1].isalnum():
        return None
    if following == "than":
        return None
    amount = read_amount(match)
    if amount is None or amount.unit in _WITHIN_DAY:
        return None
    forward = match.has("later") or match.has("after") or match.has("from")
    base = context.anchor if match.has("from") else context.told_day
    coarse = not match.has("from") and not context.is_fine_enough(amount.unit)
    if base is None or coarse or (context.told is None and match.has("one")):
        return unresolved(amount.unit)
    number = amount.number if amount.upper is None else (amount.number + amount.upper) / 2
    if amount.vague:
        return CalendarDate("FUTURE_REF" if forward else "PAST_REF", Granularity.VAGUE, relative=True)
    return _rounded(base, number if forward else -number, amount.unit)


def read_window_of_units(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the coming weeks", "recent years": a stretch on one side of the publication day that nobody measured."""
    ahead = (match.number("window") or -1) > 0
    return CalendarDate("FUTURE_REF" if ahead else "PAST_REF", Granularity.VAGUE, relative=True)


def read_vague(match: Match, context: Context) -> CalendarDate | None:
    """Reads "recently", "now", "soon"."""
    before, after = match.tokens.word(match.first - 1).lower(), match.tokens.word(match.last).lower()
    if before in ("-", "as") or after in ("-", "after"):
        return None
    if match.value("vague") == "FUTURE_REF" and tense_of(match) is Tense.PAST:
        return None
    return CalendarDate(match.value("vague"), Granularity.VAGUE, relative=True)


def read_past(match: Match, context: Context) -> CalendarDate | None:
    """Reads "in the past"."""
    if match.tokens.word(match.first - 1).lower() not in ("in", "from", "of") or match.tokens.word(match.last)[:1].isalnum():
        return None
    return CalendarDate("PAST_REF", Granularity.VAGUE, relative=True)


def read_close_of_unit(match: Match, context: Context) -> CalendarDate | None:
    """Reads "ended the day": the one that was told last."""
    unit = match.value("unit")
    if match.tokens.word(match.first - 1).lower() not in _CLOSING or unit not in ("D", "W", "M", "Q", "Y"):
        return None
    if not context.is_fine_enough(unit):
        return unresolved(unit)
    return _placed(context.told_day if unit == "D" else context.anchor, 0, unit)


def read_same_period(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the same period last year", "the same month a year earlier": the span told last, a year back."""
    if match.value("yearword") != "Y" or context.told is None or context.told.start is None:
        return None
    steps = (match.number("step") or 0) if match.has("step") else -1
    unit = match.value("unit") or next((u for u, g in spans.GRANULARITIES.items() if g is context.told.granularity), None)
    if unit is None or unit in _WITHIN_DAY or unit == "L":
        return None
    base = context.told_day
    if match.has("step") and not from_told(match) and context.anchor and base:
        steps += context.anchor.year - base.year
    moved = spans.shift(base, steps, "Y") if base else None
    return _placed(moved, 0, unit)


READERS: Final[dict[str, Reader]] = {
    "step of unit": read_step,
    "weekend": read_weekend,
    "day of step": read_within_step,
    "year end": read_year_end,
    "ago": read_ago,
    "ago one": read_ago,
    "long ago": read_long_ago,
    "offset": read_offset,
    "window of units": read_window_of_units,
    "recent units": read_window_of_units,
    "vague": read_vague,
    "the past": read_past,
    "close of unit": read_close_of_unit,
    "same period": read_same_period,
}
