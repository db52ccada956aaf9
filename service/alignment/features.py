"""What tells whether two claims measure the same thing: a row of numbers for each pair, block by block."""

import math

from service.alignment.background import FEATURES as BACKGROUND
from service.alignment.profiles import Profile
from service.alignment.tallies import FEATURES as TALLIES
from service.compatibility import compare
from service.description.lemmas import PERSONS, are_kin
from service.model import CalendarDate, Kind, Quantity, Value

Row = tuple[float, ...]

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

# Whether the values agree, and what else tells them near or far.
VERDICT = ("agree", "strength")
VALUES = ("distance", "hedged", "granularity_same", "both_relative", "same_wording")
KINDS = tuple(f"is_{kind}" for kind in _KINDS)
# Where they stand.
PLACES = ("same_article", "both_lead", "either_lead", "articles_alike", "published_apart")
# What is counted or measured.
HEADS = (
    "unit_same", "head_same", "head_kin", "head_unknown", "both_persons",
    "modifiers_shared", "modifiers_apart", "scope_shared", "scope_apart",
)  # fmt: skip
# Whose; "names_apart": both sentences name somebody or something, and nothing in common.
OWNERS = ("owner_same", "owner_part", "owner_apart", "owner_unknown", "owner_role", "owner_named", "traits_shared")
NAMES = ("names_shared", "names_rare", "names_apart")
# What else the two articles say.
STANDING = (
    "local_cosine", "best_low", "best_high", "rival_low", "rival_high", "listed",
    "alone_low", "alone_high", "support_low", "support_high",
)  # fmt: skip
# Doing what.
ACTIONS = ("action_same", "action_unknown", "action_apart", "outcome_same", "outcome_apart")
ROLES = ("subject_shared", "subject_apart", "object_shared", "object_apart", "crossed", "event_shared", "event_mass")
# With what else in the clause and the sentence.
COMPANY = ("complement_shared", "complement_apart", "preposition_same", "siblings_shared", "siblings_apart")
# When and where.
CIRCUMSTANCES = ("period_agrees", "period_apart", "place_same", "place_apart", "modality_same")
# In which words.
FRAME = (
    "left_first", "left_shared", "right_first", "right_shared", "near_shared",
    "run_before", "run_after", "before_shared", "after_shared",
)  # fmt: skip
SENTENCE = ("sentence_cosine", "near_rare", "shared_mass", "action_rare")
# Beside which other figures.
BESIDE = ("beside_agrees", "beside_apart")

# What a first look at a pair takes in: cheap to tell, and enough to dismiss most pairs.
FIRST_LOOK = VERDICT + VALUES + KINDS + PLACES + HEADS + OWNERS + NAMES + STANDING
# What is asked of the pairs that remain.
CLOSER_LOOK = ACTIONS + ROLES + COMPANY + TALLIES + CIRCUMSTANCES + FRAME + SENTENCE + BESIDE + BACKGROUND
FEATURES = FIRST_LOOK + CLOSER_LOOK

_IS_KIND = {kind: tuple(kind is other for other in _KINDS) for kind in Kind}


def kind_features(a: Profile, b: Profile) -> Row:
    """The features of KINDS; an ordinal beside a count makes a pair of ranks."""
    kinds = a.claim.mention.kind, b.claim.mention.kind
    return _IS_KIND[Kind.RANK if Kind.RANK in kinds else kinds[0]]


def value_features(a: Profile, b: Profile) -> Row:
    """The features of VALUES."""
    x, y = a.value, b.value
    gap = abs(a.magnitude - b.magnitude)
    return (
        -1.0 if math.isnan(gap) else (gap if isinstance(x, Quantity) else math.log1p(gap)),
        a.hedged + b.hedged,
        *(_date_features(x, y) if isinstance(x, CalendarDate) or isinstance(y, CalendarDate) else (0.0, 0.0)),
        a.wording == b.wording,
    )


def _date_features(x: Value, y: Value) -> tuple[float, float]:
    dates = [value for value in (x, y) if isinstance(value, CalendarDate)]
    same = len(dates) == 2 and dates[0].granularity is dates[1].granularity
    return same, sum(value.relative for value in dates)


def place_features(a: Profile, b: Profile, alike: float) -> Row:
    """The features of PLACES; `alike` says how alike the two articles are."""
    days = a.claim.document.anchor, b.claim.document.anchor
    return (
        a.article == b.article,
        a.lead and b.lead,
        a.lead or b.lead,
        alike,
        math.log1p(abs((days[0] - days[1]).days)) if days[0] and days[1] else -1.0,
    )


def head_features(a: Profile, b: Profile) -> Row:
    """The features of HEADS."""
    x, y = a.claim, b.claim
    shared = x.modifiers & y.modifiers
    return (
        a.unit == b.unit and bool(a.unit),
        bool(x.head) and x.head == y.head,
        bool(x.head and y.head) and are_kin(x.head, y.head),
        not x.head or not y.head,
        x.head in PERSONS and y.head in PERSONS,
        len(shared),
        bool(x.modifiers and y.modifiers) and not shared,
        len(x.scope & y.scope),
        len(x.scope ^ y.scope),
    )


def owner_features(a: Profile, b: Profile) -> Row:
    """The features of OWNERS."""
    x, y = a.claim.owner, b.claim.owner
    known = bool(x and y)
    shared = x & y
    return (
        known and x == y,
        bool(shared) and x != y,
        known and not shared,
        not known,
        a.claim.owner_is_role + b.claim.owner_is_role,
        len(shared) if not (a.claim.owner_is_role or b.claim.owner_is_role) and x == y else 0.0,
        len(a.claim.traits & b.claim.traits),
    )


def name_features(a: Profile, b: Profile) -> Row:
    """The features of NAMES."""
    x, y = a.claim.names, b.claim.names
    names = x & y
    if not names:
        return 0.0, 0.0, bool(x and y)
    return len(names) / len(x | y), max(map(a.rarity, names)), False


def circumstance_features(a: Profile, b: Profile) -> Row:
    """The features of CIRCUMSTANCES."""
    x, y = a.claim, b.claim
    agrees, apart = _periods(x.period, y.period)
    near = not x.place.isdisjoint(y.place)
    return agrees, apart, near, bool(x.place and y.place) and not near, x.modality == y.modality


def action_features(a: Profile, b: Profile) -> Row:
    """The features of ACTIONS."""
    x, y = a.claim, b.claim
    known = bool(x.action and y.action)
    outcomes = bool(x.outcome and y.outcome)
    return (
        known and x.action == y.action,
        not known,
        known and x.action != y.action,
        outcomes and x.outcome == y.outcome,
        outcomes and x.outcome != y.outcome,
    )


def role_features(a: Profile, b: Profile) -> Row:
    """The features of ROLES; a passive clause has as its subject what an active one has as its object."""
    x, y = a.claim, b.claim
    apart = _apart(x.subject, y.subject), _apart(x.object, y.object)
    both = a.event & b.event
    if not both:  # most pairs, and then no role shares anything
        return 0.0, apart[0], 0.0, apart[1], 0.0, 0.0, 0.0
    return (
        _shared(a, x.subject, y.subject),
        apart[0],
        _shared(a, x.object, y.object),
        apart[1],
        max(_shared(a, x.subject, y.object), _shared(a, x.object, y.subject)),
        _shared(a, a.event, b.event),
        a.story.mass(both),
    )


def company_features(a: Profile, b: Profile) -> Row:
    """The features of COMPANY."""
    x, y = a.claim, b.claim
    kin = sum(any(are_kin(h, k) for k in b.siblings) for h in a.siblings) if b.siblings else 0
    return (
        _shared(a, x.complement, y.complement),
        _apart(x.complement, y.complement),
        bool(x.preposition) and x.preposition == y.preposition,
        kin,
        bool(a.siblings and b.siblings) and not kin,
    )


def _apart(x: frozenset[str], y: frozenset[str]) -> float:
    """1 where both are known and share nothing."""
    return bool(x and y) and x.isdisjoint(y)


def _shared(a: Profile, x: frozenset[str], y: frozenset[str]) -> float:
    """The cosine of two sets of ideas, each idea weighing its rarity."""
    if x.isdisjoint(y):
        return 0.0
    if x == y:
        return 1.0
    mass = a.story.mass
    return mass(x & y) / math.sqrt(mass(x) * mass(y))


def _periods(a: CalendarDate | None, b: CalendarDate | None) -> tuple[float, float]:
    if a is None or b is None:
        return 0.0, 0.0
    verdict = compare(a, b)
    return verdict.agrees, verdict.disagrees


def frame_features(a: Profile, b: Profile) -> Row:
    """The features of FRAME."""
    x, y = a.claim, b.claim
    near = not a.near.isdisjoint(b.near)
    return (
        bool(x.left) and x.left[:1] == y.left[:1],
        len(a.left & b.left) if near else 0.0,
        bool(x.right) and x.right[:1] == y.right[:1],
        len(a.right & b.right) if near else 0.0,
        len(a.near & b.near) if near else 0.0,
        _run(x.before, y.before),
        _run(x.after, y.after),
        len(a.before & b.before),
        len(a.after & b.after),
    )


def sentence_features(a: Profile, b: Profile) -> Row:
    """The features of SENTENCE: what two sentences share; all ideas, the rarest near both numbers, those near weighing more, the
    verb.
    """
    x, y, story = a.context, b.context, a.story
    near = a.near & b.near
    return (
        story.likeness(a, b),
        max(map(a.rarity, near)) if near else 0.0,
        math.fsum([x[idea] * y[idea] * story[idea] for idea in x.keys() & y.keys()]),
        a.rarity(a.claim.action) if a.claim.action == b.claim.action else 0.0,
    )


def _run(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How many words from the mention outward are the same."""
    if a[:1] != b[:1]:
        return 0.0
    length = 0.0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        length += 1.0
    return length


def beside_features(a: Profile, b: Profile) -> Row:
    """The features of BESIDE: how many of the values beside the claims agree, how many of one group exclude each other."""
    agree = apart = 0
    for group, x in a.beside:
        if group == a.group:
            continue
        verdicts = [compare(x, y) for other, y in b.beside if other == group]
        agree += any(v.agrees for v in verdicts)
        apart += bool(verdicts) and all(v.disagrees for v in verdicts)
    return agree, apart
