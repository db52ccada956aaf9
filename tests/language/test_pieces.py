"""Tokens are the same whether a text is looked through piece by piece or at once."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.temporal.lexer import lex
from service.language.pieces import Scanner
from service.reading.tokens import tokenize

WORDS = regex.compile(r"(?P<pair>[ab]\.\s?z)|(?P<letters>\p{L}+)|(?P<mark>[^\s\p{L}])")
scanner = Scanner(WORDS, lambda written, group: (written, group), runs_on=regex.compile(r"[ab]\.$"))


def at_once(text: str) -> list[tuple[int, int, str, str | None]]:
    return [(match.start(), match.end(), match[0], match.lastgroup) for match in WORDS.finditer(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("one two, three.", id="words and closing marks"),
        pytest.param("two  spaces", id="two spaces"),
        pytest.param("5 words", id="a piece without a token"),
        pytest.param("“so” (it) is", id="marks around words"),
        pytest.param("at a. z here", id="a token over a space"),
        pytest.param("tab\there and\u00a0there", id="other white space"),
    ],
)
def test_pieces_hold_what_the_pattern_finds(text: str) -> None:
    assert list(zip(*scanner.scan(text, 0, len(text)), strict=True)) == at_once(text)


@given(st.text(alphabet="abz. ,5“\t", max_size=40))
def test_any_text_is_found_the_same(text: str) -> None:
    assert list(zip(*scanner.scan(text, 0, len(text)), strict=True)) == at_once(text)


@pytest.mark.parametrize("before", ["", "x ", "9", "(", "so. "])
def test_what_stands_before_a_span_moves_only_its_offsets(before: str) -> None:
    text = f"{before}On May 5 at 8 p. m., the U.S. won 3-2."
    start = len(before)
    assert [at - start for at in tokenize(text, start, len(text)).starts] == tokenize(text[start:], 0, len(text) - start).starts
    assert [at - start for at in lex(text, start, len(text)).starts] == lex(text[start:], 0, len(text) - start).starts
