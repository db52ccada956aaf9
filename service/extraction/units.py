"""Unit words to units: the whitelist of `units.toml` with the factors that pint resolves it to."""

from typing import Any

import regex

from service.extraction import currencies
from service.extraction.factors import factor_of
from service.language import words
from service.language.memory import remembered
from service.model import Kind, Unit

NONE = Unit("", "count", "")
PERCENT = Unit("percent", "ratio", "percent")
SHARE = Unit("share", "ratio", "percent", 100.0)
PERCENTAGE_POINT = Unit("percentage point", "percentage point", "percentage point")
BASIS_POINT = Unit("basis point", "percentage point", "percentage point", 0.01)
_SHARES = {"percent": PERCENT, "percentage_point": PERCENTAGE_POINT, "basis_point": BASIS_POINT}

_LEXICON = words("units")
_ATTACHED = frozenset(_LEXICON["attached"])
_ONLY_DIVIDED = frozenset(_LEXICON["only_divided"])
# "In" stands apart from its figure as a unit only where the metric length follows ("0.7 in or 18 mm").
_IN_METRIC = regex.compile(r"\sin\s(?:or\s|\()[0-9][0-9.]{0,6}\s?(?:mm|cm|m)\b")
_PRIMES = frozenset("″′")
_QUOTES = frozenset("\"”″'’′") | {"''"}


def _resolved() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Units by lower-case word and by exact symbol."""
    by_word: dict[str, Unit] = {}
    by_symbol: dict[str, Unit] = {}
    for dimension, entry in _LEXICON.items():
        if dimension in ("attached", "only_divided"):
            continue
        for name, spelling in entry["units"].items():
            unit = _unit(name, spelling, dimension, entry)
            by_symbol.update(dict.fromkeys(spelling.get("symbols", ()), unit))
            for word in spelling.get("words", ()):
                by_word[word] = unit
                by_word.setdefault(plural(word), unit)
    for name, entry in words("shares").items():
        by_word.update(dict.fromkeys(entry["words"], _SHARES[name]))
        by_symbol.update(dict.fromkeys(entry.get("signs", ()), _SHARES[name]))
    return by_word | currencies.BY_WORD, by_symbol | currencies.BY_SYMBOL


def _unit(name: str, spelling: dict[str, Any], dimension: str, entry: dict[str, Any]) -> Unit:
    spelt, base = name.replace("_", " "), entry["base"]
    if entry.get("plain"):  # compared only with itself, so there is nothing for pint to know
        return Unit(spelt, dimension, base, float(spelling["pint"]))
    return Unit(spelt, dimension, base.replace(" ** ", "^"), *factor_of(spelling.get("pint", name), base))


def plural(word: str) -> str:
    """The plural of a unit word, by the regular rule."""
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh", "z")) else f"{word}s"


_BY_WORD, _BY_SYMBOL = _resolved()
_OPENINGS = frozenset(word.partition(" ")[0] for word in _BY_WORD)
_LONGEST = 4  # words of a unit: "parts per million", "barrels of crude"
_PIECE = regex.compile(
    r"(?P<space>[\s\u00a0]?[-‐‑–]?|\s?[(\[{<](?=[a-zA-Zµμ]{1,3}[)\]}>]))"
    r"(?P<word>(?i:sq|cu|fl)\.?(?=\s)|%pt|%-points?|[%％٪]|°\s?[CFcf]\b|''|[°º℃℉″′\"”'’]|[¢€$£¥₹₡₾₭元]"
    r"|[^\W0-9_]++(?:[./][^\W0-9_]++){0,3}[23²³]?(?![\w]))"
)


def unit_after(text: str, position: int) -> tuple[Unit, int] | None:
    """The unit that begins at a position (behind an optional space or hyphen), at most four words long, and where it ends."""
    first = _PIECE.match(text, position)
    if first is None or not _opens_unit(first["word"]):
        return None
    pieces = _pieces(text, first)
    for length in range(len(pieces), 0, -1):
        phrase = " ".join(piece["word"] for piece in pieces[:length])
        unit = unit_of_symbol(phrase) if length == 1 else None
        if unit is not None and not _symbol_fits(phrase, pieces[0]["space"], text, position):
            unit = None
        unit = unit or unit_of_word(phrase.lower().replace(".", ""))
        if unit is not None:
            return unit, pieces[length - 1].end()
    above = first["word"].partition("/")[0] if "/" in first["word"] else ""
    unit = unit_of_symbol(above) or unit_of_word(above.lower())
    return (unit, first.start("word") + len(above)) if unit is not None else None


@remembered
def _opens_unit(word: str) -> bool:
    """Whether any unit begins with a word or sign; most of what stands behind a number is something counted."""
    return word in _BY_SYMBOL or "/" in word or word.lower().replace(".", "").partition(" ")[0] in _OPENINGS


def _pieces(text: str, first: regex.Match[str]) -> list[regex.Match[str]]:
    pieces = [first]
    while len(pieces) < _LONGEST:
        match = _PIECE.match(text, pieces[-1].end())
        if match is None or match["space"] not in (" ", "-", "", "\u00a0"):
            break
        pieces.append(match)
    return pieces


def unit_of_word(word: str) -> Unit | None:
    """The unit of a word or phrase in lower case."""
    return _BY_WORD.get(word)


def unit_of_symbol(symbol: str) -> Unit | None:
    """The unit of a symbol as written."""
    return _BY_SYMBOL.get(symbol)


def _symbol_fits(symbol: str, gap: str, text: str, position: int) -> bool:
    """Letters that are also words must touch their digits; a quotation mark must not close a quotation."""
    if symbol in _ONLY_DIVIDED:
        return False
    if symbol in _QUOTES:
        after = position + len(symbol)
        if text[after : after + 1].isalnum():
            return False
        if symbol in _PRIMES:
            return gap == "" and text[position - 1].isdigit()
        return gap == "" and text.count(symbol, max(0, position - 400), position) % 2 == 0 and text[position - 1].isdigit()
    if symbol == "in" and gap == " " and _IN_METRIC.match(text, position):
        return True
    return symbol not in _ATTACHED or (gap in ("", "-") and text[position - 1].isdigit()) or gap.endswith(("(", "[", "{", "<"))


def kind_of(unit: Unit) -> Kind:
    """The kind of a quantity in this unit."""
    if unit.dimension in ("ratio", "percentage point"):
        return Kind.PERCENT
    if unit.dimension.startswith("money:"):
        return Kind.MONEY
    if unit.dimension == "time":
        return Kind.DURATION
    return Kind.COUNT if unit.dimension == "count" else Kind.MEASURE
