"""Hedges and bounds around a number: the longest one that touches it in front, or follows it at once."""

import regex

from service.language import alternation, words
from service.model import Hedge

_LEXICON = words("hedges")
_BEFORE = {spelling: Hedge(name) for name, spellings in _LEXICON["before"].items() for spelling in spellings}
_AFTER = {spelling: Hedge(name) for name, spellings in _LEXICON["after"].items() for spelling in spellings}
_NOT_BEHIND = {word: frozenset(before) for word, before in _LEXICON["not_behind"].items()}
# Most words before or behind a number belong to no hedge.
_LAST_OF_BEFORE = frozenset(spelling.split()[-1] for spelling in _BEFORE)
_FIRST_OF_AFTER = frozenset(spelling.removeprefix("-").split()[0] for spelling in _AFTER)
_LONGEST = max(spelling.count(" ") + 1 for spelling in _BEFORE)
_LAST_WORDS = regex.compile(r"(?r)(?:[\w.'’~≈∼<>≥≤=-]++\s){0,4}+[\w.'’~≈∼<>≥≤=-]++(?P<gap>\s?)")
_BEHIND = regex.compile(r"(?P<plus>\+)|(?P<gap>-|,?\s)(?P<words>[a-z]++(?:\s[a-z]++){0,2}+)")
_SIGNS = frozenset("~≈∼<>≥≤")

FILLER = rf"(?:(?:{alternation(_LEXICON['fillers'])})\s)?"
"""Pattern source: an optional hedge between a preposition and its number."""


def hedge_before(text: str, position: int) -> tuple[Hedge, int] | None:
    """The hedge that ends at a position, and where it begins."""
    window = text[max(0, position - 48) : position]
    last = window.rpartition(" ")[0].rpartition(" ")[2]  # the word before the space that the window ends with
    if window[-1:] == " " and last.isalpha() and last.lower() not in _LAST_OF_BEFORE:
        return None
    if window.endswith(tuple(_SIGNS)):
        return _BEFORE[window[-1]], position - 1
    match = _LAST_WORDS.match(window)
    if match is None or not (match["gap"] or window.endswith("-")):
        return None
    if window.endswith("sub-"):
        return Hedge.UNDER, position - 4
    pieces = window[match.start() :].split()
    if pieces[-1].lower() not in _LAST_OF_BEFORE:
        return None
    for length in range(min(_LONGEST, len(pieces)), 0, -1):
        hedge = _BEFORE.get(" ".join(pieces[-length:]).lower())
        if hedge is not None:
            at = len(window.rstrip())
            if length == 1 and len(pieces) > 1 and pieces[-2].lower() in _NOT_BEHIND.get(pieces[-1].lower(), ()):
                return None
            for piece in reversed(pieces[-length:]):
                at = window.rfind(piece, 0, at)
            return hedge, position - len(window) + at
    return None


def hedge_after(text: str, position: int) -> tuple[Hedge, int] | None:
    """The hedge that begins at a position, and where it ends."""
    match = _BEHIND.match(text, position)
    if match is None:
        return None
    if match["plus"]:
        return Hedge.AT_LEAST, match.end()
    pieces = match["words"].split()
    if pieces[0] not in _FIRST_OF_AFTER:
        return None
    for length in range(len(pieces), 0, -1):
        phrase = " ".join(pieces[:length])
        hedge = _AFTER.get(f"-{phrase}" if match["gap"] == "-" else phrase)
        if hedge is not None:
            end = match.start("words") + len(phrase)
            # "14 ships and more than 300 sailors": the next number's
            return None if text.startswith(" than", end) else (hedge, end)
    return None


def combine(outer: Hedge, inner: Hedge) -> Hedge:
    """Two hedges on one number ("at least about 20"): the one that opens a side counts."""
    if outer is Hedge.EXACT or (outer in (Hedge.ABOUT, Hedge.NEARLY) and inner is not Hedge.EXACT):
        return inner
    return outer
