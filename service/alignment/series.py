"""Counts of people that can both be right though they differ: a whole beside a part of it, an ordinal beside another series."""

from itertools import pairwise

from service.alignment.parts import (
    counts_badly_hurt_alone,
    counts_found_alone,
    is_told_one_by_one,
    tells_as_its_whole,
)
from service.alignment.profiles import Profile
from service.alignment.sums import add_up
from service.description.lemmas import PERSONS, idea_of
from service.language import words
from service.model import Background, Claim, Hedge, Kind, Quantity

_DESCRIPTION = words("description")
_REST = frozenset(_DESCRIPTION["rest"])
_INCLUSION = frozenset(_DESCRIPTION["inclusion"])
# Heads that count people of any sort, and what befalls them; any other person's noun counts one sort of them.
_ANYBODY = frozenset(map(idea_of, _DESCRIPTION["anybody"]))
# What ordinals of people tally ("a fourth man was arrested"); else they only number people in the order of telling.
_TALLIED = frozenset(_DESCRIPTION["tallied"])
# Events that a city numbers through the year.
_STRUCK = frozenset(words("counts")["struck"])
# Adjectives that pick a sort out of people.
_SORTS = frozenset(_DESCRIPTION["sorts"])
# One person by role, or by age ("a 3-year-old and four adults").
_SOMEBODY = frozenset(_DESCRIPTION["person_nouns"]) | {"old", "he", "she", "person"}
_ONE = frozenset({"a", "an", "one", "his", "her", "another"})
_JOINTS = frozenset({"and", "plus", "with"})
_OF_THEM = frozenset({"the", "these", "those", "its", "his", "her", "their", "them"})
_OTHER = ("the", "other")
# How grammar reads "one of the victims" and "one of four victims".
_PICKED = frozenset({"count of", "part of"})
_POSSESSIVES = frozenset({"her", "his", "their", "its", "the"})


def are_whole_and_part(a: Profile, b: Profile) -> bool:
    """Whether one of two counts of people leaves out some whom the other counts in, and by its wording.

    The higher one sums up several events, or what it has more is told beside (see `add_up`); or the lower one counts one sort of
    people ("four women") where the higher counts people of any sort. Or they differ by one, and
    the lower is a rest ("two others") or stands beside one more ("a girl and two men"), or the higher tells who is in it ("three
    people, including the gunman").
    """
    x, y = a.value, b.value
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or x.base == y.base or not _are_people(a, b):
        return False
    lower, higher = (a, b) if x.base < y.base else (b, a)
    part, whole = lower.claim, higher.claim
    if _sums_up_more(whole, part) or _counts_one_sort(part, whole) or add_up(lower, higher):
        return True
    if counts_badly_hurt_alone(a, b):
        return True
    if is_rest(whole):
        return False
    if counts_found_alone(lower, higher) and not is_rest(part):
        return True
    if whole.head in _ANYBODY and part.head and part.head not in _ANYBODY:
        return True
    if abs(x.base - y.base) != 1.0:
        return False
    told_in = not _INCLUSION.isdisjoint(whole.after) and _INCLUSION.isdisjoint(part.scope)
    return told_in or is_rest(part) or _stands_beside_one_more(part)


def picks_some_out(a: Profile, b: Profile) -> bool:
    """Whether one of two figures only says how many there are among several: "one of the suspects", "three of the victims".

    As many as are picked out may be fewer than there are, not more; and one of them says nothing of how many.
    """
    x, y = a.value, b.value
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return False
    lower = a if x.base < y.base else b
    if _picks_out(lower.claim) or _is_one_of(a) or _is_one_of(b):
        return True
    return tells_as_its_whole(a, b) or tells_as_its_whole(b, a) or is_told_one_by_one(a) or is_told_one_by_one(b)


def _picks_out(claim: Claim) -> bool:
    if claim.mention.pattern != "count of" or claim.before[:1] == ("all",):
        return False
    written = claim.mention.text.lower().split()
    return any(first == "of" and second in _OF_THEM for first, second in pairwise(written))


def _is_one_of(profile: Profile) -> bool:
    value, mention = profile.value, profile.claim.mention
    is_one = isinstance(value, Quantity) and value.base == 1.0 and value.hedge is Hedge.EXACT
    return is_one and (mention.pattern in _PICKED or _OTHER in pairwise(profile.claim.after))


def _counts_one_sort(part: Claim, whole: Claim) -> bool:
    """Whether only the lower count says of which sort those are whom it counts: "two younger children", "two female guards"."""
    sorts = (part.modifiers | part.scope) & _SORTS
    return bool(sorts) and sorts.isdisjoint(whole.modifiers | whole.scope)


def _sums_up_more(whole: Claim, part: Claim) -> bool:
    """Whether only the higher count is told of several events together: "nine hurt in three shootings"."""
    return Background.SUM in whole.background and Background.SEVERAL not in part.background


def is_other_series(a: Profile, b: Profile) -> bool:
    """Whether an ordinal tells of another series than a count or ordinal does.

    "The third man held" does not count the two men hurt, nor two others held, nor a fourth man found, and "the city's third
    homicide" counts those of a year; or one counts who is left ("all but five") and the other who is not.
    """
    x, y = a.claim, b.claim
    if x.mention.kind is y.mention.kind is Kind.COUNT:
        return _is_exception(x) is not _is_exception(y)
    if _TALLIED.isdisjoint(_events(x) & _events(y)):
        return True
    if x.mention.kind is y.mention.kind:
        return False
    count, ordinal = (x, y) if x.mention.kind is Kind.COUNT else (y, x)
    return is_rest(count) or ordinal.mention.text.rpartition(" ")[2].lower() in _STRUCK


def _is_exception(claim: Claim) -> bool:
    """Whether a figure counts those of whom something is not true ("all but five were released")."""
    return claim.before[:2] == ("but", "all")


def _events(claim: Claim) -> set[str]:
    return {claim.action, claim.outcome} - {""}


def is_rest(claim: Claim) -> bool:
    """Whether a figure counts the rest of a whole ("four others", "two more")."""
    return not _REST.isdisjoint(claim.scope)


def _are_people(a: Profile, b: Profile) -> bool:
    """Whether people are counted; where neither says what it counts, fates tell that they are."""
    heads = {a.claim.head, b.claim.head} - {""}
    counts = a.claim.mention.kind is b.claim.mention.kind is Kind.COUNT
    return counts and heads <= PERSONS and (bool(heads) or bool(a.fate and b.fate))


def _stands_beside_one_more(claim: Claim) -> bool:
    before = claim.before[1:] if claim.before[:1] and claim.before[0] in _POSSESSIVES else claim.before
    if len(before) > 1 and before[0] in _JOINTS and (before[1] in _SOMEBODY or before[1] in claim.names - claim.place):
        return True
    if len(before) > 1 and before[0] == "," and before[1] in _SOMEBODY:  # a headline: "Baby, 4 people hurt"
        return True
    after = claim.after[1:] if claim.after[:2] == ("along", "with") else claim.after
    opens = len(after) > 1 and after[0] in _JOINTS and (after[1] in _ONE or after[1] in claim.names - claim.place)
    return opens and any(map(_is_somebody, after[2:4]))


def _is_somebody(word: str) -> bool:
    return word in _SOMEBODY or word.isdigit() or idea_of(word) in PERSONS
