"""Readers of quarters, halves and seasons."""

from dataclasses import replace
from typing import Final

from service.extraction.temporal import spans
from service.extraction.temporal.choose import by_year, nearest
from service.extraction.temporal.context_words import in_game, preposition_before
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.modifiers import narrow, stage_of
from service.extraction.temporal.steps import from_told, stepped_year
from service.extraction.temporal.tense import tense_of
from service.model import CalendarDate, Granularity


def read_quarter_of_year(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the third quarter of this year", "first half of 2013", "fiscal fourth quarter 2012"."""
    nth = match.number("nth") or 0
    size = 2 if match.has("half") else 4
    if not (1 <= nth <= size or nth == -1):
        return None
    year = match.number("year")
    if year is None and match.has("step"):
        year = stepped_year(match, context)
    if year is None:
        base = context.told_day
        year = base.year if base else None
    fiscal = match.has("fiscal") or match.has("fiscal2")
    return _part_of_year(year, nth if nth > 0 else size, size, fiscal) if year is not None else _unknown_part(size)


def _unknown_part(size: int) -> CalendarDate:
    timex, granularity = ("XXXX-QX", Granularity.QUARTER) if size == 4 else ("XXXX-HX", Granularity.HALF)
    return CalendarDate(timex, granularity, relative=True)


def _part_of_year(year: int, nth: int, size: int, fiscal: bool = False) -> CalendarDate:
    if fiscal:
        # Fiscal years begin in many months: the quarter is known, its days are not.
        return CalendarDate(
            f"FY{year:04}-{'Q' if size == 4 else 'H'}{nth}", Granularity.QUARTER if size == 4 else Granularity.HALF
        )
    if size == 4:
        return spans.quarter_of(year, nth)
    return spans.spanned(f"{year:04}-H{nth}", Granularity.HALF, spans.month_span(year, 6 * nth - 5, 6))


def read_quarter_code(match: Match, context: Context) -> CalendarDate | None:
    """Reads "Q4 2013", "2013 H1", "Q3"."""
    code = match.text("code").upper()
    size = 4 if "Q" in code else 2
    nth = int(code.strip("QH"))
    if nth > size:
        return None
    if match.has("year"):
        return _part_of_year(match.number("year") or 0, nth, size, match.has("fiscal"))
    named = match.tokens.word(match.last)[:1].islower() or preposition_before(match)
    return _near_part(match, context, nth, size) if named else None


def read_quarter(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the fourth quarter", "third-quarter"."""
    nth = match.number("nth") or 0
    following = match.tokens.word(match.last).lower()
    if not 1 <= nth <= 4 or following in ("of", "finals", "final") or in_game(match):
        return None
    return _near_part(match, context, nth, 4)


def _near_part(match: Match, context: Context, nth: int, size: int) -> CalendarDate:
    if context.anchor is None:
        return _unknown_part(size)
    value = by_year(context.anchor, tense_of(match), lambda year: _part_of_year(year, nth, size))
    return replace(value or _unknown_part(size), relative=True)


def read_season(match: Match, context: Context) -> CalendarDate | None:
    """Reads "last summer", "the fall of 2012", "winter 2013"."""
    season = match.value("season")
    word = match.text("season").lower()
    year = match.number("year")
    if year is None and match.has("yearword"):
        year = stepped_year(match, context, "step2")
    if match.has("yearword") and match.value("yearword") != "Y":
        return None
    if (
        word == "fall"
        and not match.has("step")
        and match.tokens.word(match.first).lower() == word
        and not preposition_before(match)
    ):
        return None
    if year is None and not match.has("step") and not _is_season(match, word):
        return None
    if year is not None:
        return narrow(_season(year, season), stage_of(match))
    base = context.told_day if match.has("step") and from_told(match) else context.anchor
    if base is None:
        return CalendarDate(f"XXXX-{season}", Granularity.SEASON, relative=True)
    candidates = [_season(base.year + step, season) for step in (-1, 0, 1)]
    steps = match.number("step")
    if steps:
        day = spans.day_span(base)[0]
        candidates = [c for c in candidates if c.start and c.end and (c.start > day if steps > 0 else c.end <= day)]
    value = nearest(base, tense_of(match), candidates)
    return narrow(replace(value, relative=True), stage_of(match)) if value else None


def _is_season(match: Match, word: str) -> bool:
    if match.has("stage") or match.has("edge"):
        return True
    if match.text("season")[0].isupper() and match.tokens.word(match.last)[:1].isupper():
        return False
    if match.text_from_start().lower().startswith("the "):
        return preposition_before(match)
    return word in ("summer", "winter", "autumn", "spring") and preposition_before(match)


def _season(year: int, season: str) -> CalendarDate:
    return spans.spanned(f"{year:04}-{season}", Granularity.SEASON, spans.season_span(year, season))


READERS: Final[dict[str, Reader]] = {
    "quarter of year": read_quarter_of_year,
    "quarter code": read_quarter_code,
    "quarter": read_quarter,
    "season": read_season,
}
