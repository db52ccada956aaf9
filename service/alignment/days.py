"""Which dates can be one: those of reprints, of quotations and of what lies on either side of publication cannot."""

from datetime import date

import regex

from service.alignment.profiles import Profile
from service.language import alternation, words
from service.language.memory import remembered
from service.model import CalendarDate, Claim, Value

_CALENDAR = words("calendar")
# The share of rare words from which one sentence counts as a reprint of another.
_COPY = 0.8
# Days that are counted from the day of speaking.
_SPOKEN = regex.compile(rf"(?<!\p{{L}})(?i:{alternation(_CALENDAR['days_of_speaking'])})(?!\p{{L}})")
_REPORTS = frozenset(_CALENDAR["reporting"])
_BACK = tuple(f"{word} " for word in _CALENDAR["pointing_back"])
_UP_TO_NOW = tuple(f"{word} " for word in _CALENDAR["up_to_now"])
# News is told for two weeks; what is fresh two weeks later on is other news. A day or a week, in days.
_FRESH, _OTHER_NEWS, _SHORT = 14, 28, 8
# What opens the account behind a short post, which is no longer than this, in characters.
_ACCOUNT, _POST = "(@", 280
# Nobody is quoted for longer without a new paragraph, in characters.
_QUOTATION = 1000


def may_be_one_date(a: Profile, b: Profile) -> bool:
    """Whether two dates can be compared at all: not "that night" or a "today" of a quotation or a post, of which the day is not
    known, nor one date that is past for both articles beside one that lies ahead of both, nor the day of a report beside another,
    nor what either tells up to now beside what it does not, nor fresh news of weeks apart.
    """
    if _is_up_to_now(a) is not _is_up_to_now(b):
        return False
    x, y = a.value, b.value
    if not (isinstance(x, CalendarDate) and isinstance(y, CalendarDate)):
        return True
    if _is_of_report(a.claim) is not _is_of_report(b.claim) or _lie_on_either_side(a.claim, b.claim, x, y):
        return False
    if _are_weeks_apart(a.claim, b.claim) and _is_fresh(a.claim, x) and _is_fresh(b.claim, y):
        return False
    if not (x.relative or y.relative):
        return True
    return not (_is_put_up_late(a, b) or _is_afloat(a, x) or _is_afloat(b, y) or _is_reprint(a, b))


def _is_up_to_now(profile: Profile) -> bool:
    """Whether a time says how far a count or a state is known: "as of Monday"."""
    return profile.wording.startswith(_UP_TO_NOW)


def _are_weeks_apart(a: Claim, b: Claim) -> bool:
    """Whether two articles were published so far apart that what is fresh to one is not to the other."""
    one, other = a.document.anchor, b.document.anchor
    return one is not None and other is not None and abs((one - other).days) >= _OTHER_NEWS


def _is_fresh(claim: Claim, value: CalendarDate) -> bool:
    """Whether a day or week is one shortly before publication."""
    if value.start is None or value.end is None or claim.document.anchor is None or (value.end - value.start).days > _SHORT:
        return False
    return 0 <= (claim.document.anchor - value.start.date()).days <= _FRESH


def _is_reprint(a: Profile, b: Profile) -> bool:
    """A relative date in a reprinted sentence still counts from the first print, whose day is not known."""
    return a.article != b.article and a.story.likeness(a, b) >= _COPY


def _is_afloat(profile: Profile, value: CalendarDate) -> bool:
    """Whether the day that a date counts from is another than that of publication, as "that night" or a quotation tells."""
    if not value.relative:
        return False
    if profile.wording.startswith(_BACK):
        return True
    return _is_spoken(profile.wording) and (_is_quoted(profile.claim) or _is_posted(profile.claim))


def _is_put_up_late(a: Profile, b: Profile) -> bool:
    """Whether a "today" means the day after what another article tells: its page may carry the day it was put on the web."""
    x, y = _day(a.value), _day(b.value)
    if x is None or y is None or abs((x - y).days) != 1 or a.claim.document.anchor == b.claim.document.anchor:
        return False
    return _is_spoken((a if x > y else b).wording)


def _day(value: Value) -> date | None:
    return value.start.date() if isinstance(value, CalendarDate) and value.start else None


def _is_of_report(claim: Claim) -> bool:
    """Whether a date tells when somebody reported: "the Oster Gazette reported Sunday"."""
    return bool(claim.before) and claim.before[0] in _REPORTS


@remembered
def _is_spoken(wording: str) -> bool:
    return _SPOKEN.search(wording) is not None


def _is_quoted(claim: Claim) -> bool:
    """Whether a claim stands between quotation marks, as far as its paragraph shows."""
    start = claim.mention.start
    text = claim.document.article.field(claim.mention.field)
    begins = max(text.rfind("\n", 0, start) + 1, start - _QUOTATION)
    return text.rfind("“", begins, start) > text.rfind("”", begins, start) or text.count('"', begins, start) % 2 == 1


def _is_posted(claim: Claim) -> bool:
    """Whether a claim stands in a short post that is shown with its author's account: "… sank today — Jane Roe (@janeroe)"."""
    end = claim.mention.end
    text = claim.document.article.field(claim.mention.field)
    account = text.find(_ACCOUNT, end, end + _POST)
    return account >= 0 and "\n" not in text[end:account]


def _lie_on_either_side(a: Claim, b: Claim, x: CalendarDate, y: CalendarDate) -> bool:
    """Whether one date is past for both articles and the other lies ahead of both."""
    days = a.document.anchor, b.document.anchor
    if days[0] is None or days[1] is None:
        return False
    first, last = min(days[0], days[1]), max(days[0], days[1])
    return (_is_past(x, first) and _is_ahead(y, last)) or (_is_past(y, first) and _is_ahead(x, last))


def _is_past(value: CalendarDate, day: date) -> bool:
    return value.end is not None and value.end.date() <= day


def _is_ahead(value: CalendarDate, day: date) -> bool:
    return value.start is not None and value.start.date() > day
