"""Stamps inside running text: when the page was posted, not when anything happened ("(Published Thursday, May 7, 2026)")."""

from collections.abc import Iterable

import regex

from service.language import alternation, words
from service.model import Document, Kind, Mention

_POSTED = rf"(?:(?:first|last|originally)\s)?(?:{alternation(words('reading')['posted'])})"
# How far before a date its stamp may begin.
_REACH = 40
_STAMP = regex.compile(
    rf"(?r)(?:\b(?i:{_POSTED})(?:\s(?:on|at))?\s?[:@|]|[(\[|]\s?(?i:{_POSTED})(?:\s(?:on|at))?|\bUPDATED?\b(?:\s?[,@|(–-]|\s(?:on|at))?)\s{{0,3}}"
)
_OPENING = regex.compile(rf"\s*(?i:{_POSTED})(?:\s(?:on|at))?\s")
_FULL_DATE = regex.compile(r"\b\d{1,2},?\s\d{4}\b|\d:\d\d")
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
    opening = document.sentences[mention.sentence].start
    if _STAMP.match(text, max(opening, mention.start - _REACH), mention.start):
        return True
    return bool(_OPENING.fullmatch(text, opening, mention.start) and _FULL_DATE.search(mention.text))
