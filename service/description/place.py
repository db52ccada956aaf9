"""Where a figure holds: the name behind "in", "at" or "near"."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from service.description.names import Name
from service.description.sentence import Setting
from service.language import words
from service.reading.tokens import Tokens

_PREPOSITIONS = frozenset(words("description")["place_prepositions"])


def find_places(tokens: Tokens, names: Iterable[Name]) -> list[Name]:
    """The names that a preposition of place opens."""
    places = []
    for name in names:
        index = bisect_left(tokens.starts, name.start)
        if index and tokens.words[index - 1] == "the":
            index -= 1
        if index and tokens.words[index - 1] in _PREPOSITIONS:
            places.append(name)
    return places


def place_of(setting: Setting, places: Sequence[Name]) -> frozenset[str]:
    """The words of the nearest of a sentence's places; empty where it has none."""
    nearest = min(places, key=lambda name: max(name.start - setting.ends_at, setting.starts_at - name.end), default=None)
    return frozenset(nearest.words) if nearest is not None else frozenset()
