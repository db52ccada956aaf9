"""How a pair stands among the other pairs of its two claims: whether either has a better partner, or a rival that agrees."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from service.alignment.features import Row
from service.alignment.pairs import Pair
from service.alignment.profiles import Profile


class Standing:
    """What the pairs of a story say of each claim and other article, the two as one number.

    best      the highest likeness of any pair of the claim with that article
    agreeing  the same, among reprints and pairs whose values agree: a rival for a claim of that article with another value
    listed    claim and sentence of another article: where a claim agrees
    backers   for each claim how many other articles state its value
    alone     for each claim: one over how many of its group and unit its article holds
    """

    def __init__(self, profiles: Sequence[Profile], pairs: Sequence[Pair]) -> None:
        self._articles = _numbered([profile.article for profile in profiles])
        self._sentences = _numbered([profile.sentence for profile in profiles])
        # What a claim's number is multiplied with, so that an article or a sentence can be added.
        self._claim = len(profiles)
        self._best: dict[int, float] = {}
        self._agreeing: dict[int, float] = {}
        self._listed: set[int] = set()
        for a, b, agrees, _, likeness in pairs:
            self._note(a, b, agrees, likeness)
            self._note(b, a, agrees, likeness)
        for claim, profile in enumerate(profiles):
            for reprint in profile.prints[1:]:
                self._note(claim, reprint, True, 1.0)
        backers = Counter(seen // self._claim for seen in self._agreeing)
        self._backers = [float(backers[claim]) for claim in range(len(profiles))]
        crowd = Counter((profile.article, profile.group, profile.unit) for profile in profiles)
        self._alone = [1 / crowd[profile.article, profile.group, profile.unit] for profile in profiles]

    def _note(self, claim: int, other: int, agrees: bool, likeness: float) -> None:
        row = claim * self._claim
        seen = row + self._articles[other]
        if likeness >= self._best.get(seen, 0.0):
            self._best[seen] = likeness
        if agrees:
            if likeness >= self._agreeing.get(seen, 0.0):
                self._agreeing[seen] = likeness
            self._listed.add(row + self._sentences[other])

    def features(self, pair: Pair) -> Row:
        """The features of STANDING."""
        a, b, _, _, likeness = pair
        row_a, row_b = a * self._claim, b * self._claim
        from_a, from_b = row_a + self._articles[b], row_b + self._articles[a]
        best, agreeing, listed, sentences = self._best, self._agreeing, self._listed, self._sentences
        alone, backers = self._alone, self._backers
        return (
            likeness,
            *_ordered(_ratio(likeness, best[from_a]), _ratio(likeness, best[from_b])),
            *_ordered(agreeing.get(from_a, 0.0), agreeing.get(from_b, 0.0)),
            float((row_a + sentences[b] in listed) + (row_b + sentences[a] in listed)),
            *_ordered(alone[a], alone[b]),
            *_ordered(backers[a], backers[b]),
        )


def _numbered(things: Iterable[Hashable]) -> list[int]:
    """A number for each, the same for equal ones."""
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(thing, len(numbers)) for thing in things]


def _ordered(x: float, y: float) -> tuple[float, float]:
    return (x, y) if x <= y else (y, x)


def _ratio(value: float, best: float) -> float:
    return value / best if best else 0.0
