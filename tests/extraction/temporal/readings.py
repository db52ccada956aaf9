"""Short ways to read the times of a sentence."""

from datetime import date

from service.extraction.temporal import find_temporal
from service.model import Article, CalendarDate, ClockTime, Mention, Quantity
from service.reading import read

# A Thursday.
ANCHOR = date(2024, 3, 14)


def mentions_of(text: str, anchor: date | None = ANCHOR) -> list[Mention]:
    """Every temporal mention of a text published on a day."""
    return find_temporal(read(Article(id="a", text=text, published_at=anchor)))


def times_of(text: str, anchor: date | None = ANCHOR) -> list[tuple[str, str | None]]:
    """The core of each mention as written, with its TIMEX3 value."""
    return [(text[m.core_start : m.core_end], _timex(m)) for m in mentions_of(text, anchor)]


def _timex(mention: Mention) -> str | None:
    assert isinstance(mention.value, CalendarDate | ClockTime | Quantity)
    return mention.value.timex


def date_of(text: str, anchor: date | None = ANCHOR) -> CalendarDate:
    """The only date of a text."""
    (value,) = [m.value for m in mentions_of(text, anchor) if isinstance(m.value, CalendarDate)]
    return value


def clock_of(text: str, anchor: date | None = ANCHOR) -> ClockTime:
    """The only clock time of a text."""
    (value,) = [m.value for m in mentions_of(text, anchor) if isinstance(m.value, ClockTime)]
    return value


def duration_of(text: str) -> Quantity:
    """The only duration of a text."""
    (value,) = [m.value for m in mentions_of(text) if isinstance(m.value, Quantity)]
    return value
