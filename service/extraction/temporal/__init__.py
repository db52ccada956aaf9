"""Dates, clock times and durations in news, read by a grammar over classes of words.

A sentence becomes tokens (lexer), the grammar of service/language/en/temporal.toml finds where a time stands (grammar), a reader
for each rule turns the words into a value (clocks, days, periods, counted, durations, parts), hedges and neighbouring times
refine it (hedges, binding).

Parts of a day bound to a day ("Sunday night") are dates of granularity part_of_day; only what a clock shows is a time.
"""

from service.extraction.temporal.expression import Expression, Mark, TemporalValue
from service.extraction.temporal.find import find_expressions
from service.model import CalendarDate, ClockTime, Document, Kind, Mention, Omissions

__all__ = ["Expression", "find_expressions", "find_temporal"]


def find_temporal(document: Document, omissions: Omissions | None = None) -> list[Mention]:
    """The dates, clock times and durations of a document in reading order, none inside the page's furniture."""
    expressions = find_expressions(document, omissions=omissions)
    return [_mention(document, found, found.value) for found in expressions if not isinstance(found.value, Mark)]


def _mention(document: Document, found: Expression, value: TemporalValue) -> Mention:
    text = document.article.field(found.sentence.field)
    kind = Kind.DATE if isinstance(value, CalendarDate) else Kind.TIME if isinstance(value, ClockTime) else Kind.DURATION
    return Mention(
        document.article.id, found.sentence.field, found.start, found.end, found.core_start, found.core_end,
        text[found.start : found.end], kind, value, found.sentence.index, found.rule,
    )  # fmt: skip
