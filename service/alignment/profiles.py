"""What pairs are compared by, worked out once for each claim."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from service.alignment.fates import fate_of
from service.alignment.reprints import Prints, prints_of
from service.alignment.sides import side_of
from service.description.lemmas import PERSONS
from service.model import CalendarDate, Claim, ClockTime, Hedge, Kind, Quantity, Score, Value

# Sentences of other news, so to speak, that a story is weighed against: in two short articles a shared word is no stop word.
_ELSEWHERE = 20
# How near another value must stand to tell which of several a figure is about, in characters: about ten words.
_BESIDE = 60
# The rarity of an idea that stands with no figure of the story: about that of one that stands with a single figure.
_UNSEEN = 3.0
# What counts of people are weighed with: "the third victim" says that there are three.
PEOPLE = f"{Kind.COUNT}:count"


class Rarity(dict[str, float]):
    """Idea to inverse document frequency over the sentences of a story that hold a claim (Spärck Jones 1972, smoothed).

    shared  the ideas of two sentences or more
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        sentences: dict[tuple[str, int], set[str]] = defaultdict(set)
        for claim in claims:
            sentences[claim.mention.article_id, claim.mention.sentence].update(claim.context)
        counts = Counter(chain.from_iterable(sentences.values()))
        total = len(sentences)
        self.shared = frozenset(idea for idea, n in counts.items() if n > 1)
        super().__init__({idea: math.log((_ELSEWHERE + total) / (1 + n)) for idea, n in counts.items()})
        self._masses: dict[frozenset[str], float] = {}
        self._likenesses: dict[tuple[int, int], float] = {}

    def mass(self, ideas: frozenset[str]) -> float:
        """The sum of their rarities; exact, as the order of a set is not fixed."""
        mass = self._masses.get(ideas)
        if mass is None:
            mass = self._masses[ideas] = math.fsum([self.get(idea, _UNSEEN) for idea in ideas])
        return mass

    def likeness(self, a: "Profile", b: "Profile") -> float:
        """The cosine of two claims' sentences, each idea weighing its rarity; exact, as the order of a set is not fixed."""
        key = a.ideas, b.ideas
        likeness = self._likenesses.get(key)
        if likeness is None:
            shared = math.fsum([self[idea] * self[idea] for idea in a.context.keys() & b.context.keys()])
            likeness = self._likenesses[key] = shared and shared / (a.length * b.length)
        return likeness


@dataclass(slots=True, eq=False)  # one is made for every claim, and freezing it would cost a tenth of making it
class Profile:
    """A claim with its words weighed by how rare they are in the story.

    hedged    1 where the value is hedged, else 0
    wording   the mention as written, in lower case
    left, right, before, after   the claim's words on either side, regardless of their order
    sentence  its article and the index of its sentence there
    group     the claims that can state the same sort of thing: kind and dimension
    ideas     the number of the set of its sentence's ideas among those of the story
    context   the ideas of its sentence that another sentence tells too, near words weighing more
    local     the same, each weighing its rarity too; of unit length before the ideas that nobody else tells are left out
    length    of the vector of all its sentence's ideas, each weighing its rarity
    near      the ideas within three content words of the number
    figure    the number of its kind and value among those of the story
    beside    the other values near it in its sentence, with their groups ("13-inch" beside a price)
    figures_beside  the numbers of these
    company   the claims whose values they are
    side      of a count of people: the harmed or the accused
    fate      what befell them
    is_display  stands in a headline, a caption or the opening line, which may be written by another hand than the text
    lead      stands in the headline or the first sentences of the text, where the main event is told
    event     the ideas of its clause: verb, subject and object
    siblings  what the other figures of its sentence count ("six rifles, *12 magazines* and *300 rounds*")
    story     idea to rarity in the whole story
    prints    the numbers of the claims that print it, its own first; none where a claim before it prints the same
    articles  those that print it
    """

    claim: Claim
    article: str
    sentence: tuple[str, int]
    group: str
    unit: str
    ideas: int
    value: Value
    magnitude: float
    hedged: float
    wording: str
    context: Mapping[str, float]
    local: Mapping[str, float]
    length: float
    left: frozenset[str]
    right: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]
    figure: int
    beside: tuple[tuple[str, Value], ...]
    figures_beside: tuple[int, ...]
    company: tuple[Claim, ...]
    side: str
    fate: str
    is_display: bool
    lead: bool
    event: frozenset[str]
    siblings: frozenset[str]
    story: Rarity
    prints: Sequence[int]
    articles: frozenset[str]

    def rarity(self, idea: str) -> float:
        """The rarity of an idea that stands in the claim's sentence, else 0."""
        return self.story[idea] if idea in self.claim.context else 0.0


def profiles_of(claims: Sequence[Claim]) -> list[Profile]:
    """The profiles of a story's claims, in the order given."""
    rarity = Rarity(claims)
    numbers: dict[tuple[Kind, Value], int] = {}
    figures = [numbers.setdefault((c.mention.kind, c.mention.value), len(numbers)) for c in claims]
    together: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        together[claim.mention.article_id, claim.mention.sentence].append(number)
    around: dict[int, _Surroundings] = {}
    for places in together.values():
        around |= zip(places, _surroundings([claims[n] for n in places], [figures[n] for n in places]), strict=True)
    sets: dict[frozenset[str], int] = {}
    ideas = [sets.setdefault(frozenset(claim.context), len(sets)) for claim in claims]
    profiles: dict[int, Profile] = {}
    for prints in prints_of(claims, figures, ideas):
        first, *reprints = prints.numbers
        profiles[first] = _profile(claims[first], rarity, ideas[first], figures[first], around[first], prints)
        profiles |= {reprint: _reprint(profiles[first], claims[reprint]) for reprint in reprints}
    return [profiles[number] for number in range(len(claims))]


class _Surroundings(NamedTuple):
    """What the other claims of its sentence say of one: see the fields of Profile."""

    beside: tuple[tuple[str, Value], ...] = ()
    figures_beside: tuple[int, ...] = ()
    company: tuple[Claim, ...] = ()
    siblings: frozenset[str] = frozenset()


_ALONE = _Surroundings()


def _surroundings(sentence: Sequence[Claim], figures: Sequence[int]) -> list[_Surroundings]:
    """For each claim of a sentence what stands around it."""
    if len(sentence) == 1:
        return [_ALONE]
    heads = Counter(claim.head for claim in sentence if claim.head)
    grouped = [(_group_of(claim)[0], claim.mention.value) for claim in sentence]
    found = []
    for place, claim in enumerate(sentence):
        near = _neighbours(sentence, place)
        siblings = frozenset(head for head, times in heads.items() if times > (head == claim.head))
        beside, company = [grouped[n] for n in near], [sentence[n] for n in near]
        found.append(_Surroundings(tuple(beside), tuple([figures[n] for n in near]), tuple(company), siblings))
    return found


def _neighbours(sentence: Sequence[Claim], place: int) -> list[int]:
    """The places of the other claims near one of a sentence, in order; the walk ends at the first that is too far."""
    first = last = place
    while first > max(0, place - _BESIDE) and _gap(sentence[first - 1], sentence[place]) <= _BESIDE:
        first -= 1
    while last < min(len(sentence) - 1, place + _BESIDE) and _gap(sentence[last + 1], sentence[place]) <= _BESIDE:
        last += 1
    return [*range(first, place), *range(place + 1, last + 1)]


def _profile(claim: Claim, rarity: Rarity, ideas: int, figure: int, surroundings: _Surroundings, prints: Prints) -> Profile:
    mention = claim.mention
    group, unit = _group_of(claim)
    sentence = claim.document.sentences[mention.sentence]
    weights = {idea: w * w * rarity[idea] for idea, w in claim.context.items()}
    norm = math.sqrt(sum([w * w for w in weights.values()])) or 1.0
    shared = [idea for idea in weights if idea in rarity.shared]
    return Profile(
        claim=claim,
        article=mention.article_id,
        sentence=(mention.article_id, mention.sentence),
        group=group,
        unit=unit,
        ideas=ideas,
        value=mention.value,
        magnitude=_magnitude(claim),
        hedged=float(not isinstance(mention.value, Score) and mention.value.hedge is not Hedge.EXACT),
        wording=mention.text.lower(),
        context={idea: claim.context[idea] for idea in shared},
        local={idea: weights[idea] / norm for idea in shared},
        length=math.hypot(*map(rarity.__getitem__, claim.context)),
        left=(left := frozenset(claim.left)),
        right=(right := frozenset(claim.right)),
        before=frozenset(claim.before),
        after=frozenset(claim.after),
        near=left | right,
        figure=figure,
        beside=surroundings.beside,
        figures_beside=surroundings.figures_beside,
        company=surroundings.company,
        side=side_of(claim) if group == PEOPLE else "",
        fate=fate_of(claim) if group == PEOPLE else "",
        is_display=sentence.is_display,
        lead=sentence.is_lead,
        event=claim.subject | claim.object | ({claim.action} if claim.action else frozenset()),
        siblings=surroundings.siblings,
        story=rarity,
        prints=prints.numbers,
        articles=prints.articles,
    )


def _reprint(profile: Profile, claim: Claim) -> Profile:
    """The profile of what is printed again: nobody asks more of it than where it stands."""
    mention = claim.mention
    sentence = mention.article_id, mention.sentence
    return replace(profile, claim=claim, article=mention.article_id, sentence=sentence, prints=(), articles=frozenset())


def _gap(a: Claim, b: Claim) -> int:
    return max(a.mention.start - b.mention.end, b.mention.start - a.mention.end)


def _group_of(claim: Claim) -> tuple[str, str]:
    value = claim.mention.value
    if claim.mention.pattern == "ordinal" and claim.head in PERSONS:
        return PEOPLE, ""
    if isinstance(value, Quantity):
        return claim.mention.kind + ":" + value.unit.dimension, value.unit.name
    return str(claim.mention.kind), ""


def _magnitude(claim: Claim) -> float:
    """A number on which values of one group can be told near or far: log of the base value, days, or minutes."""
    value = claim.mention.value
    if isinstance(value, Quantity):
        return math.log(abs(value.base) + 1e-9)
    if isinstance(value, CalendarDate):
        return float(value.start.toordinal()) if value.start else math.nan
    if isinstance(value, ClockTime):
        return value.minute
    return math.nan


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Cosine of two unit-length sparse vectors."""
    if len(b) < len(a):
        a, b = b, a
    return sum([w * b[i] for i, w in a.items() if i in b])
