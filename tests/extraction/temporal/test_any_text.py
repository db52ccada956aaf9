"""What holds for every text."""

from datetime import MAXYEAR, date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.temporal import find_temporal
from service.model import Article, CalendarDate, ClockTime, Granularity, Mention, Quantity, Value
from service.reading import read

WORDS = st.sampled_from(
    """
    January May 31 2024 0001 9999 Feb. 29 29th ago later earlier before after two three half a an and the of in on at to
    from between - – , . : / Tuesday last next this previous following same that week month year decade century quarter
    weekend days hours years minutes second seconds 4:30 p.m. 2330 GMT ET local time noon midnight early late mid end
    beginning '90s 1940s 1/2/2024 2024-02-30 2024-02-29 31/12/9999 Christmas Easter fiscal FY25 Q4 first third night
    morning tonight yesterday several few couple more than about since by every each 9999999999 hundred million dozen ½
    18,40 (+8) o'clock past spring fall summer AD BC old century's
    """.split()
)
ANCHORS = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))


def unsound(text: str, anchor: date | None) -> list[Mention]:
    """The mentions of a text that are not where they say, or whose value is no value."""
    mentions = find_temporal(read(Article(id="a", text=text, published_at=anchor)))
    return [mention for mention in mentions if not (stands_in(text, mention) and has_order(mention.value))]


def stands_in(text: str, mention: Mention) -> bool:
    quoted = text[mention.start : mention.end] == mention.text
    return quoted and mention.start <= mention.core_start < mention.core_end <= mention.end


def has_order(value: Value) -> bool:
    match value:
        case CalendarDate(start=None) | CalendarDate(end=None):
            return value.start is value.end or value.granularity is Granularity.VAGUE
        case CalendarDate():
            return value.start is not None and value.end is not None and value.start < value.end and names_its_years(value)
        case ClockTime():
            return 0 <= value.minute < 1440 and value.low <= value.high
        case Quantity():
            return value.low <= value.high and (value.timex or "").startswith("P")
        case _:
            return False


def names_its_years(value: CalendarDate) -> bool:
    """Whether the years that a TIMEX3 value names are those of its span."""
    digits = value.timex.partition("-")[0].partition("/")[0]
    if value.start is None or value.end is None or not digits.isdigit() or value.granularity is Granularity.VAGUE:
        return True
    size = 10 ** (4 - len(digits))
    first = int(digits) * size
    return bool(value.start.year - 1 <= first + size - 1 and first <= value.end.year + 1)


@given(st.lists(WORDS, max_size=30).map(" ".join), ANCHORS)
def test_words_of_time_in_any_order(text: str, anchor: date | None) -> None:
    assert unsound(text, anchor) == []


@given(st.text(max_size=200), ANCHORS)
def test_any_characters(text: str, anchor: date | None) -> None:
    assert unsound(text, anchor) == []


@pytest.mark.parametrize("anchor", [date.min, date.max, date(2024, 2, 29)])
@pytest.mark.parametrize(
    "text",
    [
        "It began 9999 years ago and 9999999 days later it ended.",
        "It began 9999 centuries ago, last century, two millennia ago.",
        "A year ago, a year later, next year, last week, next weekend, last Christmas.",
        "It closed on 31/12/9999, in 9999, in 1000, in the 1st century, in the 99th century.",
        "Last decade, next decade, last winter, next winter, this weekend, yesterday, tomorrow night.",
        f"In December {MAXYEAR}, on December 31, {MAXYEAR}, from November {MAXYEAR} to January.",
    ],
)
def test_the_edges_of_the_calendar(text: str, anchor: date) -> None:
    assert unsound(text, anchor) == []
