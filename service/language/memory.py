"""What was found out about a word is remembered for the next time it stands in a text."""

from collections.abc import Callable
from typing import Generic, TypeVar

Found = TypeVar("Found")

# The words of a day of news; more would only be kept of names that never come again.
WORDS = 4_096
# Nobody needs to look up a longer "word" fast, and a few thousand of the longest would be a leak.
LONGEST = 40


def remembered(look_up: Callable[[str], Found]) -> Callable[[str], Found]:
    """Remember the answers for the last `WORDS` words, or up to twice as many: memory stays bounded whatever the texts."""
    return _Memory(look_up).__getitem__


class _Memory(dict[str, Found], Generic[Found]):
    """Answers by word in two generations: when the younger is full the elder is forgotten, so that words in use stay.

    A dict, because a word that it holds costs no call of a Python function.
    """

    __slots__ = ("_elder", "_look_up")

    def __init__(self, look_up: Callable[[str], Found]) -> None:
        super().__init__()
        self._look_up = look_up
        self._elder: dict[str, Found] = {}

    def __missing__(self, word: str) -> Found:
        elder = self._elder
        if word in elder:
            found = elder[word]
        else:
            found = self._look_up(word)
            if len(word) > LONGEST:
                return found
        if len(self) >= WORDS:
            self._elder = dict(self)
            self.clear()
        self[word] = found
        return found
