"""Results of games, votes and records."""

from service.compatibility.verdict import Verdict, agree, disagree, incomparable
from service.model import Score

_SAME = agree("score", 1.0)
_MIRRORED = agree("mirrored score", 0.7)  # each side's paper names its own points first
_DIFFERENT = disagree("score", 0.9)
_LENGTHS = incomparable("scores of different form")


def compare_scores(a: Score, b: Score) -> Verdict:
    """Equal in either order, or different; a score of two numbers says nothing of one of three."""
    if len(a.points) != len(b.points):
        return _LENGTHS
    if a.points == b.points:
        return _SAME
    return _MIRRORED if len(a.points) == 2 and a.points == b.points[::-1] else _DIFFERENT
