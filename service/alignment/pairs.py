"""Pairs of claims that could state the same fact, and the features by which the scorer tells whether they do."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.alignment.profiles import Profile, cosine
from service.description.lemmas import PERSONS
from service.judgement.compatibility import compare
from service.judgement.verdict import Outcome
from service.model import CalendarDate, Kind, Options, Quantity

FEATURES = (
    "agree", "disagree", "same_article", "same_sentence", "same_field_headline", "headline",
    "unit_same", "unit_both_persons", "unit_missing", "head_same", "head_unknown", "modifiers_shared", "modifiers_apart",
    "owner_same", "owner_part", "owner_apart", "owner_unknown", "names_shared", "action_same", "action_unknown",
    "left_first", "left_shared", "right_first", "right_shared", "near_shared", "local_cosine", "sentence_cosine",
    "period_agrees", "period_apart", "place_same", "place_apart", "modality_same",
    "best_of_article_low", "best_of_article_high", "rival_low", "rival_high",
    "alone_low", "alone_high", "support_low", "support_high", "distance", "granularity_same", "hedged",
    "is_count", "is_money", "is_measure", "is_percent", "is_age", "is_date", "is_time", "is_duration", "is_rank",
)  # fmt: skip


@dataclass(slots=True)
class Pair:
    """Two profiles by index, whether their values agree, and the features in the order of FEATURES."""

    a: int
    b: int
    agrees: bool
    disagrees: bool
    likeness: float
    features: tuple[float, ...] = ()


def candidate_pairs(profiles: Sequence[Profile], options: Options) -> list[Pair]:
    """All pairs of one group that share a word or a name and whose values can be compared."""
    pairs: list[Pair] = []
    for i, j in _blocked(profiles):
        a, b = profiles[i], profiles[j]
        likeness = cosine(a.local, b.local)
        if not likeness and not (a.claim.owner & b.claim.owner):
            continue
        verdict = compare(a.claim.mention.value, b.claim.mention.value, options)
        if verdict.outcome is Outcome.INCOMPARABLE:
            continue
        pairs.append(Pair(i, j, verdict.agrees, verdict.disagrees, likeness))
    _add_features(profiles, pairs)
    return pairs


def _blocked(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        groups[profile.group].append(i)
    for members in groups.values():
        for x, i in enumerate(members):
            for j in members[x + 1 :]:
                if _units_fit(profiles[i], profiles[j]):
                    yield i, j


def _units_fit(a: Profile, b: Profile) -> bool:
    if a.claim.mention.kind not in (Kind.COUNT, Kind.RANK):
        return True
    x, y = a.claim.head, b.claim.head
    return x == y or not x or not y or (x in PERSONS and y in PERSONS) or bool(a.claim.modifiers & b.claim.modifiers)


def _add_features(profiles: Sequence[Profile], pairs: list[Pair]) -> None:
    best: dict[tuple[int, str], float] = defaultdict(float)
    agreeing: dict[tuple[int, str], float] = defaultdict(float)
    supporters: dict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        a, b = profiles[pair.a], profiles[pair.b]
        for x, other in ((pair.a, b), (pair.b, a)):
            key = x, other.article
            best[key] = max(best[key], pair.likeness)
            if pair.agrees:
                agreeing[key] = max(agreeing[key], pair.likeness)
                supporters[x].add(other.article)
    crowd: dict[tuple[str, str, str], int] = defaultdict(int)
    for p in profiles:
        crowd[p.article, p.group, p.unit] += 1
    for pair in pairs:
        pair.features = _features(profiles[pair.a], profiles[pair.b], pair, best, agreeing, supporters, crowd)


def _features(a: Profile, b: Profile, pair: Pair, best, agreeing, supporters, crowd) -> tuple[float, ...]:  # noqa
    x, y = a.claim, b.claim
    same_article = a.article == b.article
    kind = x.mention.kind
    bests = sorted((_ratio(pair.likeness, best[pair.a, b.article]), _ratio(pair.likeness, best[pair.b, a.article])))
    rivals = sorted((agreeing.get((pair.a, b.article), 0.0), agreeing.get((pair.b, a.article), 0.0)))
    alone = sorted((1 / crowd[a.article, a.group, a.unit], 1 / crowd[b.article, b.group, b.unit]))
    support = sorted((len(supporters[pair.a]), len(supporters[pair.b])))
    owners = bool(x.owner and y.owner)
    shared_owner = x.owner & y.owner
    period_agrees, period_apart = _periods(x.period, y.period)
    left, right = set(x.left) & set(y.left), set(x.right) & set(y.right)
    return (
        float(pair.agrees), float(pair.disagrees), float(same_article),
        float(same_article and x.mention.sentence == y.mention.sentence and x.mention.field == y.mention.field),
        float(a.headline and b.headline), float(a.headline or b.headline),
        float(a.unit == b.unit and bool(a.unit)), float(x.head in PERSONS and y.head in PERSONS), float(not a.unit or not b.unit),
        float(bool(x.head) and x.head == y.head), float(not x.head or not y.head),
        float(len(x.modifiers & y.modifiers)), float(bool(x.modifiers and y.modifiers and not x.modifiers & y.modifiers)),
        float(owners and x.owner == y.owner), float(bool(shared_owner) and x.owner != y.owner), float(owners and not shared_owner), float(not owners),
        _jaccard(x.names, y.names), float(bool(x.action) and x.action == y.action), float(not x.action or not y.action),
        float(bool(x.left and y.left) and x.left[0] == y.left[0]), float(len(left)), float(bool(x.right and y.right) and x.right[0] == y.right[0]), float(len(right)),
        float(len(a.near & b.near)), pair.likeness, cosine(a.sentence, b.sentence),
        period_agrees, period_apart, float(bool(x.place & y.place)), float(bool(x.place and y.place and not x.place & y.place)),
        float(x.modality == y.modality),
        bests[0], bests[1], rivals[0], rivals[1], alone[0], alone[1], float(support[0]), float(support[1]),
        _distance(a, b), _granularity_same(x, y), float(_hedged(x) or _hedged(y)),
        *(float(kind is k) for k in (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.AGE, Kind.DATE, Kind.TIME, Kind.DURATION, Kind.RANK)),
    )  # fmt: skip


def _ratio(value: float, best: float) -> float:
    return value / best if best else 0.0


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def _periods(a: CalendarDate | None, b: CalendarDate | None) -> tuple[float, float]:
    if a is None or b is None:
        return 0.0, 0.0
    outcome = compare(a, b).outcome
    return float(outcome is Outcome.AGREE), float(outcome is Outcome.DISAGREE)


def _distance(a: Profile, b: Profile) -> float:
    gap = abs(a.magnitude - b.magnitude)
    if math.isnan(gap):
        return -1.0
    return gap if isinstance(a.claim.mention.value, Quantity) else math.log1p(gap)


def _granularity_same(x, y) -> float:  # noqa
    a, b = x.mention.value, y.mention.value
    return float(isinstance(a, CalendarDate) and isinstance(b, CalendarDate) and a.granularity is b.granularity)


def _hedged(x) -> bool:  # noqa
    value = x.mention.value
    return getattr(value, "hedge", "exact") != "exact"
