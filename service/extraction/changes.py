"""Direction: whether the text says that a value rose or fell, and by the amount or to it."""

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
_WORD = regex.compile(r"[\w$€£%.,;:'’-]++")
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
    before = [word.lower() for word in _WORD.findall(text, max(0, start - _WINDOW), start)[-_REACH:]]
    link = ""
    for index in range(len(before) - 1, -1, -1):
        word = before[index].strip(".,;:")
        direction = _DIRECTIONS.get(word)
        touches = index < len(before) - 1 or before[index] == word
        if direction is not None and touches:
            linked = bool(link) or measured or (amount.named and word not in _TRANSITIVE)
            return (direction, link == "to") if _changes(before, index, word, linked) else (None, False)
        if not link and word in ("by", "to"):
            link = "agent" if word == "by" and _names_agent(before, index) else word
        elif (
            (not link and word not in _BETWEEN and not word.endswith("ly"))
            or before[index].endswith((";", ":"))
            or link == "agent"
        ):
            break
    return _direction_behind(text, amount), False


def _changes(before: list[str], index: int, word: str, linked: bool) -> bool:
    """Whether a word of change at an index changes the amount, and does not bring it about or belong to another verb."""
    if word in _PARTICLES and index and before[index - 1] in _PHRASAL:
        return False
    return linked or (word not in _TRANSITIVE and word not in _PARTICLES)


def _names_agent(before: list[str], index: int) -> bool:
    """Whether "by" tells who did it ("founded by 12 farmers")."""
    return index > 0 and before[index - 1].endswith("ed") and before[index - 1] not in _DIRECTIONS


def _direction_behind(text: str, amount: Amount) -> Direction | None:
    match = CHANGE_BEHIND.match(text, amount.end) if amount.named else None
    return _NOUNS[match["word"]] if match is not None else None
