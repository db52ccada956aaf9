"""Whether two ages can be those of one person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import islice

from service.alignment.profiles import Profile
from service.description import exclude_each_other
from service.language import words
from service.model import Claim, Hedge, Kind, Quantity

# The likeness (Ratcliff and Obershelp 1988) of two names from which they may be one: one letter of five differs.
_SPELLING = 0.8
# How long a short form is at least, and a name of which no other word tells that it is the same.
_SHORT = 3
_LONG = 5
_NICKNAMES: Mapping[str, Sequence[str]] = words("persons")["nicknames"]
_KIN, _POSSESSIVES = frozenset(words("persons")["kin"]), frozenset(words("persons")["possessives"])
# An article tells one age a few times; that it does so is known after as many.
_MOST = 10


def may_be_one(a: Claim, b: Claim) -> bool:
    """Whether the bearers of two ages may be one person; not for an age of the past or one that is a limit."""
    if not (a.owner_is_role or b.owner_is_role):
        return may_be_one_name(a.owner, b.owner)
    told = all(claim.owner_is_role or claim.owner for claim in (a, b))
    return told and not exclude_each_other(a.traits, b.traits)


def are_named_apart(a: Claim, b: Claim) -> bool:
    """Whether two ages are told of two names that cannot be one."""
    named = a.mention.kind is Kind.AGE and a.owner and b.owner and not (a.owner_is_role or b.owner_is_role)
    return bool(named) and not may_be_one_name(a.owner, b.owner)


def may_be_one_name(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one name is part of the other, or both are one name told in two ways: misspelt, or shortened."""
    shared = a & b
    if not (a and b) or a <= b or b <= a or len(shared) > 1:
        return bool(shared)
    fewer, more = sorted((a - shared, b - shared), key=len)
    if not shared and min(map(len, fewer)) < _LONG:
        return False
    return all(any(_is_misspelt(word, other) or _is_short_for(word, other) for other in more) for word in fewer)


def _is_misspelt(a: str, b: str) -> bool:
    """Whether two words may be one name spelt twice: "Katrina" and "Katrine"."""
    return a[0] == b[0] and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SPELLING


def _is_short_for(a: str, b: str) -> bool:
    """Whether one word is a short form or the initial of the other: "Chris" and "Christopher", "Bill" and "William"."""
    short, long = sorted((a, b), key=len)
    return (
        ((len(short) >= _SHORT or len(short) == 1) and long.startswith(short))
        or b in _NICKNAMES.get(a, ())
        or a in _NICKNAMES.get(b, ())
    )


class Persons:
    """Of whom the articles of a story tell which ages."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._told: dict[tuple[str, float], list[Claim]] = defaultdict(list)
        self._named: dict[float, dict[frozenset[str], Claim]] = defaultdict(dict)
        for profile in profiles:
            claim = profile.claim
            if claim.mention.kind is Kind.AGE and (age := _exactly(claim)) is not None:
                self._told[profile.article, age].append(claim)
                if not claim.owner_is_role:
                    self._named[age].setdefault(claim.owner, claim)

    def are_two(self, a: Profile, b: Profile) -> bool:
        """Whether two ages that differ are of two persons, by what the articles tell of those ages elsewhere.

        Where both articles tell both ages, they tell of two persons; where one tells the age of the other's named person as the
        other does, it means somebody else by what it tells beside; so it does where it tells both ages in one sentence, or the
        other of a relative; and where any articles name who is of either age, these are two if the names are. Who speaks of a
        person is another one. Two ages told of one name are never of two persons.
        """
        x, y = a.claim, b.claim
        if not (x.owner_is_role or y.owner_is_role):
            return False
        if _speaks_of(x, y) or _speaks_of(y, x):
            return True
        in_b, in_a = self._twins(x, b.article, y), self._twins(y, a.article, x)
        if bool(in_a and in_b) or _is_named(x, in_b) or _is_named(y, in_a):
            return True
        return _is_beside(y, in_b) or _is_beside(x, in_a) or self._are_named_otherwise(x, y)

    def _are_named_otherwise(self, a: Claim, b: Claim) -> bool:
        """Whether any article names persons of the two ages who are not one."""
        of_a, of_b = self._names(a), self._names(b)
        return bool(of_a and of_b) and not any(may_be_one_name(x, y) for x in of_a for y in of_b)

    def _names(self, claim: Claim) -> list[frozenset[str]]:
        """The names of those who may be meant by an age, as far as any article tells them."""
        if not claim.owner_is_role:
            return [claim.owner]
        age = _exactly(claim)
        told = self._named.get(age, {}) if age is not None else {}
        return [name for name, other in islice(told.items(), _MOST) if not exclude_each_other(claim.traits, other.traits)]

    def _twins(self, claim: Claim, article: str, differing: Claim) -> list[Claim]:
        """What the other article tells of the same age and of one who may be the same."""
        age = _exactly(claim)
        told = self._told.get((article, age), ()) if age is not None else ()
        return [other for other in islice(told, _MOST) if other is not differing and may_be_one(claim, other)]


def _speaks_of(speaker: Claim, claim: Claim) -> bool:
    """Whether the person named of one age says what a sentence tells of the other: "Roe said the 17-year-old hid"."""
    return not speaker.owner_is_role and bool(claim.attribution) and claim.owner_is_role and claim.attribution in speaker.owner


def _is_beside(claim: Claim, twins: Sequence[Claim]) -> bool:
    """Whether an age is told in the sentence of one of the others, or of a relative: "a boy, 10, and his 11-year-old brother"."""
    if claim.owner_is_role and claim.before[:1] != () and claim.before[0] in _POSSESSIVES and not _KIN.isdisjoint(claim.owner):
        return bool(twins)
    return any(other.mention.sentence == claim.mention.sentence for other in twins)


def _is_named(claim: Claim, twins: Sequence[Claim]) -> bool:
    return not claim.owner_is_role and any(not other.owner_is_role for other in twins)


def _exactly(claim: Claim) -> float | None:
    """The years, where the age is told without a hedge."""
    value = claim.mention.value
    return value.base if isinstance(value, Quantity) and value.hedge is Hedge.EXACT and value.upper is None else None
