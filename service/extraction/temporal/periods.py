"""Readers of spans named by the calendar: months, quarters, halves, seasons, years, decades, centuries."""

from dataclasses import replace
from typing import Final

from service.extraction.temporal import spans
from service.extraction.temporal.choose import by_year, nearest
from service.extraction.temporal.context_words import (
    in_game,
    plain_noun_follows,
    preposition_before,
    proper_neighbour,
    street_follows,
)
from service.extraction.temporal.days import from_told, ranged, stepped_year, tense_of
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.lexicon import GIVEN_NAMES
from service.extraction.temporal.modifiers import narrow
from service.language import words
from service.model import CalendarDate, Granularity

_STAGES = ("edge", "stage")


def stage_of(match: Match) -> str | None:
    """The early, mid or late of a match."""
    return next((match.value(label) for label in _STAGES if match.has(label)), None)


def read_month(match: Match, context: Context) -> CalendarDate | None:
    """Reads "May 2013", "late October", "last June", "October of next year"."""
    month = match.number("month") or 0
    word = match.text("month")
    qualified = any(match.has(label) for label in ("year", "step", "step2", "stage", "edge"))
    if not qualified and not _is_month(match, word):
        return None
    year = match.number("year") if match.has("year") else stepped_year(match, context, "step2") if match.has("yearword") else None
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
    size = 4 if code[0] == "Q" else 2
    nth = int(code[1])
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


def read_decade(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the 1940s", "mid-'90s", "the sixties"."""
    if match.has("decade"):
        first = int(match.text("decade")[:4])
    else:
        before = match.tokens.word(match.first - 1).lower()
        apostrophe = match.text("short")[:1] in ("'", "’")
        if before in _OWNERS or before in ("low", "mid", "upper", "high") or not (apostrophe or _the_or_list(match)):
            return None
        digits = match.text("short").strip("'’")
        first = 1900 + (int(digits[:2]) if digits else match.number("words") or 0)
    return narrow(spans.years_of(first, "E"), stage_of(match))


_OWNERS = frozenset(("his", "her", "their", "my", "our", "your", "its"))


def _the_or_list(match: Match) -> bool:
    if match.starts_with("the") or match.has("edge"):
        return not _weather_around(match)
    index = match.first - 1
    return (
        match.tokens.word(index).lower() in ("and", "or", "to")
        and match.tokens.word(index - 1).endswith("s")
        and "0" in match.tokens.word(index - 1)
    )


def _weather_around(match: Match) -> bool:
    words = {match.tokens.word(index).lower() for index in range(match.first - 12, match.last + 6)}
    return not words.isdisjoint(
        ("temperatures", "temperature", "highs", "lows", "degrees", "thermometer", "age", "aged", "shot", "shots")
    )


def read_century(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the 19th century"."""
    nth = match.number("nth") or 0
    named = match.text("century")[0].isupper() and match.tokens.word(match.last)[:1].isupper()
    if match.value("century") != "C" or nth < 1 or named:
        return None
    if match.tokens.word(match.last).lower().rstrip(".") in ("bc", "bce"):
        return CalendarDate(f"BC{nth:02}", Granularity.CENTURY)
    value = spans.spanned(f"{nth - 1:02}", Granularity.CENTURY, spans.year_span(max(1, 100 * (nth - 1)), 100))
    return narrow(value, stage_of(match))


def read_fiscal_year(match: Match, context: Context) -> CalendarDate | None:
    """Reads "fiscal 2024", "FY25", "the current fiscal year": a span that begins somewhere in the two calendar years around it."""
    year = match.number("year")
    if match.has("code"):
        digits = match.text("code")[2:]
        year = int(digits) + (2000 if len(digits) == 2 else 0)
    elif year is None:
        if match.value("yearword") != "Y" or not (match.has("step") or match.text_from_start().lower().startswith("the ")):
            return None
        year = stepped_year(match, context)
        if year is None and context.anchor:
            year = context.anchor.year
    if year is None:
        return CalendarDate("FYXXXX", Granularity.FISCAL_YEAR, relative=True)
    start = spans.year_span(max(1, year - 1), 2)
    return spans.spanned(f"FY{year:04}", Granularity.FISCAL_YEAR, start)


def read_year_in_words(match: Match, context: Context) -> CalendarDate | None:
    """Reads "the year 2006", "the end of the year 2006"."""
    if match.value("yearword") != "Y":
        return None
    return narrow(spans.years_of(match.number("year") or 0), stage_of(match))


def read_year(match: Match, context: Context) -> CalendarDate | None:
    """A bare year, "late 2006", "2012/13"; None where the figure counts or names something."""
    year = match.number("year") or 0
    if match.has("era"):
        if match.number("era") == -1:
            return CalendarDate(f"BC{year:04}", Granularity.YEAR)
        return spans.years_of(year)
    if not (match.has("stage") or match.has("edge")) and not _is_year(match, year):
        return None
    if match.has("year2"):
        second = match.number("year2") or 0
        return ranged(spans.years_of(year), spans.years_of(year + 1)) if second == (year + 1) % 100 else None
    return narrow(spans.years_of(year), stage_of(match))


# In English prose a figure of four digits without a comma is a year unless something beside it says that it counts or names.
_NAMING: Final = frozenset(words("calendar")["naming"])


def _is_year(match: Match, year: int) -> bool:
    tokens, index = match.tokens, match.last - 1
    before, after = tokens.word(match.first - 1).lower(), tokens.word(match.last)
    start = tokens.starts[match.first]
    glued_before = match.first > 0 and tokens.ends[match.first - 1] == start
    if glued_before and before not in ("(", "[", '"', "“", "'", "‘", "’", "/", "-", "–", "—", "`", ","):
        return False
    if before == "." and match.first > 1 and tokens.word(match.first - 2).lower() in _NAMING:
        return False
    if street_follows(match):
        return False
    if before in _NAMING or before in ("$", "£", "€", "#") or after in ("%", "°", "$", "€", "£"):
        return False
    if after in ("-", "–") and glued_after(match) and tokens.word(match.last + 1)[:1].isdigit():
        return False
    if after in (":", "/") and glued_after(match) and tokens.word(match.last + 1)[:1].isdigit():
        return False
    if before in ("-", "–") and glued_before and tokens.word(match.first - 2)[:1].isdigit():
        return False
    if 1500 <= year <= 2100 and preposition_before(match):
        return not counts(match, year) or before != "of"
    return 1800 <= year <= 2100 and index >= 0 and not counts(match, year)


def glued_after(match: Match) -> bool:
    """Whether no space follows the match."""
    return match.last < len(match.tokens.starts) and match.tokens.starts[match.last] == match.tokens.ends[match.last - 1]


def counts(match: Match, year: int) -> bool:
    """Whether what follows makes a count of the figure: "2000 people", "1500 homes", "1800 kg"."""
    return plain_noun_follows(match, plural_only=year % 100 != 0)


def read_year_range(match: Match, context: Context) -> CalendarDate | None:
    """Reads "1951-1957", "between 2001 and 2005", "2013-14"."""
    first, second = match.number("year") or 0, match.number("year2") or 0
    if not 1000 <= second:
        if match.length("year2") != 2:
            return None
        second += first // 100 * 100
    if not 1000 <= first < second <= first + 500 or plain_noun_follows(match, plural_only=True):
        return None
    joined = match.text_between("year", "year2").strip().lower()
    if (joined in ("to", "through") and not match.starts_with("from")) or (joined == "and" and not match.starts_with("between")):
        return None
    before = match.tokens.word(match.first - 1)
    if before in ("-", "–", "$", "£", "€", "+") or match.tokens.word(match.last) in ("-", "–", "%"):
        return None
    return ranged(spans.years_of(first), spans.years_of(second))


READERS: Final[dict[str, Reader]] = {
    "month": read_month,
    "month range": read_month_range,
    "week of month": read_week_of_month,
    "quarter of year": read_quarter_of_year,
    "quarter code": read_quarter_code,
    "quarter": read_quarter,
    "season": read_season,
    "decade": read_decade,
    "century": read_century,
    "fiscal year": read_fiscal_year,
    "year in words": read_year_in_words,
    "year": read_year,
    "year range": read_year_range,
}
