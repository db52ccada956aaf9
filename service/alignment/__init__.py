"""Stage 4: which claims of a story measure the same thing."""

from collections.abc import Sequence

from service.alignment.clustering import cluster
from service.alignment.features import feature_rows
from service.alignment.pairs import candidate_pairs
from service.alignment.profiles import profiles_of
from service.alignment.scorer import Scorer, shipped_scorer
from service.model import Claim, Fact, Options

__all__ = ["align"]

# The mean probability up to which two clusters are merged; chosen with the weights by cross-validation.
MERGE_ABOVE = 0.2


def align(claims: Sequence[Claim], options: Options, scorer: Scorer | None = None) -> list[Fact]:
    """Facts of two or more claims. The result depends on the claims alone, not on the order of the articles."""
    scorer = scorer or shipped_scorer()
    ordered = sorted(claims, key=lambda c: (c.mention.article_id, c.mention.field, c.mention.start))
    profiles = profiles_of(ordered)
    pairs = candidate_pairs(profiles, options)
    scored = [(p.a, p.b, scorer.score(row)) for p, row in zip(pairs, feature_rows(profiles, pairs), strict=True)]
    facts = []
    for members, _ in cluster(len(ordered), scored, frozenset(), MERGE_ABOVE):
        inside = set(members)
        links = [score for a, b, score in scored if a in inside and b in inside]
        facts.append(Fact(tuple(ordered[i] for i in members), max(links)))
    return facts
