"""What tells which rules are worth trying on a sentence: its words and figures, looked through once for all of them."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

import regex

from service.language import words

_NUMERALS = words("numerals")
# Of a phrase ("not any") its last word gives the sign.
COUNT_SIGNS = frozenset(phrase.split()[-1] for phrase in words("counts")["signals"])
_TOPICS = ("units", "teens", "tens", "ordinals", "scales", "parts", "groups", "repeats")
_NUMBER_SIGNS = frozenset(word for topic in _TOPICS for word in _NUMERALS[topic]) | COUNT_SIGNS
_LETTERS = regex.compile(r"\p{L}++")
# What it can begin with stands first: the search then skips all else at once.
_FIGURES = regex.compile(r"(?=[0-9¼½¾⅐-⅞])(?:[0-9]++|[¼½¾⅐-⅞])")
# The marks beyond ASCII that English prose is full of; and ASCII with 0 for every digit and a space for every mark.
_COMMON_MARKS = "’‘“”—–…\u00a0"
_PLAIN = {code: chr(code) if chr(code).isalpha() else "0" if chr(code).isdigit() else " " for code in range(128)}
_DIGIT = regex.compile(r"[0-9]")
_FIGURE = regex.compile(r"(?=[0-9.¼½¾⅐-⅞])(?:[0-9]|(?<!\w)\.[0-9]|[¼½¾⅐-⅞])")
_BEFORE_WORD = regex.compile(r"(?r)(?<!\w)(?:(?<!\w-)|(?<=foot-))(?i:an?[\s-])?")
_WORD_GOES_ON = regex.compile(r"\w")


# Where a number can begin, and where its first word does: further on where an article opens it ("a hundred").
Start = tuple[int, int]


class Signs(NamedTuple):
    """A sentence as the rules look at it before they read it.

    lower    the text in lower case, letter for letter
    words    its runs of letters
    spelt    those of the words that say a number, a rank or how many
    numbers  how many such words and figures there are
    figures  where a number in digits or signs can begin
    digits   whether any figure is written in digits
    """

    text: str
    lower: str
    words: frozenset[str]
    spelt: frozenset[str]
    numbers: int
    figures: list[Start]
    digits: bool


def signs_of(text: str) -> Signs:
    """Look through a sentence."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text.replace("\u0130", "I").lower()  # the one capital that two characters make small
    written, runs, figures = _words_and_figures(lower)
    spoken = frozenset(written)
    # A map, since this is done for every word of every text.
    numbers = runs + sum(map(_NUMBER_SIGNS.__contains__, written))
    digits = runs > 0 and _DIGIT.search(lower) is not None
    return Signs(text, lower, spoken, spoken & _NUMBER_SIGNS, numbers, figures, digits)


def _words_and_figures(lower: str) -> tuple[list[str], int, list[Start]]:
    """The runs of letters of a text in lower case, how many runs of figures stand among them, and where a figure can begin."""
    shown = lower
    if not lower.isascii():
        for mark in _COMMON_MARKS:
            shown = shown.replace(mark, " ")
    if not shown.isascii():
        runs = len(_FIGURES.findall(shown))
        figures = [(match.start(), match.start()) for match in _FIGURE.finditer(lower)] if runs else []
        return _LETTERS.findall(shown), runs, figures
    plain = shown.translate(_PLAIN)  # ten times as fast as a pattern
    if "0" not in plain:
        return plain.split(), 0, []
    return plain.replace("0", " ").split(), *_figures_of(lower, plain)


def _figures_of(lower: str, plain: str) -> tuple[int, list[Start]]:
    """How many runs of digits a text holds, and where a figure can begin: at each digit, or at the point before the first one."""
    runs, starts = 0, list[Start]()
    place = plain.find("0")
    while place >= 0:
        first = place
        if plain[place - 1 : place] != "0":
            runs += 1
            if lower[place - 1 : place] == "." and not _WORD_GOES_ON.match(lower[place - 2 : place - 1]):
                first = place - 1
        starts.append((first, first))
        place = plain.find("0", place + 1)
    return runs, starts


def starts_of(signs: Signs, numerals: AbstractSet[str]) -> list[Start]:
    """Where a number that is written in digits or begins with one of some words can begin, in order."""
    figures = signs.figures
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
            found.append((before.start(), first))
    return found
