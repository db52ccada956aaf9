"""Which days are two because they are those of two steps before the law, or of two statements."""

from collections.abc import Iterable

from service.alignment.profiles import Profile
from service.language import words
from service.model import CalendarDate, Claim

_CALENDAR = words("calendar")
_STEP_OF: dict[str, str] = {word: step for step, members in _CALENDAR["steps"].items() for word in members}
_ALIKE = frozenset(map(frozenset, _CALENDAR["alike_steps"]))
_MISHAPS = frozenset(_CALENDAR["mishaps"]["nouns"])
_ENDS = _MISHAPS.union(_CALENDAR["clause_ends"])
_STATING = frozenset(_CALENDAR["stating"])
_MADE_KNOWN = frozenset(_CALENDAR["made_known"])
_SAYING = frozenset(_CALENDAR["saying"])
_ON = ("on",)
# How near before a day its verb stands: "announced on Twitter today".
_NEAR = 3
# What an article states on its own day, or the day before, is another statement two days later.
_FRESH, _OTHER = 1, 2


def are_two_steps(a: Profile, b: Profile) -> bool:
    """Whether two days are those of two steps before the law, or one is that on which somebody was identified.

    "Arrested on Friday" and "to be arraigned on Monday"; "identified on Tuesday".
    """
    if _is_right_behind(_MADE_KNOWN, a.claim) is not _is_right_behind(_MADE_KNOWN, b.claim):
        return True
    one = _step(a.claim)
    other = _step(b.claim) if one else ""
    return bool(other) and one != other and frozenset((one, other)) not in _ALIKE


def _is_right_behind(verbs: frozenset[str], claim: Claim) -> bool:
    return not verbs.isdisjoint(claim.before[1:2] if claim.before[:1] == _ON else claim.before[:1])


def _step(claim: Claim) -> str:
    """The step told nearest before a day in its clause, else behind it; "" where a mishap stands between."""
    behind = claim.after[1:] if claim.after[:1] == (",",) else claim.after  # "On Monday, Roe was sentenced"
    return _first_step(claim.before) or _first_step(behind)


def _first_step(clause: Iterable[str]) -> str:
    for word in clause:
        if word in _ENDS:
            return ""
        if word in _STEP_OF:
            return _STEP_OF[word]
    return ""


def are_two_statements(a: Profile, b: Profile) -> bool:
    """Whether two articles published days apart both tell what was just stated: "announced today", "released on Monday"."""
    x, y = a.claim, b.claim
    if not (_states(x) and _states(y)) or x.document.anchor is None or y.document.anchor is None:
        return False
    return abs((x.document.anchor - y.document.anchor).days) >= _OTHER and _is_fresh(x) and _is_fresh(y)


def are_said_and_done(a: Profile, b: Profile) -> bool:
    """Whether only one of two days is that of words, and the other is that of what happened.

    "Said on Saturday that it was just", "sentenced on Friday"; news that is told on another day is no such thing.
    """
    x, y = a.claim, b.claim
    if _is_right_behind(_SAYING, x) is _is_right_behind(_SAYING, y):
        return False
    return _STATING.isdisjoint(x.before) or _STATING.isdisjoint(y.before)


def _states(claim: Claim) -> bool:
    return not _STATING.isdisjoint(claim.before[:_NEAR])


def _is_fresh(claim: Claim) -> bool:
    value, anchor = claim.mention.value, claim.document.anchor
    if anchor is None or not isinstance(value, CalendarDate) or value.start is None:
        return False
    return 0 <= (anchor - value.start.date()).days <= _FRESH
