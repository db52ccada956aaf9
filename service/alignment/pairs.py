"""Pairs of claims that could state the same fact."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.alignment.games import may_be_one_score
from service.alignment.persons import may_be_one
from service.alignment.profiles import PEOPLE, Profile, sentence_likeness
from service.alignment.series import are_whole_and_part, is_other_series
from service.compatibility import Outcome, Verdict, compare
from service.description.lemmas import are_kin
from service.model import CalendarDate, Kind, Omission, Omissions, Options, Value

# News puts a few dozen figures into an article; what it holds of one sort beyond this many is a table or noise.
MOST_PER_ARTICLE = 100
# Beyond this many pairs none is weighed any more: a bound on time and memory for requests that no newsroom sends.
MOST_PAIRS = 100_000
# House numbers.
_ADDRESSES = f"{Kind.OTHER}:address"
# The share of rare words from which one sentence counts as a reprint of another.
_COPY = 0.8


class Pair(NamedTuple):
    """Two profiles by index, whether their values agree or exclude each other, and how alike their near words are (0 to 1)."""

    a: int
    b: int
    agrees: bool
    strength: float
    likeness: float


def candidate_pairs(profiles: Sequence[Profile], options: Options, omissions: Omissions | None = None) -> list[Pair]:
    """The pairs of one group that share a word or an owner and whose values can be compared, as far as the deadline lets."""
    omissions = omissions or Omissions()
    verdicts = _Verdicts(profiles, options)
    pairs: list[Pair] = []
    for i, likenesses in _blocked(profiles, omissions):
        late = time.monotonic() > options.deadline
        if late or len(pairs) >= MOST_PAIRS:
            reason = Omission.NOT_COMPARED if late else Omission.PAIRS
            for article in {profile.article for profile in profiles}:
                omissions.add(article, reason, MOST_PAIRS)
            break
        for j, likeness in likenesses.items():
            verdict = _may_be_one_fact(profiles[j], profiles[i]) and verdicts.of(j, i)
            if verdict and _is_told(profiles[j], profiles[i], verdict):
                pairs.append(Pair(j, i, verdict.agrees, verdict.strength, likeness))
    return pairs


class _Verdicts:
    """What comparing two claims' values says; a story has far fewer values than claims, so each two are compared once."""

    def __init__(self, profiles: Sequence[Profile], options: Options) -> None:
        numbers: dict[Value, int] = {}
        self._values = [(numbers.setdefault(profile.value, len(numbers)), profile.value) for profile in profiles]
        self._options = options
        self._known: dict[tuple[int, int], Verdict] = {}

    def of(self, i: int, j: int) -> Verdict:
        (x, first), (y, second) = self._values[i], self._values[j]
        verdict = self._known.get((x, y))
        if verdict is None:
            verdict = self._known[x, y] = compare(first, second, self._options)
        return verdict


def _may_be_one_fact(a: Profile, b: Profile) -> bool:
    return _units_fit(a, b) and not _set_apart(a, b) and not _is_copied_date(a, b)


def _is_told(a: Profile, b: Profile, verdict: Verdict) -> bool:
    """Whether the verdict on two claims' values says anything about one fact."""
    return verdict.outcome is not Outcome.INCOMPARABLE and not (
        verdict.disagrees and (_side_by_side(a, b) or are_whole_and_part(a, b))
    )


def _blocked(profiles: Sequence[Profile], omissions: Omissions) -> Iterator[tuple[int, dict[int, float]]]:
    """Each profile with those before it in its group that share an idea or a word of the owner's name, and how alike they are.

    The likeness is the cosine of their near words, summed over an inverted index.
    """
    indices: dict[str, _Index] = defaultdict(_Index)
    crowd: Counter[tuple[str, str]] = Counter()
    for i, profile in enumerate(profiles):
        crowd[profile.group, profile.article] += 1
        if crowd[profile.group, profile.article] > MOST_PER_ARTICLE:
            omissions.add(profile.article, Omission.CROWDED, MOST_PER_ARTICLE)
            continue
        index = indices[profile.group]
        yield i, index.likenesses(profile)
        index.add(i, profile)


class _Index:
    """Which claims hold an idea, with its weight there, and which belong to an owner."""

    def __init__(self) -> None:
        self._ideas: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._owners: dict[str, list[int]] = defaultdict(list)

    def add(self, i: int, profile: Profile) -> None:
        for idea, weight in profile.local.items():
            self._ideas[idea].append((i, weight))
        for word in profile.claim.owner:
            self._owners[word].append(i)

    def likenesses(self, profile: Profile) -> dict[int, float]:
        found: dict[int, float] = defaultdict(float)
        for idea, weight in profile.local.items():
            for i, other in self._ideas.get(idea, ()):
                found[i] += weight * other
        for word in profile.claim.owner:
            for i in self._owners.get(word, ()):
                found.setdefault(i, 0.0)
        return dict(sorted(found.items()))


def _set_apart(a: Profile, b: Profile) -> bool:
    """One sentence that states two values states two facts; so do ages of two bearers, or of no one, scores of two moments and
    house numbers of two streets.
    """
    x, y = a.claim, b.claim
    if a.article == b.article and x.mention.field == y.mention.field and x.mention.sentence == y.mention.sentence:
        return True
    if a.group == _ADDRESSES:
        return not (x.owner <= y.owner or y.owner <= x.owner)
    if a.group == PEOPLE and is_other_series(a, b):
        return True
    if x.mention.kind is Kind.SCORE:
        return not may_be_one_score(x, y)
    return x.mention.kind is Kind.AGE and not may_be_one(x, y)


def _is_copied_date(a: Profile, b: Profile) -> bool:
    """A relative date in a reprinted sentence still counts from the first print, whose day is not known."""
    x, y = a.value, b.value
    if not (isinstance(x, CalendarDate) and isinstance(y, CalendarDate) and (x.relative or y.relative)):
        return False
    return a.article != b.article and sentence_likeness(a, b) >= _COPY


def _side_by_side(a: Profile, b: Profile) -> bool:
    """Two values in the running text of one article: its writer saw both, so they are two facts; a headline is another's."""
    return a.article == b.article and not (a.is_display or b.is_display)


def _units_fit(a: Profile, b: Profile) -> bool:
    """Counts are compared only where they could count the same things."""
    if a.claim.mention.kind not in (Kind.COUNT, Kind.RANK):
        return True
    x, y = a.claim.head, b.claim.head
    return not x or not y or are_kin(x, y) or bool(a.claim.modifiers & b.claim.modifiers)
