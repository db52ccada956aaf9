"""Whether "a year" is a rate ("$5 a year", "15 a year", "twice a week") or a length."""

from typing import Any, Final

import regex

from service.extraction.temporal.grammar import Match
from service.language import words

_DATA: Final[dict[str, Any]] = words("durations")
_RATE_WORDS: Final = frozenset(_DATA["rate_words"])
_NUMBER = regex.compile(r"[0-9$£€]")
_NUMBER_WORDS: Final = frozenset(_DATA["number_words"])


def is_rate(match: Match) -> bool:
    """Whether a number, or a counted noun behind a number, stands before the match."""
    tokens, index = match.tokens, match.first - 1
    if tokens.word(index) == "-":
        index -= 1
    before = tokens.word(index).lower()
    if before in _RATE_WORDS or _numeric(before):
        return True
    return before.endswith("s") and any(_numeric(tokens.word(index - back).lower()) for back in (1, 2))


def _numeric(word: str) -> bool:
    return bool(_NUMBER.match(word)) or word in _NUMBER_WORDS
