"""What a mention says, normalised: quantities, calendar dates, clock times, scores."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


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
    base        the number in the base unit; a range counts as its middle. Worked out once, as every comparison asks for it
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
    base: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        number = self.number if self.upper is None else (self.number + self.upper) / 2
        object.__setattr__(self, "base", number * self.unit.factor + self.unit.offset)


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
