"""Direction: whether the text says that a value rose or fell, and by the amount or to it."""

import regex

from service.extraction.amounts import Amount
from service.language import words
from service.model import Direction, Kind

_LEXICON = words("changes")
_DIRECTIONS = dict.fromkeys(_LEXICON["up"], Direction.UP) | dict.fromkeys(_LEXICON["down"], Direction.DOWN)
_TRANSITIVE = frozenset(_LEXICON["transitive"])
_PHRASAL = frozenset(_LEXICON["phrasal"])
_BETWEEN = frozenset(_LEXICON["between"])
_WORD = regex.compile(r"[\w$€£%.,'’-]++")
_REACH = 9  # words from "by" or "to" back to its verb ("expected to grow sales in Asia by 35 per cent")
CHANGE_BEHIND = regex.compile(
    r"\s(?:(?:a|share|year-on-year|annual|overall|sharp|points?)\s)?(?P<word>higher|lower|rise|jump|gain|increase|surge|growth|climb|spike|boost|improvement"
    r"|drop|fall|decline|decrease|loss|slide|plunge|cut|reduction|slump|dip|downturn|more|less)\b"
)
_DOWN_BEHIND = frozenset(
    {
        "lower",
        "drop",
        "fall",
        "decline",
        "decrease",
        "loss",
        "slide",
        "plunge",
        "cut",
        "reduction",
        "slump",
        "dip",
        "downturn",
        "less",
    }
)


def direction_of(text: str, amount: Amount, start: int) -> tuple[Direction | None, bool]:
    """The direction of the change that an amount states, and True where the value moved to it rather than by it.

    start  where the amount begins, its hedge included
    """
    window = text[max(0, start - 110) : start]
    pieces = [match[0] for match in _WORD.finditer(window)]
    relative = amount.named and amount.kind is not Kind.MONEY
    linked = moved_to = False
    last = pieces[-14:]
    for distance, piece in enumerate(reversed(last)):
        low = piece.lower()
        word = low.strip(".,")
        direction = _DIRECTIONS.get(word)
        if word in ("up", "down") and not relative and amount.kind is not Kind.MONEY and not linked:
            return None, False
        if (
            word in ("up", "down")
            and len(last) > distance + 1
            and last[-distance - 2].lower() in _PHRASAL
            and (not relative or last[-distance - 2].lower() != "ended")
        ):
            return None, False
        if direction is not None and not (low.endswith((",", ".")) and distance == 0):
            if word in _TRANSITIVE and not (linked or relative):
                return None, False
            return direction, moved_to
        if word == "by":
            linked = linked or not _agent(last, len(last) - 1 - distance)
        elif word in ("to", "at") and not linked:
            moved_to = linked = word == "to"
            if word == "at":
                return None, False
        elif not linked and word not in _BETWEEN and not word.endswith("ly"):
            break
        if distance > _REACH or low.endswith((";", ":")):
            break
    return _direction_behind(text, amount), False


def _agent(last: list[str], index: int) -> bool:
    """Whether "by" names who did it ("founded by 12 farmers")."""
    word = last[index - 1].lower() if index else ""
    return word.endswith("ed") and word not in _DIRECTIONS


def _direction_behind(text: str, amount: Amount) -> Direction | None:
    if not amount.named:
        return None
    match = CHANGE_BEHIND.match(text, amount.end)
    if match is None:
        return None
    return Direction.DOWN if match["word"] in _DOWN_BEHIND else Direction.UP
