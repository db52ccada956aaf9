"""Which durations and clock times that differ are both right: terms of two persons, what goes on between two articles, moments as
far apart as a sentence says.
"""

import regex

from service.alignment.persons import may_be_one_name
from service.alignment.profiles import Profile
from service.description.lemmas import idea_of
from service.language import words
from service.model import Claim, ClockTime, Kind, Quantity

_DESCRIPTION = words("description")
# What a person does for a term, and what the term is called.
_TERMS = frozenset(map(idea_of, _DESCRIPTION["terms"]))
# What befalls one accused after the other.
_ARRESTS = frozenset(map(idea_of, _DESCRIPTION["arrests"]))
_ROLES = frozenset(_DESCRIPTION["person_nouns"])
# How far apart two moments are told to be: "15 minutes later".
_APART = regex.compile(r"(?<![\d.,:])(\d{1,3})[\s-](?i:(min)ute|hour)s?\s(?i:later|earlier|before|after)\b")
_HOUR = 60
# Units in which news counts up how long something has gone on, and seconds of one.
_COUNTED_UP = frozenset({"day", "week"})
_DAY = 86_400.0
# Both ends are told to the minute or two.
_SLACK = 2


def are_two_terms(a: Profile, b: Profile) -> bool:
    """Whether two durations or days are those of two persons before the law or in service: "Roe was sentenced to 11 years",
    "Brandt was sentenced to eight years"; "Roe was booked on Monday", "Brandt was arrested on Friday".
    """
    x, y = a.claim, b.claim
    if x.mention.kind is Kind.DURATION and _is_term(x) and _is_term(y):
        return _are_two(x, y, _bearer(x), _bearer(y))
    if x.mention.kind is Kind.DATE and x.action in _ARRESTS and y.action in _ARRESTS:
        return _are_two(x, y, _accused(x), _accused(y))
    return False


def has_gone_on(a: Profile, b: Profile) -> bool:
    """Whether two durations may count up the days of one thing under way: "after 11 days of fighting", "12 days of fighting".

    They do where the longer one was told so many days later, or where nobody knows which was.
    """
    x, y = a.value, b.value
    if not (_is_counted_up(a.claim) and _is_counted_up(b.claim) and isinstance(x, Quantity) and isinstance(y, Quantity)):
        return False
    first, last = (a, b) if x.base < y.base else (b, a)
    began, ended = first.claim.document.anchor, last.claim.document.anchor
    if began is None or ended is None:
        return True
    return ended > began and abs((ended - began).days - abs(x.base - y.base) / _DAY) <= 1


def _is_counted_up(claim: Claim) -> bool:
    value = claim.mention.value
    if not isinstance(value, Quantity) or value.unit.name not in _COUNTED_UP:
        return False
    return claim.mention.pattern == "window" or (claim.preposition == "of" and bool(claim.complement))


def _are_two(x: Claim, y: Claim, one: frozenset[str], other: frozenset[str]) -> bool:
    known = one and other and one.isdisjoint(y.names) and other.isdisjoint(x.names)
    return bool(known) and not may_be_one_name(one, other)


def _is_term(claim: Claim) -> bool:
    return claim.action in _TERMS or claim.head in _TERMS


def _bearer(claim: Claim) -> frozenset[str]:
    """The name nearest before the figure, else the one in its clause's subject."""
    return (claim.owner or claim.subject & claim.names) - _ROLES


def _accused(claim: Claim) -> frozenset[str]:
    """The name in its clause's subject, else the one nearest before the date."""
    return ((claim.subject & claim.names) or claim.owner) - _ROLES


def are_as_far_apart_as_told(a: Profile, b: Profile) -> bool:
    """Whether a sentence of either clock time tells how far apart both are: "called at 11:05 and came 15 minutes later"."""
    x, y = a.value, b.value
    if not (isinstance(x, ClockTime) and isinstance(y, ClockTime)):
        return False
    gap = abs(x.minute - y.minute)
    return any(abs(told - gap) <= _SLACK for profile in (a, b) for told in _told(profile.claim))


def _told(claim: Claim) -> list[int]:
    sentence = claim.document.text(claim.document.sentences[claim.mention.sentence])
    return [int(number) * (1 if minutes else _HOUR) for number, minutes in _APART.findall(sentence)]
