"""What a rule reads: a value, or only a mark; and what it reads against."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from service.extraction.temporal.grammar import Match
from service.model import CalendarDate, ClockTime, Granularity, Quantity, Sentence

TemporalValue = CalendarDate | ClockTime | Quantity


# Dates that say closely enough when the story happens.
_FINE = (Granularity.DAY, Granularity.PART_OF_DAY, Granularity.WEEK, Granularity.WEEKEND, Granularity.MONTH)
_TO_THE_DAY = (Granularity.DAY, Granularity.PART_OF_DAY)
# Days and nights.
_DAYS = ("D", "N")


@dataclass(frozen=True, slots=True)
class Mark:
    """A time expression that TIMEX3 marks and that has nothing to compare: "every year" (SET), "for years" (DURATION)."""

    timex: str
    type: str


@dataclass(slots=True)
class Context:
    """The day of publication, and the last date that the text has told."""

    anchor: date | None
    told: CalendarDate | None = None

    @property
    def told_day(self) -> date | None:
        """The first day of the date told last, else the day of publication."""
        if self.told is not None and self.told.start is not None:
            return self.told.start.date()
        return self.anchor

    def is_fine_enough(self, unit: str) -> bool:
        """Whether units can be counted from the date told last: days only from a day, not from "May 2005"."""
        return unit not in _DAYS or self.told is None or self.told.granularity in _TO_THE_DAY

    @property
    def base(self) -> date | None:
        """The day of publication; where nothing tells it, the day or month told last."""
        if self.anchor is None and self.told is not None and self.told.granularity in _FINE:
            return self.told_day
        return self.anchor

    def tell(self, value: CalendarDate) -> None:
        """Remember a date as what "that year" and "three days later" count from."""
        if value.start is not None and value.granularity not in (
            Granularity.DECADE,
            Granularity.CENTURY,
            Granularity.VAGUE,
            Granularity.FISCAL_YEAR,
        ):
            self.told = value


Reader = Callable[[Match, Context], TemporalValue | Mark | None]


class Expression(NamedTuple):
    """A time expression of a sentence. `core_start` to `core_end` is the time itself, `start` to `end` its hedge too.

    ends  the spans of both ends of a range, else None
    """

    sentence: Sentence
    start: int
    end: int
    core_start: int
    core_end: int
    rule: str
    value: TemporalValue | Mark
    ends: tuple[tuple[int, int], tuple[int, int]] | None = None

    @property
    def timex(self) -> str:
        """The TIMEX3 value."""
        return self.value.timex or ""

    @property
    def type(self) -> str:
        """The TIMEX3 type."""
        match self.value:
            case Mark():
                return self.value.type
            case Quantity():
                return "DURATION"
            case ClockTime():
                return "TIME"
            case _:
                return "TIME" if self.value.granularity is Granularity.PART_OF_DAY else "DATE"
