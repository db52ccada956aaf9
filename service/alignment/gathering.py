"""Facts grown from the surest pair outward.

A pair of claims whose values exclude each other founds a fact; claims that agree with a founder, or exclude its value from a
third side, join it while they are alike enough. A claim belongs to one fact only: the surest that wants it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

# Below this score a pair founds no fact.
FOUND_ABOVE = 0.03
# The mean score with a fact's members from which a claim with yet another value joins it (0.1 costs 0.03 of purity).
JOIN_ABOVE = 0.2
# The score from which a claim joins a claim that it agrees with.
ATTACH_ABOVE = 0.3


class Link(NamedTuple):
    """Two claims by index, the probability that they measure the same thing, and whether their values agree."""

    a: int
    b: int
    score: float
    agrees: bool


@dataclass(slots=True)
class Gathered:
    """The members of a fact in order of joining, and the score of the pair that founded it.

    drawn  claim: the sum of its scores with the members, kept so that asking for it does not cost more as the fact grows
    """

    score: float
    members: list[int] = field(default_factory=list)
    drawn: dict[int, float] = field(default_factory=lambda: defaultdict(float))


def gather(links: Iterable[Link], apart: Callable[[int, int], bool]) -> list[Gathered]:
    """Facts of two or more claims, disputed ones first, each claim in one at most.

    apart  whether two claims cannot be of one fact, whatever joins them: asked of each claim and the two that found a fact
    """
    gatherer = _Gatherer(sorted(links, key=lambda link: (-link.score, link.a, link.b)), apart)
    gatherer.found(agreeing=False)
    gatherer.found(agreeing=True)
    return gatherer.facts


class _Gatherer:
    def __init__(self, links: list[Link], apart: Callable[[int, int], bool]) -> None:
        self._links, self._apart = links, apart
        self._around: dict[int, list[tuple[int, float]]] = defaultdict(list)
        self._agreeing: dict[int, list[tuple[float, int]]] = defaultdict(list)
        self._home: dict[int, Gathered] = {}
        self.facts: list[Gathered] = []
        for a, b, score, agrees in links:
            self._around[a].append((b, score))
            self._around[b].append((a, score))
            if agrees and score >= ATTACH_ABOVE:
                self._agreeing[a].append((score, b))
                self._agreeing[b].append((score, a))

    def found(self, *, agreeing: bool) -> None:
        """Take the links of one sort, surest first, and found or extend facts with them."""
        floor = ATTACH_ABOVE if agreeing else FOUND_ABOVE
        for a, b, score, agrees in self._links:
            if agrees is not agreeing or score < floor:
                continue
            if a not in self._home and b not in self._home:
                fact = Gathered(score)
                self.facts.append(fact)
                for claim in (a, b):
                    self._join(claim, fact)
                for claim in (a, b):
                    self._attach(claim, fact)
            elif a not in self._home:
                self._extend(a, self._home[b])
            elif b not in self._home:
                self._extend(b, self._home[a])

    def _extend(self, claim: int, fact: Gathered) -> None:
        if fact.drawn[claim] / len(fact.members) >= JOIN_ABOVE and self._fits(claim, fact):
            self._join(claim, fact)
            self._attach(claim, fact)

    def _attach(self, claim: int, fact: Gathered) -> None:
        for _, other in self._agreeing[claim]:
            if other not in self._home and self._fits(other, fact):
                self._join(other, fact)

    def _fits(self, claim: int, fact: Gathered) -> bool:
        return not any(self._apart(claim, founder) for founder in fact.members[:2])

    def _join(self, claim: int, fact: Gathered) -> None:
        self._home[claim] = fact
        fact.members.append(claim)
        for other, score in self._around[claim]:
            fact.drawn[other] += score
