"""Lists that write their unit once: "5.4, 6.1 and 6.7 inches", "rose 2 percent but the other decreased by 1"."""

import regex

from service.extraction.amounts import Amount
from service.model import Kind

_LINK = regex.compile(
    r"(?:-?,?\s|-)(?:and|or|&|to)\s(?:about\s|around\s|nearly\s|over\s|another\s|then\s)?|,\s(?:about\s|around\s)?|\s?/\s?|\s(?:x|by|×)\s"
)
_PARALLEL = regex.compile(r"[^.;]{0,60}\b(?:and|but|while|whilst|whereas)\b[^.;]{0,60}\bby\s")
_TOO_FAR = 400  # a list longer than this does not share one unit


_INCHES = regex.compile(r"-|\s|,\s|\sand\s|")
_INCHES_TO_A_FOOT = 12
_COINS = regex.compile(r",?\s(?:and\s)?")


def join_parts(text: str, amounts: list[Amount]) -> list[Amount]:
    """A sum told in two coins ("four dollars and 25 cents") and a height in feet and inches ("6-foot-1") are one amount each."""
    joined: list[Amount] = []
    for amount in amounts:
        whole = joined[-1] if joined else None
        if whole is not None and _is_change(text, whole, amount):
            number = whole.number + amount.number * amount.unit.factor
            numeral = whole.numeral._replace(number=number, step=amount.unit.factor, whole=False)
            joined[-1] = whole._replace(end=amount.end, core_end=amount.core_end, number=number, numeral=numeral)
        elif whole is not None and _is_inches(text, whole, amount):
            number = whole.number + amount.number / _INCHES_TO_A_FOOT
            numeral = whole.numeral._replace(number=number, step=1 / _INCHES_TO_A_FOOT, whole=False)
            joined[-1] = whole._replace(end=amount.end, core_end=amount.core_end, number=number, numeral=numeral, divided=True)
        else:
            joined.append(amount)
    return joined


def _is_inches(text: str, feet: Amount, inches: Amount) -> bool:
    fits = (
        feet.unit.name == "foot"
        and not feet.divided
        and feet.numeral.whole
        and 0 < inches.number < _INCHES_TO_A_FOOT
        and (text[feet.end] == "-" or not inches.numeral.in_words)
    )
    gap = text[feet.end : inches.start] if fits and inches.start - feet.end < 6 else None
    return (
        gap is not None
        and (inches.unit.name == "inch" if gap != "-" else inches.unit.name in ("", "inch"))
        and _INCHES.fullmatch(gap) is not None
    )


def _is_change(text: str, whole: Amount, coins: Amount) -> bool:
    same = whole.kind is Kind.MONEY and whole.unit.dimension == coins.unit.dimension
    fits = same and whole.unit.factor == 1.0 and coins.unit.factor == 0.01 and coins.number < 100 and whole.numeral.whole
    return fits and whole.numeral.multiplier == 1.0 and _COINS.fullmatch(text, whole.end, coins.start) is not None


def carry_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give each bare amount of a list the unit that its last member writes; amounts outside lists stay as they are."""
    carried = list(amounts)
    for index in range(len(carried) - 2, -1, -1):
        here, after = carried[index], carried[index + 1]
        if here.named or not after.named or after.prefixed or here.move or after.start - here.end > _TOO_FAR:
            continue
        # a comma alone links only within a list that an "and" or "or" closes
        if _LINK.fullmatch(text, here.end, after.start) and (
            after.carried or text[here.end] != "," or text[here.end :].startswith((", and", ", or"))
        ):
            carried[index] = here._replace(unit=after.unit, kind=after.kind, unit_text=after.unit_text, carried=True)
    for index in range(1, len(carried)):
        before, here = carried[index - 1], carried[index]
        if (
            before.named
            and not here.named
            and before.unit.dimension == "ratio"
            and _PARALLEL.fullmatch(text, before.end, here.start)
        ):
            carried[index] = here._replace(unit=before.unit, kind=before.kind, unit_text=before.unit_text, carried=True)
    return carried
