"""Names in a sentence, and the book of a document's names that completes "Roe" to "Jane Roe"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, compress
from typing import NamedTuple

import regex

from service.language import words
from service.reading.tokens import Tokens

_DESCRIPTION = words("description")
TITLES = frozenset(_DESCRIPTION["titles"])
_NO_NAMES = frozenset(_DESCRIPTION["not_names"]) | frozenset(_DESCRIPTION["stopwords"])
_OPENERS = frozenset(_DESCRIPTION["sentence_openers"]) | frozenset(
    chain.from_iterable(words("numerals")[group] for group in ("units", "teens", "tens", "ordinals"))
)
# Titles that end a name as well: "Harriet King".
_SURNAMES = frozenset(words("persons")["surnames"])
_NO_PERSONS = frozenset(words("persons")["not_persons"])
_INSIDE = frozenset(_DESCRIPTION["name_joints"])
_QUOTES = frozenset("\"“”'‘’")
_APOSTROPHE = regex.compile("['’]")
_NICKNAME = 2  # words that a nickname may have
_GIVEN_NAMES = frozenset().union(*words("given_names").values())


class Name(NamedTuple):
    """A run of capitalised words: offsets as its tokens have them, and its words in lower case without titles."""

    start: int
    end: int
    words: tuple[str, ...]


def find_names(tokens: Tokens, common: frozenset[str] = frozenset()) -> list[Name]:
    """Runs of capitalised words in order. A title or a possessive ends a name: "Roe's Acme", "Acme chief Jane Roe".

    common  words that the document writes small: alone at the beginning of a sentence they are no names
    """
    names: list[Name] = []
    run: list[int] = []
    last = -1  # the last token of the run, a joint between its words counted
    written, starts, ends = tokens.words, tokens.starts, tokens.ends
    capitals = [
        index
        for index in compress(range(len(written)), tokens.capitals)
        if written[index] not in _NO_NAMES or _is_in_person(tokens, index)
    ]
    if capitals and _opens_sentence(written, capitals) and _is_common(written[capitals[0]], common):
        del capitals[0]
    following = iter([*capitals[1:], -1])
    for index in capitals:
        after = next(following)
        if run and index != last + 1 and not (index == last + 2 and _is_joint(tokens, last + 1)):
            _close(run, tokens, names)
        word = written[index]
        if run and after == index + 1 and _is_joint(tokens, index):
            last = index
        elif word in TITLES and not (run and word in _SURNAMES and after != index + 1):
            _close(run, tokens, names)
        else:
            run.append(index)
            last = index
            if ends[index] - starts[index] != len(word):
                _close(run, tokens, names)
    _close(run, tokens, names)
    return names


def _opens_sentence(written: Sequence[str], capitals: Sequence[int]) -> bool:
    """Whether the first word that could be a name is the first of its sentence, and no other follows it at once."""
    index = capitals[0]
    if index > 1 or (index and written[0] not in _QUOTES):
        return False
    return len(capitals) == 1 or capitals[1] != index + 1


def _is_common(word: str, common: frozenset[str]) -> bool:
    """Whether a word is no name: one that the document writes small elsewhere, or that often opens a sentence."""
    return word in common or word in _OPENERS or (not word.isalpha() and _APOSTROPHE.split(word)[0] in _NO_NAMES)


def _close(run: list[int], tokens: Tokens, names: list[Name]) -> None:
    if run:
        names.append(Name(tokens.starts[run[0]], tokens.ends[run[-1]], tuple(tokens.words[index] for index in run)))
        run.clear()


def _is_joint(tokens: Tokens, index: int) -> bool:
    """Whether a token may stand inside a name, next to the word before it."""
    word = tokens.words[index]
    if word in _QUOTES:
        openings = range(max(1, index - 1 - _NICKNAME), index - 1)
        return _end_of_nickname(tokens, index) > 0 or any(_end_of_nickname(tokens, opening) == index for opening in openings)
    return word in _INSIDE and tokens.starts[index] - tokens.ends[index - 1] <= 1


def _end_of_nickname(tokens: Tokens, index: int) -> int:
    """The index of the mark that closes a nickname in quotes between two words of a name ("Jon “Red” Roe"), 0 where none is."""
    written, starts, ends, capitals = tokens.words, tokens.starts, tokens.ends, tokens.capitals
    if written[index] not in _QUOTES or not index or starts[index] == ends[index - 1]:
        return 0
    close = next((i for i in range(index + 2, min(index + 2 + _NICKNAME, len(written) - 1)) if written[i] in _QUOTES), 0)
    if not close or not capitals[close + 1] or starts[close + 1] == ends[close]:
        return 0
    return close if all(capitals[index + 1 : close]) and starts[index + 1] == ends[index] else 0


def _is_in_person(tokens: Tokens, index: int) -> bool:
    """Whether a word that is no name elsewhere is part of a person's: "Jane S. Roe", "Helen March"."""
    written, capitals = tokens.words, tokens.capitals
    if not index or not capitals[index - 1] or index + 1 == len(written):
        return False
    if len(written[index]) == 1:
        return written[index + 1] == "." and index + 2 < len(written) and capitals[index + 2]
    return written[index - 1] in _GIVEN_NAMES and not written[index + 1][0].isdigit()


def may_be_person(name: Name) -> bool:
    """Whether a name is a full one, and none of a place or an institution."""
    return len(name.words) > 1 and _NO_PERSONS.isdisjoint(name.words)


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
