"""A weekday beside a date that fell on another day: "Thursday, 2 July 2014" was a Wednesday."""

import dataclasses
from collections.abc import Iterator
from datetime import date, timedelta

import regex

from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene
from service.language import words
from service.model import CalendarDate, Claim, Granularity

CHECK = "weekday and date"
_WEEKDAYS: dict[str, int] = words("arithmetic")["weekdays"]
_WEEKDAY = regex.compile(rf"\b(?>{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})\b", regex.IGNORECASE)
_YEAR = pattern("weekday_dates", "year")
_WRITTEN = 0.9  # weekday, day, month and year all stand there
_GUESSED = 0.7  # the year is that of the publication
# A date without a year is that of its neighbourhood only this near to the publication.
_NEAR = timedelta(days=90)


def check(scene: Scene) -> Iterator[Finding]:
    """Mentions that hold both a weekday and a date, where the calendar has another weekday for it."""
    for claim in scene.claims:
        value = claim.mention.value
        if not isinstance(value, CalendarDate) or value.start is None or value.weekday is None:
            continue
        day = value.start.date()
        if value.granularity not in (Granularity.DAY, Granularity.PART_OF_DAY) or value.weekday == day.weekday():
            continue
        place = _WEEKDAY.search(claim.mention.text)
        if place is None or not any(c.isdigit() for c in claim.mention.text):
            continue
        strength = _strength(claim, day)
        if strength > 0:
            written, dated = _split(claim, value, place)
            computation = f"{day.day} {day:%B %Y} is a {day:%A}, not a {place[0]}"
            yield Finding(CHECK, (written,), (dated,), computation, strength)


def _strength(claim: Claim, day: date) -> float:
    """0 where the year was guessed and a neighbouring year would fit as well."""
    if _YEAR.search(claim.mention.text):
        return _WRITTEN
    anchor = claim.document.anchor
    return _GUESSED if anchor is not None and abs(day - anchor) <= _NEAR else 0.0


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
