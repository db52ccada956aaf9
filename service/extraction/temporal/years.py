"""Readers of years, fiscal years, decades and centuries."""

from typing import Final

from service.extraction.temporal import spans
from service.extraction.temporal.context_words import plain_noun_follows, preposition_before, street_follows
from service.extraction.temporal.expression import Context, Reader
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.modifiers import narrow, stage_of
from service.extraction.temporal.ranges import ranged
from service.extraction.temporal.steps import stepped_year
from service.language import words
from service.model import CalendarDate, Granularity


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
    """Reads "fiscal 2024", "FY25", "the current fiscal year": it begins somewhere in the year before or in its own."""
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
    if street_follows(match) or _named(match) or _hyphenated(match):
        return False
    if 1500 <= year <= 2100 and preposition_before(match):
        return match.tokens.word(match.first - 1).lower() != "of" or not counts(match, year)
    return 1800 <= year <= 2100 and not counts(match, year)


_OPENING: Final = frozenset("([\"“'‘’/-–—`,")
_MONEY_OR_SHARE: Final = frozenset("$£€#%°")


def _named(match: Match) -> bool:
    """Whether the word before the figure makes it a name or an amount: "Room 2024", "No. 1920", "$1950"."""
    tokens = match.tokens
    before = tokens.word(match.first - 1).lower()
    glued = match.first > 0 and tokens.ends[match.first - 1] == tokens.starts[match.first]
    if (glued and before not in _OPENING) or before in _MONEY_OR_SHARE or tokens.word(match.last) in _MONEY_OR_SHARE:
        return True
    return before in _NAMING or (before == "." and tokens.word(match.first - 2).lower() in _NAMING)


def _hyphenated(match: Match) -> bool:
    """Whether the figure is one of several in a code, a score or a telephone number."""
    tokens = match.tokens
    before, after = tokens.word(match.first - 1), tokens.word(match.last)
    if after in ("-", "–", ":", "/") and glued_after(match) and tokens.word(match.last + 1)[:1].isdigit():
        return True
    return before in ("-", "–") and tokens.word(match.first - 2)[:1].isdigit()


def glued_after(match: Match) -> bool:
    """Whether no space follows the match."""
    return match.last < len(match.tokens.starts) and match.tokens.starts[match.last] == match.tokens.ends[match.last - 1]


def counts(match: Match, year: int) -> bool:
    """Whether what follows makes a count of the figure: "2000 people", "1500 homes", "1800 kg"."""
    return plain_noun_follows(match, plural_only=year % 100 != 0)


def read_year_range(match: Match, context: Context) -> CalendarDate | None:
    """Reads "1951-1957", "between 2001 and 2005", "2013-14"."""
    first, second = match.number("year") or 0, match.number("year2") or 0
    if second < 1000:
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
    "decade": read_decade,
    "century": read_century,
    "fiscal year": read_fiscal_year,
    "year in words": read_year_in_words,
    "year": read_year,
    "year range": read_year_range,
}
