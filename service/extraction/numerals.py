"""Numbers as English newswriting spells them: digits, words, fractions, multipliers.

`NUMERAL` is regular-expression source for embedding in larger patterns (compile with `regex`, ignoring no case: it carries its
own `(?i:…)` groups); whatever it matches, `parse_numeral` reads.
"""

import unicodedata
from decimal import Decimal
from math import gcd
from typing import NamedTuple

import regex

from service.language import alternation, words
from service.language.memory import remembered

_LEXICON = words("numerals")
_UNITS: dict[str, int] = _LEXICON["units"]
_SMALL: dict[str, int] = {**_UNITS, **_LEXICON["teens"], **_LEXICON["tens"]}
_SCALES: dict[str, float] = _LEXICON["scales"]
_GROUPS: dict[str, int] = _LEXICON["groups"]
_ABBREVIATIONS: dict[str, float] = _LEXICON["abbreviations"]
_PARTS: dict[str, int] = _LEXICON["parts"]
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

# ------------------------------------------------------------------------------------------------------------ patterns

_J = r"(?:\s|[-‐‑])"  # what joins the words of one number
_GROUPED = (
    # not the inches of a height with the weight run on: "6-foot-9,260 pounds"
    r"(?<!-foot-)[0-9]{1,3}(?:,[0-9]{2,3}(?=,[0-9])){0,8}+,[0-9]{3}(?![0-9])(?:\.[0-9]{1,12}+)?"
    r"|[0-9]{1,3}(?:,\s[0-9]{3}(?<=000)(?![0-9]))(?:\.[0-9]{1,12}+)?"
    r"|[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3}){1,6}+(?![0-9])(?:[.,][0-9]{1,2})?"
    r"|[0-9]{1,3}\s[0-9]{3}(?:(?<=000)|(?:\s[0-9]{3}){1,5}+)(?![0-9,.]*[0-9])"
    r"|[0-9]{1,3}(?:['’][0-9]{3}){1,6}+(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,6}+(?![0-9])"
)
_DENOMINATORS = (2, 3, 4, 5, 6, 8, 16, 32, 64)
_FRACTION = r"[0-9]{1,2}\s?[/⁄]\s?(?:2|3|4|5|6|8|16|32|64)(?![0-9/])"
_MIXED = rf"[0-9]{{1,6}}(?:[\s-]|\sand\s){_FRACTION}|[0-9]{{1,6}}\s?[{_VULGAR}]|(?<![0-9/.]){_FRACTION}|[{_VULGAR}]"
_POWER = r"[0-9]{1,6}(?:\.[0-9]{1,12}+)?(?:\s?[x×]\s?10(?:\^[-−]?[0-9]{1,2}|⁻?[⁰¹²³⁴-⁹]{1,2})|[eE][-+]?[0-9]{1,2}(?!\w))"
_DIGITS = rf"{_POWER}|{_MIXED}|{_GROUPED}|[0-9]{{1,30}}+(?:\.[0-9]{{1,12}}+(?!\.[0-9]))?|(?<![\w.])\.[0-9]{{1,12}}+"

_UNIT_WORD = alternation(_UNITS)
_TENS_WORD = alternation(_LEXICON["tens"])
_TEEN_WORD = alternation(_LEXICON["teens"])
_SCALE_WORD = alternation(_SCALES)
_PART_WORD = alternation(_PARTS)
_BELOW_100 = rf"(?>(?:{_TENS_WORD})(?:{_J}?(?:{_UNIT_WORD})\b)?|{_TEEN_WORD}|{_UNIT_WORD})\b"
_BELOW_1000 = (
    rf"(?>(?:{_BELOW_100}|an?\b){_J}hundred\b(?:(?:\sand\s|{_J}){_BELOW_100}(?!{_J}hundred\b))?|{_BELOW_100}(?!{_J}hundred\b))"
)
_HALVES = rf"(?:{_BELOW_100})(?:{_J}and{_J}(?:a{_J}(?:half|quarter)|three{_J}quarters))\b"
_PROPER = rf"(?:{_BELOW_100}{_J}(?!quarters?\b)(?:{_PART_WORD})|{_BELOW_100}(?:-quarters?|\squarters?(?=\sof\b)))\b(?!-)"
_SHARE = rf"(?:half(?:{_J}an?)?|(?:an?{_J})?(?:half|quarter|third)|(?:{_BELOW_100}){_J}(?:{_PART_WORD}))\b"
_PLAIN_WORDS = (
    rf"(?:{_BELOW_1000}|an?){_J}(?:{_SCALE_WORD})\b(?:{_J}(?:{_SCALE_WORD})\b)?"
    rf"(?:(?:\sand\s|\s|-){_BELOW_1000}{_J}(?:{_SCALE_WORD})\b){{0,4}}+"
    rf"(?:(?:\sand\s|\s|-){_BELOW_1000}(?!{_J}(?:{_SCALE_WORD})\b))?"
)
_WORDS = (
    rf"(?:{_HALVES}|{_SHARE})(?:{_J}of{_J}an?)?{_J}(?:{_SCALE_WORD}|hundred|dozen)\b"
    rf"|(?:{_BELOW_100}|an?){_J}dozen\b|(?:{_TENS_WORD}|{_UNIT_WORD}){_J}score\b"
    rf"|{_HALVES}|{_PROPER}|{_PLAIN_WORDS}|{_BELOW_1000}(?:{_J}point(?:{_J}(?:{_UNIT_WORD}|zero|oh)\b){{1,6}}+)?"
    rf"|(?:hundred|{_SCALE_WORD}|dozen)\b|zero\b"
)
_MULTIPLIER = (
    rf"(?:[\s-]?(?i:{_SCALE_WORD}|hundred|dozen)\b(?:[\s-](?i:{_SCALE_WORD})\b)?"
    rf"|[\s-]?(?:{alternation(_ABBREVIATIONS)})(?![\w'’]))"
)

STARTERS = frozenset((*_SMALL, *_SCALES, "hundred", "dozen", "half", "quarter", "third", "zero"))
"""The words that a number can begin with, articles aside."""

INITIALS = "".join(sorted({letter for word in (*STARTERS, "a") for letter in (word[0], word[0].upper())}))
"""What they begin with, to look before a dear alternation is tried."""

NUMERAL = rf"(?:(?=[0-9.{_VULGAR}])(?:{_DIGITS}){_MULTIPLIER}?|\b(?=[{INITIALS}])(?i:{_WORDS}))"

_DIGITS_READ = regex.compile(
    rf"(?:(?P<whole>[0-9]{{1,6}})(?:\s?and\s|[\s-])?)?"
    rf"(?:(?P<vulgar>[{_VULGAR}])|(?<![0-9.])(?P<over>[0-9]{{1,2}})\s?[/⁄]\s?(?P<under>[0-9]{{1,2}}))"
    rf"|(?P<grouped>{_GROUPED})|(?P<plain>[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
)
_POWER_READ = regex.compile(r"(?P<base>[0-9]+(?:\.[0-9]+)?)(?:\s?[x×]\s?10\^?|[eE])(?P<power>[-+−⁻]?[0-9⁰¹²³⁴-⁹]{1,2})")
_SEPARATORS = str.maketrans("", "", ",'’")
_TOKEN = regex.compile(r"\w+")


class Numeral(NamedTuple):
    """A number as written.

    number      the value, multiplier applied
    step        the size of the last significant digit, multiplier applied; without a multiplier word, closing zeros of a figure
                count as significant up to the second digit ("30,000" is written to the thousand, "300" to the ten)
    multiplier  what was applied (1e9 for "3.5 billion")
    whole       True where it was written without a fraction or decimals before the multiplier
    in_words    True for "five", False for "5"
    fraction    the denominator of a written fraction ("two-thirds": 3), else 0
    """

    number: float
    step: float
    multiplier: float = 1.0
    whole: bool = True
    in_words: bool = False
    fraction: int = 0


# A figure that nothing goes on: most are, and need none of the forms above tried.
_GOES_ON = "".join(sorted({word[0] for word in (*_SCALES, *_ABBREVIATIONS, "hundred", "dozen", "and", "x")}))
_ALONE = regex.compile(rf"[0-9]{{1,30}}+(?=[.,;:!?)%](?!\s?[0-9])|\s(?i:(?![{_GOES_ON}])[a-z])|$)")
# Nor does another word of a number follow most that are spelt.
_JOINED = alternation(("and", "point", "hundred", "dozen", "score", *_SCALES, *_PARTS))
_ALONE_IN_WORDS = regex.compile(rf"(?i:{_UNIT_WORD}|{_TEEN_WORD})(?=[.,;:!?)]|$|\s(?!(?i:{_JOINED})\b)[^\W0-9_])")
_NUMERAL = regex.compile(NUMERAL)


def numeral_at(text: str, position: int) -> regex.Match[str] | None:
    """The number that begins at a position."""
    return _ALONE.match(text, position) or _ALONE_IN_WORDS.match(text, position) or _NUMERAL.match(text, position)


@remembered
def parse_numeral(text: str) -> Numeral | None:
    """Read one number written in digits or words; None where the text is not one."""
    text = text.strip()
    power = _POWER_READ.fullmatch(text)
    if power is not None:
        return _parse_power(power)
    match = _DIGITS_READ.match(text)
    if match is None:
        return _parse_words(text)
    multiplier = _multiplier(text[match.end() :])
    if multiplier is None:
        return None
    base = _parse_fraction(match) if match["over"] or match["vulgar"] else _parse_digits(match[0])
    if base is None or multiplier == 1.0:
        return base
    step = base.step / 4 if multiplier in _GROUPS.values() else base.step
    return Numeral(_times(base.number, multiplier), step * multiplier, multiplier, base.whole, False, base.fraction)


def _parse_power(match: regex.Match[str]) -> Numeral:
    """Scientific notation: "3×10⁸", "1.2e-3"."""
    figure = _parse_digits(match["base"])
    factor = 10.0 ** int(unicodedata.normalize("NFKC", match["power"]).replace("−", "-"))
    return Numeral(_times(figure.number, factor), figure.step * factor, factor, figure.whole)


def _times(number: float, multiplier: float) -> float:
    """The product in decimals, so that "2.05 billion" is not 2,049,999,999.9999998."""
    return float(Decimal(str(number)) * Decimal(str(multiplier)))


def _multiplier(rest: str) -> float | None:
    product = 1.0
    for word in _TOKEN.findall(rest):
        low = word.lower()
        factor = _ABBREVIATIONS.get(word) or _SCALES.get(low) or _GROUPS.get(low) or (100.0 if low == "hundred" else None)
        if factor is None:
            return None
        product *= factor
    return product


def _parse_digits(text: str) -> Numeral:
    plain = "".join(text.translate(_SEPARATORS).split())
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    whole, _, decimals = plain.partition(".")
    if decimals:
        return Numeral(float(plain), 10.0 ** -len(decimals), whole=False)
    return Numeral(float(whole), figure_step(whole))


def figure_step(digits: str) -> float:
    """The step of a whole figure: closing zeros are rounding, but at least two digits count as meant."""
    significant = len(digits.rstrip("0"))
    if significant == 0:
        return 1.0
    return 10.0 ** (len(digits) - max(significant, min(2, len(digits))))


def _parse_fraction(match: regex.Match[str]) -> Numeral | None:
    if match["vulgar"]:
        part = unicodedata.numeric(match["vulgar"])
        under = next(n for n in (2, 3, 4, 5, 6, 7, 8, 9, 10) if abs(part * n - round(part * n)) < 1e-9)
    else:
        under = int(match["under"])
        if under not in _DENOMINATORS or int(match["over"]) >= under or gcd(int(match["over"]), under) > 1:
            return None  # "8/16" is a day
        part = int(match["over"]) / under
    return Numeral(int(match["whole"] or 0) + part, 1 / (4 * under), whole=False, fraction=under)


def _parse_words(text: str) -> Numeral | None:
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    tokens = _split_joined(tokens)
    if not tokens:
        return None
    if "point" in tokens:
        return _parse_spoken_decimal(tokens)
    fraction = _parse_word_fraction(tokens)
    return fraction or _sum_words(tokens)


def _split_joined(tokens: list[str]) -> list[str]:
    """Cut words written as one ("twentyfive")."""
    out: list[str] = []
    for token in tokens:
        tens = next((t for t in _LEXICON["tens"] if token != t and token.startswith(t) and token[len(t) :] in _UNITS), None)
        out += [tens, token[len(tens) :]] if tens else [token]
    return out


def _parse_spoken_decimal(tokens: list[str]) -> Numeral | None:
    cut = tokens.index("point")
    whole = _sum_words(tokens[:cut])
    digits = "".join(str(_UNITS.get(token, 0)) for token in tokens[cut + 1 :])
    if whole is None or not digits:
        return None
    return Numeral(whole.number + float(f"0.{digits}"), 10.0 ** -len(digits), whole=False, in_words=True)


def _parse_word_fraction(tokens: list[str]) -> Numeral | None:
    """Read a number with a part of one: "half a million", "two and a half", "three quarters"."""
    at = next((i for i, token in enumerate(tokens) if token in _PARTS), None)
    if at is None:
        return None
    under = _PARTS[tokens[at]]
    scale = _multiplier(" ".join(t for t in tokens[at + 1 :] if t not in ("of", "a", "an")))
    before = tokens[:at]
    over, whole = 1.0, 0.0
    if "and" in before:
        cut = before.index("and")
        left = _sum_words(before[:cut])
        whole, before = (left.number if left else 0.0), before[cut + 1 :]
    if before and before[0] not in ("a", "an"):
        count = _sum_words(before)
        over = count.number if count else 1.0
    if scale is None:
        return None
    return Numeral((whole + over / under) * scale, scale / (4 * under), scale, whole=False, in_words=True, fraction=under)


def _sum_words(tokens: list[str]) -> Numeral | None:
    total = current = 0.0
    step = multiplier = 1.0
    seen = False
    for token in tokens:
        if token in ("and", "a", "an", "zero"):
            seen = seen or token == "zero"
            continue
        if token in _SMALL:
            current, step = current + _SMALL[token], 1.0
        elif token == "hundred":
            current, step = (current or 1.0) * 100.0, 10.0
        elif token in _SCALES:
            scale = _SCALES[token]
            if current == 0.0 and total:
                total, current = 0.0, total
            total += (current or 1.0) * scale
            current, step, multiplier = 0.0, (scale if scale > 1e3 else scale / 10), max(multiplier, scale)
        elif token in _GROUPS:
            current, step, multiplier = (current or 1.0) * _GROUPS[token], _GROUPS[token] / 4, float(_GROUPS[token])
        else:
            return None
        seen = True
    if not seen:
        return None
    return Numeral(total + current, step if not (total and current) else min(step, 10.0), multiplier, in_words=True)
