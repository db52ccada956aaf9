"""Extraction: the numbers and dates of an article as mentions in reading order."""

from service.extraction.quantities import Known, Quantities
from service.extraction.signs import signs_of
from service.extraction.stamps import without_stamps
from service.extraction.temporal import Expression, Mark, Times, mentions_of
from service.model import Document, Mention, Omissions, Role

__all__ = ["Known", "extract"]


def extract(document: Document, omissions: Omissions | None = None, known: Known | None = None) -> tuple[Mention, ...]:
    """Find every mention outside the page's furniture, in reading order, none overlapping another.

    In each sentence dates, clock times and durations are read first; quantities are read around them and may take one over
    ("24 years old", "$5 a year"). Parts so dense with numbers or dates that they read as a table are skipped and noted among
    the omissions.

    known  what was read of the sentences of other articles, added to: what several of them carry is read once
    """
    omissions = omissions or Omissions()
    times, quantities = Times(document, omissions), Quantities(document, omissions, {} if known is None else known)
    temporal: list[Expression] = []
    counted: list[Mention] = []
    for sentence in document.sentences:
        if sentence.role is Role.FURNITURE:
            continue
        signs = signs_of(document.text(sentence))
        here = times.read(sentence, signs)
        temporal += here
        counted += quantities.read(sentence, signs, [time for time in here if not isinstance(time.value, Mark)])
    return without_stamps(_merge(mentions_of(document, temporal), counted), document)


def _merge(temporal: list[Mention], quantities: list[Mention]) -> list[Mention]:
    """Both lists in one reading order; where two overlap the longer wins, and a quantity wins a tie."""
    ranked = [(mention, 1) for mention in quantities] + [(mention, 0) for mention in temporal]
    kept: list[tuple[Mention, int]] = []
    for mention, rank in sorted(ranked, key=lambda pair: (pair[0].sentence, pair[0].start, -pair[1])):
        if kept and kept[-1][0].sentence == mention.sentence and kept[-1][0].end > mention.start:
            if (mention.end - mention.start, rank) <= (kept[-1][0].end - kept[-1][0].start, kept[-1][1]):
                continue
            kept.pop()
        kept.append((mention, rank))
    return [mention for mention, _ in kept]
