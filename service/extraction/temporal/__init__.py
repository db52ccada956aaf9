"""Dates, clock times and durations in news, read by a grammar over classes of words.

A sentence becomes tokens (lexer), the grammar of service/language/en/temporal.toml finds where a time stands (grammar), a reader
for each rule turns the words into a value (clocks, days, periods, counted, durations, parts), hedges and neighbouring times
refine it (hedges, binding).

Parts of a day bound to a day ("Sunday night") are dates of granularity part_of_day; only what a clock shows is a time.
"""

from collections.abc import Sequence

from service.extraction.temporal.binding import bind_clocks
from service.extraction.temporal.expression import Expression, Mark, TemporalValue
from service.extraction.temporal.find import Times, find_expressions
from service.model import CalendarDate, ClockTime, Document, Kind, Mention

__all__ = ["Expression", "Mark", "Times", "find_expressions", "find_temporal", "mentions_of"]


def find_temporal(document: Document) -> list[Mention]:
    """The dates, clock times and durations of a document in reading order, none inside the page's furniture."""
    return _mentions(document, find_expressions(document))


def mentions_of(document: Document, expressions: Sequence[Expression]) -> list[Mention]:
    """All the time expressions that were read in a document as mentions, clock times on the days written beside them."""
    return _mentions(document, bind_clocks(expressions, document))


def _mentions(document: Document, expressions: Sequence[Expression]) -> list[Mention]:
    return [_mention(document, found, found.value) for found in expressions if not isinstance(found.value, Mark)]


def _mention(document: Document, found: Expression, value: TemporalValue) -> Mention:
    text = document.article.field(found.sentence.field)
    kind = Kind.DATE if isinstance(value, CalendarDate) else Kind.TIME if isinstance(value, ClockTime) else Kind.DURATION
    return Mention(
        document.article.id, found.sentence.field, found.start, found.end, found.core_start, found.core_end,
        text[found.start : found.end], kind, value, found.sentence.index, found.rule,
    )  # fmt: skip
