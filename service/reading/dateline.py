"""The day an article was published: the caller's word, else a stamp, a byline's date, a wire dateline or the URL.

Only the top of the page is read: a date further down belongs to the story, and one at its end to other stories.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import takewhile
from typing import Any, Final

import regex

from service.language import alternation, words
from service.model import Article, Field, Role, Sentence

_DATA: Final[dict[str, Any]] = words("dateline")
_MONTHS: Final[dict[str, int]] = words("calendar")["words"]["month"]
_WEEKDAYS: Final = alternation([*words("calendar")["words"]["weekday"], *words("calendar")["words"]["weekday_short"]])
_MONTH: Final = rf"(?P<month>{alternation(_MONTHS)})\b\.?"
_DATE: Final = (
    rf"(?i:\b{_MONTH}\s?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s?,?\s?(?P<year>(?:19|20)[0-9]{{2}})\b"
    rf"|\b(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[\s-](?:of\s)?{_MONTH}[\s,-]{{1,2}}(?P<year>(?:19|20)[0-9]{{2}})\b"
    r"|(?<![0-9/-])(?P<year>(?:19|20)[0-9]{2})[-/.](?P<number>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})(?![0-9/-])"
    r"|(?<![0-9/])(?P<first>[0-9]{1,2})[/.](?P<second>[0-9]{1,2})[/.](?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/]))"
)
_WRITTEN = regex.compile(_DATE)
_FILLER: Final = (
    rf"{alternation(_DATA['fillers'])}|{_WEEKDAYS}"
    r"|[0-9]{1,2}[:.][0-9][0-9]|[0-9]{4}|[ap]\.?m\.?|\([0-9]{1,4}|(?-i:[A-Z]{2,4}\)?)"
)
_BETWEEN: Final = rf"(?:\s*[:|,–—-]\s*|\s+)(?:(?:{_FILLER})[\s,:|.]{{1,3}}){{0,6}}"
_PUBLISHED = regex.compile(rf"(?i:\b(?:{alternation(_DATA['published'])}){_BETWEEN}){_DATE}")
_UPDATED = regex.compile(rf"(?i:\b(?:{alternation(_DATA['updated'])}){_BETWEEN}){_DATE}")
_BYLINE = regex.compile(r"(?i:by\b)|.{0,80}[|•·:]\s*$|\W*$")
# A place in capitals, perhaps its state, then the date, the agency, the dash.
_PLACE: Final = r"\p{Lu}[\p{Lu}\s.'’-]{2,40}+(?:,\s\p{L}[\p{L}.]{0,15}+(?:\s\p{L}[\p{L}.]{0,15}+)?)?"
_WIRE = regex.compile(rf"{_PLACE}(?:,|\s[-–—]{{1,2}})\s+(?:{_DATE}|(?i:{_MONTH})\s(?P<day>[0-9]{{1,2}}))(?=[\s(–—:,-])")
_COPYRIGHT = regex.compile(r"(?i:copyright|©|\(c\))[^0-9]{0,12}(?P<year>(?:19|20)[0-9]{2})\b")
_URL_DAY = regex.compile(
    r"[/=_-](?P<year>(?:19|20)[0-9]{2})(?P<sep>[/-]?)(?P<number>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12][0-9]|3[01])(?![0-9])"
    rf"|/(?P<year>(?:19|20)[0-9]{{2}})/(?i:(?P<month>{alternation(_MONTHS)}))/(?P<day>[0-9]{{1,2}})(?![0-9])"
    r"|/(?P<year>(?:19|20)[0-9]{2})/(?:[\p{L}_-]{1,20}/){1,3}+(?P<number>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12][0-9]|3[01])/"
)

# Stamps and bylines stand above the story: within its first lines, and no further down than a lead paragraph is long.
_TOP_PARAGRAPHS = 8
_TOP_CHARACTERS = 1500
# A line that holds a date and little else.
_DATE_LINE = 60


def publication_day(article: Article, sentences: Sequence[Sentence]) -> date | None:
    """The publication day, or None where nothing tells it."""
    published = article.published_at
    if published is not None:
        return published.date() if isinstance(published, datetime) else published
    top = [(article.text[s.start : s.end], s) for s in _top(sentences)]
    found: Iterator[date | None] = (
        day
        for day in (
            _stamped(top, _PUBLISHED, article),
            _stamped(top, _UPDATED, article),
            _alone(top, article),
            _wired(top, article, sentences),
            _in_url(article.url),
        )
    )
    return next((day for day in found if day is not None), None)


def _top(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    body = (s for s in sentences if s.field is Field.TEXT)
    return takewhile(lambda s: s.paragraph < _TOP_PARAGRAPHS and s.start < _TOP_CHARACTERS, body)


def _stamped(top: Sequence[tuple[str, Sentence]], pattern: regex.Pattern[str], article: Article) -> date | None:
    for text, sentence in top:
        match = pattern.search(text)
        if match and (sentence.role is Role.FURNITURE or _BYLINE.match(text[: match.start()])):
            day = _day(match, article.url)
            if day:
                return day
    return None


def _alone(top: Sequence[tuple[str, Sentence]], article: Article) -> date | None:
    """A date on a line of its own, or beside a byline."""
    for text, _ in top:
        match = _WRITTEN.search(text) if len(text) <= _DATE_LINE else None
        if match and not _WRITTEN.search(text, match.end()) and not text.rstrip().endswith((".", "?", "!", '"', "”")):
            day = _day(match, article.url)
            if day:
                return day
    return None


def _wired(top: Sequence[tuple[str, Sentence]], article: Article, sentences: Sequence[Sentence]) -> date | None:
    """The date of a wire dateline; where it leaves the year out, the year of the URL or of the copyright line."""
    for text, _ in top:
        match = _WIRE.match(text)
        if match is None:
            continue
        if match["year"]:
            return _day(match, article.url)
        year = _year(article, sentences)
        return _calendar_day(year, _MONTHS[match["month"].lower()], int(match["day"])) if year else None
    return None


def _year(article: Article, sentences: Sequence[Sentence]) -> int | None:
    in_url = _in_url(article.url)
    if in_url:
        return in_url.year
    for sentence in sentences:
        if sentence.role is Role.FURNITURE:
            match = _COPYRIGHT.search(article.field(sentence.field), sentence.start, sentence.end)
            if match:
                return int(match["year"])
    return None


def _in_url(url: str | None) -> date | None:
    match = _URL_DAY.search(url[:2000]) if url else None
    return _day(match, url) if match else None


def _day(match: regex.Match[str], url: str | None) -> date | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    if parts.get("first"):
        return _from_figures(year, int(parts["first"]), int(parts["second"]), url)
    month = _MONTHS[parts["month"].lower()] if parts.get("month") else int(parts["number"])
    return _calendar_day(year, month, int(parts["day"]))


def _from_figures(year: int, first: int, second: int, url: str | None) -> date | None:
    """Month first or day first: whichever is a date; of two, the way of the host's country, American where none is known."""
    host = (url or "").partition("://")[2].partition("/")[0].partition(":")[0].lower()
    readings = [_calendar_day(year, first, second), _calendar_day(year, second, first)]
    if host.endswith(tuple(_DATA["day_first_hosts"])):
        readings.reverse()
    return next((day for day in readings if day is not None), None)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
