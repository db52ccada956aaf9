"""Direction: whether the text says that a value rose or fell, and by the amount or to it."""

from collections.abc import Iterator
from itertools import islice

import regex

from service.extraction.amounts import Amount
from service.language import alternation, words
from service.model import Direction, Kind

_LEXICON = words("changes")
_DIRECTIONS = dict.fromkeys(_LEXICON["up"], Direction.UP) | dict.fromkeys(_LEXICON["down"], Direction.DOWN)
_TRANSITIVE = frozenset(_LEXICON["transitive"])
_BETWEEN = frozenset(_LEXICON["between"])
_PHRASAL = frozenset(_LEXICON["phrasal"])
_MEASURING = frozenset(_LEXICON["measuring"])
_PARTICLES = ("up", "down")
_NOUNS = dict.fromkeys(_LEXICON["behind"]["up"], Direction.UP) | dict.fromkeys(_LEXICON["behind"]["down"], Direction.DOWN)
_WORD = regex.compile(r"(?r)[\w$€£%.,;:'’-]++")
_REACH = 10  # words from "by" or "to" back to its verb ("expected to grow sales in Asia by 35 per cent")
_WINDOW = 110  # characters that hold so many words
CHANGE_BEHIND = regex.compile(rf"\s(?:(?:{alternation(_LEXICON['behind']['between'])})\s)?(?P<word>{alternation(_NOUNS)})\b")
"""The noun or comparative behind an amount that makes a change of it: "a 4.2 percent drop", "5% higher"."""


def direction_of(text: str, amount: Amount, start: int, noun: str = "") -> tuple[Direction | None, bool]:
    """The direction of the change that an amount states, and True where the value moved to it rather than by it.

    start  where the amount begins, its hedge included
    noun   what it counts; points of an index rise and fall as measures do
    """
    measured = noun in _MEASURING or (amount.named and amount.kind is not Kind.MONEY)
    before = _words_before(text, start)
    link, written, is_nearest = "", next(before, ""), True
    while written:
        word, further = written.strip(".,;:"), next(before, "")
        direction = _DIRECTIONS.get(word)
        if direction is not None and (not is_nearest or written == word):
            linked = bool(link) or measured or (amount.named and word not in _TRANSITIVE)
            return (direction, link == "to") if _changes(further, word, linked) else (None, False)
        if not link and word in ("by", "to"):
            link = "agent" if word == "by" and _names_agent(further) else word
        elif (not link and word not in _BETWEEN and not word.endswith("ly")) or written.endswith((";", ":")) or link == "agent":
            break
        written, is_nearest = further, False
    return _direction_behind(text, amount), False


def _words_before(text: str, start: int) -> Iterator[str]:
    """The words before an amount in lower case with their marks, the nearest first; one by one, as few of them are looked at."""
    return (match[0].lower() for match in islice(_WORD.finditer(text, max(0, start - _WINDOW), start), _REACH))


def _changes(before: str, word: str, linked: bool) -> bool:
    """Whether a word of change changes the amount, and does not bring it about or belong to another verb, the word before."""
    if word in _PARTICLES and before in _PHRASAL:
        return False
    return linked or (word not in _TRANSITIVE and word not in _PARTICLES)


def _names_agent(before: str) -> bool:
    """Whether "by" tells who did it ("founded by 12 farmers"), by the word before."""
    return before.endswith("ed") and before not in _DIRECTIONS


def _direction_behind(text: str, amount: Amount) -> Direction | None:
    match = CHANGE_BEHIND.match(text, amount.end) if amount.named else None
    return _NOUNS[match["word"]] if match is not None else None
