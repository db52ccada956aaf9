"""Steps from a day: "last", "next", "that", "the previous"."""

from typing import Final

from service.extraction.temporal.expression import Context
from service.extraction.temporal.grammar import Match
from service.extraction.temporal.lexicon import CODE

_TOLD: Final = frozenset(CODE[name] for name in ("that", "same", "previous", "following"))


def from_told(match: Match, label: str = "step") -> bool:
    """Whether a step word counts from the date told before rather than from the publication day."""
    return match.code(label) in _TOLD


def stepped_year(match: Match, context: Context, label: str = "step") -> int | None:
    """The year of "of last year", "of the same year"."""
    base = context.told_day if from_told(match, label) else context.anchor
    return base.year + (match.number(label) or 0) if base else None
