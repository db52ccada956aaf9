"""Stage 4: which claims of a story measure the same thing."""

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from service.alignment.gathering import gather
from service.alignment.pairs import Ruling, are_counted_apart, candidate_pairs
from service.alignment.persons import are_named_apart
from service.alignment.profiles import Profile, profiles_of
from service.alignment.scorer import Scorer, shipped_scorer
from service.alignment.weighing import Weigher
from service.model import Claim, Fact, Omissions, Options

__all__ = ["align"]


def align(
    claims: Sequence[Claim], options: Options, scorer: Scorer | None = None, omissions: Omissions | None = None
) -> list[Fact]:
    """Facts of two or more claims. The result depends on the claims alone, not on the order of the articles.

    Past the deadline no further pair is weighed, and the facts are those found by then. The articles whose claims were not all
    compared, for this or for their number, are noted among the omissions.
    """
    scorer, omissions = scorer or shipped_scorer(), omissions or Omissions()
    ordered = sorted(claims, key=lambda c: (c.mention.article_id, c.mention.field, c.mention.start))
    profiles = profiles_of(ordered)
    now = time.monotonic()
    # Weighing a pair costs as much as finding it.
    halfway = replace(options, deadline=now + (options.deadline - now) / 2)
    ruling = Ruling(profiles, options)
    pairs = candidate_pairs(profiles, halfway, omissions, ruling)
    weigher = Weigher(profiles, pairs, scorer, options.deadline, omissions)

    def are_apart(i: int, j: int) -> bool:
        a, b = profiles[min(i, j)], profiles[max(i, j)]
        return are_named_apart(a.claim, b.claim) or are_counted_apart(a, b) or ruling.are_two(a, b)

    gathered = gather(pairs, weigher.weigh, are_apart)
    found = [(fact.members, scorer.calibrate(fact.score)) for fact in gathered]
    at_home = {member for members, _ in found for member in members}
    # What is printed twice is one fact, though nothing else is told of it.
    found += [([n], 1.0) for n, profile in enumerate(profiles) if len(profile.prints) > 1 and n not in at_home]
    return [Fact(_printed(ordered, profiles, members), confidence) for members, confidence in found]


def _printed(claims: Sequence[Claim], profiles: Sequence[Profile], members: Sequence[int]) -> tuple[Claim, ...]:
    """The claims of a fact with all that print them, in order."""
    return tuple([claims[number] for number in sorted(chain.from_iterable(profiles[member].prints for member in members))])
