"""The words around a mention, weighed by how near they stand."""

from service.language import words
from service.model import Mention
from service.reading.tokens import Token

_BREAKS = frozenset(words("description")["clause_breaks"])
# What a mark or a clause break adds to the distance between a figure and a word beyond it, in words.
_MARK_STEPS = {",": 2.0, ";": 6.0, ":": 4.0, "—": 5.0, "–": 5.0, "-": 0.0, "(": 2.0, ")": 2.0, '"': 0.0, "“": 0.0, "”": 0.0, ".": 6.0}
_BREAK_STEP = 3.0
# The distance at which a word weighs half.
_HALF = 4.0
_NEAR = 3


def distances(mention: Mention, tokens: list[Token]) -> list[float]:
    """How far each token stands from the mention, in words with clause boundaries added; 0 inside the mention."""
    result = [0.0] * len(tokens)
    walked = 0.0
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].start < mention.start:
            walked += _step(tokens[i])
            result[i] = walked
    walked = 0.0
    for i, token in enumerate(tokens):
        if token.start >= mention.end:
            walked += _step(token)
            result[i] = walked
    return result


def _step(token: Token) -> float:
    if token.lower in _BREAKS:
        return _BREAK_STEP
    return _MARK_STEPS.get(token.lower, 1.0)


def weigh_context(mention: Mention, tokens: list[Token], ideas: list[str]) -> dict[str, float]:
    """The ideas of the sentence outside the number itself; 1 beside the mention, half at four words' distance."""
    weights: dict[str, float] = {}
    for idea, distance, token in zip(ideas, distances(mention, tokens), tokens, strict=True):
        if idea and not mention.core_start <= token.start < mention.core_end:
            weight = _HALF / (_HALF + distance)
            if weight > weights.get(idea, 0.0):
                weights[idea] = weight
    return weights


def near_words(mention: Mention, tokens: list[Token], ideas: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The three nearest content words before the core and after it, nearest first."""
    left = [idea for idea, token in zip(ideas, tokens, strict=True) if idea and token.end <= mention.core_start]
    right = [idea for idea, token in zip(ideas, tokens, strict=True) if idea and token.start >= mention.core_end]
    return tuple(left[: -_NEAR - 1 : -1]), tuple(right[:_NEAR])
