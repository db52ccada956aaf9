"""Web pages to articles: what is kept of a page, what is left out, and that no page is too broken to read."""

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.markup import Page, looks_like_html, read_page


def body(markup: str) -> str:
    return read_page(f"<!doctype html><html><body>{markup}</body></html>").text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", "One.\n\nTwo.", id="paragraphs are separated by a blank line"),
        pytest.param("<p>One <b>bold</b><i>italic</i> word.</p>", "One bolditalic word.", id="inline markup adds no space"),
        pytest.param("<p>A line\n   of\tsource.</p>", "A line of source.", id="white space of the source is one space"),
        pytest.param("<p>First<br>second</p>", "First\nsecond", id="br ends a line, not a paragraph"),
        pytest.param("<ul><li>5 dead<li>12 hurt</ul>", "5 dead\n\n12 hurt", id="list items stand alone"),
        pytest.param("<table><tr><td>Dead<td>12</tr></table>", "Dead 12", id="cells of a row stand side by side"),
        pytest.param("<p>&pound;3m &amp; &#36;4m</p>", "£3m & $4m", id="character references are resolved"),
        pytest.param(
            "<div>Loose text <p>and a paragraph</p> and more</div>", "Loose text\n\nand a paragraph\n\nand more", id="loose"
        ),
        pytest.param("<figure><img><figcaption>The pier</figcaption></figure>", "The pier", id="captions are kept"),
        pytest.param("<p>Unclosed <b>bold<p>Next", "Unclosed bold\n\nNext", id="unclosed elements"),
    ],
)
def test_blocks_become_paragraphs(markup: str, text: str) -> None:
    assert body(markup) == text


@pytest.mark.parametrize(
    "furniture",
    [
        "<script>var dead = 7;</script>",
        "<style>p { width: 7px }</style>",
        "<nav>7 stories</nav>",
        "<aside>7 readers also read</aside>",
        "<footer>7 Harbour Road</footer>",
        "<form>Get 7 letters <input></form>",
        "<button>Share 7</button>",
        "<noscript>7</noscript>",
        "<template>7</template>",
        "<!-- 7 -->",
        "<div hidden>7</div>",
        "<div role='complementary'>7</div>",
        "<span aria-hidden='true'>7</span>",
    ],
)
def test_what_surrounds_an_article_is_left_out(furniture: str) -> None:
    assert body(f"<p>Before.</p>{furniture}<p>After.</p>") == "Before.\n\nAfter."


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<div>menu</div><article><p>Story.</p></article><div>more</div>", "Story.", id="article"),
        pytest.param("<div>menu</div><main><p>Story.</p></main><div>more</div>", "Story.", id="main"),
        pytest.param("<main>teasers <article><p>Story.</p></article></main>", "Story.", id="article within main"),
        pytest.param(
            "<article>A long story about a ferry.</article><article>Teaser</article>",
            "A long story about a ferry.",
            id="longest article",
        ),
        pytest.param(
            "<main><article>18:05 Ten dead</article><article>17:30 Six dead</article></main>",
            "18:05 Ten dead\n\n17:30 Six dead",
            id="the entries of a live page stay together",
        ),
        pytest.param("<main></main><p>Story.</p>", "Story.", id="an empty main holds no article"),
    ],
)
def test_the_article_is_preferred_to_the_page(markup: str, text: str) -> None:
    assert body(markup) == text


@pytest.mark.parametrize(
    ("page", "title"),
    [
        pytest.param("<title>Tab</title><article><h1>Ferry hits <em>pier</em></h1>x</article>", "Ferry hits pier", id="heading"),
        pytest.param(
            "<title>Tab</title><meta property='og:title' content='Shared'><article>x</article>", "Shared", id="og:title"
        ),
        pytest.param("<h1>Page</h1><article>x</article>", "Page", id="heading of the page"),
        pytest.param("<title>Tab</title><p>x</p>", "Tab", id="title element"),
        pytest.param("<p>x</p>", None, id="none"),
    ],
)
def test_the_headline(page: str, title: str | None) -> None:
    assert read_page(page) == Page(title, "x", None)


@pytest.mark.parametrize(
    ("markup", "moment"),
    [
        pytest.param(
            "<meta property='article:published_time' content='2026-03-04T10:00:00Z'>",
            datetime(2026, 3, 4, 10, tzinfo=UTC),
            id="meta",
        ),
        pytest.param("<meta itemprop='datePublished' content='2026-03-04'>", date(2026, 3, 4), id="a bare day stays a day"),
        pytest.param("<p><time datetime='2026-03-04'>Wednesday</time></p>", date(2026, 3, 4), id="time element"),
        pytest.param("<meta name='date' content='last week'>", None, id="unreadable"),
        pytest.param("<p>x</p>", None, id="none"),
    ],
)
def test_the_moment_of_publication(markup: str, moment: date | None) -> None:
    assert read_page(markup).published_at == moment


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<p>café</p>".encode(), id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + "<p>café</p>".encode(), id="utf-8 with a byte order mark"),
        pytest.param("<meta charset=windows-1252><p>café</p>".encode("cp1252"), id="as declared"),
    ],
)
def test_bytes_are_decoded_as_the_page_declares(source: bytes) -> None:
    assert read_page(source).text == "café"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("<!DOCTYPE html><title>x</title>", True, id="page"),
        pytest.param("  \n<p class='x'>Story", True, id="fragment"),
        pytest.param("<!-- saved page --><html>", True, id="page behind a comment"),
        pytest.param("The <p> element ended the line.", False, id="prose about markup"),
        pytest.param("<3 this ferry", False, id="prose with an angle bracket"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_html_is_told_from_text_by_its_beginning(text: str, *, html: bool) -> None:
    assert looks_like_html(text) is html


@given(
    st.one_of(
        st.text(),
        st.binary(),
        st.lists(st.sampled_from("<p> </p> <article> <br> <td> & <!-- --> \x00 \ud800 x < </ <![".split())).map("".join),
    )
)
def test_no_input_raises(source: str | bytes) -> None:
    assert isinstance(read_page(source).text, str)


@pytest.mark.parametrize(
    "fragment", ["<div>", "<b>", "<", "<!", "<!--", "<a ", '<a b="', "</", "<![CDATA[", "<p>x", "<article>", "&#"]
)
def test_a_hostile_page_costs_time_in_proportion_to_its_length(fragment: str) -> None:
    source = fragment * (500_000 // len(fragment))
    began = time.process_time()
    read_page(source)
    looks_like_html(source)
    assert time.process_time() - began < 5


def test_text_below_a_thousand_unclosed_elements_is_still_read() -> None:
    assert read_page("<div>" * 1000 + "deep").text == "deep"
