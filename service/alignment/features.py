"""What tells whether two claims measure the same thing: a row of numbers for each pair."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from service.alignment.pairs import Pair
from service.alignment.profiles import Profile, cosine, sentence_likeness
from service.alignment.tallies import FEATURES as TALLIES
from service.alignment.tallies import tally_features
from service.compatibility import compare
from service.description.lemmas import PERSONS, are_kin
from service.model import CalendarDate, Kind, Quantity, Value

_KINDS = (
    Kind.COUNT,
    Kind.MONEY,
    Kind.MEASURE,
    Kind.PERCENT,
    Kind.AGE,
    Kind.DATE,
    Kind.TIME,
    Kind.DURATION,
    Kind.RANK,
    Kind.SCORE,
    Kind.OTHER,
)

# What a first look at a pair takes in: cheap to tell, and enough to dismiss most pairs.
FIRST_LOOK = (
    # the values
    "agree", "strength", "distance", "hedged", "granularity_same", "both_relative", "same_wording",
    # where they stand
    "same_article", "same_sentence", "both_lead", "either_lead", "articles_alike", "published_apart",
    # what is counted or measured
    "unit_same", "head_same", "head_kin", "head_unknown", "both_persons",
    "modifiers_shared", "modifiers_apart", "scope_shared", "scope_apart",
    # whose
    "owner_same", "owner_part", "owner_apart", "owner_unknown", "owner_role", "owner_named", "names_shared", "names_rare",
    # what else the two articles say
    "local_cosine", "best_low", "best_high", "rival_low", "rival_high", "listed",
    "alone_low", "alone_high", "support_low", "support_high",
    *(f"is_{kind}" for kind in _KINDS),
)  # fmt: skip

# What is asked of the pairs that remain.
CLOSER_LOOK = (
    # doing what, when and where
    "action_same", "action_unknown", "outcome_same", "outcome_apart",
    "action_apart", "subject_shared", "subject_apart", "object_shared", "object_apart", "crossed", "event_shared", "event_mass",
    "complement_shared", "complement_apart", "preposition_same", "siblings_shared", "siblings_apart",
    *TALLIES,
    "period_agrees", "period_apart", "place_same", "place_apart", "modality_same",
    # in which words
    "left_first", "left_shared", "right_first", "right_shared", "near_shared",
    "run_before", "run_after", "before_shared", "after_shared",
    "sentence_cosine", "near_rare", "shared_mass", "action_rare",
    # beside which other figures
    "beside_agrees", "beside_apart",
)  # fmt: skip

FEATURES = FIRST_LOOK + CLOSER_LOOK

_IS_KIND = {kind: tuple(float(kind is other) for other in _KINDS) for kind in Kind}


@dataclass(slots=True)
class _Surroundings:
    """What the other pairs say of a claim.

    best      claim and other article: the highest likeness of any pair
    agreeing  the same, among pairs whose values agree: a rival for a claim of that article with another value
    backers   claim: the other articles that state its value
    listed    claim, other article and sentence: whether a claim there agrees
    alone     claim: one over how many of its group and unit its article holds
    """

    best: dict[tuple[int, str], float] = field(default_factory=lambda: defaultdict(float))
    agreeing: dict[tuple[int, str], float] = field(default_factory=lambda: defaultdict(float))
    backers: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    listed: set[tuple[int, str, int]] = field(default_factory=set)
    alone: list[float] = field(default_factory=list)


class Looks:
    """The features of a story's pairs, symmetric in a pair's two claims."""

    def __init__(self, profiles: Sequence[Profile], pairs: Sequence[Pair]) -> None:
        self._profiles = profiles
        self._around = _surroundings(profiles, pairs)
        self._articles = _Likeness(profiles)

    def first(self, pair: Pair) -> tuple[float, ...]:
        """The features of FIRST_LOOK."""
        a, b = self._profiles[pair.a], self._profiles[pair.b]
        return (
            *_value_features(a, b, pair),
            *_position_features(a, b, self._articles),
            *_head_features(a, b),
            *_owner_features(a, b),
            *_surrounding_features(a, b, pair, self._around),
            *_IS_KIND[_kind_of(a, b)],
        )

    def closer(self, pair: Pair) -> tuple[float, ...]:
        """The features of CLOSER_LOOK."""
        a, b = self._profiles[pair.a], self._profiles[pair.b]
        return (*_event_features(a, b), *_wording_features(a, b), *_beside(a, b))


def feature_rows(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> Iterator[tuple[float, ...]]:
    """For each pair, when asked for it, the features in the order of FEATURES."""
    looks = Looks(profiles, pairs)
    for pair in pairs:
        yield looks.first(pair) + looks.closer(pair)


def _surroundings(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> _Surroundings:
    around = _Surroundings()
    for a, b, agrees, _, likeness in pairs:
        for claim, partner in ((a, profiles[b]), (b, profiles[a])):
            key = claim, partner.article
            around.best[key] = max(around.best[key], likeness)
            if agrees:
                around.agreeing[key] = max(around.agreeing[key], likeness)
                around.backers[claim].add(partner.article)
                around.listed.add((*key, partner.claim.mention.sentence))
    crowd = Counter((profile.article, profile.group, profile.unit) for profile in profiles)
    around.alone = [1 / crowd[profile.article, profile.group, profile.unit] for profile in profiles]
    return around


class _Likeness(dict[tuple[str, str], float]):
    """How alike two articles are, by the rare words of the sentences that hold figures; worked out when first asked for."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        super().__init__()
        sums: dict[str, dict[str, float]] = defaultdict(dict)
        for profile in profiles:
            sums[profile.article] |= {idea: profile.story[idea] for idea in profile.claim.context}
        self._vectors: dict[str, dict[str, float]] = {}
        for article, weights in sums.items():
            norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
            self._vectors[article] = {idea: w / norm for idea, w in weights.items()}

    def __missing__(self, articles: tuple[str, str]) -> float:
        self[articles] = likeness = cosine(self._vectors[articles[0]], self._vectors[articles[1]])
        return likeness


def _kind_of(a: Profile, b: Profile) -> Kind:
    """The kind of a pair; that of an ordinal beside a count is rank."""
    kinds = a.claim.mention.kind, b.claim.mention.kind
    return Kind.RANK if Kind.RANK in kinds else kinds[0]


def _value_features(a: Profile, b: Profile, pair: Pair) -> tuple[float, ...]:
    x, y = a.value, b.value
    gap = abs(a.magnitude - b.magnitude)
    return (
        float(pair.agrees),
        pair.strength,
        -1.0 if math.isnan(gap) else (gap if isinstance(x, Quantity) else math.log1p(gap)),
        a.hedged + b.hedged,
        *(_date_features(x, y) if isinstance(x, CalendarDate) or isinstance(y, CalendarDate) else (0.0, 0.0)),
        float(a.wording == b.wording),
    )


def _date_features(x: Value, y: Value) -> tuple[float, float]:
    dates = [value for value in (x, y) if isinstance(value, CalendarDate)]
    same = len(dates) == 2 and dates[0].granularity is dates[1].granularity
    return float(same), float(sum(value.relative for value in dates))


def _position_features(a: Profile, b: Profile, articles: _Likeness) -> tuple[float, ...]:
    same_article = a.article == b.article
    x, y = a.claim, b.claim
    days = x.document.anchor, y.document.anchor
    return (
        float(same_article),
        float(same_article and x.mention.sentence == y.mention.sentence),
        float(a.lead and b.lead),
        float(a.lead or b.lead),
        articles[a.article, b.article],
        math.log1p(abs((days[0] - days[1]).days)) if days[0] and days[1] else -1.0,
    )


def _head_features(a: Profile, b: Profile) -> tuple[float, ...]:
    x, y = a.claim, b.claim
    shared = x.modifiers & y.modifiers
    return (
        float(a.unit == b.unit and bool(a.unit)),
        float(bool(x.head) and x.head == y.head),
        float(bool(x.head and y.head) and are_kin(x.head, y.head)),
        float(not x.head or not y.head),
        float(x.head in PERSONS and y.head in PERSONS),
        float(len(shared)),
        float(bool(x.modifiers and y.modifiers) and not shared),
        float(len(x.scope & y.scope)),
        float(len(x.scope ^ y.scope)),
    )


def _owner_features(a: Profile, b: Profile) -> tuple[float, ...]:
    x, y = a.claim.owner, b.claim.owner
    known = bool(x and y)
    shared = x & y
    names = a.claim.names & b.claim.names
    every = len(a.claim.names) + len(b.claim.names) - len(names)
    return (
        float(known and x == y),
        float(bool(shared) and x != y),
        float(known and not shared),
        float(not known),
        float(a.claim.owner_is_role) + float(b.claim.owner_is_role),
        float(len(shared)) if not (a.claim.owner_is_role or b.claim.owner_is_role) and not x ^ y else 0.0,
        len(names) / every if every else 0.0,
        max(map(a.rarity, names)) if names else 0.0,
    )


def _event_features(a: Profile, b: Profile) -> tuple[float, ...]:
    x, y = a.claim, b.claim
    agrees, apart = _periods(x.period, y.period)
    return (
        float(bool(x.action) and x.action == y.action),
        float(not x.action or not y.action),
        float(bool(x.outcome) and x.outcome == y.outcome),
        float(bool(x.outcome and y.outcome) and x.outcome != y.outcome),
        *_role_features(a, b),
        *tally_features(a, b),
        agrees,
        apart,
        float(bool(x.place & y.place)),
        float(bool(x.place and y.place) and not x.place & y.place),
        float(x.modality == y.modality),
    )


def _role_features(a: Profile, b: Profile) -> tuple[float, ...]:
    """How much the two clauses share, role by role; a passive clause has as its subject what an active one has as its object."""
    x, y = a.claim, b.claim
    kin = sum(any(are_kin(h, k) for k in b.siblings) for h in a.siblings)
    return (
        float(bool(x.action and y.action) and x.action != y.action),
        _shared(a, x.subject, y.subject),
        float(bool(x.subject and y.subject) and not x.subject & y.subject),
        _shared(a, x.object, y.object),
        float(bool(x.object and y.object) and not x.object & y.object),
        max(_shared(a, x.subject, y.object), _shared(a, x.object, y.subject)),
        _shared(a, a.event, b.event),
        math.fsum(map(a.weight, a.event & b.event)),
        _shared(a, x.complement, y.complement),
        float(bool(x.complement and y.complement) and not x.complement & y.complement),
        float(bool(x.preposition) and x.preposition == y.preposition),
        float(kin),
        float(bool(a.siblings and b.siblings) and not kin),
    )


def _shared(a: Profile, x: frozenset[str], y: frozenset[str]) -> float:
    """The cosine of two sets of ideas, each idea weighing its rarity. Sums are exact, as the order of a set is not fixed."""
    both = x & y
    if not both:
        return 0.0
    if x == y:
        return 1.0
    return math.fsum(map(a.weight, both)) / math.sqrt(math.fsum(map(a.weight, x)) * math.fsum(map(a.weight, y)))


def _periods(a: CalendarDate | None, b: CalendarDate | None) -> tuple[float, float]:
    if a is None or b is None:
        return 0.0, 0.0
    verdict = compare(a, b)
    return float(verdict.agrees), float(verdict.disagrees)


def _wording_features(a: Profile, b: Profile) -> tuple[float, ...]:
    x, y = a.claim, b.claim
    near = a.near & b.near
    return (
        float(bool(x.left and y.left) and x.left[0] == y.left[0]),
        float(len(a.left & b.left)),
        float(bool(x.right and y.right) and x.right[0] == y.right[0]),
        float(len(a.right & b.right)),
        float(len(near)),
        float(_run(x.before, y.before)),
        float(_run(x.after, y.after)),
        float(len(a.before & b.before)),
        float(len(a.after & b.after)),
        sentence_likeness(a, b),
        max(map(a.rarity, near)) if near else 0.0,
        math.fsum([x.context[i] * y.context[i] * a.story[i] for i in x.context.keys() & y.context.keys()]),
        a.rarity(x.action) if x.action == y.action else 0.0,
    )


def _run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """How many words from the mention outward are the same."""
    length = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        length += 1
    return length


def _surrounding_features(a: Profile, b: Profile, pair: Pair, around: _Surroundings) -> tuple[float, ...]:
    seen_from_a, seen_from_b = (pair.a, b.article), (pair.b, a.article)
    agreeing, backers, alone = around.agreeing, around.backers, around.alone
    listed = (*seen_from_a, b.claim.mention.sentence) in around.listed, (*seen_from_b, a.claim.mention.sentence) in around.listed
    return (
        pair.likeness,
        *_ordered(_ratio(pair.likeness, around.best[seen_from_a]), _ratio(pair.likeness, around.best[seen_from_b])),
        *_ordered(agreeing.get(seen_from_a, 0.0), agreeing.get(seen_from_b, 0.0)),
        float(sum(listed)),
        *_ordered(alone[pair.a], alone[pair.b]),
        *_ordered(float(len(backers.get(pair.a, ()))), float(len(backers.get(pair.b, ())))),
    )


def _ordered(x: float, y: float) -> tuple[float, float]:
    return (x, y) if x <= y else (y, x)


def _beside(a: Profile, b: Profile) -> tuple[float, float]:
    """How many of the values beside the two claims agree, and how many of one group exclude each other."""
    agree = apart = 0
    for group, x in a.beside:
        if group == a.group:
            continue
        verdicts = [compare(x, y) for other, y in b.beside if other == group]
        agree += any(v.agrees for v in verdicts)
        apart += bool(verdicts) and all(v.disagrees for v in verdicts)
    return float(agree), float(apart)


def _ratio(value: float, best: float) -> float:
    return value / best if best else 0.0
