"""Amounts put together with what surrounds them: the noun they count, their hedge, their rate and their direction."""

from dataclasses import replace
from typing import NamedTuple

import regex

from service.extraction.amounts import Amount
from service.extraction.changes import direction_of
from service.extraction.counts import Counted, counted, is_part_of_word, is_pronoun
from service.extraction.hedges import FILLER, combine, hedge_after, hedge_before
from service.extraction.ranges import before_from, range_start
from service.extraction.rates import per, rate_across, rate_after
from service.extraction.readings import Reading, quantity
from service.extraction.units import NONE
from service.extraction.years import is_year
from service.language import words
from service.model import Hedge, Kind, Quantity, Unit

_PART_OF = regex.compile(r"\sof\s(?:(?:the|its|their|his|her|these|those)\s)?(?:other\s|first\s|last\s)?")
_LISTED = regex.compile(r",\s|,?\s(?:and|or)\s")
_SORT_LISTED = regex.compile(r"\s(?P<kind>[A-Za-z]\w{2,20}),?\s(?:and|or)\s")
_SORTS = frozenset(words("nouns")["sorts"])
_STOPS = frozenset(words("nouns")["stops"])
_INCLUDING = regex.compile(rf"(?r)\b(?i:including|among\sthem|of\swhich|of\swhom)\s{FILLER}")
_CONVERTED = regex.compile(r"\s?[(\[]")
_MOVED_TO = regex.compile(rf",?\sto\s(?:a\srecord\s|close\sat\s|finish\sat\s|end\sat\s)?{FILLER}")
_TOLD_AGAIN = regex.compile(r",?\sor\s|\s?[(\[]")
_STRETCHES = frozenset({"season", "term", "shift"})
_BOUNDS = (Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO)


class _Extent(NamedTuple):
    """A mention as it grows over the words around its number."""

    start: int
    end: int
    unit: Unit
    words: str
    rule: str


def assemble(text: str, amounts: list[Amount]) -> list[Reading]:
    """The amounts of a sentence as readings; those that are pronouns, years, durations or halves of words are left out."""
    found: list[Reading] = []
    nouns = _nouns(text, amounts)
    outer: Reading | None = None
    for index, (amount, noun) in enumerate(zip(amounts, nouns, strict=True)):
        limit = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        if amount.kind is Kind.DURATION or is_pronoun(text, amount):
            continue
        reading = _read(text, amount, noun, limit, _bound(text, outer, amount))
        if reading is not None:
            reading = _with_shared_direction(text, outer, reading)
            found.append(reading)
            outer = reading
    return found


# ------------------------------------------------------------------------------------------------- what is counted


def _nouns(text: str, amounts: list[Amount]) -> list[Counted | None]:
    """What each amount counts, shared through lists ("two or three men"), parts ("two of the five") and levels."""
    nouns = [None if amount.named else counted(text, amount) for amount in amounts]
    for index in range(len(amounts) - 2, -1, -1):
        here, after, noun = amounts[index], amounts[index + 1], nouns[index + 1]
        if nouns[index] is not None or here.named or noun is None:
            continue
        if _LISTED.fullmatch(text, here.end, after.start):
            nouns[index] = noun._replace(end=here.end, rule="list")
        elif (kind := _parallel(text, here, after, noun)) is not None:
            nouns[index] = noun._replace(end=kind.end("kind"), words=f"{kind['kind']} {noun.words.rsplit(maxsplit=1)[-1]}")
        elif _PART_OF.fullmatch(text, here.end, after.start):
            nouns[index] = noun._replace(end=here.end, rule="part of")
    for index in range(1, len(amounts)):
        here, before = amounts[index], nouns[index - 1]
        if nouns[index] is None and not here.named and before is not None and _continues(text, before, here):
            nouns[index] = before._replace(end=here.end, rule="list")
    return nouns


def _parallel(text: str, here: Amount, after: Amount, noun: Counted) -> regex.Match[str] | None:
    """Where two sorts of one noun are counted side by side, the first ("12 Kenyan and 11 Tanzanian sailors")."""
    found = _SORT_LISTED.fullmatch(text, here.end, after.start)
    if found is None or noun.rule != "count" or " " not in noun.words:
        return None
    first, second = found["kind"], noun.words.split()[0]
    names = first[0].isupper() and second[0].isupper() and first.lower() not in _STOPS
    return found if names or (first in _SORTS and second in _SORTS) else None


def _continues(text: str, before: Counted, here: Amount) -> bool:
    """Whether a part counts what the whole counts ("6 million homes, including 1.5 million"), or a level what it moved by."""
    if before.rule not in ("count", "list"):
        return False
    part = _INCLUDING.match(text, max(0, here.start - 40), here.start) is not None
    return part or (before.end <= here.start and _MOVED_TO.fullmatch(text, before.end, here.start) is not None)


# ------------------------------------------------------------------------------------------------------ one amount


def _read(text: str, amount: Amount, noun: Counted | None, limit: int, bound: Hedge) -> Reading | None:
    start = range_start(text, amount)
    front = _hedge_in_front(text, amount, start, noun)
    if noun is None and not amount.named and (is_part_of_word(text, amount) or is_year(text, amount, front is not None)):
        return None
    extent = _with_rate(text, _with_noun(amount, noun, start, limit))
    ends = dict.fromkeys((amount.core_end, amount.end, extent.end))
    behind = next(filter(None, (hedge_after(text, end) for end in ends)), None)
    if behind is not None and behind[1] <= limit:
        extent = extent._replace(end=max(extent.end, behind[1]))
    hedge = combine(front[0] if front else Hedge.EXACT, behind[0] if behind else Hedge.EXACT)
    value = _value(text, amount, extent, bound if hedge is Hedge.EXACT else hedge, front[1] if front else start)
    kind = amount.kind or (Kind.COUNT if extent.unit is not NONE or amount.numeral.whole else Kind.OTHER)
    start = front[1] if front else start
    return Reading(start, extent.end, amount.core_start, amount.core_end, kind, value, _rule(extent.rule, amount))


def _hedge_in_front(text: str, amount: Amount, start: int, noun: Counted | None) -> tuple[Hedge, int] | None:
    front = hedge_before(text, start)
    if front is not None and noun is not None and noun.head in _STRETCHES and text[front[1] : start].strip().lower() == "over":
        return None  # "105 games over three seasons": while they lasted
    one = amount.number == 1 and amount.numeral.in_words and not amount.named
    if front is not None and one and front[0] in (Hedge.ABOUT, Hedge.NEARLY):
        return None  # "information about one of them": a single one is never estimated
    if front is not None and one and noun is not None and noun.rule == "count of" and front[0] in (Hedge.UNDER, Hedge.OVER):
        return None if " " not in text[front[1] : start].strip() else front  # "under one of the cars": where
    return front


def _with_noun(amount: Amount, noun: Counted | None, start: int, limit: int) -> _Extent:
    if noun is None:
        return _Extent(start, amount.end, amount.unit, amount.unit_text, amount.kind.value if amount.kind else "number")
    end = noun.end if noun.end <= limit else amount.end
    return _Extent(start, end, Unit(noun.head, "count", noun.head), noun.words, noun.rule)


def _with_rate(text: str, extent: _Extent) -> _Extent:
    if extent.unit is NONE:
        return extent
    rate = rate_after(text, extent.end) or rate_across(text, extent.end)
    return extent._replace(unit=per(extent.unit, rate), end=max(extent.end, rate.end)) if rate is not None else extent


def _value(text: str, amount: Amount, extent: _Extent, hedge: Hedge, start: int) -> Quantity:
    direction, moved_to = direction_of(
        text, amount, before_from(text, start) if amount.move == "from" else start, extent.unit.name
    )
    unit = extent.unit
    if unit.dimension == "temperature" and direction is not None and not moved_to and not amount.move:
        unit = replace(unit, dimension="temperature difference", offset=0.0)
    return quantity(
        amount.number,
        unit,
        step=max(amount.numeral.step, amount.upper_step),
        upper=amount.upper,
        multiplier=amount.numeral.multiplier,
        unit_text=extent.words,
        hedge=hedge,
        whole=not amount.named and amount.numeral.whole,
        direction=direction,
        moved_to=moved_to or amount.move == "to",
    )


def _bound(text: str, outer: Reading | None, amount: Amount) -> Hedge:
    """What bounds an amount bounds its conversion in brackets ("more than 7.5 million crowns ($1.1 million)")."""
    if outer is None or not amount.named or not isinstance(outer.value, Quantity) or outer.value.hedge not in _BOUNDS:
        return Hedge.EXACT
    converted = outer.end <= amount.start and _CONVERTED.fullmatch(text, outer.end, amount.start) is not None
    return outer.value.hedge if converted else Hedge.EXACT


def _with_shared_direction(text: str, outer: Reading | None, reading: Reading) -> Reading:
    """The same change told twice moves the same way ("down 45 cents, or 0.7%", "up 16 points (0.5%)")."""
    first, second = outer.value if outer is not None else None, reading.value
    if outer is None or not isinstance(first, Quantity) or not isinstance(second, Quantity) or second.direction is not None:
        return reading
    told_twice = first.direction is not None and not first.moved_to and first.unit.dimension != second.unit.dimension
    if told_twice and outer.end <= reading.start and _TOLD_AGAIN.fullmatch(text, outer.end, reading.start):
        return reading._replace(value=replace(second, direction=first.direction))
    return reading


def _rule(rule: str, amount: Amount) -> str:
    if amount.move:
        return f"move {amount.move}"
    if amount.divided:
        return "feet and inches"
    return f"{rule} range" if amount.upper is not None else rule
