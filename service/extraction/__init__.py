"""Stage 2: the numbers and dates of a document, as mentions with normalised values."""

from service.model import Document, Mention


def extract(document: Document) -> tuple[Mention, ...]:
    """Every number and date that the document states, in reading order, none overlapping another."""
    return ()
