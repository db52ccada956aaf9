"""Pairs of claims that could state the same fact."""

import math
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from service.alignment.bygone import Bygone
from service.alignment.capacity import are_room_and_use
from service.alignment.days import may_be_one_date
from service.alignment.fates import DEAD, HURT
from service.alignment.forecasts import are_forecast_and_outcome
from service.alignment.games import may_be_one_score
from service.alignment.killers import Killers
from service.alignment.moments import are_two_moments
from service.alignment.other_days import OtherDays
from service.alignment.persons import Persons, may_be_one
from service.alignment.profiles import PEOPLE, Profile
from service.alignment.scopes import are_of_two_things, is_first_or_last
from service.alignment.series import are_whole_and_part, is_other_series, picks_some_out
from service.alignment.sides import SUSPECT
from service.alignment.sorts import are_of_two_sorts
from service.alignment.steps import are_said_and_done, are_two_statements, are_two_steps
from service.alignment.terms import are_as_far_apart_as_told, are_two_terms, has_gone_on
from service.alignment.versions import TOLD_APART, Versions
from service.compatibility import Outcome, Verdict, compare
from service.description.lemmas import are_kin
from service.model import Hedge, Kind, Omission, Omissions, Options, Quantity

# News puts a few dozen figures into an article; what it holds of one sort beyond this many is a table or noise.
MOST_PER_ARTICLE = 100
# So many claims that agree with one, and as many that do not, are weighed with it, those most like it: what comparing costs grows
# with the number of claims, not with its square.
MOST_PARTNERS = 8
# Beyond this many pairs none is weighed any more: a bound on time and memory for requests that no newsroom sends.
MOST_PAIRS = 100_000
# Figures twice as large or years apart that share next to no word near them (this cosine) state two facts: of 9,000 such pairs in
# news 30 scored enough to found one, and none enough to be reported.
_NEXT_TO_NOTHING = 0.04
_TWICE, _TWO_YEARS = math.log(2), 2 * 366.0
_FAR_APART = {Kind.DATE: _TWO_YEARS, Kind.TIME: math.inf}
# Equal figures must share as much for one to be another's witness: a story is full of the same day and of small numbers.
_SOMETHING = 0.02
_LINE = ("line",)
# House numbers.
_ADDRESSES = f"{Kind.OTHER}:address"
# Fates that no one has both of; what is told of the hurt who die is told of the dead.
_APART = {DEAD, HURT}
# From this number on a figure is seldom that of two things in one story.
_REPEATED = 13.0
# Places in an order, but for ordinals of people.
_RANKS = f"{Kind.RANK}:rank"

# An enum's member is ten times as dear to look up as a name.
_AGREE, _INCOMPARABLE = Outcome.AGREE, Outcome.INCOMPARABLE

Rule = Callable[[Profile, Profile], bool]


class Pair(NamedTuple):
    """Two profiles by index, whether their values agree or exclude each other, and how alike their near words are (0 to 1)."""

    a: int
    b: int
    agrees: bool
    strength: float
    likeness: float


class Ruling:
    """What comparing the figures of a story says, and which claims state two facts whatever else they share."""

    def __init__(self, profiles: Sequence[Profile], options: Options) -> None:
        self.verdicts: Mapping[tuple[int, int], Verdict] = _Verdicts(profiles, options)
        self.rules = _rules(profiles, self.verdicts)

    def are_two(self, a: Profile, b: Profile) -> bool:
        """Whether a rule of their kind sets two claims apart, whose values exclude each other; bearers of ages by names alone."""
        kind = b.claim.mention.kind
        if kind is Kind.AGE or a.group != b.group or not self.verdicts[a.figure, b.figure].disagrees:
            return False
        return _is_ruled_out(a, b, self.rules.get(kind, ()))


def candidate_pairs(
    profiles: Sequence[Profile], options: Options, omissions: Omissions | None = None, ruling: Ruling | None = None
) -> list[Pair]:
    """The pairs of one group that share a word or an owner and whose values can be compared, as far as the deadline lets."""
    omissions, ruling = omissions or Omissions(), ruling or Ruling(profiles, options)
    verdicts, are_two = ruling.verdicts, ruling.rules
    pairs: list[Pair] = []
    for i, likenesses in _blocked(profiles, omissions):
        late = time.monotonic() > options.deadline
        if late or len(pairs) >= MOST_PAIRS:
            reason = Omission.NOT_COMPARED if late else Omission.PAIRS
            for article in {profile.article for profile in profiles}:
                omissions.add(article, reason, MOST_PAIRS)
            break
        pairs += _partners(i, likenesses, profiles, verdicts, are_two.get(profiles[i].claim.mention.kind, ()))
    return pairs


def _partners(
    i: int,
    likenesses: Mapping[int, float],
    profiles: Sequence[Profile],
    verdicts: Mapping[tuple[int, int], Verdict],
    rules: Sequence[Rule],
) -> list[Pair]:
    """The pairs of a claim with those before it that could state its fact."""
    b, pairs, agreeing, differing = profiles[i], list[Pair](), MOST_PARTNERS, MOST_PARTNERS
    fits, far = _FITS.get(b.claim.mention.kind, _always), _FAR_APART.get(b.claim.mention.kind, _TWICE)
    for j, likeness in _most_alike_first(likenesses):
        if not (agreeing or differing):
            break
        a = profiles[j]
        # One sentence that states two values states two facts.
        if a.sentence == b.sentence or (likeness < _NEXT_TO_NOTHING and abs(a.magnitude - b.magnitude) > far):
            continue
        verdict = verdicts[a.figure, b.figure]
        outcome = verdict.outcome
        if outcome is _INCOMPARABLE:
            continue
        if outcome is _AGREE:
            if not agreeing or likeness < _SOMETHING or not fits(a, b):
                continue
            agreeing -= 1
        else:
            if not differing or _side_by_side(a, b) or not fits(a, b) or _is_ruled_out(a, b, rules):
                continue
            differing -= 1
        pairs.append(Pair(j, i, outcome is _AGREE, verdict.strength, likeness))
    return pairs


def _most_alike_first(likenesses: Mapping[int, float]) -> Iterable[tuple[int, float]]:
    """The claims that share a word with one, in any order where there is room for all of them."""
    if len(likenesses) <= MOST_PARTNERS:
        return likenesses.items()
    return sorted(likenesses.items(), key=itemgetter(1), reverse=True)


def _always(_a: Profile, _b: Profile) -> bool:
    return True


def _is_ruled_out(a: Profile, b: Profile, rules: Sequence[Rule]) -> bool:
    for rule in rules:  # noqa: SIM110 - a generator costs more than most rules
        if rule(a, b):
            return True
    return False


def _rules(profiles: Sequence[Profile], verdicts: Mapping[tuple[int, int], Verdict]) -> Mapping[Kind, Sequence[Rule]]:
    """What tells of two claims of a kind, whose values exclude each other, that they state two facts."""
    versions = Versions(profiles, verdicts).are_two
    counted = (_is_told_beside, Killers(profiles).tell_apart, Bygone(profiles).are_two)
    return {
        **dict.fromkeys(TOLD_APART, (picks_some_out, versions, are_of_two_things, are_forecast_and_outcome)),
        Kind.MEASURE: (picks_some_out, are_room_and_use, versions, are_of_two_things),
        Kind.DURATION: (picks_some_out, versions, are_two_terms, are_of_two_things, has_gone_on),
        Kind.DATE: (OtherDays(profiles).are_two, are_two_terms, are_two_steps, are_two_statements, are_said_and_done),
        Kind.TIME: (versions, are_two_moments, are_as_far_apart_as_told),
        Kind.AGE: (picks_some_out, Persons(profiles).are_two),
        Kind.COUNT: (picks_some_out, are_room_and_use, is_first_or_last, are_whole_and_part, are_forecast_and_outcome, *counted),
        Kind.RANK: (picks_some_out, *counted),
        Kind.OTHER: (picks_some_out,),
    }


class _Verdicts(dict[tuple[int, int], Verdict]):
    """What comparing two figures says; a story has far fewer values than claims, so each two are compared once."""

    def __init__(self, profiles: Sequence[Profile], options: Options) -> None:
        super().__init__()
        self._values = {profile.figure: profile.value for profile in profiles}
        self._options = options

    def __missing__(self, figures: tuple[int, int]) -> Verdict:
        x, y = figures
        self[figures] = verdict = compare(self._values[x], self._values[y], self._options)
        return verdict


def _blocked(profiles: Sequence[Profile], omissions: Omissions) -> Iterator[tuple[int, dict[int, float]]]:
    """Each profile with those before it in its group that share an idea or a word of the owner's name, and how alike they are.

    The likeness is the cosine of their near words, summed over an inverted index.
    """
    indices: dict[str, _Index] = defaultdict(_Index)
    crowd: Counter[tuple[str, str]] = Counter()
    for i, profile in enumerate(profiles):
        if not profile.prints:
            continue  # weighed where it was printed first
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
        return found


def _side_by_side(a: Profile, b: Profile) -> bool:
    """Two values in the running text of one article: its writer saw both, so they are two facts; a headline is another's.

    Where one of them is printed by several articles, it must stand beside the other wherever that one is told.
    """
    return (a.articles <= b.articles or b.articles <= a.articles) and not (a.is_display or b.is_display)


def _is_told_beside(a: Profile, b: Profile) -> bool:
    """Whether the sentence of one count tells the other's figure too, of a like thing: then that one is the other's fact.

    Small numbers repeat by chance, so that both sentences must tell both.
    """
    x, y = a.value, b.value
    if not (a.claim.mention.kind is b.claim.mention.kind is Kind.COUNT and isinstance(x, Quantity) and isinstance(y, Quantity)):
        return False
    in_a, in_b = _tells(a, b.claim.head, y.base), _tells(b, a.claim.head, x.base)
    return (in_a and (in_b or y.base >= _REPEATED)) or (in_b and x.base >= _REPEATED)


def _tells(profile: Profile, head: str, number: float) -> bool:
    """Whether a sentence counts exactly so many of the same besides, as far as heads tell."""
    for claim in profile.company:
        value = claim.mention.value
        if claim.mention.kind is not Kind.COUNT or (claim.head and head and not are_kin(claim.head, head)):
            continue
        if isinstance(value, Quantity) and value.base == number and value.hedge is Hedge.EXACT:
            return True
    return False


def _counts_fit(a: Profile, b: Profile) -> bool:
    """Counts are compared only where they could count the same things, in one series."""
    x, y = a.claim.head, b.claim.head
    if x and y and x != y and not (are_kin(x, y) or a.claim.modifiers & b.claim.modifiers):
        return False
    if a.group == _RANKS and x != y and not (x and y and are_kin(x, y)):
        return False
    if a.group != PEOPLE:
        return True
    return not (_are_others(a, b) or is_other_series(a, b) or are_of_two_sorts(a, b))


def are_counted_apart(a: Profile, b: Profile) -> bool:
    """Whether two counts of people are of others, or a whole and its part."""
    return a.group == b.group == PEOPLE and (_are_others(a, b) or are_whole_and_part(a, b))


def _are_others(a: Profile, b: Profile) -> bool:
    """Whether the harmed are counted and the accused, or the dead and the hurt; the shot may be either."""
    if a.side and b.side and a.side != b.side:
        return True
    return {a.fate, b.fate} == _APART or _are_held_and_harmed(a, b) or _are_held_and_harmed(b, a)


def _are_held_and_harmed(a: Profile, b: Profile) -> bool:
    """Whether one counts the accused, of whom no harm is told, and the other counts the harmed: "two men held", "six hurt"."""
    return a.side == SUSPECT and not a.fate and bool(b.fate) and not b.side


def _streets_fit(a: Profile, b: Profile) -> bool:
    """House numbers of two streets are two facts."""
    x, y = a.claim.owner, b.claim.owner
    return a.group != _ADDRESSES or x <= y or y <= x


def _measures_fit(a: Profile, b: Profile) -> bool:
    """A line of a field is where something is, not how far it went: "the 27-yard line"."""
    return (a.claim.after[:1] == _LINE) is (b.claim.after[:1] == _LINE)


# What two claims of a kind must have in common to be worth comparing.
_FITS: Mapping[Kind, Rule] = {
    Kind.COUNT: _counts_fit,
    Kind.RANK: _counts_fit,
    Kind.AGE: lambda a, b: may_be_one(a.claim, b.claim),
    Kind.MEASURE: _measures_fit,
    Kind.SCORE: lambda a, b: may_be_one_score(a.claim, b.claim),
    Kind.DATE: may_be_one_date,
    Kind.TIME: may_be_one_date,
    Kind.OTHER: _streets_fit,
}
