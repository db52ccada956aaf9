"""Which verb governs a mention among the words around it."""

from collections.abc import Sequence

from service.description.speech import Part

# What ends a clause on either side of a figure.
CLAUSE_ENDS = frozenset({Part.STOP, Part.SUBORDINATOR, Part.RELATIVE})
# How far behind an auxiliary its verb may stand ("has not been sold").
_CHAIN = 3


def full_verbs(parts: Sequence[Part]) -> list[bool]:
    """Which tokens are verbs that can govern: full ones, and auxiliaries that stand alone."""
    return [part is Part.VERB or (part is Part.AUXILIARY and _stands_alone(parts, i)) for i, part in enumerate(parts)]


def _stands_alone(parts: Sequence[Part], i: int) -> bool:
    following = next((p for p in parts[i + 1 : i + 1 + _CHAIN] if p is not Part.MODAL and p is not Part.AUXILIARY), None)
    return following is not Part.VERB


def governing_verb(parts: Sequence[Part], verbs: Sequence[bool], first: int, last: int) -> int | None:
    """The verb before the tokens first to last in their clause; else the first behind, as for a subject or a fronted date."""
    comma = False
    for i in range(first - 1, -1, -1):
        if parts[i] in CLAUSE_ENDS:
            break
        comma = comma or parts[i] is Part.COMMA
        if verbs[i]:
            behind = _verb_behind(parts, verbs, last) if comma else None
            return i if behind is None else behind
    return _verb_behind(parts, verbs, last)


def _verb_behind(parts: Sequence[Part], verbs: Sequence[bool], last: int) -> int | None:
    for i in range(last, len(parts)):
        if parts[i] in CLAUSE_ENDS:
            return None
        if verbs[i]:
            return i
    return None
