"""Whether a figure is done, planned, denied or only imagined, and who says it."""

from service.description.context import distances
from service.description.names import Name
from service.language import words
from service.model import Mention, Modality
from service.reading.tokens import Token

_DESCRIPTION = words("description")
_PLANNED = frozenset(_DESCRIPTION["planned"])
_DENIED = frozenset(_DESCRIPTION["denied"])
_HYPOTHETICAL = frozenset(_DESCRIPTION["hypothetical"])
_ATTRIBUTION = frozenset(_DESCRIPTION["attribution"])
# A marker further than this (boundaries counted) speaks of another clause.
_REACH = 10.0


def modality_of(mention: Mention, tokens: list[Token]) -> Modality:
    """The modality that the nearest marker before the figure gives."""
    found, nearest = Modality.DONE, _REACH
    for distance, token in zip(distances(mention, tokens), tokens, strict=True):
        if distance and token.start < mention.start and distance <= nearest:
            if token.lower in _DENIED:
                found, nearest = Modality.DENIED, distance
            elif token.lower in _HYPOTHETICAL:
                found, nearest = Modality.HYPOTHETICAL, distance
            elif token.lower in _PLANNED:
                found, nearest = Modality.PLANNED, distance
    return found


def speaker_of(tokens: list[Token], names: list[Name]) -> str:
    """The last word of the name beside a verb of saying, "" where there is none."""
    for i, token in enumerate(tokens):
        if token.lower in _ATTRIBUTION:
            for name in names:
                if abs(name.end - token.start) <= 2 or 0 <= name.start - token.end <= 4:
                    return name.words[-1]
            if i and tokens[i - 1].lower.isalpha():
                return tokens[i - 1].lower
    return ""
