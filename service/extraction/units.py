"""Unit words to units: pint resolves the whitelist of `units.toml` to factors once, when this module is first imported.

No text of an article ever reaches pint.
"""

from functools import cache

import pint
import regex

from service.extraction import currencies
from service.extraction.nouns import lemma
from service.language import words
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
_QUOTES = frozenset("\"”″'’′") | {"''"}
_REGISTRY = pint.UnitRegistry(cache_folder=None)


@cache
def _resolved() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Units by lower-case word and by exact symbol."""
    by_word: dict[str, Unit] = {}
    by_symbol: dict[str, Unit] = {}
    for dimension, entry in _LEXICON.items():
        if dimension in ("attached", "only_divided"):
            continue
        for name, spelling in entry["units"].items():
            spelt = name.replace("_", " ")
            if entry.get("plain"):  # compared only with itself, so there is nothing for pint to know
                unit = Unit(spelt, dimension, entry["base"], float(spelling["pint"]))
            else:
                unit = _resolve(spelt, spelling.get("pint", name), dimension, entry["base"])
            by_symbol.update(dict.fromkeys(spelling.get("symbols", ()), unit))
            for word in spelling.get("words", ()):
                by_word[word] = unit
                by_word.setdefault(plural(word), unit)
    for name, entry in words("shares").items():
        by_word.update(dict.fromkeys(entry["words"], _SHARES[name]))
        by_symbol.update(dict.fromkeys(entry.get("signs", ()), _SHARES[name]))
    return by_word | currencies.BY_WORD, by_symbol | currencies.BY_SYMBOL


def _resolve(name: str, expression: str, dimension: str, base: str) -> Unit:
    zero, one = (_REGISTRY.Quantity(float(n), expression) if dimension == "temperature" else None for n in (0, 1))
    if zero is not None and one is not None:
        offset = float(zero.to(base).magnitude)
        return Unit(name, dimension, base, float(one.to(base).magnitude) - offset, offset)
    quantity = _REGISTRY.Quantity(1.0, "") * _REGISTRY.parse_expression(expression)
    return Unit(name, dimension, base.replace(" ** ", "^"), float(quantity.to(base).magnitude))


def plural(word: str) -> str:
    """The plural of a unit word, by the regular rule."""
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh", "z")) else f"{word}s"


_PIECE = regex.compile(
    r"(?P<space>[\s\u00a0]?[-‐‑–]?|\s?[(\[{<](?=[a-zA-Zµμ]{1,3}[)\]}>]))"
    r"(?P<word>(?i:sq|cu|fl)\.?(?=\s)|%pt|%-points?|[%％٪]|°\s?[CFcf]\b|''|[°º℃℉″′\"”'’]|[¢€$£¥₹₡₾₭元]|[^\W\d_]++(?:[./][^\W\d_]++){0,3}[23²³]?(?![\w]))"
)


def unit_after(text: str, position: int) -> tuple[Unit, int] | None:
    """The unit that begins at a position (behind an optional space or hyphen), at most four words long, and where it ends."""
    pieces: list[str] = []
    ends: list[int] = []
    first_gap = ""
    at = position
    while len(pieces) < 4:
        match = _PIECE.match(text, at)
        if match is None or (pieces and match["space"] not in (" ", "-", "", "\u00a0")):
            break
        first_gap = first_gap if pieces else match["space"]
        pieces.append(match["word"])
        at = match.end()
        ends.append(at)
    by_word, by_symbol = _resolved()
    for length in range(len(pieces), 0, -1):
        phrase = pieces[0] if length == 1 else " ".join(pieces[:length])
        unit = by_symbol.get(phrase) if length == 1 else None
        if unit is not None and not _symbol_fits(phrase, first_gap, text, position):
            unit = None
        unit = unit or by_word.get(phrase.lower().replace(".", ""))
        if unit is not None:
            return unit, ends[length - 1]
    if pieces and "/" in pieces[0]:
        above = pieces[0].partition("/")[0]
        unit = by_symbol.get(above) or by_word.get(above.lower())
        return (unit, ends[0] - len(pieces[0]) + len(above)) if unit is not None else None
    return None


def _symbol_fits(symbol: str, gap: str, text: str, position: int) -> bool:
    """Letters that are also words must touch their digits; a quotation mark must not close a quotation."""
    if symbol in _ONLY_DIVIDED:
        return False
    if symbol in _QUOTES:
        after = position + len(symbol)
        if text[after : after + 1].isalnum():
            return False
        return gap == "" and text.count(symbol, max(0, position - 400), position) % 2 == 0 and text[position - 1].isdigit()
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


_ROUND_SPANS = {("hour", 24.0): "day", ("day", 7.0): "week", ("month", 12.0): "year", ("minute", 60.0): "hour", ("second", 60.0): "minute"}


def per(unit: Unit, below: Unit, many: float = 1.0) -> Unit:
    """A unit per another ("mile" per "hour"; "USD" per "share"), `many` of the other ("per 24 hours")."""
    if (below.name, many) in _ROUND_SPANS:
        below, many = _resolved()[0][_ROUND_SPANS[below.name, many]], 1.0
    return Unit(
        f"{unit.name} per {below.name}".strip(),
        f"{unit.dimension}/{below.dimension if below.dimension != 'count' else below.name}",
        f"{unit.base}/{below.base}",
        unit.factor / (below.factor * many),
    )


_PER = regex.compile(
    r"(?:\s?/\s?|(?:\s?-\s?|\s)(?P<word>per|an?|each|every|for\s(?:each|every)|for\sa)(?:\s?-\s?|\s))"
    r"(?P<many>\d{1,4}\s|(?i:hundred|thousand|million|dozen)\s)?(?P<below>[^\W\d_]+[23²³]?(?:-[^\W\d_]+)?)(?!\w)(?!(?<=\ba\ssecond)\s(?!in\b|on\b|at\b|for\b|to\b|from\b|and\b|or\b|during\b|when\b)[a-z])(?!\s(?:ago|earlier|later|before|after|from\snow|prior|sooner|old|ahead)\b)(?P<next>\s(?:feet|foot|meters?|metres?|miles?|kilomet(?:er|re)s?|inch(?:es)?)\b)?",
)
_SHARED_OUT = frozenset(words("counts")["shared_out"])
_MANY = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "dozen": 12.0}


def per_after(text: str, position: int) -> tuple[Unit, float, int] | None:
    """What an amount is per ("a share", "per 24 hours", "/cm2"): the unit below, how many of it, and where the phrase ends."""
    match = _PER.match(text, position)
    if match is None:
        return None
    below = match["below"]
    by_word, by_symbol = _resolved()
    phrase, end = below, match.end("below")
    if match["next"] is not None:
        phrase, end = f"{below}{match['next']}", match.end()
    unit = by_word.get(phrase.lower()) or (by_symbol.get(below) if match["word"] in (None, "per") else None)
    if unit is None or unit.dimension in ("ratio", "percentage point") or unit.dimension.startswith("money:"):
        if match["word"] is None or (match["word"] != "per" and below.lower() not in _SHARED_OUT):
            return None
        noun = lemma(below)
        unit = Unit(noun, "count", noun)
    many = match["many"]
    return unit, (float(many) if many[:1].isdigit() else _MANY[many.strip().lower()]) if many else 1.0, end
