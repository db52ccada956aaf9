"""Who is who in an article: news introduces a person once and tells the age of "the suspect" or "the 19-year-old" afterwards."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from service.description.bearer import Bearer
from service.description.names import Name
from service.description.speech import parts_of_speech
from service.description.traits import exclude_each_other, given_name_traits, is_consistent, traits_of
from service.language import words
from service.model import Claim, Hedge, Quantity
from service.reading.tokens import Tokens

# "another 16-year-old" is not the one told of before
_OTHERS = frozenset(words("persons")["others"])
# An article of news tells the ages of a few dozen persons; a list of more is read claim by claim.
_MOST_PERSONS = 200


@dataclass(slots=True)
class _Person:
    """The words of the longest name, what is told of the person anywhere in the article, and the ages told beside the name."""

    name: frozenset[str]
    traits: set[str] = field(default_factory=set)
    ages: set[float] = field(default_factory=set)


class People:
    """The persons whose ages an article tells."""

    def __init__(self) -> None:
        self._told: list[tuple[int, Claim, Bearer]] = []

    def meet(self, place: int, claim: Claim, bearer: Bearer) -> None:
        """Take note of an age, by its place among the article's claims."""
        self._told.append((place, claim, bearer))

    def settle(self, claims: list[Claim], sentences: Iterable[tuple[Tokens, Sequence[Name]]]) -> None:
        """Give every age the name of its bearer, where the article tells it elsewhere, and all that is told of that person."""
        if not self._told:
            return
        cast = _Cast(self._told)
        cast.read_on(sentences)
        unnamed: dict[float, list[int]] = defaultdict(list)
        for place, claim, bearer in self._told:
            age, is_new = _age(claim), not _OTHERS.isdisjoint(claim.before[:2])
            if bearer.name and (person := cast.find(bearer.name)):
                claims[place] = replace(claim, traits=claim.traits | person.traits)
            elif age is None or is_new or bearer.name:
                continue
            elif person := cast.of_age(age, claim.traits):
                claims[place] = replace(claim, owner=person.name, owner_is_role=False, traits=claim.traits | person.traits)
            else:
                unnamed[age].append(place)
        for places in unnamed.values():
            _join(claims, places)


def _join(claims: list[Claim], places: Sequence[int]) -> None:
    """Ages of one number without a name are one person's, where nothing told excludes it: "a girl, 9", "the 9-year-old"."""
    traits = frozenset[str]().union(*(claims[place].traits for place in places))
    if len(places) < 2 or not is_consistent(traits):
        return
    roles = Counter(claims[place].owner for place in places if claims[place].owner)
    role = max(roles, key=lambda owner: roles[owner], default=frozenset[str]())
    for place in places:
        claims[place] = replace(claims[place], owner=claims[place].owner or role, traits=traits)


class _Cast:
    """The named persons of an article."""

    def __init__(self, told: Iterable[tuple[int, Claim, Bearer]]) -> None:
        self._by_word: dict[str, list[_Person]] = defaultdict(list)
        self._by_age: dict[float, list[_Person]] = defaultdict(list)
        self._size = 0
        for _, claim, bearer in sorted(told, key=lambda item: -len(item[2].name)):
            person = self.find(bearer.name) if bearer.name else None
            if person is None and bearer.name and self._size < _MOST_PERSONS:
                person = self._add(bearer.name)
            if person is not None:
                person.traits |= claim.traits
                age = _age(claim)
                if age is not None and age not in person.ages:
                    person.ages.add(age)
                    self._by_age[age].append(person)

    def _add(self, name: frozenset[str]) -> _Person:
        person = _Person(name)
        self._size += 1
        for word in name:
            self._by_word[word].append(person)
        return person

    def find(self, name: frozenset[str]) -> _Person | None:
        """The one person that a name, or a part of one, may stand for."""
        known = min((self._by_word.get(word, []) for word in name), key=len, default=[])
        fitting = [person for person in known if name <= person.name]
        return fitting[0] if fitting and (len(fitting) == 1 or fitting[0].name == name) else None

    def of_age(self, age: float, traits: frozenset[str]) -> _Person | None:
        """The one person whose name the article tells beside the age, and of whom it tells nothing that these traits exclude."""
        fitting = [p for p in self._by_age.get(age, ()) if not exclude_each_other(traits, frozenset(p.traits))]
        return fitting[0] if len(fitting) == 1 else None

    def read_on(self, sentences: Iterable[tuple[Tokens, Sequence[Name]]]) -> None:
        """Add what the sentences tell of the persons wherever they are named."""
        for tokens, names in sentences if self._size else ():
            parts = None
            for name in names:
                person = self.find(frozenset(name.words)) if name.words[0] in self._by_word else None
                if person is None:
                    continue
                parts = parts or parts_of_speech(tokens)
                first, last = bisect_left(tokens.starts, name.start), bisect_left(tokens.ends, name.end) + 1
                person.traits |= traits_of(tokens, parts, first, last) | given_name_traits(name.words)


def _age(claim: Claim) -> float | None:
    """The years, where the age is told without a hedge."""
    value = claim.mention.value
    return value.base if isinstance(value, Quantity) and value.hedge is Hedge.EXACT and value.upper is None else None
