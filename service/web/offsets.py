"""Offsets in the unit that the caller counts in."""

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Literal

OffsetUnit = Literal["code_point", "utf16"]
Count = Callable[[int], int]

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def unchanged(offset: int) -> int:
    """Offsets count code points, as the engine does."""
    return offset


def counter(text: str, unit: OffsetUnit) -> Count:
    """A function from code-point offsets into `text` to offsets in `unit`.

    UTF-16 spends two units on every character beyond U+FFFF: one pass finds them, and each offset then costs a bisection.
    """
    if unit == "code_point" or text.isascii():
        return unchanged
    astral = [match.start() for match in _ASTRAL.finditer(text)]
    if not astral:
        return unchanged
    return lambda offset: offset + bisect_left(astral, offset)
