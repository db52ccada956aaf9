"""What the scorer says of a story's pairs, as far as the deadline lets."""

import time
from collections.abc import Sequence

from service.alignment.looks import Looks
from service.alignment.pairs import Pair
from service.alignment.profiles import Profile
from service.alignment.scorer import Scorer
from service.model import Omission, Omissions

# So many pairs are weighed together: what they have in common stays in the processor's cache, and the deadline in sight.
_TOGETHER = 128


class Weigher:
    """The probability that the claims of a pair measure the same thing, a second look taken where the first is no dismissal."""

    def __init__(
        self, profiles: Sequence[Profile], pairs: Sequence[Pair], scorer: Scorer, deadline: float, omissions: Omissions
    ) -> None:
        self._looks = Looks(profiles, pairs, scorer.reader)
        self._articles = [profile.article for profile in profiles]
        self._scorer, self._deadline, self._omissions = scorer, deadline, omissions

    def weigh(self, pairs: Sequence[Pair]) -> list[float]:
        """For each pair 0 to 1; 0 where the gate dismisses it, and past the deadline, when its articles join the omissions."""
        scores: list[float] = []
        for start in range(0, len(pairs), _TOGETHER):
            batch = pairs[start : start + _TOGETHER]
            scores += self._late(batch) if time.monotonic() > self._deadline else self._weigh(batch)
        return scores

    def _late(self, pairs: Sequence[Pair]) -> list[float]:
        for pair in pairs:
            for claim in (pair.a, pair.b):
                self._omissions.add(self._articles[claim], Omission.NOT_COMPARED)
        return [0.0] * len(pairs)

    def _weigh(self, pairs: Sequence[Pair]) -> list[float]:
        glanced = self._scorer.leaves(self._looks.first(pairs))
        kept = [number for number, leaves in enumerate(glanced) if self._scorer.is_of_use(leaves)]
        closer = self._looks.closer([pairs[number] for number in kept])
        scores = [0.0] * len(pairs)
        for number, leaves in zip(kept, self._scorer.leaves(closer, [glanced[number] for number in kept]), strict=True):
            scores[number] = self._scorer.score(leaves)
        return scores
