"""What holds for the mentions of every text, pleasant or not."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import hostile
from service.extraction import extract
from service.model import Article, Field, Kind, Quantity, Role
from service.reading import read
from tests.extraction.reading import mentions, only

WORDS = (
    "about|at least|more than|one|of|the|five|people|km|per|day|to|from|between|and|24-year-old|Flight|93|percent|rose|in|2014"
    "|No.|dozens|two|hundred|billion|first|third|half|minus|US$|1,234|18:30|May|x"
)
PIECES = [*WORDS.split("|"), *"$-,.()½%'/\"\n\u0301", "3.5", "1/2", "°C", "5"]  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from([" ", ""]))
def test_mentions_slice_to_their_text_and_never_overlap(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    assert "".join(tiles(text)) == text


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_no_character_breaks_that(text: str) -> None:
    assert "".join(tiles(text)) == text


def tiles(text: str) -> Iterator[str]:
    """The quotes of a text's mentions and what lies between them: laid side by side, they are the text again."""
    end = 0
    for mention in mentions(text):
        assert mention.start <= mention.core_start < mention.core_end <= mention.end
        yield text[end : mention.start]
        yield mention.text
        end = mention.end
    yield text[end:]


# The emergency numbers are words.
@given(st.integers(min_value=1, max_value=9999).filter(lambda number: number not in (911, 999)))
def test_a_thousand_of_the_smaller_unit_is_one_of_the_larger(number: int) -> None:
    assert only(f"It weighs {number}000 grams.").base == pytest.approx(only(f"It weighs {number} kg.").base)


@given(st.integers(min_value=2, max_value=999))
def test_a_multiplier_in_words_or_in_a_letter_is_the_same(number: int) -> None:
    assert only(f"It cost ${number} million.") == only(f"It cost ${number}m.")


def test_title_and_text_are_both_read_in_order() -> None:
    article = Article(id="a", title="Four hurt in blast", text="A blast hurt at least five people on Sunday.")
    found = extract(read(article))
    assert [(mention.field, mention.text) for mention in found if mention.kind is Kind.COUNT] == [
        (Field.TITLE, "Four hurt"),
        (Field.TEXT, "at least five people"),
    ]
    for mention in found:
        assert article.field(mention.field)[mention.start : mention.end] == mention.text


def test_furniture_states_nothing() -> None:
    document = read(Article(id="a", text="15 comments\n\nThe blast hurt five people in the old town.\n"))
    furniture = {sentence.index for sentence in document.sentences if sentence.role is Role.FURNITURE}
    assert furniture.isdisjoint(mention.sentence for mention in extract(document))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("She is 24 years old.", [Kind.AGE]),
        ("He owes $5 a year.", [Kind.MONEY]),
        ("It took six minutes.", [Kind.DURATION]),
        ("It happened in May 2014.", [Kind.DATE]),
        ("It began at 9:01 p.m. there.", [Kind.TIME]),
        ("An average of 1500 came.", [Kind.COUNT]),
    ],
)
def test_quantities_and_times_share_a_sentence_without_quarrel(text: str, kinds: list[Kind]) -> None:
    assert [mention.kind for mention in mentions(text)] == kinds


def test_every_interval_is_in_order() -> None:
    for mention in mentions("It rose from 3 to 5 km, by about 20%, to at least $7bn, or minus 5 degrees Celsius."):
        assert isinstance(mention.value, Quantity)
        assert mention.value.low <= mention.value.high


NEWS = (
    "The harbour board said on Monday that at least {} workers were hurt when a crane fell near pier four, "
    "and put the cost at $3 million. "
)
LENGTH = 20_000


def seconds(text: str) -> float:
    document = read(Article(id="a", text=text))
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        extract(document)
        best = min(best, time.process_time() - start)
    return best


@pytest.fixture(scope="module")
def news_seconds() -> float:
    return seconds("".join(NEWS.format(number) for number in range(10, 10 + LENGTH // len(NEWS))))


@pytest.mark.parametrize("kind", hostile.KINDS)
def test_no_text_costs_much_more_than_news_of_its_length(kind: str, news_seconds: float) -> None:
    assert seconds(hostile.text_of(kind, LENGTH)) < 3 * news_seconds


@pytest.mark.parametrize("digit", ["\U0001ccf0", "²", "①", "٣", "３", "〇", "Ⅳ"], ids=ascii)
@pytest.mark.parametrize(
    "text", ["{}", "${}", "{} people", "{}-year-old Ann", "on May {}", "at {}:30 a.m.", "1{}", "{}.5%", "won 3-{}"]
)
def test_digits_of_other_scripts_are_passed_over(text: str, digit: str) -> None:
    assert not any(digit in mention.text for mention in mentions(f"They saw {text.format(digit)} there."))
