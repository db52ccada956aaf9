"""The day an article was published, as its page tells it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.model import Article
from service.reading import read
from service.reading.dateline import publication_day

STORY = "The council met again. Members spoke for an hour and went home without a vote on the new bridge.\n"


def day_of(text: str, url: str | None = None, published_at: datetime | date | None = None) -> date | None:
    return read(Article(id="a", text=text, url=url, published_at=published_at)).anchor


@pytest.mark.parametrize(
    ("published_at", "expected"),
    [
        pytest.param(date(2024, 5, 6), date(2024, 5, 6), id="a date"),
        pytest.param(datetime(2024, 5, 6, 23, 30, tzinfo=UTC), date(2024, 5, 6), id="a moment keeps its own zone's day"),
    ],
)
def test_the_callers_word_comes_first(published_at: date, expected: date) -> None:
    assert day_of("Published on May 1, 2020\n" + STORY, "http://paper.example/2019/01/02/x", published_at) == expected


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        pytest.param("Published on March 4, 2019", date(2019, 3, 4), id="published on"),
        pytest.param("Posted: Thursday, April 23, 2015 5:10 PM EDT", date(2015, 4, 23), id="posted, weekday and clock"),
        pytest.param("POSTED: 1052 GMT (1852 HKT), April 10,2007", date(2007, 4, 10), id="clock before the date"),
        pytest.param("Updated on 2026-02-04 at 08:22 AM", date(2026, 2, 4), id="updated, digits"),
        pytest.param("Updated: Nov. 9, 2016\nPublished: Nov. 8, 2016", date(2016, 11, 8), id="published outweighs updated"),
        pytest.param(
            "By Ann Poe, Daily Mail Staff Updated: Nov 14, 2016 - 3:01 PM", date(2016, 11, 14), id="stamp behind a byline"
        ),
        pytest.param("Sun Apr 14, 2013 10:26 PM", date(2013, 4, 14), id="a line of its own"),
        pytest.param("By Ann Poe\n17 August 2015", date(2015, 8, 17), id="under the byline"),
        pytest.param("CONCORD, Mich. — Jan. 19, 2026 — The plant closed.", date(2026, 1, 19), id="wire dateline with the year"),
    ],
)
def test_stamps_at_the_top_are_read(top: str, expected: date) -> None:
    assert day_of(f"{top}\n{STORY * 3}") == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("http://paper.example/2013/07/02/bridge.html", date(2013, 7, 2), id="slashes"),
        pytest.param("http://paper.example/news/20130702/bridge", date(2013, 7, 2), id="run together"),
        pytest.param("http://paper.example/bridge-2013-07-02", date(2013, 7, 2), id="hyphens"),
        pytest.param("http://paper.example/world/2013/jul/02/bridge", date(2013, 7, 2), id="month by name"),
        pytest.param("http://paper.example/2013/US/07/02/bridge", date(2013, 7, 2), id="section between"),
        pytest.param("http://paper.example/article/20139902", None, id="no such month"),
        pytest.param("http://paper.example/?id=1234567", None, id="a number"),
    ],
)
def test_urls_tell_the_day(url: str, expected: date | None) -> None:
    assert day_of(STORY, url) == expected


def test_a_wire_dateline_takes_its_year_from_the_copyright_line() -> None:
    text = f"PARIS, June 8 (Agency) — Ministers met.\n{STORY}Copyright 2012 The Agency. All rights reserved.\n"
    assert day_of(text) == date(2012, 6, 8)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("PARIS, June 8 (Agency) — Ministers met.\n" + STORY, id="no year anywhere"),
        pytest.param("The bridge opened on May 5, 2001, to great applause from the crowd.\n" + STORY, id="a date of the story"),
        pytest.param(
            "In a report published on May 5, 2001, and read by many, engineers warned of rust.\n" + STORY,
            id="another text's date",
        ),
        pytest.param(STORY * 20 + "Published on May 5, 2001\n", id="far down"),
        pytest.param(STORY * 20 + "Related:\nMan held after fire, May 5, 2001\n", id="related links"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_not_the_publication_day_is_left(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("http://paper.example/x", date(2016, 4, 5), id="month first"),
        pytest.param("http://paper.co.uk/x", date(2016, 5, 4), id="day first where the host's country writes so"),
    ],
)
def test_figures_follow_the_hosts_country(url: str, expected: date) -> None:
    assert day_of("Updated: 4/5/16\n" + STORY, url) == expected


@given(st.text(max_size=300), st.text(max_size=80))
def test_no_text_or_url_raises(text: str, url: str) -> None:
    article = Article(id="a", text=text, url=url)
    assert publication_day(article, read(Article(id="a", text=text)).sentences) is None or read(article).anchor is not None
