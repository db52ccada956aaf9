"""What the texts state: mentions, what they measure, which of them state one fact, and whether they can all be right."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from service.model.articles import Document, Field
from service.model.values import CalendarDate, Kind, Value


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of an article that states a number or a date, with its unit or noun and its hedge.

    start, end            the whole mention: "at least five people"
    core_start, core_end  the number or date itself: "five"
    sentence              index into the document's sentences
    pattern               name of the grammar rule that read it
    """

    article_id: str
    field: Field
    start: int
    end: int
    core_start: int
    core_end: int
    text: str
    kind: Kind
    value: Value
    sentence: int
    pattern: str


class Modality(StrEnum):
    """Whether what is measured is done, lies ahead, is denied or only imagined."""

    DONE = "done"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Background(StrEnum):
    """What shows that a figure may not be of the story's own event, or counts one more or less than another.

    other time  "last year", "three months ago"
    further     "another shooting", "an unrelated fire"
    several     "shootings": maybe a sum
    sum         "three shootings": a sum
    pluperfect  "had been killed": before what is told
    killer beside  "killed four people and then himself": the dead and, not counted, who killed them
    killer among   "five dead, including the gunman"
    """

    OTHER_TIME = "other time"
    FURTHER = "further"
    SEVERAL = "several"
    SUM = "sum"
    PLUPERFECT = "pluperfect"
    KILLER_BESIDE = "killer beside"
    KILLER_AMONG = "killer among"


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention and what it measures, as far as the text tells. All words are lower-case lemmas or the ideas they stand for.

    head       what is counted or measured ("vehicle", "magnitude"), "" where nothing says
    modifiers  the words that narrow the head ("ak-47", "search")
    owner      the words of the name whose it is ({"jane", "roe"}), or of a bare role ({"suspect"}); empty where nothing says
    traits     what is told of the person whose age it is ("female", "minor", "victim"); empty for other figures
    names      the words of all names in the sentence
    action     the governing verb ("deliver"), "" where nothing says
    subject    the words of the phrase before that verb, a person in place of "he" or "she"
    object     the words of the phrases behind it, the figure's own left out
    preposition, complement   what stands right behind the figure ("82 percent *in India*")
    period     the date beside a figure that says when it holds
    background what shows that it may not be of the story's own event
    left       the nearest content words before the number, nearest first
    right      the nearest content words after it
    before     the words as written just before the mention, nearest first, stop words and marks included
    after      the words as written just after it
    scope      words beside the mention that say which part of a whole it counts ("another", "total", "each")
    outcome    the nearest of the ideas that exclude each other ("die", "injure", "arrest"; "cost", "revenue", "profit"), or ""
    context    the content words of the sentence, nearer ones weighing more (0 to 1)
    """

    mention: Mention
    document: Document
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    owner: frozenset[str] = frozenset()
    owner_is_role: bool = False
    traits: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    action: str = ""
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    preposition: str = ""
    complement: frozenset[str] = frozenset()
    period: CalendarDate | None = None
    place: frozenset[str] = frozenset()
    modality: Modality = Modality.DONE
    attribution: str = ""
    background: frozenset[Background] = frozenset()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    scope: frozenset[str] = frozenset()
    outcome: str = ""
    context: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fact:
    """The claims of a story that measure the same thing; `cohesion` (0 to 1) says how sure the aligner is of that."""

    claims: tuple[Claim, ...]
    cohesion: float


class Relation(StrEnum):
    """Whether the values contradict each other, or time explains the difference."""

    CONFLICT = "conflict"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What judge says of a fact: its claims grouped by value, and whether the groups can all be right.

    groups    claims that agree, one tuple a value; a single group means that all agree
    relation  None where all agree
    reason    name of the rule that decided ("intervals", "dates", "weekdays", "ages", "parts and total", …)
    strength  0 to 1: how surely the values exclude each other, given that they measure the same thing
    """

    fact: Fact
    groups: tuple[tuple[Claim, ...], ...]
    relation: Relation | None
    reason: str
    strength: float
    computation: str = ""
