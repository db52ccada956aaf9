"""Four digits: a year, or an amount that only looks like one."""

import regex

from service.extraction.amounts import Amount
from service.extraction.temporal import Expression
from service.language import alternation, words
from service.model import CalendarDate

_LEXICON = words("years")
_FOUR_DIGITS = regex.compile(r"[0-9]{4}")
_BARE_YEAR = regex.compile(r"(?:1[6-9]|20)[0-9][0-9]")
_AMOUNT_BEFORE = regex.compile(
    rf"(?r)\b(?i:{alternation(_LEXICON['measures'])})\s(?i:{alternation(_LEXICON['links'])})\s|\b(?i:{alternation(_LEXICON['before'])})\s"
)
# a range has two ends of one sort: "1,000 to 2000" and "2000 - 2500" hold no years
_FROM_A_FIGURE = regex.compile(r"(?r)(?<![0-9.,$])(?:1[0-5][0-9][0-9]|[0-9]{1,2},[0-9]{3}|[1-9][0-9][0-9])\s?(?:to|-|–)\s?")
_TO_A_FIGURE = regex.compile(r"\s?(?:to|-|–)\s?(?:2[1-9][0-9][0-9]|[3-9][0-9]{3}|[0-9]{5,9})(?![0-9])")
_QUARTERS = regex.compile(r"(?i)-quarters?$")
_SCALE_BEHIND = regex.compile(rf"\s(?i:{alternation(words('numerals')['scales'])})\b")


def is_year(text: str, amount: Amount, hedged: bool) -> bool:
    """Whether a bare figure between 1600 and 2099 is a year: nothing hedges it, and no word of measuring stands before it."""
    bare = amount.upper is None and _BARE_YEAR.fullmatch(text, amount.core_start, amount.core_end) is not None
    return bare and not hedged and not _measured(text, amount.start)


def is_amount_after_all(text: str, time: Expression, offset: int) -> bool:
    """Whether a date or duration is a number: "an average of 1500", "2000 to 2500 people", "three-quarters of".

    offset  where `text` begins in the field that the time points into
    """
    start, end = time.core_start - offset, time.core_end - offset
    if not isinstance(time.value, CalendarDate):
        return _SCALE_BEHIND.match(text, end) is not None or (
            text.startswith(" of ", end) and _QUARTERS.search(text, start, end) is not None
        )
    if _FOUR_DIGITS.fullmatch(text, start, end) is None:
        return False
    ranged = _FROM_A_FIGURE.match(text, max(0, start - 14), start) or _TO_A_FIGURE.match(text, end)
    return ranged is not None or _measured(text, start)


def _measured(text: str, start: int) -> bool:
    return _AMOUNT_BEFORE.match(text, max(0, start - 30), start) is not None
