"""Words and marks of a span of text, with offsets."""

from typing import NamedTuple

import regex

from service.language.pieces import Scanner

_TOKEN = regex.compile(
    r"[a-zA-Z]++(?=[\s,])"  # most words, told at once
    r"|\p{L}[\p{L}\p{M}\p{N}]*+(?:[.](?=\p{L}[.])\p{L})*+(?:['’]\p{L}++)?"  # a word, "U.S", "driver's"
    r"|\d++(?:[.,]\d++)*+"  # a number; the comma behind it is a mark
    r"|[^\s\p{L}\p{N}]"
)


class Tokens(NamedTuple):
    """The words, numbers and marks of a span as parallel lists; offsets count into the whole text.

    words     in lower case with plain apostrophes, possessive endings cut
    capitals  True where the token begins with a capital
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    capitals: list[bool]


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end], offsets into `text`."""
    return Tokens(*_SCANNER.scan(text, start, end))


def _read(written: str, _group: str | None) -> tuple[str, bool]:
    """The word as it is compared, and whether it begins with a capital."""
    lower = written if written.islower() else written.lower()
    return lower[:-2] if lower.endswith(("'s", "’s")) else lower, written[0].isupper()


_SCANNER = Scanner(_TOKEN, _read)
