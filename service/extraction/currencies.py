"""The newsroom spellings of currencies, as units and as a pattern of what stands in front of a sum."""

import regex

from service.language import alternation, words
from service.model import Unit

_LEXICON = words("currencies")
_ARTICLES = ("A$",)  # "A $500 reward" is an article and dollars


def currency(code: str) -> Unit:
    """The unit of a currency by ISO 4217 code."""
    return Unit(code, f"money:{code}", code)


def _minor(code: str, word: str) -> Unit:
    name = "penny" if code == "GBP" else word
    return Unit(name, f"money:{code}", code, 0.01)


def _behind() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    """Units by lower-case word, by symbol as written, and by words that are money only in large sums."""
    by_word: dict[str, Unit] = {}
    by_symbol: dict[str, Unit] = {}
    rare: dict[str, Unit] = {}
    for code, entry in _LEXICON.items():
        unit = currency(code)
        by_symbol.update({code: unit, code.lower(): unit})
        for word in entry.get("words", ()):
            by_word.update({word: unit, f"{word}s": unit})
        for word in entry.get("rare", ()):
            rare.update({word: unit, f"{word}s": unit})
        for word in entry.get("minor", ()):
            minor = _minor(code, entry["minor"][0])
            if len(word) > 1:
                by_word.update({word: minor, f"{word}s": minor})
            else:
                by_symbol[word] = minor
        by_symbol.update(dict.fromkeys(entry.get("behind", ()), unit))
        by_symbol.update({sign: unit for sign in entry.get("before", ()) if len(sign) == 1 and not sign.isalpha()})
    for word in (
        "all",
        "try",
        "top",
        "lek",
        "cup",
        "mad",
        "pen",
        "bob",
        "eth",
    ):  # codes that are English words when in lower case
        by_symbol.pop(word, None)
    return by_word, by_symbol, rare


BY_WORD, BY_SYMBOL, RARE = _behind()


def _in_front() -> tuple[dict[str, Unit], regex.Pattern[str]]:
    spellings: dict[str, Unit] = {}
    for code, entry in _LEXICON.items():
        spellings.update(dict.fromkeys((code, *entry.get("before", ())), currency(code)))
    spellings.pop("CUP", None)
    signs = alternation(sign for sign in spellings if not sign[-1].isalpha())
    letters = alternation(sign for sign in spellings if sign[-1].isalpha())
    spaced = "|".join(
        rf"{alternation([sign[:-1]])}\s\$" for sign in spellings if sign.endswith("$") and len(sign) > 1 and sign not in _ARTICLES
    )
    return spellings, regex.compile(
        rf"(?r)(?:(?<!\w)(?:{spaced})|(?<![A-Za-z])(?:{signs})|(?<!\w)(?P<million>M)?(?:{letters}))\s?"
    )


_SPELLINGS, _FRONT = _in_front()
# The last two characters of each spelling, which most words before a figure do not end in.
_TAILS = frozenset(spelling[-2:] for spelling in _SPELLINGS)
_COMPACT = {spelling.replace(" ", ""): unit for spelling, unit in _SPELLINGS.items()}


def currency_before(text: str, position: int) -> tuple[Unit, int, bool] | None:
    """The currency written directly in front of a position, where it begins, and whether it says millions ("MEUR 60")."""
    tail = text[max(0, position - 3) : position].rstrip()
    if tail[-2:] not in _TAILS and tail[-1:] not in _TAILS:
        return None
    match = _FRONT.match(text, max(0, position - 12), position)
    if match is None:
        return None
    written = "".join(match[0].split())
    if len(written) == 1 and written.isalpha() and match[0] != written:
        return None
    if written == "METH":
        return None
    unit = _COMPACT.get(written) or _COMPACT.get(written.removeprefix("M"))
    return None if unit is None else (unit, match.start(), match["million"] is not None)
