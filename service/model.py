"""The nouns of factdiff: what the six stages hand to each other.

Everything here is a frozen value object without behaviour beyond reading its own fields. Offsets are half-open and count
Unicode code points of the field as the caller sent it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

# --------------------------------------------------------------------------------------------------------- articles


class Field(StrEnum):
    """The part of an article that offsets point into."""

    TITLE = "title"
    TEXT = "text"


class Role(StrEnum):
    """What a sentence is for on the page. Furniture (bylines, share counts, teasers) states no facts."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Article:
    """One text with an id. `published_at` is a bare date when the caller knows no more than the day."""

    id: str
    text: str
    title: str | None = None
    published_at: datetime | date | None = None
    source: str | None = None
    url: str | None = None
    language: str = "en"

    def field(self, name: Field) -> str:
        """The text of a field, empty where the caller sent none."""
        return self.text if name is Field.TEXT else self.title or ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a span of one field; `index` counts through the document, title first."""

    index: int
    field: Field
    start: int
    end: int
    paragraph: int
    role: Role


@dataclass(frozen=True, slots=True)
class Document:
    """An article that was read: its sentences in order, and the day that its relative dates count from.

    `anchor` is the publication day: the caller's, else a dateline's, timestamp's or URL's; None where nothing tells it.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    anchor: date | None = None

    def text(self, sentence: Sentence) -> str:
        """The sentence as written."""
        return self.article.field(sentence.field)[sentence.start : sentence.end]


# ----------------------------------------------------------------------------------------------------------- values


class Kind(StrEnum):
    """What sort of fact a mention states."""

    COUNT = "count"
    MONEY = "money"
    MEASURE = "measure"
    PERCENT = "percent"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    RANK = "rank"
    SCORE = "score"
    OTHER = "other"


class Hedge(StrEnum):
    """How a value was hedged; the interval of the value already holds what the hedge allows."""

    EXACT = "exact"
    ABOUT = "about"  # about, around, roughly, some, an estimated
    NEARLY = "nearly"  # nearly, almost, just under: close below
    OVER = "over"  # more than, over, in excess of
    AT_LEAST = "at_least"  # at least, no fewer than, "… or more", "60+"
    UNDER = "under"  # less than, fewer than, below
    UP_TO = "up_to"  # up to, as many as, at most
    VAGUE = "vague"  # dozens, hundreds, several, a couple


class Direction(StrEnum):
    """The way a value moved, where the text says that it did."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Unit:
    """A normalised unit: `base = number * factor + offset`, comparable within one `dimension`.

    name       "kilometer", "USD", "percent", "year of age"; for a count the lemma of the counted noun ("vehicle"), or "" for none
    dimension  "length", "money:USD", "ratio", "count", "time", "age", "rank", …; "per" units join two: "length/time"
    base       the unit in which `Quantity.low` and `Quantity.high` stand ("meter", "USD", "vehicle")
    """

    name: str
    dimension: str
    base: str
    factor: float = 1.0
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: money, counts, measures, percentages, ages, durations, ranks.

    number      as written, multiplier applied, in `unit` (3.5e9 for "$3.5 billion"); the lower end of a range
    upper       the upper end of a range, else None
    step        the size of the last significant digit as written, multiplier applied (1e8 for "$3.5 billion")
    multiplier  the multiplier applied (1e9)
    unit_text   the unit as written, "" for none
    low, high   the closed interval of values in `unit.base` for which the mention is true, hedge and rounding included;
                infinite where open
    direction   set where the text says that the value rose or fell; `moved_to` tells "rose to 5%" from "rose 5%"
    timex       TIMEX3 value of a duration ("P6M"), else None
    """

    number: float
    unit: Unit
    low: float
    high: float
    upper: float | None = None
    step: float = 0.0
    multiplier: float = 1.0
    unit_text: str = ""
    hedge: Hedge = Hedge.EXACT
    direction: Direction | None = None
    moved_to: bool = False
    timex: str | None = None

    @property
    def base(self) -> float:
        """The number in the base unit; a range counts as its middle."""
        number = self.number if self.upper is None else (self.number + self.upper) / 2
        return number * self.unit.factor + self.unit.offset


class Granularity(StrEnum):
    """How finely a date was written."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    FISCAL_YEAR = "fiscal_year"
    HALF = "half"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    PART_OF_DAY = "part_of_day"
    MINUTE = "minute"
    VAGUE = "vague"  # "recently", "now": known only as TIMEX3's *_REF


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A span of calendar time, `start` to `end` exclusive, both None where it could not be resolved.

    timex      TIMEX3: "2026-01-31", "2024-10", "2025-W05", "2016-07-24TMO", "XXXX-WXX-6"
    weekday    0 for Monday, where one was written or the date is a single day
    month, day where the calendar says only that much ("May 5" without a year)
    relative   True where it was resolved against the anchor or another date ("Tuesday", "two weeks ago")
    ambiguous  True where day-first and month-first readings differ and nothing tells which
    hedge      ABOUT for "around 1950", UNDER for "before", OVER for "after", AT_LEAST for "since"
    """

    timex: str
    granularity: Granularity
    start: datetime | None = None
    end: datetime | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    relative: bool = False
    ambiguous: bool = False
    hedge: Hedge = Hedge.EXACT


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day: minutes after local midnight, closed at both ends as hedge and precision allow.

    `utc_offset` is in minutes, None where the zone is unknown or only said to be local; `on` is the day it falls on, if told.
    """

    timex: str
    low: float
    high: float
    minute: float
    zone: str | None = None
    utc_offset: int | None = None
    on: date | None = None
    hedge: Hedge = Hedge.EXACT


@dataclass(frozen=True, slots=True)
class Score:
    """A result or record: two (or three) whole numbers in the order written."""

    points: tuple[int, ...]


Value = Quantity | CalendarDate | ClockTime | Score


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


# ----------------------------------------------------------------------------------------------------- claims, facts


class Modality(StrEnum):
    """Whether what is measured is done, lies ahead, is denied or only imagined."""

    DONE = "done"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention and what it measures, as far as the text tells. All words are lower-case lemmas or the ideas they stand for.

    head       what is counted or measured ("vehicle", "magnitude"), "" where nothing says
    modifiers  the words that narrow the head ("ak-47", "search")
    owner      the words of the name whose it is ({"jane", "roe"}), or of a bare role ({"suspect"}); empty where nothing says
    names      the words of all names in the sentence
    action     the governing verb ("deliver"), "" where nothing says
    period     the date beside a figure that says when it holds
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
    names: frozenset[str] = frozenset()
    action: str = ""
    period: CalendarDate | None = None
    place: frozenset[str] = frozenset()
    modality: Modality = Modality.DONE
    attribution: str = ""
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


# ----------------------------------------------------------------------------------------------------------- report


@dataclass(frozen=True, slots=True)
class ReportedValue:
    """One of the values of a fact with the claims that state it, the best phrased first."""

    value: Value
    display: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A fact whose claims cannot all be right, ready to show.

    spread_absolute is in the base unit of the fact (days for dates, minutes for clock times); spread_relative is the gap over
    the larger value; both None where the values have no distance.
    """

    id: str
    kind: Kind
    relation: Relation
    confidence: float
    label: str
    unit: str | None
    spread_absolute: float | None
    spread_relative: float | None
    reason: str
    explanation: str
    values: tuple[ReportedValue, ...]


@dataclass(frozen=True, slots=True)
class AgreedFact:
    """A fact on which two or more claims agree."""

    id: str
    kind: Kind
    label: str
    unit: str | None
    value: ReportedValue


@dataclass(frozen=True, slots=True)
class ArticleWarning:
    """Something the caller should know of one article: `code` is stable, `detail` is for people."""

    article_id: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Report:
    """The answer of the engine: conflicts most certain first, and agreeing facts where asked for."""

    conflicts: tuple[Conflict, ...]
    facts: tuple[AgreedFact, ...]
    articles: int
    mentions: int
    fact_count: int
    incomplete: bool = False
    warnings: tuple[ArticleWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose.

    min_confidence  None for the service's default
    kinds           None for all
    include_facts   also report the facts on which the articles agree
    exchange_rates  ISO 4217 code to units of the reference currency that one unit of it buys; empty: never compare currencies
    deadline        on `time.monotonic()`'s clock; None for none
    """

    min_confidence: float | None = None
    kinds: frozenset[Kind] | None = None
    include_facts: bool = False
    exchange_rates: Mapping[str, float] = field(default_factory=dict)
    deadline: float = math.inf


Articles = Sequence[Article]
