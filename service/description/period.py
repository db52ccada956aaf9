"""When a figure holds: the date in its sentence that stands nearest to it."""

from collections.abc import Sequence
from operator import itemgetter

from service.model import CalendarDate, Mention


def period_of(mention: Mention, dates: Sequence[tuple[Mention, CalendarDate]]) -> CalendarDate | None:
    """The nearest of a sentence's dates besides the mention itself, None where there is none."""
    others = ((max(date.start - mention.end, mention.start - date.end), value) for date, value in dates if date is not mention)
    return min(others, key=itemgetter(0), default=(0, None))[1]
