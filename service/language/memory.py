"""What was found out about a word is remembered for the next time it stands in a text."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Found = TypeVar("Found")

# The words of a day's news; more would only be kept of names that never come again.
WORDS = 4_096
# Nobody needs to look up a longer "word" fast, and a few thousand of the longest would be a leak.
LONGEST = 40


def remembered(look_up: Callable[[str], Found]) -> Callable[[str], Found]:
    """Remember the answers for the `WORDS` words asked for last, so that memory stays bounded whatever the texts."""
    known = lru_cache(maxsize=WORDS)(look_up)

    @wraps(look_up)
    def recall(word: str) -> Found:
        return known(word) if len(word) <= LONGEST else look_up(word)

    return recall
