"""The features of a story's pairs, block by block. Claims with the same traits share an answer: a story repeats itself."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import chain
from operator import add
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


class _Rows(dict[Row, T]):
    """What is read of rows, each once."""

    def __init__(self, read: Callable[[Row], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, row: Row) -> T:
        self[row] = found = self._read(row)
        return found


def _once(read: Callable[[Row], T]) -> Callable[[Row], T]:
    """The same for blocks of a few whole numbers, of which many pairs have the same."""
    return _Rows(read).__getitem__


class _Block(dict[int, T]):
    """Features that hang on some traits of either claim, worked out and read once for each two sets of traits.

    Two claims ask for `block[block.rows[a] + block.traits[b]]`: two numbers in one, as nothing that the garbage collector would
    have to look through, and a dict, because what it holds costs no call of a Python function.
    """

    def __init__(
        self,
        profiles: Sequence[Profile],
        read: Callable[[Row], T],
        ask: Callable[[Profile, Profile], Row],
        traits: Callable[[Profile], Hashable],
    ) -> None:
        super().__init__()
        numbers: dict[Hashable, int] = {}
        # No pair holds what is printed again.
        self.traits = [numbers.setdefault(traits(p) if p.prints else None, len(numbers)) for p in profiles]
        self.rows = [number * len(numbers) for number in self.traits]
        self._examples = dict(zip(self.traits, profiles, strict=True))
        self._read, self._ask = read, ask

    def __missing__(self, key: int) -> T:
        a, b = divmod(key, len(self._examples))
        self[key] = found = self._read(self._ask(self._examples[a], self._examples[b]))
        return found


class Looks(Generic[T]):
    """The features of a story's pairs, symmetric in a pair's two claims, each block as `reader` reads it.

    Pairs are looked at together, block by block, as one code at work on many of them finds its data in the processor's cache.
    """

    def __init__(self, profiles: Sequence[Profile], pairs: Sequence[Pair], reader: Reader[T]) -> None:
        self._standing = Standing(profiles, pairs)
        self._read_standing = reader(features.STANDING)
        self._read_verdict = _once(reader(features.VERDICT))
        self._first = _first_blocks(profiles, reader)
        self._closer = _closer_blocks(profiles, reader)

    def first(self, pairs: Sequence[Pair]) -> Iterator[list[T]]:
        """For each block of FIRST_LOOK, in its order, what is read of each pair."""
        yield [self._read_verdict((pair.agrees, pair.strength)) for pair in pairs]
        yield from _columns(self._first, pairs)
        yield [self._read_standing(self._standing.features(pair)) for pair in pairs]

    def closer(self, pairs: Sequence[Pair]) -> Iterator[list[T]]:
        """The same for the blocks of CLOSER_LOOK."""
        return _columns(self._closer, pairs)


def _columns(blocks: Sequence[_Block[T]], pairs: Sequence[Pair]) -> Iterator[list[T]]:
    first, second = [pair.a for pair in pairs], [pair.b for pair in pairs]
    for block in blocks:
        keys = map(add, map(block.rows.__getitem__, first), map(block.traits.__getitem__, second))
        yield [*map(block.__getitem__, keys)]


def feature_rows(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> Iterator[Row]:
    """For each pair the features in the order of FEATURES."""
    looks: Looks[Row] = Looks(profiles, pairs, lambda _names: lambda row: row)
    for blocks in zip(*looks.first(pairs), *looks.closer(pairs), strict=True):
        yield tuple(chain.from_iterable(blocks))


def _first_blocks(profiles: Sequence[Profile], reader: Reader[T]) -> list[_Block[T]]:
    alike = _Likeness(profiles)
    return [
        _Block(profiles, reader(features.VALUES), features.value_features, lambda p: (p.figure, p.wording)),
        _Block(profiles, reader(features.KINDS), features.kind_features, lambda p: p.claim.mention.kind),
        _Block(
            profiles,
            reader(features.PLACES),
            lambda a, b: features.place_features(a, b, alike[a.article, b.article]),
            lambda p: (p.article, p.lead),
        ),
        _Block(
            profiles,
            _once(reader(features.HEADS)),
            features.head_features,
            lambda p: (p.unit, p.claim.head, p.claim.modifiers, p.claim.scope),
        ),
        _Block(
            profiles,
            _once(reader(features.OWNERS)),
            features.owner_features,
            lambda p: (p.claim.owner, p.claim.owner_is_role, p.claim.traits),
        ),
        _Block(
            profiles,
            _once(reader(features.NAMES)),
            features.name_features,
            lambda p: (p.claim.names, p.claim.names.intersection(p.claim.context)),
        ),
    ]


def _closer_blocks(profiles: Sequence[Profile], reader: Reader[T]) -> list[_Block[T]]:
    return [
        _Block(
            profiles,
            _once(reader(features.ACTIONS)),
            features.action_features,
            lambda p: (p.claim.action, p.claim.outcome),
        ),
        _Block(
            profiles,
            _once(reader(features.ROLES)),
            features.role_features,
            lambda p: (p.claim.subject, p.claim.object, p.event),
        ),
        _Block(
            profiles,
            _once(reader(features.COMPANY)),
            features.company_features,
            lambda p: (p.claim.complement, p.claim.preposition, p.siblings),
        ),
        _Block(profiles, _once(reader(TALLIES)), tally_features, _tally),
        _Block(
            profiles,
            _once(reader(features.CIRCUMSTANCES)),
            features.circumstance_features,
            lambda p: (p.claim.period, p.claim.place, p.claim.modality),
        ),
        _Block(profiles, _once(reader(features.FRAME)), features.frame_features, _frame),
        _Block(profiles, reader(features.SENTENCE), features.sentence_features, _sentence),
        _Block(profiles, _once(reader(features.BESIDE)), features.beside_features, lambda p: (p.group, p.figures_beside)),
        _Block(
            profiles,
            _once(reader(BACKGROUND)),
            background_features,
            lambda p: (p.claim.background, p.claim.period, p.claim.document.anchor),
        ),
    ]


def _tally(profile: Profile) -> Hashable:
    """Nothing where no count is: tallies do not differ there."""
    claim = profile.claim
    if claim.mention.kind is not Kind.COUNT:
        return None
    return profile.figure, claim.outcome, claim.scope, profile.siblings, profile.figures_beside, claim.before[:1], claim.after[:1]


def _frame(profile: Profile) -> Hashable:
    claim = profile.claim
    return claim.left, claim.right, claim.before, claim.after


def _sentence(profile: Profile) -> Hashable:
    claim = profile.claim
    return claim.action, claim.left, claim.right, tuple(claim.context), tuple(claim.context.values())


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
