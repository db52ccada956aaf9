"""The verb that governs a figure: "delivered 135,000 vehicles", "135,000 vehicles were delivered"."""

from service.description.context import distances
from service.language import words
from service.model import Mention
from service.reading.tokens import Token

_AUXILIARIES = frozenset(words("description")["auxiliaries"])
# Beyond this many words (boundaries counted) a verb no longer governs the figure.
_REACH = 14.0


def governing_verb(mention: Mention, tokens: list[Token], ideas: list[str]) -> str:
    """The idea of the nearest verb, "" where none is near. English marks verbs by their endings and the words before them."""
    best, best_distance = "", _REACH
    for i, (distance, token) in enumerate(zip(distances(mention, tokens), tokens, strict=True)):
        if distance and ideas[i] and not token.capital and _is_verb(tokens, i):
            # Before the figure is the commoner place.
            cost = distance if token.start < mention.start else distance * 1.3
            if cost < best_distance:
                best, best_distance = ideas[i], cost
    return best


def _is_verb(tokens: list[Token], i: int) -> bool:
    word = tokens[i].lower
    if word.endswith(("ed", "ing")):
        return True
    return i > 0 and tokens[i - 1].lower in _AUXILIARIES
