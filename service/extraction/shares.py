"""Shares said without a percent sign: "two-thirds of voters", "half the fleet", "one in five", "three out of four"."""

import regex

from service.extraction.hedges import hedge_before
from service.extraction.nouns import noun_phrase
from service.extraction.numerals import parse_numeral
from service.extraction.readings import Reading, quantity
from service.extraction.signs import Signs
from service.extraction.units import SHARE, kind_of, unit_after
from service.language import alternation, words
from service.model import Hedge, Kind

_PARTS: dict[str, int] = words("numerals")["parts"]
_SMALL = {**words("numerals")["units"], **words("numerals")["teens"]}
_DETERMINER = r"(?:the|its|their|his|her|our|all|those|these|that|this|them|us|my|your)"
_FRACTION = regex.compile(
    rf"(?<![\w-])(?i:(?:(?P<over>an?|{alternation(_SMALL)})[\s-](?P<part>{alternation(_PARTS)})|(?P<half>half))\b(?![\s-](?:hour|century|decade|dozen|million|hundred|thousand|billion|year|season|time|brother|sister))"
    rf"(?P<of>\sof\b)?(?:\s(?P<det>{_DETERMINER}|an?)\b(?:\s(?:of|the)\b)?)?)"
)
_PART_OF_UNIT = regex.compile(
    rf"(?<![\w-]|\band\s|\band\san?\s)(?i:(?P<over>an?|{alternation(_SMALL)})[\s-])?(?P<part>(?i:{alternation(_PARTS)}))(?P<of>\sof)?(?:\san?(?=\s)|(?=[\s-]))"
)
_FREE = frozenset({"half", "quarter"})  # other parts of one are places in an order as well
_NOT_HALF = regex.compile(
    r"(?r)\b(?i:first|second|other|better|top|bottom|front|back|latter|opening|final|third|fourth|and\sa|a|one|the|her|his|north|south|east|west)[\s-]"
)
_VERB_BEHIND = regex.compile(r"\s(?i:are|were|have|had|is|was|will|would|say|said|live|lived)\b")
_FEW = alternation([word for word, value in _SMALL.items() if value <= 10])
_TENS = words("numerals")["tens"]
# Up to a thousand: "five", "twenty-five", "a hundred", "1,000".
_MANY = (
    rf"[0-9]{{1,3}}|1,?000|(?i:(?:(?:an?|one)\s)?(?:hundred|thousand)"
    rf"|(?:{alternation(_TENS)})(?:[\s-](?:{alternation(words('numerals')['units'])})\b)?|{alternation(_SMALL)})"
)
_ODDS_LINKS = frozenset(("in", "of"))
_NUMBERS_OF_ODDS = 2
_ONE_IN = regex.compile(
    rf"\s(?=in|o[fu])(?<=(?<![\w.,$£€-])(?P<a>[0-9][0-9]?|(?i:{_FEW}))\s)(?P<link>in(?:\severy)?|out\sof(?:\severy)?|of\severy)\s(?P<b>{_MANY})(?![\w%]|[.,:-][0-9]|-)"
)


def find_fractions(signs: Signs) -> list[Reading]:
    """Shares said as parts ("two-thirds of voters"), in order."""
    text = signs.text
    return [reading for match in _FRACTION.finditer(text) if (reading := _fraction(text, match)) is not None]


def find_odds(signs: Signs) -> list[Reading]:
    """Shares said as so many in so many ("one in five"), in order."""
    if signs.numbers < _NUMBERS_OF_ODDS or _ODDS_LINKS.isdisjoint(signs.words):
        return []
    text = signs.text
    return [reading for match in _ONE_IN.finditer(text) if (reading := _one_in(text, match)) is not None]


def find_parts_of_units(signs: Signs) -> list[Reading]:
    """Lengths, weights and their like told as a part of one unit ("half a mile", "a quarter-pound"), in order."""
    text = signs.text
    return [reading for match in _PART_OF_UNIT.finditer(text) if (reading := _part_of_unit(text, match)) is not None]


def _part_of_unit(text: str, match: regex.Match[str]) -> Reading | None:
    found = unit_after(text, match.end())
    if found is None or found[0].dimension in ("time", "count", "ratio") or text[found[1] - 1] == "s":
        return None
    under = _PARTS[match["part"].lower()]
    over = float(_SMALL.get((match["over"] or "a").lower(), 1))
    if over >= under or not (match["of"] or match["part"].lower() in _FREE):
        return None  # "the third mile", "a fourth-degree felony"
    start = match.start()
    hedge = hedge_before(text, start)
    value = quantity(
        over / under,
        found[0],
        step=1 / (4 * under),
        hedge=hedge[0] if hedge else Hedge.EXACT,
        unit_text=text[match.end() : found[1]].strip(" -"),
    )
    return Reading(hedge[1] if hedge else start, found[1], start, match.end("part"), kind_of(found[0]), value, "part of a unit")


def _fraction(text: str, match: regex.Match[str]) -> Reading | None:
    if match["half"]:
        if not (match["of"] or match["det"] or _is_most(text, match)) or _NOT_HALF.match(
            text, max(0, match.start() - 10), match.start()
        ):
            return None
        over, under = 1.0, 2
    else:
        over, under = float(_SMALL.get(match["over"].lower(), 1)), _PARTS[match["part"].lower()]
        plural = match["part"].lower().endswith(("s", "ves"))
        if (
            (over > 1) is not plural
            or (under in (4, 3) and not match["of"] and match["over"].lower() in ("a", "an"))
            or over > under
        ):
            return None
        if not match["of"] and not match["det"] and "-" not in match[0]:
            return None
    if match["det"] and not match["of"] and match["det"].lower() in ("a", "an"):
        return None
    phrase = noun_phrase(text, match.end(), many=True)
    core_end = match.end("part") if match["part"] else match.end("half")
    if match["half"] is None and not match["of"] and phrase is None:
        return None
    end = phrase.end if phrase else core_end
    noun = text[phrase.start : phrase.end] if phrase else ""
    return _share(text, (match.start(), end), core_end, over / under, 1 / (4 * under), noun)


def _is_most(text: str, match: regex.Match[str]) -> bool:
    """Whether "half" alone is a share: "more than half are members"."""
    hedge = hedge_before(text, match.start())
    return hedge is not None and _VERB_BEHIND.match(text, match.end()) is not None


def _one_in(text: str, match: regex.Match[str]) -> Reading | None:
    part, whole = parse_numeral(match["a"]), parse_numeral(match["b"])
    if part is None or whole is None or not part.whole or not whole.whole or not 0 < part.number < whole.number <= 1000:
        return None
    if (
        part.number > 10
        or unit_after(text, match.end()) is not None
        or (match["link"] == "in" and whole.number > 100 and part.number > 1)
    ):
        return None
    phrase = noun_phrase(text, match.end(), many=True)
    if phrase is None and match["link"] == "in" and not (part.number == 1 or whole.number == 10):
        return None
    end = phrase.end if phrase else match.end()
    number = part.number / whole.number
    noun = text[phrase.start : phrase.end] if phrase else ""
    return _share(text, (match.start("a"), end), match.end(), number, number / 10, noun)


def _share(text: str, span: tuple[int, int], core_end: int, number: float, step: float, noun: str) -> Reading:
    start, end = span
    hedge = hedge_before(text, start)
    value = quantity(number, SHARE, step=step, hedge=hedge[0] if hedge else Hedge.EXACT, unit_text=noun)
    return Reading(hedge[1] if hedge else start, end, start, core_end, Kind.PERCENT, value, "share")
