"""Where sentences end, and that every one of them stands where it says."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.model import Article, Field
from service.reading import read
from service.reading.sentences import MAX_SENTENCE, split_sentences


def sentences(text: str) -> list[str]:
    return [text[found.start : found.end] for found in split_sentences(text, Field.TEXT)]


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param(["The mill closed.", "Forty people lost their jobs."], id="full stops"),
        pytest.param(["Who pays?", "The county does!", "So it says."], id="question and exclamation marks"),
        pytest.param(["“It cost $3.5 million.”", "Nobody laughed."], id="closing quotes stay with their sentence"),
        pytest.param(["It sold 4,000 (of 5,000.)", "Then it stopped."], id="closing brackets too"),
        pytest.param(["Prices rose 3.5 per cent to $12.50 a bag."], id="decimal points"),
        pytest.param(["Dr. Vale met Gov. Orr and Sen. Pike on Nov. 3 at 4 p.m. in St. Brannock."], id="titles, months, places"),
        pytest.param(["J. R. Vale leads by 12 points."], id="initials"),
        pytest.param(["The U.S. 7th Fleet sent three ships."], id="a number goes on after a dotted abbreviation"),
        pytest.param(["The vote is at 11:30 p.m. ET on Tuesday."], id="a zone belongs to its clock time"),
        pytest.param(["It ended at 10 p.m. Sunday in the harbour."], id="so does a day"),
        pytest.param(["It ended at 10 p.m.", "He left at once."], id="a new sentence after a clock time"),
        pytest.param(["He waited … and waited."], id="an ellipsis inside"),
        pytest.param(["See No. 5, vol. 2, p. 11 of the report."], id="numbers of things"),
    ],
)
def test_sentences_end_where_readers_think_they_do(pieces: list[str]) -> None:
    assert sentences(" ".join(pieces)) == pieces


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029"], ids=ascii)
def test_every_line_is_a_paragraph_of_its_own(end: str) -> None:
    text = f"Eleven hurt in crash{end}A bus left the road. Eleven people were hurt."
    found = split_sentences(text, Field.TEXT)
    assert [text[s.start : s.end] for s in found] == ["Eleven hurt in crash", "A bus left the road.", "Eleven people were hurt."]
    assert found[0].paragraph < found[1].paragraph == found[2].paragraph


@pytest.mark.parametrize("text", ["", " ", "\n \n\t\n", "\u00a0\u2003"], ids=["nothing", "a space", "empty lines", "wide spaces"])
def test_white_space_holds_no_sentence(text: str) -> None:
    assert sentences(text) == []


def test_white_space_around_a_sentence_is_not_part_of_it() -> None:
    assert sentences("  \tThe bridge reopened. \u00a0 Traffic flows.  \n") == ["The bridge reopened.", "Traffic flows."]


@pytest.mark.parametrize("piece", ["12,5 kg ", "x", "a. ", ".", "  "], ids=["a table", "one word", "initials", "dots", "spaces"])
def test_no_sentence_is_longer_than_the_bound_and_no_word_is_lost(piece: str) -> None:
    text = piece * (3 * MAX_SENTENCE // len(piece))
    found = sentences(text)
    assert max(map(len, found), default=0) <= MAX_SENTENCE
    assert "".join("".join(found).split()) == "".join(text.split())


@given(st.text() | st.text(alphabet='ab. \n\r\t\u2028!?…"”)A1pm.St', max_size=300))
def test_sentences_hold_all_that_is_not_white_space_in_order(text: str) -> None:
    found = split_sentences(text, Field.TEXT)
    covered = {position for sentence in found for position in range(sentence.start, sentence.end)}
    assert all(text[position].isspace() for position in set(range(len(text))) - covered)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in found)


@given(st.none() | st.text(max_size=80), st.text(max_size=200))
def test_a_document_counts_its_sentences_title_first(title: str | None, text: str) -> None:
    document = read(Article(id="a", title=title, text=text))
    assert [s.index for s in document.sentences] == list(range(len(document.sentences)))
    fields = [s.field for s in document.sentences]
    assert fields == sorted(fields, key=[Field.TITLE, Field.TEXT].index)
    assert all(document.text(s) == document.article.field(s.field)[s.start : s.end] for s in document.sentences)


@pytest.mark.parametrize("piece", [".", "A. ", ". ", "\u2028", "p.m. ", "“”", "1 "], ids=ascii)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    split_sentences(text, Field.TEXT)
    assert time.process_time() - start < 6
