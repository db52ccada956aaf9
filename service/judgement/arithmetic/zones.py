"""One moment on two clocks: "4:30 a.m. in Paris (10:30 p.m. ET)"."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import regex

from service.judgement.arithmetic.numbers import spell_clock
from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene
from service.language import words
from service.model import Claim, ClockTime

CHECK = "time zones"
_PLACES: dict[str, str] = words("arithmetic")["places"]
_PLACE = regex.compile(rf"\b(?>{'|'.join(sorted(map(regex.escape, _PLACES), key=len, reverse=True))})\b", regex.I | regex.A)
_JOINT = pattern("zones", "joint")
_AFTER = pattern("zones", "after")
_STRENGTH = 0.85
_LOCAL = "local"
_OPENING = 500  # headline, dateline and lead
_MINUTES_A_DAY = 1440.0
_ZONED_YEARS = range(1900, 2101)  # before, clocks went by the sun; after, nobody knows


def check(scene: Scene) -> Iterator[Finding]:
    """Pairs of clock times in two known zones that are not the same moment."""
    for left, right in pairwise(scene.claims):
        a, b = left.mention.value, right.mention.value
        if not isinstance(a, ClockTime) or not isinstance(b, ClockTime):
            continue
        joint = _JOINT.fullmatch(scene.between(left, right))
        if joint is None:
            continue
        offset_a = _offset(a, left, joint["place"])
        tail = _AFTER.match(scene.after(right))
        offset_b = _offset(b, right, tail["place"] if tail else "")
        if offset_a is None or offset_b is None or offset_a == offset_b:
            continue
        expected = (a.minute - offset_a + offset_b) % _MINUTES_A_DAY
        slack = (a.high - a.low + b.high - b.low) / 2 + 1
        apart = abs(expected - b.minute % _MINUTES_A_DAY)
        if min(apart, _MINUTES_A_DAY - apart) > slack:
            told = scene.text[left.mention.start : left.mention.end + len(joint["place"])].strip()
            computation = f"{told} is {spell_clock(expected)}, not {right.mention.text.strip('() ')}"
            yield Finding(CHECK, (left,), (right,), computation, _STRENGTH)


def _offset(value: ClockTime, claim: Claim, words_after: str) -> int | None:
    """Minutes from UTC: as written, else of the city or country named behind the time, or for a local time in the article."""
    if value.utc_offset is not None:
        return value.utc_offset
    place = _PLACE.search(words_after)
    zone = _PLACES[place[0].lower()] if place else (_scene_of_action(claim) if value.zone == _LOCAL else None)
    day = value.on or claim.document.anchor
    return None if zone is None or day is None else _offset_of(zone, day)


def _scene_of_action(claim: Claim) -> str | None:
    """The one zone that the sentence, or else the opening of the article, names a place of."""
    document = claim.document
    sentence = document.text(document.sentences[claim.mention.sentence])
    opening = f"{document.article.title or ''} {document.article.text[:_OPENING]}"
    for text in (sentence[:_OPENING], opening):
        zones = {_PLACES[m[0].lower()] for m in _PLACE.finditer(text) if m[0][0].isupper()}
        if zones:
            return zones.pop() if len(zones) == 1 else None
    return None


def _offset_of(zone: str, day: date) -> int | None:
    if day.year not in _ZONED_YEARS:
        return None
    delta = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone)).utcoffset()
    return None if delta is None else delta // timedelta(minutes=1)
