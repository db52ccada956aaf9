"""What nobody plans is past, whatever the verb beside its date: "police may link Sunday's crash to the storm"."""

from typing import Final

from service.extraction.temporal.lexer import Tokens
from service.language import words

_DATA: Final = words("calendar")["mishaps"]
_MISHAPS: Final = frozenset(_DATA["nouns"])
_BEFORE_DATE: Final = frozenset(_DATA["before_date"])
_BEFORE_PLACE: Final = frozenset(_DATA["before_place"])
_OWNERS: Final = frozenset(_DATA["owners"])
_NEWS: Final = frozenset(_DATA["news"])
_POSSESSIVE: Final = ("'", "’")
# How many words a mishap's name holds, and how many its name and its place together before a date.
_NAME, _PLACE = 4, 9


def is_of_mishap(tokens: Tokens, first: int, last: int) -> bool:
    """Whether tokens[first:last] date a mishap: "Sunday's crash", "the Sunday crash", "a crash in Oster on Sunday"."""
    leads = tokens.word(last) in _POSSESSIVE or tokens.word(first - 1).lower() in _BEFORE_DATE
    return (leads and names_mishap(tokens, last)) or _follows_mishap(tokens, first)


def names_mishap(tokens: Tokens, first: int) -> bool:
    """Whether a mishap's name begins at a token, or behind the "'s" there: "fatal drive-by shooting"."""
    if tokens.word(first) in _POSSESSIVE:
        first += 2
    for index in range(first, first + _NAME):
        word = tokens.word(index).lower()
        if word in _MISHAPS:
            return True
        if not _is_part_of_name(word):
            return False
    return False


def _follows_mishap(tokens: Tokens, first: int) -> bool:
    """Whether news of a mishap, and perhaps its place, ends before a token; "a crash at their Monday market" dates the market."""
    if tokens.word(first - 1).lower() in _OWNERS:
        return False
    for index in range(first - 1, max(-1, first - 1 - _PLACE), -1):
        word = tokens.word(index).lower()
        if word in _MISHAPS:
            if index + 1 < first and tokens.word(index + 1).lower() not in _BEFORE_PLACE:
                return False
            return any(tokens.word(i).lower() in _NEWS for i in range(index - _NAME, index))
        if not _is_part_of_name(word):
            return False
    return False


def _is_part_of_name(word: str) -> bool:
    return word.isalpha() or word == "-"
