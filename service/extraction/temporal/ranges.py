"""Two dates as one."""

from service.model import CalendarDate


def ranged(start: CalendarDate, end: CalendarDate) -> CalendarDate | None:
    """From the first of two dates to the last; None where they run backwards."""
    if start.start and end.end and start.start >= end.end:
        return None
    known = start.start is not None and end.end is not None
    return CalendarDate(
        f"{start.timex}/{end.timex}",
        end.granularity,
        start.start if known else None,
        end.end if known else None,
        month=start.month if start.month == end.month else None,
        relative=start.relative or end.relative,
    )
