"""Two amounts that are one: ranges ("3 to 5 million", "between 10 and 20"), and moves from one value to another, told apart."""

from dataclasses import replace

import regex

from service.extraction.amounts import Amount
from service.extraction.units import per_after
from service.language import alternation, words

_CHANGES = words("changes")
_CHANGE = alternation([*_CHANGES["up"], *_CHANGES["down"], *_CHANGES["either"]])
_DASH = regex.compile(r"\s?[-–—‒−~]\s?(?:to\s?)?|-to-")
_TO = regex.compile(r"\s?,?\s(?:up\s|down\s)?to\s(?:between\s|about\s|around\s|nearly\s|almost\s|just\s|over\s|more\sthan\s|some\s|a\s|at\sleast\s)?")
_TO_LATER = regex.compile(r"(?:\s[\w'’-]+){1,3}\s(?:up\s|down\s)?to\s(?:about\s|around\s|nearly\s|almost\s|just\s|over\s)?")
_AND = regex.compile(r"\sand\s(?:about\s|around\s|perhaps\s)?")
_OR = regex.compile(r"\sor\s(?:even\s|perhaps\s|maybe\s)?")
_FROM_BEHIND = regex.compile(r"(?:\s[\w'’-]+){0,3}?,?\s(?:\w+\s){0,2}?from\s(?:(?:about|around|nearly|just|over|some|the|a)\s){0,2}")
_BETWEEN = regex.compile(r"(?r)\b(?i:between|anywhere\sbetween|ranging\sbetween)\s(?:the\sages\sof\s|about\s|around\s|just\s|a\s)?")
_FROM = regex.compile(r"(?r)\b(?i:from)\s(?:about\s|around\s|just\s|an?\s(?:\w+\s)?|some\s|nearly\s|over\s|the\s|more\sthan\s|less\sthan\s|at\sleast\s)?")
_MOVED = regex.compile(rf"(?i:\b(?:{_CHANGE})\b)(?:\s[\w'’-]+){{0,6}}\s?$")
_CHANGED_JUST_NOW = regex.compile(rf"(?i:\b(?:{_CHANGE}))\s(?:by\s)?(?:another\s|an?\s|about\s|around\s|nearly\s|some\s|more\sthan\s|as\smuch\sas\s)?$")
_TO_BEFORE = regex.compile(r"(?r)\bto\s(?:about\s|around\s|nearly\s|almost\s|just\s|over\s|a\s)?")


def join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Join or mark neighbouring amounts; every other amount is passed on as it is. Dashes bind closer than words."""
    return _join(text, _join(text, amounts, dashes=True), dashes=False)


def _join(text: str, amounts: list[Amount], dashes: bool) -> list[Amount]:
    amounts = list(amounts)
    joined: list[Amount] = []
    index = 0
    while index < len(amounts):
        first = amounts[index]
        second = amounts[index + 1] if index + 1 < len(amounts) else None
        result = _relate(text, first, second, dashes) if second is not None and second.start - first.end < 60 else None
        if result is None:
            joined.append(first)
            index += 1
            continue
        # the second of a move may itself begin a range ("from 24.2 to 33-35 billion"), so it is looked at again
        if len(result) == 2:
            joined.append(result[0])
            amounts[index + 1] = result[1]
            index += 1
        else:
            joined.append(result[0])
            index += 2
    return joined


def _relate(text: str, first: Amount, second: Amount, dashes: bool) -> tuple[Amount, ...] | None:
    if first.upper is not None or not _comparable(first, second):
        return None
    gap = _gap(text, first, second)
    if dashes:
        return _dash(first, second) if _DASH.fullmatch(gap) else None
    if _TO.fullmatch(gap):
        return _to(text, first, second)
    if _TO_LATER.fullmatch(gap) and _FROM.match(text, max(0, first.start - 40), first.start) and _moved(text, first):
        return _move(first, second, "from", "to")
    if _AND.fullmatch(gap) and _BETWEEN.match(text, max(0, first.start - 40), first.start):
        return (_range(first, second, "between"),)
    if _OR.fullmatch(gap) and _adjacent(first, second):
        return (_range(first, second, "or"),)
    if _FROM_BEHIND.fullmatch(gap) and _TO_BEFORE.match(text, max(0, first.start - 20), first.start) and _moved(text, first):
        return _move(first, second, "to", "from")
    return None


def _gap(text: str, first: Amount, second: Amount) -> str:
    """What stands between two amounts, without a "per" phrase behind the first ("$5 a share to $6 a share")."""
    found = per_after(text, first.end) if first.named else None
    start = found[2] if found is not None and found[2] <= second.start else first.end
    return text[start : second.start]


def _comparable(first: Amount, second: Amount) -> bool:
    return not first.named or not second.named or first.unit.dimension == second.unit.dimension


def _dash(first: Amount, second: Amount) -> tuple[Amount, ...] | None:
    if second.number < 0 and first.number >= 0:
        return None
    low, high = _shared(first, second)
    return (_range(first, second, "dash"),) if low < high else None


def _to(text: str, first: Amount, second: Amount) -> tuple[Amount, ...] | None:
    if _FROM.match(text, max(0, first.start - 40), first.start):
        if _moved(text, first):
            return _move(first, second, "from", "to")
        return (_range(first, second, "from to"),)
    if first.named and _CHANGED_JUST_NOW.search(text[max(0, first.start - 40) : first.start]):
        return None
    low, high = _shared(first, second)
    if low >= high or (not second.named and first.named and not first.prefixed):
        return None
    return (_range(first, second, "to"),)


def _adjacent(first: Amount, second: Amount) -> bool:
    """ "three or four", "30 or 40": neighbours at the precision they are written in."""
    low, high = first.number, second.number
    return not first.named and low < high <= 2 * low + 1 and first.numeral.whole and second.numeral.whole


def _moved(text: str, first: Amount) -> bool:
    """Whether a verb or noun of change stands shortly before an amount (and its "from")."""
    lead = _FROM.match(text, max(0, first.start - 40), first.start)
    return _MOVED.search(text[max(0, first.start - 90) : lead.start() if lead else first.start]) is not None


def _shared(first: Amount, second: Amount) -> tuple[float, float]:
    """Both numbers with the multiplier that belongs to both ("3 to 5 million")."""
    factor = _shared_multiplier(first, second)
    return first.number * factor, second.number


def _shared_multiplier(first: Amount, second: Amount) -> float:
    multiplier = second.numeral.multiplier
    alone = first.numeral.multiplier == 1.0 and multiplier >= 1000.0
    return multiplier if alone and first.number < 1000 and first.number * multiplier < max(second.number, multiplier * 10) * 1.0001 else 1.0


def _lift(first: Amount, second: Amount) -> Amount:
    """The first amount with the multiplier and unit that were only written at the second."""
    factor = _shared_multiplier(first, second)
    numeral = first.numeral
    if factor != 1.0:
        numeral = replace(numeral, number=numeral.number * factor, step=numeral.step * factor, multiplier=factor)
    lifted = replace(first, number=numeral.number, numeral=numeral)
    if not first.named and second.named:
        lifted = replace(lifted, unit=second.unit, kind=second.kind, unit_text=second.unit_text, carried=True)
    return lifted


def _lower(second: Amount, first: Amount) -> Amount:
    if second.named or not first.named:
        return second
    return replace(second, unit=first.unit, kind=first.kind, unit_text=first.unit_text, carried=True)


def _range(first: Amount, second: Amount, _rule: str) -> Amount:
    low = _lift(first, second)
    return replace(
        low, end=second.end, core_end=second.core_end, upper=second.number, upper_step=second.numeral.step, carried=False, tight=second.tight
    )


def _move(first: Amount, second: Amount, first_role: str, second_role: str) -> tuple[Amount, Amount]:
    return replace(_lift(first, second), move=first_role), replace(_lower(second, first), move=second_role)


def before_from(text: str, start: int) -> int:
    """Where the "from" of a move begins, for an amount that begins at `start`."""
    match = _FROM.match(text, max(0, start - 40), start)
    return match.start() if match is not None else start


_LEAD = regex.compile(r"(?r)\b(?i:between|from|anywhere\sbetween|anywhere\sfrom)\s(?:the\s)?")


def range_start(text: str, amount: Amount) -> int:
    """Where the mention of an amount begins: at the "between" or "from" of a range, else at the amount."""
    if amount.upper is None:
        return amount.start
    match = _LEAD.match(text, max(0, amount.start - 20), amount.start)
    return match.start() if match is not None else amount.start
