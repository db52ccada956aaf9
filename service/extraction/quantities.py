"""Numbers with their units, read around the dates and times of a text: the rules in their order."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from service.extraction.ages import find_ages
from service.extraction.amounts import Amount, find_amounts
from service.extraction.changes import direction_of
from service.extraction.counts import Counted, counted, is_part_of_word, is_pronoun
from service.extraction.hedges import combine, hedge_after, hedge_before
from service.extraction.lists import carry_units, join_parts
from service.extraction.magnitudes import find_magnitudes
from service.extraction.masks import find_masks
from service.extraction.ranges import before_from, join_ranges, range_start
from service.extraction.ranks import find_ranks
from service.extraction.readings import Reading, quantity
from service.extraction.scores import find_scores
from service.extraction.shares import find_shares
from service.extraction.units import NONE, per, per_after
from service.extraction.vague import find_vague
from service.language import alternation, words
from service.model import CalendarDate, Document, Hedge, Kind, Mention, Quantity, Role, Unit

Span = tuple[int, int]

_NUMERALS = words("numerals")
_SIGNAL = regex.compile(
    rf"(?i:\d|[¼½¾⅐-⅞]|\b(?:{alternation([*_NUMERALS['units'], *_NUMERALS['teens'], *_NUMERALS['tens'], *_NUMERALS['ordinals'], *_NUMERALS['scales'], *_NUMERALS['parts']])}"
    r"|hundred|hundreds|dozen|dozens|scores|thousands|millions|billions|trillions|several|few|couple|handful|twice|thrice|no|none|zero|without|not\sany|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b)"
)
_DIGIT = regex.compile(r"\d")
_IDIOMS = regex.compile(rf"\b(?i:{alternation(words('counts')['idioms'])})\b")
_TWICE = regex.compile(r"(?<![\w-])(?i:(?P<two>twice)|thrice)\b")
# "an average of 1500" and "cost 1800" are amounts all the same
_NO_YEAR_AFTER = regex.compile(r"(?r)\b(?i:average|total|maximum|minimum|sum|number|count|population|score|capacity|limit|tally|toll|out|most|record)\s(?:of|to|is|was|at)\s|\b(?i:costs?|paid|pays?|priced\sat|exactly|another|only|just|of\ssome)\s")
_BARE_YEAR = regex.compile(r"(?:1[6-9]|20)\d\d")
_TIME = Unit("time", "count", "time")


def find_quantities(document: Document, temporal: Sequence[Mention]) -> list[Mention]:
    """Every number, amount, age, rank and score of an article, outside its furniture, in reading order."""
    taken: dict[int, list[Mention]] = {}
    for mention in temporal:
        taken.setdefault(mention.sentence, []).append(mention)
    mentions: list[Mention] = []
    for sentence in document.sentences:
        if sentence.role is Role.FURNITURE:
            continue
        text = document.text(sentence)
        if _SIGNAL.search(text) is None:
            continue
        spans = [
            (mention.start - sentence.start, mention.end - sentence.start)
            for mention in taken.get(sentence.index, ())
            if not _is_amount_after_all(text, mention, sentence.start)
        ]
        for reading in read_quantities(text, spans):
            start, end = reading.start + sentence.start, reading.end + sentence.start
            mentions.append(
                Mention(
                    document.article.id, sentence.field, start, end, reading.core_start + sentence.start, reading.core_end + sentence.start,
                    text[reading.start : reading.end], reading.kind, reading.value, sentence.index, reading.pattern,
                )
            )  # fmt: skip
    return mentions


def read_quantities(text: str, blocked: Sequence[Span] = ()) -> list[Reading]:
    """The readings of one sentence in order, none overlapping; `blocked` are the spans of its dates, times and durations.

    The rules that know a whole phrase go first and take their spans; what is left of the numbers is read as amounts.
    """
    spans = list(blocked)
    masks = [match.span() for match in _IDIOMS.finditer(text)]
    has_digit = _DIGIT.search(text) is not None
    if has_digit:
        masks += find_masks(text)
    readings = _pick(find_ages(text), masks, [])
    _take(readings, find_magnitudes(text) if has_digit else (), masks + spans)
    _take(readings, find_scores(text) if has_digit else (), masks + spans)
    for rule in _PHRASES:
        _take(readings, rule(text), masks + spans)
    taken = [(reading.start, reading.end) for reading in readings]
    amounts = join_parts(text, find_amounts(text, masks + spans + taken))
    amounts = carry_units(text, join_ranges(text, amounts))
    _take(readings, _read_amounts(text, amounts), [])
    return sorted(readings, key=lambda reading: reading.start)


_PHRASES: tuple[Callable[[str], list[Reading]], ...] = (find_shares, find_ranks, find_vague)


def _pick(readings: Sequence[Reading], blocked: list[Span], taken: list[Reading]) -> list[Reading]:
    """The readings that overlap neither a blocked span nor each other, longer ones first."""
    kept: list[Reading] = []
    for reading in sorted(readings, key=lambda r: (r.start - r.end, r.start)):
        start, end = reading.core_start, reading.core_end
        if any(a < end and start < b for a, b in blocked):
            continue
        if any(other.start < reading.end and reading.start < other.end for other in kept) or any(
            other.start < reading.end and reading.start < other.end for other in taken
        ):
            continue
        kept.append(reading)
    return kept


def _take(readings: list[Reading], more: Sequence[Reading], blocked: list[Span]) -> None:
    if more:
        readings.extend(_pick(more, blocked, readings))


def _read_amounts(text: str, amounts: list[Amount]) -> list[Reading]:
    found: list[Reading] = []
    nouns = [None if amount.named else counted(text, amount) for amount in amounts]
    for index in range(len(amounts) - 2, -1, -1):
        if nouns[index] is None and not amounts[index].named and _listed(text, amounts[index], amounts[index + 1]):
            nouns[index] = nouns[index + 1] and replace(nouns[index + 1], end=amounts[index].end, rule="list")
        elif nouns[index] is None and not amounts[index].named and _PART_OF.fullmatch(text, amounts[index].end, amounts[index + 1].start):
            whole = nouns[index + 1]
            nouns[index] = replace(whole, end=amounts[index].end, rule="part of") if whole else None
    _inherit_nouns(text, amounts, nouns)
    outer: tuple[Amount, Reading] | None = None
    for index, (amount, noun) in enumerate(zip(amounts, nouns, strict=True)):
        limit = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        bound = _bound_of_conversion(text, outer, amount)
        reading = _read_amount(text, amount, noun, limit, bound)
        if reading is not None:
            found.append(reading)
            outer = (amount, reading)
    found += [_times(match) for match in _TWICE.finditer(text)]
    return found


_PART_OF = regex.compile(r"\sof\s(?:(?:the|its|their|his|her|these|those)\s)?(?:other\s|first\s|last\s)?")
_LIST_LINK = regex.compile(r",\s|,?\s(?:and|or)\s")


_INCLUDING = regex.compile(r"(?r)\b(?i:including|among\sthem|of\swhich|of\swhom)\s(?:about\s|around\s|nearly\s|some\s|at\sleast\s|more\sthan\s|over\s)?")
_CONVERSION = regex.compile(r"\s?[(\[]")
_MOVED_TO = regex.compile(r",?\sto\s(?:about\s|around\s|nearly\s|almost\s|just\s|over\s|a\srecord\s|close\sat\s|finish\sat\s|end\sat\s)?")
_BOUNDS = (Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO)


def _inherit_nouns(text: str, amounts: list[Amount], nouns: list[Counted | None]) -> None:
    """ "6 million homes, including 1.5 million": a part counts what the whole counts; "rose 64 points to 4,577": so does a level."""
    for index in range(1, len(amounts)):
        here, before = amounts[index], nouns[index - 1]
        if nouns[index] is not None or here.named or before is None or before.rule not in ("count", "list"):
            continue
        if _INCLUDING.match(text, max(0, here.start - 40), here.start) or (before.end <= here.start and _MOVED_TO.fullmatch(text, before.end, here.start)):
            nouns[index] = replace(before, end=here.end, rule="list")


def _bound_of_conversion(text: str, outer: tuple[Amount, Reading] | None, amount: Amount) -> Hedge:
    """What bounds an amount bounds its conversion in brackets ("more than 7.5 million crowns ($1.1 million)")."""
    if outer is None or not amount.named or not isinstance(outer[1].value, Quantity) or outer[1].value.hedge not in _BOUNDS:
        return Hedge.EXACT
    return outer[1].value.hedge if outer[1].end <= amount.start and _CONVERSION.fullmatch(text, outer[1].end, amount.start) else Hedge.EXACT


def _listed(text: str, here: Amount, after: Amount) -> bool:
    return not after.named and _LIST_LINK.fullmatch(text, here.end, after.start) is not None


def _times(match: regex.Match[str]) -> Reading:
    value = quantity(2.0 if match["two"] else 3.0, _TIME, step=1.0, whole=True)
    return Reading(*match.span(), *match.span(), Kind.COUNT, value, "twice")


def _read_amount(text: str, amount: Amount, noun: Counted | None, limit: int, bound: Hedge) -> Reading | None:
    if amount.kind is Kind.DURATION or is_pronoun(text, amount):
        return None
    unit, kind, unit_text, end, rule = amount.unit, amount.kind, amount.unit_text, amount.end, amount.kind.value if amount.kind else "number"
    start = range_start(text, amount)
    front, behind = hedge_before(text, start), hedge_after(text, end)
    if front is not None and front[0] in (Hedge.ABOUT, Hedge.NEARLY) and amount.number == 1 and amount.numeral.in_words and not amount.named:
        front = None  # "information about one of them"; a single one is never estimated
    if noun is not None:
        unit, unit_text, rule = Unit(noun.head, "count", noun.head), noun.words, noun.rule
        end = noun.end if noun.end <= limit else end
        behind = behind or hedge_after(text, end)
    elif amount.kind is None and (is_part_of_word(text, amount) or _is_year(text, amount, front is not None)):
        return None
    below = per_after(text, end) or (_shared_per(text, end) if unit is not NONE else None)
    if below is not None and unit is not NONE:
        unit, end = per(unit, below[0], below[1]), max(end, below[2])
    hedge = combine(front[0], behind[0] if behind else Hedge.EXACT) if front else behind[0] if behind else Hedge.EXACT
    hedge = bound if hedge is Hedge.EXACT else hedge
    start = front[1] if front else start
    end = max(end, behind[1]) if behind and behind[1] <= limit else end
    direction, moved_to = direction_of(text, amount, before_from(text, start) if amount.move == "from" else start)
    if unit.dimension == "temperature" and direction is not None and not moved_to and not amount.move:
        unit = replace(unit, dimension="temperature difference", offset=0.0)
    kind = kind or (Kind.COUNT if unit is not NONE or amount.numeral.whole else Kind.OTHER)
    value = quantity(
        amount.number, unit, step=max(amount.numeral.step, amount.upper_step), upper=amount.upper, multiplier=amount.numeral.multiplier,
        unit_text=unit_text, hedge=hedge, whole=kind is Kind.COUNT and amount.numeral.whole, direction=direction, moved_to=moved_to or amount.move == "to",
    )  # fmt: skip
    return Reading(start, end, amount.core_start, amount.core_end, kind, value, _rule(rule, amount))


_SHARED_PER = regex.compile(r"\s?\([^()]{2,30}\)(?=\s(?:per|an?)\s)|\sof\s(?:[a-z]+\s){1,3}?(?=(?:per|an?)\s(?:day|week|month|year|hour|minute)\b)")


def _shared_per(text: str, end: int) -> tuple[Unit, float, int] | None:
    """The "per" phrase behind a conversion or the thing measured ("C$6 (US$4.46) per share", "20 barrels of oil a day")."""
    match = _SHARED_PER.match(text, end)
    found = per_after(text, match.end() - 1) if match else None
    if match is None or found is None:
        return None
    return found if match[0].lstrip().startswith("of") else (found[0], found[1], end)


def _rule(rule: str, amount: Amount) -> str:
    if amount.move:
        return f"move {amount.move}"
    if amount.divided:
        return "feet and inches"
    return f"{rule} range" if amount.upper is not None else rule


def _is_amount_after_all(text: str, mention: Mention, offset: int) -> bool:
    """A bare "year" behind "an average of", and "three quarters" before "billion", are numbers."""
    start, end = mention.core_start - offset, mention.core_end - offset
    if isinstance(mention.value, CalendarDate):
        if end - start != 4 or _BARE_YEAR.fullmatch(text, start, end) is None:
            return False
        return _after_amount_word(text, start) or _FROM_A_FIGURE.match(text, max(0, start - 14), start) is not None or _TO_A_FIGURE.match(text, end) is not None
    return _SCALE_NEXT.match(text, end) is not None


# a range has two ends of one sort: "1,000 to 2000" and "2000 - 2500" hold no years
_FROM_A_FIGURE = regex.compile(r"(?r)(?<![\d.,$])(?:1[0-5]\d\d|\d{1,2},\d{3}|[1-9]\d\d)\s?(?:to|-|–)\s?")
_TO_A_FIGURE = regex.compile(r"\s?(?:to|-|–)\s?(?:2[1-9]\d\d|[3-9]\d{3}|\d{5,})(?!\d)")
_SCALE_NEXT = regex.compile(rf"\s(?i:{alternation(_NUMERALS['scales'])})\b")


def _after_amount_word(text: str, start: int) -> bool:
    return _NO_YEAR_AFTER.match(text, max(0, start - 30), start) is not None


def _is_year(text: str, amount: Amount, hedged: bool) -> bool:
    """A bare figure between 1600 and 2099 without a hedge is a year, whatever the calendar rules made of it."""
    return not hedged and not _after_amount_word(text, amount.start) and amount.upper is None and _BARE_YEAR.fullmatch(text, amount.core_start, amount.core_end) is not None
