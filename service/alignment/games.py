"""Which scores can be one: a game stands differently from minute to minute, and a result is no record."""

import regex

from service.language import words
from service.model import Claim, Score

_FORM_OF: dict[str, str] = {word: form for form, members in words("scores")["forms"].items() for word in members}
_TIES = frozenset(words("scores")["ties"])
_STANDING, _RECORD = "standing", "record"
_GAME_CLOCK = regex.compile(r"(?<![\d:])\d{1,2}:\d\d(?![\d:])")


def may_be_one_score(a: Claim, b: Claim) -> bool:
    """Scores of two forms are two facts; so are two standings, unless both tell the same minute on the game's clock."""
    if _are_far_apart(a, b) or _are_tie_and_lead(a, b):
        return False
    x, y = _form(a), _form(b)
    if x and y and x != y:
        return False
    return x != _STANDING or y != _STANDING or bool(_minutes(a) & _minutes(b))


def _are_far_apart(a: Claim, b: Claim) -> bool:
    """Whether no number is the same, as who gets a score wrong gets one side's points wrong; votes are cast in another way, but
    as many of them. The higher of two sides is held against the higher.
    """
    x, y = a.mention.value, b.mention.value
    if not (isinstance(x, Score) and isinstance(y, Score)) or sum(x.points) == sum(y.points):
        return False
    return all(one != other for one, other in zip(_by_side(x), _by_side(y), strict=False))


def _are_tie_and_lead(a: Claim, b: Claim) -> bool:
    """Whether one tells of a tie and the other of a lead; who wrote of a tie does not mean a lead by another hand's slip."""
    x, y = _is_even(a), _is_even(b)
    tie = a if x else b
    return x is not y and not _TIES.isdisjoint((*tie.before, *tie.after))


def _is_even(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, Score) and value.points[0] == value.points[1]


def _by_side(score: Score) -> tuple[int, ...]:
    return *sorted(score.points[:2]), *score.points[2:]


def _form(claim: Claim) -> str:
    """The form that the nearest telling word names, "" where none stands near; in brackets behind a side stands its record."""
    if claim.before[:1] == ("(",) and claim.after[:1] == (")",):
        return _RECORD
    sides = (enumerate(claim.before), enumerate(claim.after))
    near = [(place, _FORM_OF[word]) for side in sides for place, word in side if word in _FORM_OF]
    return min(near)[1] if near else ""


def _minutes(claim: Claim) -> frozenset[str]:
    return frozenset(_GAME_CLOCK.findall(claim.document.text(claim.document.sentences[claim.mention.sentence])))
