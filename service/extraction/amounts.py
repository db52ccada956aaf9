"""Amounts: a number in the text together with its sign, currency and unit. The working noun between numerals and mentions."""

from collections.abc import Iterable
from typing import NamedTuple

import regex

from service.extraction import currencies
from service.extraction.nouns import is_plural
from service.extraction.numerals import Numeral, numeral_at, parse_numeral
from service.extraction.signs import Start
from service.extraction.units import NONE, kind_of, unit_after
from service.language import alternation, words
from service.model import Kind, Unit

_LEXICON = words("numerals")
_NEGATIVE = regex.compile(r"(?r)(?:(?<!\w)(?i:minus|negative)[\s-]|(?<![\w.,)%$£€-])[-−–])")
_SPACED_NEGATIVE = regex.compile(r"(?r)\s[-−–]\s")
_MILLIONS_BEHIND = regex.compile(rf"\s?M({'|'.join(code for code in words('currencies'))})\b")
_SCALE_BEHIND = regex.compile(rf"\s(?i:{alternation(_LEXICON['scales'])})\b")
_CENTS_BEHIND = regex.compile(
    r"\s(?:and\s)?(?P<cents>[0-9][0-9]|(?i:fifty|forty[\s-]five|twenty[\s-]five|seventy[\s-]five))(?=[.,;]?(?:\s(?:more|extra))?(?:[.,;]|$))"
)
_SHIRT_NUMBER = regex.compile(r"(?r)\b[A-Z][\w'’-]{1,20}\s\([0-9]{1,2}\)")
_DASHES = frozenset("-−–")
_NEGATIVE_WORDS = ("minus", "negative")
_SHORT_YEAR = regex.compile(r"[0-9][0-9](?![\w,.][0-9]|\w)")
_SAID_AGAIN = regex.compile(r"\s\(([0-9]{1,6})\)")
_NEXT_WORD = regex.compile(r"\s([^\W0-9_]+)")
# Roads are called after the mile they lie at ("Nine Mile Road").
_MILE = regex.compile(r"[\s-]Mile\s(?:[A-Z]|and\s[A-Z])")
_PLACE_BEFORE = regex.compile(r"(?r)\b(?i:last|top|final|under|round-of)-")


class Amount(NamedTuple):
    """A number with what stands directly around it; half-open spans in the text at hand.

    start, end    the number with sign, currency and unit; core_start, core_end the number alone
    upper         the upper end where two numbers were joined to a range
    move          "from" or "to" where the text says that a value moved from one amount to another
    divided       True for feet with inches
    prefixed      True where a currency stands in front
    tight         True for digits
    carried       True where the unit was written at another number of the same list
    """

    start: int
    end: int
    core_start: int
    core_end: int
    numeral: Numeral
    number: float
    unit: Unit = NONE
    kind: Kind | None = None
    unit_text: str = ""
    upper: float | None = None
    upper_step: float = 0.0
    move: str = ""
    carried: bool = False
    prefixed: bool = False
    tight: bool = False
    divided: bool = False

    @property
    def named(self) -> bool:
        """Whether a currency or unit was found."""
        return self.kind is not None


def find_amounts(text: str, starts: Iterable[Start], blocked: list[tuple[int, int]]) -> list[Amount]:
    """Every number outside the blocked spans, in order, with the currency or unit that touches it."""
    found: list[Amount] = []
    position = 0
    block = iter(sorted(blocked))
    current = next(block, None)
    for start, word in starts:
        if start < position:
            continue
        while current is not None and current[1] <= start:
            current = next(block, None)
        if current is not None and current[0] <= start:
            position = current[1]
            continue
        match = numeral_at(text, start)
        if match is None and word > start:
            match = numeral_at(text, word)
        if match is None:
            continue
        position = match.end()
        amount = _amount(text, match.start(), match.end(), floor=found[-1].end if found else 0)
        if amount is not None and not (current is not None and amount.core_end > current[0]):
            found.append(amount)
            position = max(position, amount.end)
    return found


def _amount(text: str, start: int, end: int, floor: int) -> Amount | None:
    numeral = parse_numeral(text[start:end])
    if numeral is None:
        return None
    again = _SAID_AGAIN.match(text, end) if numeral.in_words else None
    if again is not None and float(again[1]) == numeral.number:
        end = again.end()
    plus = 1 if text.startswith("+", end) and not numeral.in_words else 0
    amount = Amount(start, end + plus, start, end, numeral, numeral.number, tight=not numeral.in_words)
    amount = _with_currency_in_front(text, amount, floor)
    amount = _with_unit_behind(text, amount)
    return _signed(text, amount) if _stands_alone(text, amount) else None


def _with_currency_in_front(text: str, amount: Amount, floor: int) -> Amount:
    found = currencies.currency_before(text, amount.start)
    if found is None or found[1] < floor or _is_model(text, amount, found[1]):
        return amount
    unit, start, millions = found
    number, numeral = amount.number, amount.numeral
    if millions:
        number, numeral = number * 1e6, numeral._replace(number=number * 1e6, step=numeral.step * 1e6, multiplier=1e6)
    return amount._replace(
        start=start,
        unit=unit,
        kind=Kind.MONEY,
        unit_text=text[start : amount.start].strip(),
        number=number,
        numeral=numeral,
        prefixed=True,
    )


def _is_model(text: str, amount: Amount, start: int) -> bool:
    """Whether letters before a number are no currency but a make, as a unit hyphened to it shows ("SAR 5.56-caliber")."""
    return text.startswith("-", amount.end) and text[start].isalpha() and unit_after(text, amount.end) is not None


def _with_unit_behind(text: str, amount: Amount) -> Amount:
    amount = _metres_or_millions(text, amount)
    found = unit_after(text, amount.end)
    millions = _MILLIONS_BEHIND.match(text, amount.end)
    if millions is not None:
        return _scaled(
            amount._replace(end=millions.end(), unit=currencies.currency(millions[1]), kind=Kind.MONEY, unit_text=millions[1]),
            1e6,
        )
    if found is None:
        return amount
    unit, end = found
    written = text[amount.end : end].strip(" -")
    if amount.prefixed:
        # "$5 dollars", "US$10 USD": the same currency said twice; any other unit belongs to what is bought
        return (
            amount._replace(end=end)
            if unit.dimension == amount.unit.dimension and unit.factor == 1.0 and not written.startswith("$")
            else amount
        )
    rare = currencies.RARE.get(written.lower())
    if rare is not None and _is_sum(text, amount, end):
        unit = rare
    amount = amount._replace(end=end, unit=unit, kind=kind_of(unit), unit_text=written)
    if amount.kind is Kind.MONEY:
        return _with_cents(text, amount)
    return amount


def _scaled(amount: Amount, factor: float) -> Amount:
    numeral = amount.numeral._replace(number=amount.number * factor, step=amount.numeral.step * factor, multiplier=factor)
    return amount._replace(number=numeral.number, numeral=numeral)


def _is_sum(text: str, amount: Amount, end: int) -> bool:
    """Whether "pounds" and their like are money: in sums of millions, unless "of" follows ("2 million pounds of beef")."""
    return amount.numeral.multiplier >= 1e6 and not text.startswith(" of ", end)


def _metres_or_millions(text: str, amount: Amount) -> Amount:
    """A lower-case m behind digits is metres unless money stands in front or a noun in the plural follows."""
    core = text[amount.core_start : amount.core_end]
    if amount.prefixed or core[-1:] not in ("m", "b") or not core[:-1].rstrip()[-1:].isdigit():
        return amount
    after = _NEXT_WORD.match(text, amount.core_end)
    if core[-1] == "b" or (after is not None and after[1].lower() != "across" and is_plural(after[1])):
        return amount
    if unit_after(text, amount.core_end) is not None:
        return amount
    digits = core[:-1].rstrip()
    numeral = parse_numeral(digits)
    if numeral is None:
        return amount
    end = amount.core_start + len(digits)
    return amount._replace(end=end, core_end=end, numeral=numeral, number=numeral.number)


def _with_cents(text: str, amount: Amount) -> Amount:
    scale = _SCALE_BEHIND.match(text, amount.end)
    if scale is not None and amount.numeral.multiplier == 1.0 and amount.unit_text.isupper():
        factor = _LEXICON["scales"][scale[0].strip().lower()]
        return _scaled(amount._replace(end=scale.end()), factor)
    if amount.unit.factor != 1.0 or not amount.numeral.whole or amount.numeral.multiplier != 1.0:
        return amount
    cents = _CENTS_BEHIND.match(text, amount.end)
    if cents is None:
        return amount
    small = parse_numeral(cents["cents"])
    if small is None:
        return amount
    number = amount.number + small.number / 100
    return amount._replace(end=cents.end(), number=number, numeral=amount.numeral._replace(number=number, step=0.01, whole=False))


def _stands_alone(text: str, amount: Amount) -> bool:
    """Whether the number is a number at all, not a part of a code, a clock or a longer figure."""
    start, end = amount.start, amount.end
    if text.startswith(")", end) and _SHIRT_NUMBER.match(text, max(0, start - 30), end + 1):
        return False
    if amount.named and _is_in_name(text, amount):
        return False
    before = text[start - 1] if start else " "
    if before in "'’" and _SHORT_YEAR.match(text, start):
        return False
    if before.isalnum() or before in "_#@" or (before in ".:/,'’" and start > 1 and text[start - 2].isdigit() and amount.tight):
        return False
    after = text[end] if end < len(text) else " "
    if after.isalnum() or after == "_":
        return text[end : end + 1].isalpha() and amount.core_end != end
    follower = text[end + 1] if end + 1 < len(text) else " "
    if after in ".:/,'’" and follower.isdigit() and amount.tight and amount.end == amount.core_end:
        return False
    if before == "-" and amount.tight and _PLACE_BEFORE.match(text, max(0, start - 12), start):
        return False
    return not (before == "-" and start > 1 and text[start - 2].isalpha() and text[start - 2].isupper())


def _is_in_name(text: str, amount: Amount) -> bool:
    """Whether number and unit are half of a name: "Nine Mile Road", "the million dollar question"."""
    if amount.unit.name == "mile":
        return amount.number != 1 and _MILE.match(text, amount.core_end) is not None
    return amount.unit_text.lower() == "dollar" and text[amount.core_start : amount.core_end].lower() in _LEXICON["scales"]


def _signed(text: str, amount: Amount) -> Amount:
    window = text[max(0, amount.start - 10) : amount.start]
    match = None
    if window[-1:] in _DASHES or window.rstrip().lower().endswith(_NEGATIVE_WORDS):
        match = _NEGATIVE.match(text, max(0, amount.start - 10), amount.start)
    if match is None and amount.unit.dimension in ("temperature", "angle"):
        match = _SPACED_NEGATIVE.match(text, max(0, amount.start - 4), amount.start)
    if match is None or (amount.numeral.in_words and match[0] in _DASHES):
        return amount  # before a word a dash is a dash
    if text.endswith("plus or ", 0, match.start()):
        return amount
    start = match.start() + (1 if match[0][0].isspace() else 0)
    numeral = amount.numeral._replace(number=-amount.number)
    return amount._replace(
        start=start,
        core_start=start if not amount.prefixed else amount.core_start,
        numeral=numeral,
        number=-amount.number,
    )
