"""Pieces of a line for a terminal: clean, short enough, in color."""

from dataclasses import dataclass

import regex

_CONTROL = regex.compile(r"[\p{Cc}\p{Cf}--[\u200c\u200d]]++", regex.V1)

BOLD, DIM, RED, YELLOW = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m"
# One for each value of a conflict, in turn; red and yellow tell the relation.
TINTS = ("\x1b[36m", "\x1b[35m", "\x1b[32m", "\x1b[34m")
_PLAIN = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Paint:
    """Styles text where the terminal shows colors."""

    color: bool

    def __call__(self, text: str, *styles: str) -> str:
        return f"{''.join(styles)}{text}{_PLAIN}" if self.color and text else text


def clean(text: str) -> str:
    """One line without control characters: a text must not be able to drive the terminal that shows it."""
    return " ".join(_CONTROL.sub(" ", text).split())


def shorten(text: str, width: int) -> str:
    """The text, cut to `width` columns with an ellipsis where it is longer."""
    return text if len(text) <= width else text[: max(width - 1, 0)] + "…" * (width > 0)


def plural(count: int, noun: str) -> str:
    """“1 article”, “2 articles”."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def cut_around(sentence: str, quote: str, room: int) -> tuple[str, str, str]:
    """The words before a quote, the quote, and the words after it, cut to `room` columns together."""
    left, found, right = sentence.partition(quote)
    spare = room - len(quote)
    if not found or spare < 0:
        return "", shorten(found or sentence, room), ""
    before = min(len(left), max(spare // 2, spare - len(right)))
    left = left if len(left) <= before else shorten(left[::-1], before)[::-1]
    return left, found, shorten(right, spare - before)
