"""A sentence as tokens: spans, the one-character class of each, and the value that the lexicon or the digits give it."""

from dataclasses import dataclass, field

import regex

from service.extraction.temporal.lexicon import CODE, OTHER, Value, plain_word, word_at
from service.language.pieces import Scanner

# What a token can be is told by its first character: white space and letters never try the forms of figures.
_TOKEN = regex.compile(
    r"(?=[\p{L}\p{M}])(?:(?P<meridiem>(?i:[ap])\.\s?(?i:m)\b\.?)|(?P<letters>[\p{L}\p{M}]++(?!\p{N}))"
    r"|(?P<mixed>\p{L}[\p{L}\p{M}\p{N}]*+))"
    r"|(?=[\p{N}_'’])(?:(?P<iso>(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?=T[0-9]|(?![0-9-]))(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6}+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)"
    r"|(?P<slash_date>(?<![0-9/.-])(?:[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4})|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})(?![0-9/-]|\.[0-9]|\p{L}))"
    r"|(?P<codes>[0-9]++(?:-[0-9]++){2,}|[0-9]++(?:/[0-9]++){3,}|[0-9]{3}-[0-9]{4}(?![0-9])|[0-9]++(?:\.[0-9]++){2,}|[0-9]++:[0-9]++(?::[0-9]++){2,})"
    r"|(?P<fraction>(?<![0-9/.,])[13]/[24](?![0-9/]))"
    r"|(?P<whole>(?<![0-9/.,])[0-9]{1,2}(?=1/2(?![0-9/])))"  # "41/2" is four and a half
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]|\.[0-9]))"
    r"|(?P<decade_digits>[0-9]{3}0['’]?s\b)|(?P<decade_short>['’]?[2-9]0['’]?s\b)"
    r"|(?P<ordinal_day>[0-9]{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<grouped>[0-9]{1,3}(?:,[0-9]{3})++(?:\.[0-9]++)?(?![0-9,]))"
    r"|(?P<dotclock>[0-9]{1,2}\.[0-9]{2}(?=\s?[AaPp]\.?[Mm]\b|(?![0-9\p{L}]|[.,][0-9])))"
    r"|(?P<decimal>[0-9]++\.[0-9]++(?:[.,][0-9]++)*+|[0-9]++,[0-9]{1,2}(?![0-9]|:))"
    r"|(?P<digits>[0-9]++(?=(?i:[ap]\.?m|hrs?|mins?|secs?|yrs?)\b|[¼½¾⅓⅔⅛⅜⅝⅞]|(?![\p{L}\p{N}_°])))"
    r"|(?P<jumble>[\p{N}_][\p{L}\p{N}_°]*+))"
    r"|(?P<mark>[^\s\p{L}\p{N}])"
)
# "p. m." is one token.
_MERIDIEM_OPENS = regex.compile(r"(?<![\p{L}\p{M}])[aApP]\.$")
_MARKS = {
    "comma": ",",
    "dot": ".",
    "dash": "-‐‑–—",
    "slash": "/",
    "lparen": "([",
    "rparen": ")]",
    "apostrophe": "'’‘",
    "plus": "+",
    "and": "&",
}
_MARK_CODES = {mark: CODE[name] for name, marks in _MARKS.items() for mark in marks}
_FORM_CODES = {
    name: CODE[name] for name in ("iso", "slash_date", "clock", "decade_digits", "decade_short", "dotclock", "decimal")
}
_VULGAR = frozenset("¼½¾⅓⅔⅛⅜⅝⅞")
_MIXED = regex.compile(r"(?i:(?P<quarter_code>[QH][1-4]|[1-4]Q|[12]H)|(?P<fiscal_code>FY[0-9]{2}(?:[0-9]{2})?))")


@dataclass(slots=True)
class Tokens:
    """Parallel lists of a sentence's tokens; `codes` holds one character a token. Offsets are into `text`."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    codes: str = ""

    def word(self, index: int) -> str:
        """The token as written; empty before the first and after the last."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def code(self, index: int) -> str:
        """The class code of a token, OTHER beyond the ends."""
        return self.codes[index] if 0 <= index < len(self.codes) else OTHER


def lex(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end]."""
    starts, ends, codes, values = _SCANNER.scan(text, start, end)
    tokens = Tokens(text, starts, ends, values)
    joined: list[int] = []
    done = start
    for index in [index for index, code in enumerate(codes) if not code]:
        if starts[index] < done:
            continue  # within a phrase
        done, codes[index], values[index] = word_at(text, starts[index], ends[index], end)
        if done > ends[index]:
            ends[index] = done
            joined.append(index)
    for index in reversed(joined):
        _drop_within(tokens, codes, index)
    tokens.codes = "".join(codes)
    return tokens


def _drop_within(tokens: Tokens, codes: list[str], index: int) -> None:
    """Leave out the tokens behind one that grew over them."""
    behind = index + 1
    while behind < len(codes) and tokens.starts[behind] < tokens.ends[index]:
        behind += 1
    for column in (tokens.starts, tokens.ends, tokens.values, codes):
        del column[index + 1 : behind]


def _read(written: str, group: str | None) -> tuple[str, Value]:
    """The class and value of a token; no class for a word of which one has to see what stands around it."""
    if group == "letters":
        return plain_word(written)
    return (_MARK_CODES.get(written, OTHER), written) if group == "mark" else _number(group or "", written)


def _number(group: str, word: str) -> tuple[str, Value]:
    if group in ("digits", "whole"):
        return _integer(word)
    if group in _FORM_CODES:
        return _FORM_CODES[group], word
    if group == "ordinal_day":
        day = int(word[:-2])
        return (CODE["ordinal_day"], day) if day else (OTHER, None)
    if group in ("mixed", "jumble") and (match := _MIXED.fullmatch(word)):
        return CODE[match.lastgroup or ""], word.upper()
    if group == "meridiem":
        return CODE["meridiem"], 12 if word[0] in "pP" else 0
    if group == "fraction" or (group == "jumble" and word in _VULGAR):
        return CODE["vulgar"], word
    return (CODE["bigint"], word) if group == "grouped" else (OTHER, None)


def _integer(word: str) -> tuple[str, Value]:
    if len(word) > 4 or not word.isascii():
        return (CODE["bigint"] if len(word) <= 12 else OTHER), word
    number = int(word)
    if len(word) == 4:
        return CODE["year" if 1000 <= number < 2200 else "int4"], number
    if len(word) == 3:
        return CODE["int"], number
    limits = (("zero", 0), ("int12", 12), ("int24", 24), ("int31", 31), ("int", 99))
    return CODE[next(name for name, top in limits if number <= top)], number


_SCANNER = Scanner(_TOKEN, _read, runs_on=_MERIDIEM_OPENS)
