"""Exit statuses."""

from enum import IntEnum


class Outcome(IntEnum):
    """What the exit status tells a script."""

    FINE = 0
    CONFLICTS = 1
    UNUSABLE = 2
    INTERRUPTED = 130
