"""Where a figure holds: the name behind "in", "at" or "near"."""

from service.description.names import Name
from service.language import words
from service.model import Mention
from service.reading.tokens import Token

_PREPOSITIONS = frozenset(words("description")["place_prepositions"])


def place_of(mention: Mention, tokens: list[Token], names: list[Name]) -> frozenset[str]:
    """The words of the nearest name that a preposition of place opens; empty where there is none."""
    best: frozenset[str] = frozenset()
    nearest = 0
    for name in names:
        i = next((k for k, t in enumerate(tokens) if t.start == name.start), 0)
        if i and tokens[i - 1].lower == "the":
            i -= 1
        if not i or tokens[i - 1].lower not in _PREPOSITIONS:
            continue
        gap = max(name.start - mention.end, mention.start - name.end)
        if not best or gap < nearest:
            best, nearest = frozenset(name.words), gap
    return best
