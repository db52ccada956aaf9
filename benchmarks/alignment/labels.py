"""Annotated stories as rows to learn from: one row for each candidate pair, with its label and its weight."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.alignment.stories import Group, Span, Story
from service.alignment.looks import feature_rows
from service.alignment.pairs import candidate_pairs
from service.alignment.profiles import profiles_of
from service.description import describe
from service.extraction import extract
from service.model import Claim, Kind, Options
from service.reading import read

# A fact told in thirty articles must not outweigh thirty facts told in two: the pairs of a group share this much weight.
GROUP_WEIGHT = 6.0
# And the pairs that differ in one story share this much: stories full of tables have tens of thousands.
STORY_WEIGHT = 2500.0
# Two readers hesitated.
ARGUABLE_WEIGHT = 0.5
# Our own annotation was made by one reader in one pass, the collection's with more care.
OUR_WEIGHT = 0.6


@dataclass(slots=True)
class LabelledStory:
    """A story with its claims in the aligner's order and the rows of its pairs; label None where nothing is known."""

    story: Story
    claims: list[Claim]
    rows: list[tuple[float, ...]]
    labels: list[int | None]
    weights: list[float]


def label(story: Story) -> LabelledStory:
    """Run the first three stages and label every candidate pair: 1 for one fact, 0 for two."""
    claims: list[Claim] = []
    for article in story.articles:
        document = read(article)
        claims.extend(describe(document, extract(document)))
    claims.sort(key=lambda c: (c.mention.article_id, c.mention.field, c.mention.start))
    profiles = profiles_of(claims)
    pairs = candidate_pairs(profiles, Options())
    groups = groups_of(claims, story.groups)
    labels: list[int | None] = []
    keys: list[tuple[int, bool] | None] = []
    for pair in pairs:
        shared = groups[pair.a] & groups[pair.b]
        keys.append((min(shared), pair.agrees) if shared else None)
        # Two claims that agree and stand in no group may well be one fact: annotators only listed the disputed ones.
        known = shared or not pair.agrees or groups[pair.a] or groups[pair.b]
        labels.append(int(bool(shared)) if known else None)
    return LabelledStory(story, claims, list(feature_rows(profiles, pairs)), labels, _weights(story, labels, keys))


def _weights(story: Story, labels: Sequence[int | None], keys: Sequence[tuple[int, bool] | None]) -> list[float]:
    sizes = Counter(keys)
    different = sum(1 for value in labels if value == 0)
    scarce = min(1.0, STORY_WEIGHT / different) if different else 1.0
    trusted = 1.0 if story.in_collection else OUR_WEIGHT
    weights = []
    for key in keys:
        if key is None:
            weights.append(trusted * scarce)
        else:
            sure = 1.0 if story.groups[key[0]].must_be_found else ARGUABLE_WEIGHT
            weights.append(trusted * sure * min(1.0, GROUP_WEIGHT / sizes[key]))
    return weights


def groups_of(claims: Sequence[Claim], groups: Sequence[Group]) -> list[set[int]]:
    """For each claim the groups whose mentions it overlaps; a claim reprinted word for word shares those of its twin."""
    spans: dict[tuple[str, str], list[tuple[Span, int]]] = {}
    for number, group in enumerate(groups):
        for value in group.values:
            for span in value:
                spans.setdefault(span[:2], []).append((span, number))
    direct = [
        {
            n
            for s, n in spans.get((c.mention.article_id, str(c.mention.field)), [])
            if s[2] < c.mention.end and c.mention.start < s[3]
        }
        for c in claims
    ]
    twins = {_print(claim): found for claim, found in zip(claims, direct, strict=True) if found}
    return [found or twins.get(_print(claim), set()) for claim, found in zip(claims, direct, strict=True)]


def _print(claim: Claim) -> tuple[str, str]:
    """A claim's words with their surroundings; a date means something else in another article."""
    mention = claim.mention
    text = claim.document.article.field(mention.field)
    dated = mention.kind in (Kind.DATE, Kind.TIME)
    return mention.article_id if dated else "", text[max(0, mention.start - 40) : mention.end + 25]
