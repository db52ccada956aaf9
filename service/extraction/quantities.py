"""Numbers with their units, read around the dates and times of a text."""

from collections.abc import Sequence

from service.model import Document, Mention


def find_quantities(document: Document, temporal: Sequence[Mention]) -> list[Mention]:
    """Every number, amount, age, rank and score outside the spans already read."""
    return []
