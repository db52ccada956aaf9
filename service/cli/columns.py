"""The values of a conflict side by side, each with the words of every article that states it."""

from itertools import cycle, zip_longest
from typing import Any

import regex

from service.cli.lines import BOLD, DIM, TINTS, Paint, clean, cut_around, plural, shorten

Json = dict[str, Any]

_INDENT = "   "
_GUTTER = " │ "
_LEAST_COLUMN = 26
_MENTIONS_SHOWN = 3
_SENTENCE_LINES = 3
_WORD = regex.compile(r"\S++")

# A line of a column: its text, and its width in columns of the terminal, which escape sequences do not count to.
Line = tuple[str, int]


def lay_side_by_side(values: list[Json], width: int, paint: Paint) -> list[str]:
    """Lines of at most `width` columns; values that find no room beside the others follow below them."""
    fitting = max(1, (width - len(_INDENT) + len(_GUTTER)) // (_LEAST_COLUMN + len(_GUTTER)))
    tinted = list(zip(values, cycle(TINTS), strict=False))
    beside = min(fitting, len(values))
    room = (width - len(_INDENT) - len(_GUTTER) * (beside - 1)) // beside
    lines: list[str] = []
    for at in range(0, len(tinted), beside):
        columns = [_column(value, room, tint, paint) for value, tint in tinted[at : at + beside]]
        lines += [""] * bool(lines)
        lines += [_join(cells, room, paint) for cells in zip_longest(*columns, fillvalue=("", 0))]
    return lines


def _join(cells: tuple[Line, ...], room: int, paint: Paint) -> str:
    padded = [text + " " * (room - width) for text, width in cells]
    return (_INDENT + paint(_GUTTER, DIM).join(padded)).rstrip()


def _column(value: Json, room: int, tint: str, paint: Paint) -> list[Line]:
    display = shorten(clean(value["display"]), room)
    lines = [(paint(display, BOLD, tint), len(display))]
    for mention in value["mentions"][:_MENTIONS_SHOWN]:
        name = clean(mention["article_id"]) + ("" if mention["field"] == "text" else f", {mention['field']}")
        name = shorten(name, room)
        lines.append((paint(name, DIM), len(name)))
        lines += _quote(mention, room, tint, paint)
    hidden = len(value["mentions"]) - _MENTIONS_SHOWN
    if hidden > 0:
        more = f"and {plural(hidden, 'more mention')}"
        lines.append((paint(more, DIM), len(more)))
    return lines


def _quote(mention: Json, room: int, tint: str, paint: Paint) -> list[Line]:
    """The sentence of a mention, wrapped, with the mention standing out."""
    # Wrapping leaves part of every line empty: a tenth less fits for sure into as many lines.
    left, quote, right = cut_around(clean(mention["sentence"]), clean(mention["text"]), room * _SENTENCE_LINES * 9 // 10)
    start, end, text = len(left), len(left) + len(quote), left + quote + right
    lines = []
    for at, stop in _wrap(text, room):
        first, last = min(max(start, at), stop), min(max(end, at), stop)
        lines.append((text[at:first] + paint(text[first:last], BOLD, tint) + text[last:stop], stop - at))
    return lines


def _wrap(text: str, room: int) -> list[tuple[int, int]]:
    """Where each line begins and ends, broken between words, and inside those longer than a line."""
    spans: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        start, end = word.span()
        if spans and end - spans[-1][0] <= room:
            spans[-1] = (spans[-1][0], end)
            continue
        spans += [(at, min(at + room, end)) for at in range(start, end, room)]
    return spans
