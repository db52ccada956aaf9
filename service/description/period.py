"""When a figure holds: the date in its sentence that stands nearest to it."""

from collections.abc import Sequence

from service.model import CalendarDate, Mention


def period_of(mention: Mention, mentions: Sequence[Mention]) -> CalendarDate | None:
    """The value of the nearest other date of the sentence, None where there is none."""
    nearest: CalendarDate | None = None
    gap = 0
    for other in mentions:
        if other is mention or not isinstance(other.value, CalendarDate):
            continue
        distance = max(other.start - mention.end, mention.start - other.end)
        if nearest is None or distance < gap:
            nearest, gap = other.value, distance
    return nearest
