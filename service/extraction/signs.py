"""What tells which rules are worth trying on a sentence: its words and figures, looked through once for all of them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

import regex

from service.language import words

_NUMERALS = words("numerals")
# Of a phrase ("not any") its last word gives the sign.
COUNT_SIGNS = frozenset(phrase.split()[-1] for phrase in words("counts")["signals"])
_TOPICS = ("units", "teens", "tens", "ordinals", "scales", "parts", "groups", "repeats")
_NUMBER_SIGNS = frozenset(word for topic in _TOPICS for word in _NUMERALS[topic]) | COUNT_SIGNS
_WORD = regex.compile(r"[0-9]++|[¼½¾⅐-⅞]|\p{L}++")
_DIGIT = regex.compile(r"[0-9]")
_FIGURE = regex.compile(r"(?=[0-9.¼½¾⅐-⅞])(?:[0-9]|(?<!\w)\.[0-9]|[¼½¾⅐-⅞])")
_BEFORE_WORD = regex.compile(r"(?r)(?<!\w)(?:(?<!\w-)|(?<=foot-))(?i:an?[\s-])?")
_WORD_GOES_ON = regex.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Signs:
    """A sentence as the rules look at it before they read it.

    lower   the text in lower case, letter for letter
    words   its runs of letters, and of digits
    spelt   those of the words that say a number, a rank or how many
    count   how many such words and figures there are
    digits  whether any figure is written in digits
    """

    text: str
    lower: str
    words: frozenset[str]
    spelt: frozenset[str]
    count: int
    digits: bool


class Start(NamedTuple):
    """Where a number can begin; `word` is behind `first` where an article opens it ("a hundred")."""

    first: int
    word: int


def signs_of(text: str) -> Signs:
    """Look through a sentence."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text.replace("\u0130", "I").lower()  # the one capital that two characters make small
    written = _WORD.findall(lower)
    # Maps, since this is done for every word of every text.
    count = len(written) - sum(map(str.isalpha, written)) + sum(map(_NUMBER_SIGNS.__contains__, written))
    spoken = frozenset(written)
    return Signs(text, lower, spoken, spoken & _NUMBER_SIGNS, count, _DIGIT.search(lower) is not None)


def starts_of(signs: Signs, numerals: AbstractSet[str]) -> list[Start]:
    """Where a number that is written in digits or begins with one of some words can begin, in order."""
    figures = [Start(first, first) for first in (match.start() for match in _FIGURE.finditer(signs.text))]
    # Each word is looked for by itself, which is many times as fast as one pattern of them all.
    spelt = [start for word in signs.words & numerals for start in _starts_of_word(signs, word)]
    return sorted(figures + spelt) if spelt else figures


def _starts_of_word(signs: Signs, word: str) -> list[Start]:
    lower, found, end = signs.lower, list[Start](), 0
    while (first := lower.find(word, end)) >= 0:
        end = first + len(word)
        if lower[first - 1 : first].isalpha() or lower[end : end + 1].isalpha():
            continue
        before = _BEFORE_WORD.match(signs.text, max(0, first - 3), first)
        if before is not None and not _WORD_GOES_ON.match(signs.text, end):
            found.append(Start(before.start(), first))
    return found
