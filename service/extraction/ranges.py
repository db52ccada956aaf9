"""Two amounts that are one: ranges ("3 to 5 million", "between 10 and 20"), and moves from one value to another, told apart."""

import regex

from service.extraction.amounts import Amount
from service.extraction.hedges import FILLER
from service.extraction.rates import rate_after
from service.language import alternation, words

_CHANGES = words("changes")
_CHANGE = rf"\b(?i:{alternation([*_CHANGES['up'], *_CHANGES['down'], *_CHANGES['either']])})\b"
_A_FEW_WORDS = r"(?:\s[\w'’-]+){0,3}?"
_DASH = regex.compile(r"\s?[-–—‒−~]\s?(?:to\s?)?|-to-")
_TO = regex.compile(rf"\s?,?\s(?:up\s|down\s)?to\s(?:between\s)?{FILLER}")
_TO_LATER = regex.compile(rf"{_A_FEW_WORDS}\s(?:up\s|down\s)?to\s{FILLER}")
_AND = regex.compile(rf"\sand\s{FILLER}")
_OR = regex.compile(rf"\sor\s{FILLER}")
_FROM_LATER = regex.compile(rf"{_A_FEW_WORDS},?\s(?:\w+\s){{0,2}}?from\s(?:the\s)?{FILLER}")
_BETWEEN = regex.compile(rf"(?r)\b(?i:between)\s(?:the\sages\sof\s)?{FILLER}")
_FROM = regex.compile(rf"(?r)\b(?i:from)\s(?:the\s|an?\s\w+\s)?{FILLER}")
_TO_BEFORE = regex.compile(rf"(?r)\bto\s{FILLER}")
_MOVED = regex.compile(rf"{_CHANGE}(?:\s[\w'’-]+){{0,6}}\s?$")
_CHANGED_JUST_NOW = regex.compile(rf"{_CHANGE}\s(?:by\s)?{FILLER}$")
_LEAD = regex.compile(r"(?r)\b(?i:between|from|anywhere\sbetween|anywhere\sfrom)\s(?:the\s)?")

_REACH = 40  # characters in which a preposition and its hedge stand before a number
_CLAUSE = 90  # characters in which the verb of a move stands before its first value
_GAP = 60  # characters between the two amounts of one range


def join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Join or mark neighbouring amounts; every other amount is passed on as it is. Dashes bind closer than words."""
    if len(amounts) < 2:
        return amounts
    return _join(text, _join(text, amounts, dashes=True), dashes=False)


def range_start(text: str, amount: Amount) -> int:
    """Where the mention of an amount begins: at the "between" or "from" of a range, else at the amount."""
    match = _LEAD.match(text, max(0, amount.start - 20), amount.start) if amount.upper is not None else None
    return match.start() if match is not None else amount.start


def before_from(text: str, start: int) -> int:
    """Where the "from" of a move begins, for an amount that begins at `start`."""
    match = _FROM.match(text, max(0, start - _REACH), start)
    return match.start() if match is not None else start


# ------------------------------------------------------------------------------------------------------ which relation


def _join(text: str, amounts: list[Amount], dashes: bool) -> list[Amount]:
    joined: list[Amount] = []
    rest = list(reversed(amounts))
    while rest:
        first = rest.pop()
        second = rest[-1] if rest else None
        result = _relate(text, first, second, dashes) if second is not None and second.start - first.end < _GAP else None
        if result is None:
            joined.append(first)
            continue
        joined.append(result[0])
        rest.pop()
        if len(result) > 1:  # the end of a move may itself begin another relation
            rest.append(result[1])
    return joined


def _relate(text: str, first: Amount, second: Amount, dashes: bool) -> tuple[Amount, ...] | None:
    if first.upper is not None or (first.named and second.named and first.unit.dimension != second.unit.dimension):
        return None
    gap = _gap(text, first, second)
    if dashes:
        return _dash(first, second) if _DASH.fullmatch(gap) else None
    if _TO.fullmatch(gap):
        return _to(text, first, second)
    if _AND.fullmatch(gap):
        return (_range(first, second),) if _BETWEEN.match(text, max(0, first.start - _REACH), first.start) else None
    if _OR.fullmatch(gap):
        return (_range(first, second),) if _adjacent(first, second) else None
    return _move_at_distance(text, first, second, gap)


def _move_at_distance(text: str, first: Amount, second: Amount, gap: str) -> tuple[Amount, ...] | None:
    """A move with words between its values: "from 21 mpg combined to 23", "to 138,285 lots from 212,577"."""
    before = max(0, first.start - _REACH)
    if _TO_LATER.fullmatch(gap) and _FROM.match(text, before, first.start) and _moved(text, first):
        return _move(first, second, "from", "to")
    if _FROM_LATER.fullmatch(gap) and _TO_BEFORE.match(text, before, first.start) and _moved(text, first):
        return _move(first, second, "to", "from")
    return None


def _gap(text: str, first: Amount, second: Amount) -> str:
    """What stands between two amounts, without a "per" phrase behind the first ("$5 a share to $6 a share")."""
    rate = rate_after(text, first.end) if first.named else None
    start = rate.end if rate is not None and rate.end <= second.start else first.end
    return text[start : second.start]


def _dash(first: Amount, second: Amount) -> tuple[Amount, ...] | None:
    if second.number < 0 <= first.number:
        return None
    low, high = _shared(first, second)
    return (_range(first, second),) if low < high else None


def _to(text: str, first: Amount, second: Amount) -> tuple[Amount, ...] | None:
    before = max(0, first.start - _REACH)
    if _FROM.match(text, before, first.start):
        return _move(first, second, "from", "to") if _moved(text, first) else (_range(first, second),)
    if first.named and _CHANGED_JUST_NOW.search(text[before : first.start]):
        return None
    if first.named and second.named and first.unit == second.unit and not _moved(text, first):
        return (_range(first, second),)
    low, high = _shared(first, second)
    if low >= high or (first.named and not second.named and not first.prefixed):
        return None
    return (_range(first, second),)


def _adjacent(first: Amount, second: Amount) -> bool:
    """Neighbours at the precision they are written in: "three or four", "30 or 40"."""
    low, high = first.number, second.number
    return not first.named and low < high <= 2 * low + 1 and first.numeral.whole and second.numeral.whole


def _moved(text: str, first: Amount) -> bool:
    """Whether a verb or noun of change stands shortly before an amount (and its "from")."""
    end = before_from(text, first.start)
    return _MOVED.search(text[max(0, first.start - _CLAUSE) : end]) is not None


# --------------------------------------------------------------------------------------- what is written at one end only


def _shared(first: Amount, second: Amount) -> tuple[float, float]:
    """Both numbers with the multiplier that belongs to both ("3 to 5 million")."""
    return first.number * _shared_multiplier(first, second), second.number


def _shared_multiplier(first: Amount, second: Amount) -> float:
    multiplier = second.numeral.multiplier
    if first.numeral.multiplier != 1.0 or multiplier < 1000.0 or first.number >= 1000:
        return 1.0
    # "from 500 to 1.2 million" means five hundred, "from 500 to 750 million" does not
    return multiplier if first.number * multiplier < max(second.number, multiplier * 10) * 1.0001 else 1.0


def _lift(first: Amount, second: Amount) -> Amount:
    """The first amount with the multiplier and unit that were only written at the second."""
    factor = _shared_multiplier(first, second)
    numeral = first.numeral
    if factor != 1.0:
        numeral = numeral._replace(number=round(numeral.number * factor, 6), step=numeral.step * factor, multiplier=factor)
    lifted = first._replace(number=numeral.number, numeral=numeral)
    if not first.named and second.named:
        lifted = lifted._replace(unit=second.unit, kind=second.kind, unit_text=second.unit_text, carried=True)
    return lifted


def _lower(second: Amount, first: Amount) -> Amount:
    if second.named or not first.named:
        return second
    return second._replace(unit=first.unit, kind=first.kind, unit_text=first.unit_text, carried=True)


def _range(first: Amount, second: Amount) -> Amount:
    return _lift(first, second)._replace(
        end=second.end,
        core_end=second.core_end,
        upper=second.number,
        upper_step=second.numeral.step,
        carried=False,
        tight=second.tight,
    )


def _move(first: Amount, second: Amount, first_role: str, second_role: str) -> tuple[Amount, Amount]:
    return _lift(first, second)._replace(move=first_role), _lower(second, first)._replace(move=second_role)
