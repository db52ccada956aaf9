"""What the fuzzers begin with, and what they have found, stays answered as the contract says."""

from pathlib import Path

import pytest

from benchmarks.fuzz import __main__ as fuzz
from benchmarks.fuzz.stories import find_faults


@pytest.mark.parametrize("story", sorted(fuzz.CORPUS.glob("*.txt")), ids=lambda story: story.stem)
def test_a_story_of_the_corpus_is_answered_in_form(story: Path) -> None:
    assert list(find_faults(story.read_bytes())) == []


def test_pieces_of_the_corpus_in_any_order_are_answered_in_form() -> None:
    assert fuzz.put_together(seconds=1, seed=7) == 0
