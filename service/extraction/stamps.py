"""Stamps inside running text: when the page was posted, not when anything happened ("(Published Thursday, May 7, 2026)")."""

from collections.abc import Iterable

import regex

from service.language import alternation, words
from service.model import Document, Kind, Mention

_POSTED = rf"(?:(?:first|last|originally)\s)?(?:{alternation(words('reading')['posted'])})"
# How far before a date its stamp may begin.
_REACH = 40
_STAMP = regex.compile(
    rf"(?r)(?:\b(?i:{_POSTED})(?:\s(?:on|at))?\s?[:@|]|[(\[|]\s?(?i:{_POSTED})(?:\s(?:on|at))?|\bUPDATED?\b(?:\s?[,@|(–-]|\s(?:on|at))?|\(@\w{{1,20}}\))\s{{0,3}}"
)
_OPENING = regex.compile(rf"\s*(?i:{_POSTED})(?:\s(?:on|at))?\s")
_FULL_DATE = regex.compile(r"\b\d{1,2},?\s\d{4}\b|\d:\d\d")
# A date with its year and, bare behind it, a clock time, as no sentence has them: "Jan. 1, 2026 5:05 PM".
_ENDS_IN_YEAR = regex.compile(r"(?r)(?<!\d)(?:19|20)\d\d")
_CLOCK_FOLLOWS = regex.compile(r"[\s,|–—-]{1,4}\d{1,2}[:.]\d\d\s?(?i:[ap]\.?m)\b")
_IN_SENTENCE = regex.compile(rf"(?r)(?i:\b(?:{alternation(words('reading')['before_dates'])}))\s")
_GOES_ON = regex.compile(r"[\s,|@–—(-]{1,4}(?:at\s)?")


def without_stamps(mentions: Iterable[Mention], document: Document) -> tuple[Mention, ...]:
    """The mentions in reading order, those of a page's stamps left out."""
    kept: list[Mention] = []
    stamped: Mention | None = None
    for mention in mentions:
        if mention.kind in (Kind.DATE, Kind.TIME) and _is_stamp(mention, stamped, document):
            stamped = mention
        else:
            kept.append(mention)
    return tuple(kept)


def _is_stamp(mention: Mention, stamped: Mention | None, document: Document) -> bool:
    """Whether a date stands behind a word of posting as stamps have it, or goes on with a stamp."""
    text = document.article.field(mention.field)
    if stamped is not None and stamped.field is mention.field and _GOES_ON.fullmatch(text, stamped.end, mention.start):
        return True
    if _is_timed(mention, text):
        return True
    opening = document.sentences[mention.sentence].start
    if _STAMP.match(text, max(opening, mention.start - _REACH), mention.start):
        return True
    return bool(_OPENING.fullmatch(text, opening, mention.start) and _FULL_DATE.search(mention.text))


def _is_timed(mention: Mention, text: str) -> bool:
    start, end = mention.start, mention.end
    if not (_ENDS_IN_YEAR.match(text, start, end) and _CLOCK_FOLLOWS.match(text, end)):
        return False
    return not _IN_SENTENCE.match(text, max(0, start - _REACH), start)
