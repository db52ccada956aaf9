"""Words and marks of a span of text, with offsets."""

from typing import NamedTuple

import regex

_TOKEN = regex.compile(
    r"\p{L}[\p{L}\p{M}\p{N}]*+(?:[.](?=\p{L}[.])\p{L})*+(?:['’]\p{L}++)?"  # a word, "U.S", "driver's"
    r"|\d[\d.,]*+"
    r"|[^\s\p{L}\p{N}]"
)


class Token(NamedTuple):
    """One word, number or mark; `lower` is its lower-case form with plain apostrophes, possessive endings cut."""

    start: int
    end: int
    lower: str
    capital: bool


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], offsets into `text`."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        lower = word.lower()
        if lower.endswith(("'s", "’s")):
            lower = lower[:-2]
        tokens.append(Token(match.start(), match.end(), lower, word[0].isupper()))
    return tokens
