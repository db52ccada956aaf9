"""What pairs are compared by, worked out once for each claim."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from service.description.lemmas import PERSONS
from service.model import CalendarDate, Claim, ClockTime, Hedge, Kind, Quantity, Role, Score, Value

# Sentences of other news, so to speak, that a story is weighed against: in two short articles a shared word is no stop word.
_ELSEWHERE = 20
# How near another value must stand to tell which of several a figure is about, in characters: about ten words.
_BESIDE = 60
# The rarity of an idea that stands with no figure of the story: about that of one that stands with a single figure.
_UNSEEN = 3.0
# What counts of people are weighed with: "the third victim" says that there are three.
PEOPLE = f"{Kind.COUNT}:count"
# The lead of a news story: the opening sentences, a repeated headline among them.
_LEAD = 3


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim with its words weighed by how rare they are in the story.

    hedged    1 where the value is hedged, else 0
    wording   the mention as written, in lower case
    left, right, before, after   the claim's words on either side, regardless of their order
    group     the claims that can state the same sort of thing: kind and dimension
    local     idea to weight, near words first; unit length
    length    of the vector of its sentence's ideas, each weighing its rarity
    near      the ideas within three content words of the number
    beside    the other values near it in its sentence, with their groups ("13-inch" beside a price)
    is_display  stands in a headline, a caption or the opening line, which may be written by another hand than the text
    lead      stands in the headline or the first sentences of the text, where the main event is told
    event     the ideas of its clause: verb, subject and object
    siblings  what the other figures of its sentence count ("six rifles, *12 magazines* and *300 rounds*")
    story     idea to rarity in the whole story
    """

    claim: Claim
    article: str
    group: str
    unit: str
    value: Value
    magnitude: float
    hedged: float
    wording: str
    local: Mapping[str, float]
    length: float
    left: frozenset[str]
    right: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]
    beside: tuple[tuple[str, Value], ...]
    is_display: bool
    lead: bool
    event: frozenset[str]
    siblings: frozenset[str]
    story: Mapping[str, float]

    def weight(self, idea: str) -> float:
        """The rarity of an idea in the story."""
        return self.story.get(idea, _UNSEEN)

    def rarity(self, idea: str) -> float:
        """The rarity of an idea that stands in the claim's sentence, else 0."""
        return self.story[idea] if idea in self.claim.context else 0.0


def profiles_of(claims: Sequence[Claim]) -> list[Profile]:
    """The profiles of a story's claims, in the order given."""
    rarity = _rarity(claims)
    together: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        together[claim.mention.article_id, claim.mention.sentence].append(claim)
    profiles: dict[int, Profile] = {}
    for sentence in together.values():
        heads = Counter(claim.head for claim in sentence if claim.head)
        grouped = [(_group_of(claim)[0], claim.mention.value) for claim in sentence]
        for place, claim in enumerate(sentence):
            siblings = frozenset(head for head, times in heads.items() if times > (head == claim.head))
            beside = tuple(grouped[other] for other in _neighbours(sentence, place))
            profiles[id(claim)] = _profile(claim, rarity, beside, siblings)
    return [profiles[id(claim)] for claim in claims]


def _neighbours(sentence: Sequence[Claim], place: int) -> list[int]:
    """The places of the other claims near one of a sentence, in order; the walk ends at the first that is too far."""
    claim = sentence[place]
    before = takewhile(lambda other: _gap(sentence[other], claim) <= _BESIDE, range(place - 1, max(0, place - _BESIDE) - 1, -1))
    after = takewhile(
        lambda other: _gap(sentence[other], claim) <= _BESIDE, range(place + 1, min(len(sentence), place + 1 + _BESIDE))
    )
    return [*reversed([*before]), *after]


def _rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """Idea to inverse document frequency over the sentences of the story that hold a claim (Spärck Jones 1972, smoothed)."""
    sentences: dict[tuple[str, int], set[str]] = defaultdict(set)
    for claim in claims:
        sentences[claim.mention.article_id, claim.mention.sentence].update(claim.context)
    counts = Counter(idea for ideas in sentences.values() for idea in ideas)
    total = len(sentences)
    return {idea: math.log((_ELSEWHERE + total) / (1 + n)) for idea, n in counts.items()}


def _profile(
    claim: Claim, rarity: Mapping[str, float], beside: tuple[tuple[str, Value], ...], siblings: frozenset[str]
) -> Profile:
    mention = claim.mention
    group, unit = _group_of(claim)
    sentence = claim.document.sentences[mention.sentence]
    return Profile(
        claim=claim,
        article=mention.article_id,
        group=group,
        unit=unit,
        value=mention.value,
        magnitude=_magnitude(claim),
        hedged=float(not isinstance(mention.value, Score) and mention.value.hedge is not Hedge.EXACT),
        wording=mention.text.lower(),
        local=_unit_length({i: w * w * rarity[i] for i, w in claim.context.items()}),
        length=math.hypot(*map(rarity.__getitem__, claim.context)),
        left=(left := frozenset(claim.left)),
        right=(right := frozenset(claim.right)),
        before=frozenset(claim.before),
        after=frozenset(claim.after),
        near=left | right,
        beside=beside,
        is_display=sentence.role in (Role.HEADLINE, Role.CAPTION) or sentence.index == 0,
        lead=sentence.role is Role.HEADLINE or sentence.index <= _LEAD,
        event=claim.subject | claim.object | ({claim.action} if claim.action else frozenset()),
        siblings=siblings,
        story=rarity,
    )


def _gap(a: Claim, b: Claim) -> int:
    return max(a.mention.start - b.mention.end, b.mention.start - a.mention.end)


def _group_of(claim: Claim) -> tuple[str, str]:
    value = claim.mention.value
    if claim.mention.pattern == "ordinal" and claim.head in PERSONS:
        return PEOPLE, ""
    if isinstance(value, Quantity):
        return f"{claim.mention.kind}:{value.unit.dimension}", value.unit.name
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


def _unit_length(vector: dict[str, float]) -> dict[str, float]:
    norm = math.sqrt(sum(w * w for w in vector.values()))
    return {i: w / norm for i, w in vector.items()} if norm else {}


def sentence_likeness(a: Profile, b: Profile) -> float:
    """The cosine of two claims' sentences, each idea weighing its rarity; exact, as the order of a set is not fixed."""
    shared = a.claim.context.keys() & b.claim.context.keys()
    if not shared:
        return 0.0
    return math.fsum([rare * rare for rare in map(a.story.__getitem__, shared)]) / (a.length * b.length)


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Cosine of two unit-length sparse vectors."""
    if len(b) < len(a):
        a, b = b, a
    return sum(w * b[i] for i, w in a.items() if i in b)
