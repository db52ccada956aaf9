"""Time expressions in the conventions of TIMEX3, as the TempEval collections annotate them.

Reads `id`, `text` and `dct` (the publication day) of each document of a JSON list; writes one JSON object a line:
{"id", "timexes": [{"start", "end", "type", "value", "text"}]}, offsets in code points of the text.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import regex

from service.extraction.temporal import Expression, find_expressions
from service.extraction.temporal.binding import JOINT
from service.model import Article, CalendarDate, ClockTime, Granularity, Quantity
from service.reading import read

_DAY = regex.compile(r"(\d{4}|\d{2})-?(\d{2})-?(\d{4}|\d{2})")
_DAYLIKE = (Granularity.DAY, Granularity.PART_OF_DAY)


@dataclass(frozen=True, slots=True)
class Timex:
    """One TIMEX3 tag."""

    start: int
    end: int
    type: str
    value: str


def export(source: Path, target: Path) -> None:
    """Read the documents of `source`, write their tags to `target`."""
    documents = json.loads(source.read_text(encoding="utf-8"))
    with target.open("w", encoding="utf-8") as out:
        for document in documents:
            text = document["text"]
            tags = [
                {"start": tag.start, "end": tag.end, "type": tag.type, "value": tag.value, "text": text[tag.start : tag.end]}
                for tag in tags_of(text, publication_day(document))
            ]
            out.write(json.dumps({"id": document["id"], "timexes": tags}, ensure_ascii=False) + "\n")


def publication_day(document: dict[str, Any]) -> date | None:
    """The `dct` of a document as a day, None where it has none: year first, or day, month, year."""
    match = _DAY.match(str(document.get("dct") or ""))
    if match is None:
        return None
    first, month, last = (int(part) for part in match.groups())
    try:
        return date(first, month, last) if first > 31 else date(last, month, first)
    except ValueError:
        return None


def tags_of(text: str, day: date | None) -> list[Timex]:
    """The tags of a text, a day and its clock time as one, each end of a range apart."""
    article = Article(id="text", text=text, published_at=day)
    found = find_expressions(read(article), skip_furniture=False)
    tags: list[Timex] = []
    told = day
    index = 0
    while index < len(found):
        here = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and _one_time(text, here, following):
            clock, other = (here, following) if isinstance(here.value, ClockTime) else (following, here)
            tags.append(Timex(here.core_start, following.core_end, "TIME", _clock(clock, _day(other) or told)))
            told = _day(other) or told
            index += 2
            continue
        tags.extend(_tags(here, told))
        told = _day(here) or told
        index += 1
    return tags


def _one_time(text: str, first: Expression, second: Expression) -> bool:
    clocks = isinstance(first.value, ClockTime) + isinstance(second.value, ClockTime)
    days = (_day(first) is not None) + (_day(second) is not None)
    return clocks == 1 and days == 1 and JOINT.fullmatch(text, first.core_end, second.core_start) is not None


def _day(expression: Expression) -> date | None:
    value = expression.value
    if isinstance(value, CalendarDate) and value.granularity in _DAYLIKE and value.start is not None and "/" not in value.timex:
        return value.start.date()
    return None


def _clock(expression: Expression, day: date | None) -> str:
    time = expression.timex.rpartition("T")[2]
    return f"{day.isoformat() if day else 'XXXX-XX-XX'}T{time}"


def _tags(expression: Expression, told: date | None) -> Iterator[Timex]:
    start, end, value = expression.core_start, expression.core_end, expression.timex
    match expression.value:
        case ClockTime() as clock if expression.ends is not None:
            (first, second), day = expression.ends, told.isoformat() if told else "XXXX-XX-XX"
            hours, minutes = divmod(int(clock.high) % 1440, 60)
            yield Timex(*first, "TIME", _clock(expression, told))
            yield Timex(*second, "TIME", f"{day}T{hours:02}:{minutes:02}")
        case ClockTime():
            yield Timex(start, end, "TIME", _clock(expression, told))
        case Quantity():
            yield Timex(expression.start, expression.end, "DURATION", value)
        case CalendarDate(granularity=Granularity.PART_OF_DAY, start=None) if told is not None and value.startswith(
            "XXXX-XX-XXT"
        ):
            yield Timex(start, end, "TIME", told.isoformat() + value[10:])
        case _:
            yield from _ends(expression) if "/" in value else iter([Timex(start, end, expression.type, value)])


def _ends(expression: Expression) -> Iterator[Timex]:
    """TIMEX3 tags the two ends of a range apart."""
    first, _, last = expression.timex.partition("/")
    left, right = expression.ends or ((expression.core_start, expression.core_end),) * 2
    yield Timex(*left, expression.type, first)
    yield Timex(*right, expression.type, last)
