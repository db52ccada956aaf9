"""A weekday beside a date that fell on another day: "Thursday, 2 July 2014" was a Wednesday."""

import dataclasses
from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from itertools import pairwise

import regex

from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene
from service.language import words
from service.model import CalendarDate, Claim, Granularity

CHECK = "weekday and date"
_WEEKDAYS: dict[str, int] = words("arithmetic")["weekdays"]
_NAMES = {number: name.capitalize() for name, number in reversed(_WEEKDAYS.items())}
_WEEKDAY = regex.compile(rf"\b(?>{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})\b", regex.IGNORECASE | regex.ASCII)
_NUMBER = pattern("weekday_dates", "number")
_BESIDE = pattern("weekday_dates", "beside")
_YEAR = pattern("weekday_dates", "year")
_WRITTEN = 0.9  # weekday, day, month and year all stand there
_GUESSED = 0.7  # the year is that of the publication
# A date without a year is that of its neighbourhood only this near to the publication.
_NEAR = timedelta(days=90)
_WEEK = timedelta(days=7)


def check(scene: Scene) -> Iterator[Finding]:
    """A weekday and a date, in one mention or in two side by side, where the calendar has another weekday for the date."""
    for claim in scene.claims:
        value = claim.mention.value
        place = _WEEKDAY.search(claim.mention.text)
        if isinstance(value, CalendarDate) and place is not None and value.weekday is not None and _is_dated(claim):
            yield from _finding(*_split(claim, value, place), value.weekday)
    for left, right in pairwise(scene.claims):
        value = left.mention.value
        place = _WEEKDAY.fullmatch(left.mention.text)
        if (
            isinstance(value, CalendarDate)
            and place is not None
            and _is_dated(right)
            and _BESIDE.fullmatch(scene.between(left, right))
        ):
            yield from _finding(left, right, _WEEKDAYS[place[0].lower()])


def _is_dated(claim: Claim) -> bool:
    """Whether the claim names a day by its number in the month."""
    value = claim.mention.value
    return (
        isinstance(value, CalendarDate)
        and value.start is not None
        and value.granularity in (Granularity.DAY, Granularity.PART_OF_DAY)
        and value.day is not None
        and _NUMBER.search(claim.mention.text) is not None
    )


def _finding(written: Claim, dated: Claim, weekday: int) -> Iterator[Finding]:
    value = dated.mention.value
    if not isinstance(value, CalendarDate) or value.start is None or value.start.weekday() == weekday:
        return
    day = value.start.date()
    strength = _strength(dated, day, weekday)
    if strength > 0:
        computation = f"{day.day} {day:%B %Y} is a {day:%A}, not a {_NAMES[weekday]}"
        yield Finding(CHECK, (written,), (dated,), computation, strength)


def _strength(claim: Claim, day: date, weekday: int) -> float:
    """0 where the year was guessed and a neighbouring year would fit as well."""
    if _YEAR.search(claim.mention.text):
        return _WRITTEN
    anchor = claim.document.anchor
    if anchor is None or abs(day - anchor) > _NEAR:
        return 0.0
    return 0.0 if abs(day - anchor) > _WEEK and weekday in _in_other_years(day) else _GUESSED


def _in_other_years(day: date) -> set[int]:
    """The weekdays of the same date one and two years before and a year after; none for 29 February."""
    years = [day.year + shift for shift in (-2, -1, 1) if 1 <= day.year + shift <= MAXYEAR]
    return set() if (day.month, day.day) == (2, 29) else {day.replace(year=year).weekday() for year in years}


def _split(claim: Claim, value: CalendarDate, place: regex.Match[str]) -> tuple[Claim, Claim]:
    """The weekday and the date of one mention as two claims."""
    start = claim.mention.start
    weekday = CalendarDate(f"XXXX-WXX-{(value.weekday or 0) + 1}", Granularity.DAY, weekday=value.weekday)
    dated = dataclasses.replace(value, weekday=value.start.weekday() if value.start else None)
    if place.start() > len(claim.mention.text) - place.end():
        rest = (start, start + len(claim.mention.text[: place.start()].rstrip(" ,(")))
    else:
        tail = claim.mention.text[place.end() :]
        rest = (claim.mention.end - len(tail.lstrip(" ,(.")), claim.mention.end)
    return _piece(claim, weekday, start + place.start(), start + place.end()), _piece(claim, dated, *rest)


def _piece(claim: Claim, value: CalendarDate, start: int, end: int) -> Claim:
    mention = claim.mention
    text = claim.document.article.field(mention.field)[start:end]
    piece = dataclasses.replace(mention, start=start, end=end, core_start=start, core_end=end, text=text, value=value)
    return dataclasses.replace(claim, mention=piece)
