"""The hedge beside a time: "about two hours", "before Friday", "since 2011"."""

from dataclasses import replace
from typing import Any, Final

import regex

from service.extraction.intervals import interval
from service.extraction.temporal.expression import Mark, TemporalValue
from service.extraction.temporal.grammar import Match
from service.language import alternation, words
from service.model import CalendarDate, ClockTime, Granularity, Hedge, Quantity, Sentence

_WORDS: Final[dict[str, Any]] = words("hedges")
_BEFORE: Final = {word: Hedge(name) for name, group in _WORDS["before"].items() for word in group}
_AFTER: Final = {word: Hedge(name) for name, group in _WORDS["after"].items() for word in group if word[:1].isalpha()}
_ON_DATES: Final = {word: Hedge(name) for name, group in words("calendar")["date_hedges"].items() for word in group}
# Counted backwards, more time is an earlier day.
_MIRRORED: Final = {Hedge.OVER: Hedge.UNDER, Hedge.UNDER: Hedge.OVER, Hedge.AT_LEAST: Hedge.UP_TO, Hedge.UP_TO: Hedge.AT_LEAST}
_REACH: Final = 40

_QUANTITY_HEDGE = regex.compile(rf"(?r)(?<![\w-])(?i:{alternation(_BEFORE)})\s+(?:the\s+)?")
_DATE_HEDGE = regex.compile(rf"(?r)(?<![\w-])(?P<hedge>(?i:{alternation(_ON_DATES)}))(?:\s+|(?<=after|before)-)")
_LAST_WORD = regex.compile(r"(?r)(\p{L}++)\s+")
_BEFORE_OVER: Final = frozenset(words("durations")["before_over"])
# In "four days and more than 30 hours" the hedge is the next figure's.
_TRAILING = regex.compile(rf"\s+(?i:{alternation(_AFTER)})(?!\w|\s+than\b)")
# The steps in which people tell the time, in minutes: the hour, the half, the quarter, five minutes, the minute.
_STEPS: Final = (60, 30, 15, 5, 1)
# A time told as "about" may be off by a third of its step, beyond which the next step is as near, and by a minute or two.
_ABOUT_SHARE: Final = 1 / 3
_ABOUT_MINUTES: Final = 2.0
_HALF_DAY: Final = 720.0
# How far "after" and "before" reach, in minutes, and how far "just after" and "shortly before" do.
_ONE_SIDED: Final = 60.0
_CLOSE: Final = 20.0
# Noon and midnight are named from further off than other hours.
_CLOSE_TO_NOON: Final = 40.0
_EVENTS: Final = frozenset(words("description")["occasions"]) | frozenset(words("calendar")["events"])
_STOPS: Final = frozenset(words("description")["stopwords"])
# Behind a date the event that it names may stand ("Sunday night drive-by shooting").
_NEXT_WORDS: Final = regex.compile(r"(?:\s(?P<word>\p{L}[\p{L}-]{0,30}+)){1,4}+")
_CLOSE_WORDS: Final = frozenset(words("calendar")["nearness"]["close"])


def hedged(
    match: Match, value: TemporalValue | Mark, start: int, end: int, sentence: Sentence
) -> tuple[int, int, TemporalValue | Mark]:
    """The span of a time with its hedge, and its value with the hedge applied."""
    text = match.tokens.text
    first = max(sentence.start, start - _REACH)
    if isinstance(value, Mark) or (isinstance(value, CalendarDate) and value.granularity is Granularity.VAGUE):
        return start, end, value
    if isinstance(value, Quantity):
        return _hedged_quantity(text, value, first, start, end, sentence.end)
    if match.tokens.word(match.last) in ("'", "’") and isinstance(value, CalendarDate):
        return start, end, value
    if match.has("ago") or match.rule == "offset":
        return _hedged_count(text, value, first, start, end)
    found = _DATE_HEDGE.match(text, first, start)
    if found is None or (isinstance(value, CalendarDate) and _names_event(match)):
        return start, end, value
    hedge = _ON_DATES[" ".join(found["hedge"].lower().split())]
    if isinstance(value, ClockTime):
        close = found[0].split()[0].lower() in _CLOSE_WORDS
        reach = (_CLOSE_TO_NOON if match.rule == "noon" else _CLOSE) if close else _ONE_SIDED
        return found.start(), end, _reaching(replace(value, hedge=hedge), reach)
    return found.start(), end, _widened(replace(value, hedge=hedge))


def _names_event(match: Match) -> bool:
    """Whether a date stands before the event that it names: "after Sunday night shooting" is after the shooting."""
    end = match.tokens.ends[match.last - 1]
    found = _NEXT_WORDS.match(match.tokens.text, end)
    for word in found.captures("word") if found else ():
        if word.lower() in _EVENTS:
            return True
        if word.lower() in _STOPS:
            return False
    return False


def _reaching(value: ClockTime, one_sided: float) -> ClockTime:
    """A hedged clock time with the minutes that it leaves open."""
    low, high = value.low, value.high
    # What does not tell morning from afternoon may be either, so that it reaches from the one to the other.
    latest = value.minute + (_HALF_DAY if high - low >= _HALF_DAY else 0.0)
    match value.hedge:
        case Hedge.ABOUT:
            reach = _ABOUT_MINUTES + _ABOUT_SHARE * next(step for step in _STEPS if value.minute % step == 0 or step == 1)
            low, high = min(low, value.minute - reach), max(high, latest + reach)
        case Hedge.OVER | Hedge.AT_LEAST:
            low, high = max(low, value.minute - _ABOUT_MINUTES), max(high, latest + one_sided)
        case Hedge.UNDER | Hedge.UP_TO | Hedge.NEARLY:
            low, high = min(low, value.minute - one_sided), min(high, latest + _ABOUT_MINUTES)
    return replace(value, low=low, high=high)


def _hedged_count(
    text: str, value: CalendarDate | ClockTime, first: int, start: int, end: int
) -> tuple[int, int, CalendarDate | ClockTime]:
    """The hedge of a counted date: "more than two years ago" lies before that day."""
    found = _QUANTITY_HEDGE.match(text, first, start)
    if found is None or not isinstance(value, CalendarDate):
        return start, end, value
    hedge = _BEFORE[" ".join(found[0].lower().removesuffix("the ").split())]
    if text[start:end].lower().endswith(("ago", "before", "earlier")):
        hedge = _MIRRORED.get(hedge, hedge)
    return found.start(), end, _counted(replace(value, hedge=Hedge.ABOUT if hedge is Hedge.NEARLY else hedge))


def _counted(value: CalendarDate) -> CalendarDate:
    """What "more than two weeks ago" leaves out begins two weeks ago, not where two weeks and a half are rounded to two."""
    if value.start is None or value.end is None or value.hedge not in (Hedge.UNDER, Hedge.OVER):
        return value
    middle = value.start + (value.end - value.start) / 2
    return replace(value, start=middle) if value.hedge is Hedge.UNDER else replace(value, end=middle)


def _widened(value: CalendarDate) -> CalendarDate:
    """The reach of "around": "around 1950" is a year to either side."""
    if value.hedge is not Hedge.ABOUT or value.start is None or value.end is None:
        return value
    length = value.end - value.start
    try:
        return replace(value, start=value.start - length, end=value.end + length)
    except OverflowError:
        return value


def _hedged_quantity(text: str, value: Quantity, first: int, start: int, end: int, stop: int) -> tuple[int, int, Quantity]:
    before = _QUANTITY_HEDGE.match(text, first, start)
    if before is not None and _is_while(text, first, start, before):
        return start, end, value
    if before is not None:
        hedge = _BEFORE[" ".join(before[0].lower().removesuffix("the ").split())]
        if value.hedge is Hedge.VAGUE:
            return start, end, value
        return before.start(), end, _rehedged(value, hedge)
    after = _TRAILING.match(text, end, min(stop, end + _REACH))
    if after is not None and value.hedge is Hedge.EXACT:
        return start, after.end(), _rehedged(value, _AFTER[" ".join(after[0].lower().split())])
    return start, end, value


def _is_while(text: str, first: int, start: int, hedge: regex.Match[str]) -> bool:
    """Whether "over" tells when and not how long: "40 hours over four days", "over the next week", not "for over four days"."""
    words_of = hedge[0].lower().split()
    if words_of[0] != "over" or words_of[-1] not in ("over", "the"):
        return False
    if words_of[-1] == "the" or text[start : start + 4].lower() == "the ":
        return True
    word = _LAST_WORD.match(text, first, hedge.start())
    return word is not None and word[1].lower() not in _BEFORE_OVER


def _rehedged(value: Quantity, hedge: Hedge) -> Quantity:
    low, high = interval(value.number, value.upper, value.step, hedge)
    return replace(value, hedge=hedge, low=low * value.unit.factor, high=high * value.unit.factor)
