"""Stories in five parts, and for each part a scorer that never saw it."""

import random
from collections.abc import Iterator, Sequence

from benchmarks.alignment.labels import LabelledStory
from benchmarks.alignment.trees import fit, to_weights
from service.alignment.scorer import Scorer

FOLDS = 5
AS_IT_IS = (1.0, 0.0)


def folds(stories: Sequence[LabelledStory]) -> list[list[LabelledStory]]:
    """Five parts of about equal size, the same in every run."""
    shuffled = list(stories)
    random.Random(1).shuffle(shuffled)  # noqa: S311 - a fixed order, no secret
    return [shuffled[i::FOLDS] for i in range(FOLDS)]


def held_out_scorers(
    stories: Sequence[LabelledStory], curve: tuple[float, float] = AS_IT_IS
) -> Iterator[tuple[list[LabelledStory], Scorer]]:
    """Each part with a scorer learned from the others; `curve` calibrates it."""
    parts = folds(stories)
    for part in parts:
        rest = [story for other in parts if other is not part for story in other]
        yield part, Scorer(to_weights(fit(rest), curve, rest))
