"""Tokens found piece by piece: what a piece of text between two spaces holds is remembered for the next time it is written."""

from collections.abc import Callable
from itertools import accumulate, chain
from operator import add
from typing import Generic, TypeVar

import regex

from service.language.memory import remembered

First = TypeVar("First")
Second = TypeVar("Second")

Columns = tuple[list[int], list[int], list[First], list[Second]]
"""Parallel lists, one element a token: its start and its end, and the two things that are known of it."""

# How far it is to the next token's start, how long the token is, and what is known of it.
_Found = tuple[int, int, First, Second]
_CLOSING = ".,;:?!"


class Scanner(Generic[First, Second]):
    """Finds what a pattern matches, without looking twice at a piece that it remembers.

    pattern  takes a word of ASCII letters, and a closing mark behind it, as a token each
    read     what is known of a token by what is written and the name of the group that matched it; "letters" for such a word,
             "mark" for such a mark
    runs_on  what a piece ends in that may belong to one token with the next piece
    """

    def __init__(
        self,
        pattern: regex.Pattern[str],
        read: Callable[[str, str | None], tuple[First, Second]],
        runs_on: regex.Pattern[str] | None = None,
    ) -> None:
        self._pattern, self._read, self._runs_on = pattern, read, runs_on
        self._found_in = remembered(self._look_into)
        self._marks = {mark: (2, 1, *read(mark, "mark")) for mark in _CLOSING}

    def scan(self, text: str, start: int, end: int) -> Columns[First, Second]:
        """The tokens of text[start:end], offsets into `text`."""
        pieces = list(map(self._found_in, text[start:end].split(" ")))
        if not all(pieces) or (start and not text[start - 1].isspace()):
            return self._scan_at_once(text, start, end)
        steps, lengths, first, second = zip(*chain.from_iterable(pieces), strict=True)
        starts = list(accumulate(steps, initial=start))
        starts.pop()
        return starts, list(map(add, starts, lengths)), list(first), list(second)

    def _scan_at_once(self, text: str, start: int, end: int) -> Columns[First, Second]:
        matches = list(self._pattern.finditer(text, start, end))
        known = [self._read(match[0], match.lastgroup) for match in matches]
        return (
            [match.start() for match in matches],
            [match.end() for match in matches],
            [first for first, _ in known],
            [second for _, second in known],
        )

    def _look_into(self, piece: str) -> tuple[_Found[First, Second], ...]:
        """The tokens of a piece and the space behind it; none where it does not begin with one or may run on."""
        length = len(piece)
        if piece.isascii():  # most are a word, perhaps with a mark behind it
            if piece.isalpha():
                return ((length + 1, length, *self._read(piece, "letters")),)
            mark = self._marks.get(piece[-1:])
            if mark is not None and length > 2 and piece[:-1].isalpha():
                return (length - 1, length - 1, *self._read(piece[:-1], "letters")), mark
        matches = list(self._pattern.finditer(piece))
        if not matches or matches[0].start() or (self._runs_on is not None and self._runs_on.search(piece)):
            return ()
        begins = [match.start() for match in matches]
        return tuple(
            (following - begin, len(match[0]), *self._read(match[0], match.lastgroup))
            for match, begin, following in zip(matches, begins, [*begins[1:], length + 1], strict=True)
        )
