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
_INSIDE = frozenset(_DESCRIPTION["name_joints"])


class Name(NamedTuple):
    """A run of capitalised words: offsets, and its words in lower case without titles."""

    start: int
    end: int
    words: tuple[str, ...]


def find_names(tokens: list[Token]) -> list[Name]:
    """Runs of capitalised words in order. A title or a possessive ends a name: "Roe's Acme", "Acme chief Jane Roe"."""
    names: list[Name] = []
    run: list[Token] = []
    for i, token in enumerate(tokens):
        if run and _joins(tokens, i):
            continue
        if not _starts_name(token) or token.lower in _TITLES:
            _close(run, names)
        else:
            run.append(token)
            if _is_possessive(token):
                _close(run, names)
    _close(run, names)
    return names


def _close(run: list[Token], names: list[Name]) -> None:
    if run:
        names.append(Name(run[0].start, run[-1].end, tuple(token.lower for token in run)))
        run.clear()


def _is_possessive(token: Token) -> bool:
    return token.end - token.start != len(token.lower)


def _starts_name(token: Token) -> bool:
    return token.capital and token.lower not in _NOT_NAMES and token.lower not in _STOPWORDS


def _joins(tokens: list[Token], j: int) -> bool:
    return (
        tokens[j].lower in _INSIDE
        and j + 1 < len(tokens)
        and _starts_name(tokens[j + 1])
        and tokens[j].start - tokens[j - 1].end <= 1
    )


class NameBook:
    """The full names of a document in reading order, to complete the single names that follow them."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_word: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
        for name in names:
            self.add(name)

    def add(self, name: Name) -> None:
        """Take note of a name; a full name takes over its words from the full names before it."""
        if len(name.words) > 1:
            for word in {name.words[0], name.words[-1]}:
                self._by_word[word].pop(name.words, None)
                self._by_word[word][name.words] = None

    def full(self, name: Name) -> Name:
        """A single name completed to the full name given last, as news gives the full name first and the surname after."""
        if len(name.words) == 1 and (known := self._by_word.get(name.words[0])):
            return name._replace(words=next(reversed(known)))
        return name
