"""Facts grown from the surest pair outward.

A pair of claims whose values exclude each other founds a fact; claims that agree with a founder, or exclude its value from a
third side, join it while alike enough, and so do whole facts. A claim belongs to one fact only, the surest that wants it.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

# Below this score a pair founds no fact.
FOUND_ABOVE = 0.03
# The mean score with a fact's members from which a claim with yet another value joins it (0.1 costs 0.03 of purity).
JOIN_ABOVE = 0.2
# The mean score between the members of two facts from which they are more likely one than not.
UNITE_ABOVE = 0.5
# The score from which a claim joins a claim that it agrees with.
ATTACH_ABOVE = 0.3
# So many links that agree are weighed in one turn, the most alike first: most of the others then join nothing that is not joined.
_IN_TURN = 32


class Link(Protocol):
    """Two claims by index, whether their values agree, and how alike their words are."""

    @property
    def a(self) -> int: ...
    @property
    def b(self) -> int: ...
    @property
    def agrees(self) -> bool: ...
    @property
    def likeness(self) -> float: ...


AnyLink = TypeVar("AnyLink", bound=Link)
Weigh = Callable[[Sequence[AnyLink]], Sequence[float]]


@dataclass(slots=True)
class Gathered:
    """The members of a fact in order of joining, and the score of the pair that founded it.

    drawn  claim: the sum of its scores with so many of the members, the first ones, kept so that asking for it does not cost more
           as the fact grows
    """

    score: float
    members: list[int] = field(default_factory=list)
    drawn: dict[int, tuple[float, int]] = field(default_factory=dict)


def gather(links: Iterable[AnyLink], weigh: Weigh[AnyLink], apart: Callable[[int, int], bool]) -> list[Gathered]:
    """Facts of two or more claims, disputed ones first, each claim in one at most.

    weigh  for each of some links the probability that its claims measure the same thing. Links that agree are only weighed where
           a claim of theirs is free or where it decides on a third, and no link is weighed twice
    apart  whether two claims cannot be of one fact, whatever joins them: asked of each claim and the two that found a fact
    """
    links = [*links]
    gatherer = _Gatherer(links, weigh, apart)
    gatherer.found([link for link in links if not link.agrees], FOUND_ABOVE)
    agreeing = sorted([link for link in links if link.agrees], key=_most_alike_first)
    for start in range(0, len(agreeing), _IN_TURN):
        gatherer.found(agreeing[start : start + _IN_TURN], ATTACH_ABOVE)
    return gatherer.facts


def _most_alike_first(link: Link) -> tuple[float, int, int]:
    return -link.likeness, link.a, link.b


class _Gatherer(Generic[AnyLink]):
    def __init__(self, links: Sequence[AnyLink], weigh: Weigh[AnyLink], apart: Callable[[int, int], bool]) -> None:
        self._weigh, self._apart = weigh, apart
        self._scores: dict[tuple[int, int], float] = {}
        self._around: dict[int, dict[int, AnyLink]] = defaultdict(dict)
        self._home: dict[int, Gathered] = {}
        self._compared: dict[tuple[int, int], tuple[int, int]] = {}
        self.facts: list[Gathered] = []
        for link in links:
            self._around[link.a][link.b] = self._around[link.b][link.a] = link

    def found(self, links: Iterable[AnyLink], floor: float) -> None:
        """Found or extend facts with the links between claims that are not both of one, surest first."""
        home = self._home
        open_links = [link for link in links if not (link.a in home and link.b in home)]
        for minus_score, a, b in self._ranked(open_links, floor):
            if a not in home and b not in home:
                fact = Gathered(self._scores[a, b])
                self.facts.append(fact)
                for claim in (a, b):
                    self._join(claim, fact)
                for claim in (a, b):
                    self._attach(claim, fact)
            elif a not in home:
                self._extend(a, home[b])
            elif b not in home:
                self._extend(b, home[a])
            elif home[a] is not home[b] and -minus_score >= UNITE_ABOVE:
                self._unite(home[a], home[b])

    def _ranked(self, links: Sequence[AnyLink], floor: float) -> list[tuple[float, int, int]]:
        """The claims of the links that score the floor or more, behind the negative score, in order."""
        scored = zip(self._scored(links), links, strict=True)
        return sorted([(-score, link.a, link.b) for score, link in scored if score >= floor])

    def _scored(self, links: Sequence[AnyLink]) -> list[float]:
        """The scores of the links, each weighed once."""
        known = self._scores
        new = [link for link in links if (link.a, link.b) not in known]
        for link, score in zip(new, self._weigh(new), strict=True):
            known[link.a, link.b] = score
        return [known[link.a, link.b] for link in links]

    def _extend(self, claim: int, fact: Gathered) -> None:
        if self._fits(claim, fact) and self._drawn(claim, fact) / len(fact.members) >= JOIN_ABOVE:
            self._join(claim, fact)
            self._attach(claim, fact)

    def _drawn(self, claim: int, fact: Gathered) -> float:
        """The sum of a claim's scores with the members of a fact."""
        total, counted = fact.drawn.get(claim, (0.0, 0))
        around = self._around[claim]
        for score in self._scored([around[member] for member in fact.members[counted:] if member in around]):
            total += score
        fact.drawn[claim] = total, len(fact.members)
        return total

    def _unite(self, fact: Gathered, other: Gathered) -> None:
        """Make one fact of two whose claims are alike on the mean: each was founded before the other could draw its claims."""
        smaller, larger = sorted((fact, other), key=lambda gathered: len(gathered.members))
        sizes = len(smaller.members), len(larger.members)
        # Asked again only once either has grown.
        if self._compared.get((smaller.members[0], larger.members[0])) == sizes:
            return
        self._compared[smaller.members[0], larger.members[0]] = sizes
        if not all(self._fits(claim, larger) for claim in smaller.members):
            return
        if sum([self._drawn(claim, larger) for claim in smaller.members]) / math.prod(sizes) < UNITE_ABOVE:
            return
        self.facts.remove(smaller)
        larger.score = max(larger.score, smaller.score)
        for claim in smaller.members:
            self._join(claim, larger)

    def _attach(self, claim: int, fact: Gathered) -> None:
        free = {other: link for other, link in self._around[claim].items() if link.agrees and other not in self._home}
        twins = [link for other, link in free.items() if self._fits(other, fact)]
        for _, a, b in self._ranked(twins, ATTACH_ABOVE):
            self._join(b if a == claim else a, fact)

    def _fits(self, claim: int, fact: Gathered) -> bool:
        return not any(self._apart(claim, founder) for founder in fact.members[:2])

    def _join(self, claim: int, fact: Gathered) -> None:
        self._home[claim] = fact
        fact.members.append(claim)
