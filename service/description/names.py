"""Names in a sentence, and the book of a document's names that completes "Roe" to "Jane Roe"."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from service.language import words
from service.reading.tokens import Token

_DESCRIPTION = words("description")
_TITLES = frozenset(_DESCRIPTION["titles"])
_NOT_NAMES = frozenset(_DESCRIPTION["not_names"])
_STOPWORDS = frozenset(_DESCRIPTION["stopwords"])
_INSIDE = frozenset({"of", "de", "la", "del", "al", "bin", "van", "von", "&", "-", "'", "’", "."})


class Name(NamedTuple):
    """A run of capitalised words: offsets, and its words in lower case without titles."""

    start: int
    end: int
    words: tuple[str, ...]


def find_names(tokens: list[Token]) -> list[Name]:
    """Runs of capitalised words in order. A lone sentence opener counts only where it is no common stop word."""
    names: list[Name] = []
    i = 0
    while i < len(tokens):
        if not _starts_name(tokens[i]):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and (_starts_name(tokens[j]) or _joins(tokens, j)):
            if tokens[j - 1].lower in _TITLES and names and j == i:
                break
            j += 1
        parts = tuple(t.lower for t in tokens[i:j] if t.capital and t.lower not in _TITLES)
        if parts:
            names.append(Name(tokens[i].start, tokens[j - 1].end, parts))
        i = j
    return names


def _starts_name(token: Token) -> bool:
    return token.capital and token.lower not in _NOT_NAMES and token.lower not in _STOPWORDS


def _joins(tokens: list[Token], j: int) -> bool:
    return tokens[j].lower in _INSIDE and j + 1 < len(tokens) and _starts_name(tokens[j + 1]) and tokens[j].start - tokens[j - 1].end <= 1


class NameBook:
    """The full names of a document by each of their words."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_word: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in names:
            if len(name.words) > 1:
                for word in (name.words[0], name.words[-1]):
                    self._by_word[word].add(name.words)

    def full(self, name: Name) -> Name:
        """The name completed where its single word belongs to one full name only."""
        if len(name.words) == 1:
            candidates = self._by_word.get(name.words[0], set())
            if len(candidates) == 1:
                return name._replace(words=next(iter(candidates)))
        return name
