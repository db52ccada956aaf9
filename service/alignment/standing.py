"""How a pair stands among the other pairs of its two claims: whether either has a better partner, or a rival that agrees."""

from collections import Counter
from collections.abc import Sequence

from service.alignment.features import Row
from service.alignment.pairs import Pair
from service.alignment.profiles import Profile


class Standing:
    """What the pairs of a story say of each claim and other article.

    best      the highest likeness of any pair of the claim with that article
    agreeing  the same, among pairs whose values agree: a rival for a claim of that article with another value
    backers   for each claim how many other articles state its value
    listed    claim, other article and sentence: where a claim agrees
    alone     for each claim: one over how many of its group and unit its article holds
    """

    def __init__(self, profiles: Sequence[Profile], pairs: Sequence[Pair]) -> None:
        self._sentences = [profile.sentence for profile in profiles]
        self._best: dict[tuple[int, str], float] = {}
        self._agreeing: dict[tuple[int, str], float] = {}
        self._listed: set[tuple[int, tuple[str, int]]] = set()
        crowd = Counter((profile.article, profile.group, profile.unit) for profile in profiles)
        self._alone = [1 / crowd[profile.article, profile.group, profile.unit] for profile in profiles]
        for pair in pairs:
            self._note(pair.a, pair.b, pair)
            self._note(pair.b, pair.a, pair)
        backers = Counter(claim for claim, _ in self._agreeing)
        self._backers = [float(backers[claim]) for claim in range(len(profiles))]

    def _note(self, claim: int, other: int, pair: Pair) -> None:
        key, likeness = (claim, self._sentences[other][0]), pair.likeness
        if likeness >= self._best.get(key, 0.0):
            self._best[key] = likeness
        if pair.agrees:
            if likeness >= self._agreeing.get(key, 0.0):
                self._agreeing[key] = likeness
            self._listed.add((claim, self._sentences[other]))

    def features(self, pair: Pair) -> Row:
        """The features of STANDING."""
        a, b, likeness = pair.a, pair.b, pair.likeness
        in_a, in_b = self._sentences[a], self._sentences[b]
        seen_from_a, seen_from_b = (a, in_b[0]), (b, in_a[0])
        agreeing, alone, backers = self._agreeing, self._alone, self._backers
        return (
            likeness,
            *_ordered(_ratio(likeness, self._best[seen_from_a]), _ratio(likeness, self._best[seen_from_b])),
            *_ordered(agreeing.get(seen_from_a, 0.0), agreeing.get(seen_from_b, 0.0)),
            float(((a, in_b) in self._listed) + ((b, in_a) in self._listed)),
            *_ordered(alone[a], alone[b]),
            *_ordered(backers[a], backers[b]),
        )


def _ordered(x: float, y: float) -> tuple[float, float]:
    return (x, y) if x <= y else (y, x)


def _ratio(value: float, best: float) -> float:
    return value / best if best else 0.0
