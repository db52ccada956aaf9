"""Whose a figure is: the nearest name in its clause."""

from bisect import bisect_left
from collections.abc import Sequence

from service.description.names import Name
from service.description.sentence import Setting

# A name further than this (boundaries counted) belongs to another clause.
_CLAUSE = 12.0


def owner_of(setting: Setting, names: Sequence[Name]) -> frozenset[str]:
    """The words of the owner's full name; empty where none is near. An age has a bearer instead."""
    starts, distances = setting.sentence.tokens.starts, setting.distances
    near = [(distance, name) for name in names if (distance := distances[bisect_left(starts, name.start)]) < _CLAUSE]
    before = [(distance, name) for distance, name in near if name.end <= setting.starts_at]
    chosen = min(before or near, key=lambda item: item[0], default=None)
    return frozenset(chosen[1].words) if chosen else frozenset()
