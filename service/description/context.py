"""The words around a mention, weighed by how near they stand."""

from service.language import words
from service.model import Mention
from service.reading.tokens import Token

_BREAKS = frozenset(words("description")["clause_breaks"])
# What a mark or a clause break adds to the distance between a figure and a word beyond it, in words.
_MARK_STEPS = {
    ",": 2.0,
    ";": 6.0,
    ":": 4.0,
    "—": 5.0,
    "–": 5.0,
    "-": 0.0,
    "(": 2.0,
    ")": 2.0,
    '"': 0.0,
    "“": 0.0,
    "”": 0.0,
    ".": 6.0,
}
_BREAK_STEP = 3.0
# The distance at which a word weighs half.
_HALF = 4.0
_NEAR = 3
_FRAME = 6
_SCOPE = frozenset(words("description")["scope"])
_OUTCOMES = frozenset(words("description")["outcomes"])
# How far (boundaries counted) a word of scope or an outcome may stand and still be the figure's.
_SCOPE_REACH = 4.0
_OUTCOME_REACH = 9.0


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


def frame(mention: Mention, tokens: list[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words and marks just before the mention and just after it, nearest first."""
    before = [token.lower for token in tokens if token.end <= mention.start]
    after = [token.lower for token in tokens if token.start >= mention.end]
    return tuple(before[: -_FRAME - 1 : -1]), tuple(after[:_FRAME])


def scope_and_outcome(mention: Mention, tokens: list[Token], ideas: list[str]) -> tuple[frozenset[str], str]:
    """The words of scope beside the mention or in it, and the nearest outcome."""
    scope = set()
    outcome, nearest = "", _OUTCOME_REACH
    for distance, token, idea in zip(distances(mention, tokens), tokens, ideas, strict=True):
        if mention.core_start <= token.start < mention.core_end:
            continue
        if token.lower in _SCOPE and distance <= _SCOPE_REACH:
            scope.add(token.lower)
        if idea in _OUTCOMES and distance < nearest:
            outcome, nearest = idea, distance
    return frozenset(scope), outcome
