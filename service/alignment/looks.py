"""The features of a story's pairs, block by block. Claims with the same traits share an answer: a story repeats itself."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import chain
from typing import Generic, TypeVar

from service.alignment import features
from service.alignment.background import FEATURES as BACKGROUND
from service.alignment.background import background_features
from service.alignment.features import Row
from service.alignment.pairs import Pair
from service.alignment.profiles import Profile, cosine
from service.alignment.standing import Standing
from service.alignment.tallies import FEATURES as TALLIES
from service.alignment.tallies import tally_features
from service.model import Kind

# What a caller makes of a block of features.
T = TypeVar("T")
# Given the names of a block, the function that reads its rows.
Reader = Callable[[Sequence[str]], Callable[[Row], T]]


class _Block(Generic[T]):
    """Features that hang on some traits of either claim, worked out and read once for each two sets of traits."""

    def __init__(
        self,
        profiles: Sequence[Profile],
        read: Callable[[Row], T],
        ask: Callable[[Profile, Profile], Row],
        traits: Callable[[Profile], Hashable],
    ) -> None:
        numbers: dict[Hashable, int] = {}
        self._traits = [numbers.setdefault(traits(profile), len(numbers)) for profile in profiles]
        self._profiles, self._read, self._ask = profiles, read, ask
        # Two numbers in one, as nothing that the garbage collector would have to look through.
        self._rows = [number * len(numbers) for number in self._traits]
        self._known: dict[int, T] = {}

    def of(self, a: int, b: int) -> T:
        """What is read of two claims."""
        key = self._rows[a] + self._traits[b]
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._read(self._ask(self._profiles[a], self._profiles[b]))
        return known


class Looks(Generic[T]):
    """The features of a story's pairs, symmetric in a pair's two claims, each block as `reader` reads it."""

    def __init__(self, profiles: Sequence[Profile], pairs: Sequence[Pair], reader: Reader[T]) -> None:
        self._standing = Standing(profiles, pairs)
        self._read_standing = reader(features.STANDING)
        read_verdict = reader(features.VERDICT)
        self._verdicts = {key: read_verdict((float(key[0]), key[1])) for key in {(p.agrees, p.strength) for p in pairs}}
        self._kinds = _Block(profiles, reader(features.KINDS), features.kind_features, lambda p: p.claim.mention.kind)
        self._first = _first_blocks(profiles, reader)
        self._closer = _closer_blocks(profiles, reader)

    def first(self, pair: Pair) -> list[T]:
        """The blocks of FIRST_LOOK, in its order."""
        a, b, agrees, strength, _ = pair
        return [
            self._verdicts[agrees, strength],
            *[block.of(a, b) for block in self._first],
            self._read_standing(self._standing.features(pair)),
            self._kinds.of(a, b),
        ]

    def closer(self, pair: Pair) -> list[T]:
        """The blocks of CLOSER_LOOK, in its order."""
        return [block.of(pair.a, pair.b) for block in self._closer]


def feature_rows(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> Iterator[Row]:
    """For each pair, when asked for it, the features in the order of FEATURES."""
    looks: Looks[Row] = Looks(profiles, pairs, lambda _names: lambda row: row)
    for pair in pairs:
        yield tuple(chain.from_iterable(looks.first(pair) + looks.closer(pair)))


def _first_blocks(profiles: Sequence[Profile], reader: Reader[T]) -> list[_Block[T]]:
    alike = _Likeness(profiles)
    return [
        _Block(profiles, reader(features.VALUES), features.value_features, lambda p: (p.figure, p.wording)),
        _Block(
            profiles,
            reader(features.PLACES),
            lambda a, b: features.place_features(a, b, alike[a.article, b.article]),
            lambda p: (p.article, p.lead),
        ),
        _Block(
            profiles,
            reader(features.HEADS),
            features.head_features,
            lambda p: (p.unit, p.claim.head, p.claim.modifiers, p.claim.scope),
        ),
        _Block(
            profiles,
            reader(features.OWNERS),
            features.owner_features,
            lambda p: (p.claim.owner, p.claim.owner_is_role, p.claim.traits),
        ),
        _Block(
            profiles,
            reader(features.NAMES),
            features.name_features,
            lambda p: (p.claim.names, p.claim.names.intersection(p.claim.context)),
        ),
    ]


def _closer_blocks(profiles: Sequence[Profile], reader: Reader[T]) -> list[_Block[T]]:
    return [
        _Block(profiles, reader(features.ROLES), features.role_features, _roles),
        _Block(profiles, reader(TALLIES), tally_features, _tally),
        _Block(
            profiles,
            reader(features.CIRCUMSTANCES),
            features.circumstance_features,
            lambda p: (p.claim.period, p.claim.place, p.claim.modality),
        ),
        _Block(profiles, reader(features.WORDING), features.wording_features, _wording),
        _Block(profiles, reader(features.BESIDE), features.beside_features, lambda p: (p.group, p.figures_beside)),
        _Block(
            profiles,
            reader(BACKGROUND),
            background_features,
            lambda p: (p.claim.names, p.claim.background, p.claim.period, p.claim.document.anchor),
        ),
    ]


def _roles(profile: Profile) -> Hashable:
    claim = profile.claim
    said = claim.action, claim.outcome, claim.subject, claim.object, claim.complement, claim.preposition
    return said, profile.event, profile.siblings


def _tally(profile: Profile) -> Hashable:
    """Nothing where no count is: tallies do not differ there."""
    claim = profile.claim
    if claim.mention.kind is not Kind.COUNT:
        return None
    return profile.figure, claim.outcome, claim.scope, profile.siblings, profile.figures_beside, claim.before[:1], claim.after[:1]


def _wording(profile: Profile) -> Hashable:
    claim = profile.claim
    return claim.action, claim.left, claim.right, claim.before, claim.after, frozenset(claim.context.items())


class _Likeness(dict[tuple[str, str], float]):
    """How alike two articles are, by the rare words of the sentences that hold figures; worked out when first asked for."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        super().__init__()
        ideas: dict[str, dict[str, float]] = defaultdict(dict)
        for profile in profiles:
            ideas[profile.article].update(profile.claim.context)
        story = profiles[0].story if profiles else {}
        self._vectors: dict[str, dict[str, float]] = {}
        for article, told in ideas.items():
            norm = math.sqrt(sum([story[idea] * story[idea] for idea in told])) or 1.0
            self._vectors[article] = {idea: story[idea] / norm for idea in told}

    def __missing__(self, articles: tuple[str, str]) -> float:
        self[articles] = likeness = cosine(self._vectors[articles[0]], self._vectors[articles[1]])
        return likeness
