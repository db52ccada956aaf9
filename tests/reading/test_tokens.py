"""Words, numbers and marks of a sentence."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ann paid $3.5 million.", ["ann", "paid", "$", "3.5", "million", "."], id="words, figures, marks"),
        pytest.param("1,250 of 4,000", ["1,250", "of", "4,000"], id="grouped figures are one token"),
        pytest.param("the driver's bus", ["the", "driver", "bus"], id="possessives lose their ending"),
        pytest.param("the driver’s bus", ["the", "driver", "bus"], id="curly possessives too"),
        pytest.param("it doesn't", ["it", "doesn't"], id="contractions are one word"),
        pytest.param("the U.S. fleet", ["the", "u.s", ".", "fleet"], id="dotted abbreviations are one word"),
        pytest.param("24-year-old", ["24", "-", "year", "-", "old"], id="hyphens part words"),
        pytest.param("São Tomé’s café", ["são", "tomé", "café"], id="accents"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_figures_and_marks(text: str, words: list[str]) -> None:
    assert tokenize(text, 0, len(text)).words == words


def test_capitals_are_remembered() -> None:
    assert tokenize("Ann met 3 Swiss aunts", 0, 21).capitals == [True, False, False, True, False]


@given(st.text(max_size=200), st.data())
def test_offsets_count_into_the_whole_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    tokens = tokenize(text, start, end)
    spans = list(zip(tokens.starts, tokens.ends, strict=True))
    assert all(start <= first < last <= end for first, last in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    left = set(range(start, end)) - {position for first, last in spans for position in range(first, last)}
    assert not any(text[position].isalpha() for position in left)
