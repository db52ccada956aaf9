"""Amounts without a number: "dozens", "several people", "a couple of hundred", "no casualties"."""

import regex

from service.extraction.hedges import hedge_before
from service.extraction.nouns import lemma, noun_phrase
from service.extraction.readings import Reading, quantity
from service.extraction.signs import Signs
from service.extraction.units import NONE, kind_of, unit_after
from service.language import alternation, words
from service.model import Hedge, Kind, Unit

_VAGUE: dict[str, list[float]] = {word: [float(low), float(high)] for word, (low, high) in words("hedges")["vague"].items()}
_SCALES: dict[str, float] = {"hundred": 100.0, "dozen": 12.0, **words("numerals")["scales"]}
_WORD = regex.compile(
    rf"(?<![\w-])(?P<word>(?i:{alternation(_VAGUE)}))\b(?!-)(?P<scale>(?:\s(?:of\s)?(?i:hundred|dozen|thousand|million|billion|trillion)\b)?)(?:\sof\b(?:\s(?:the|these|those|his|her|their|its|other|more)\b)?)?"
)
_DENIED = frozenset(words("counts")["denied"])
_NO = regex.compile(r"(?<![\w-])(?i:no|zero|without(?:\sany)?|not\sany)\s(?=[a-z])")
_NONE_OF = regex.compile(r"(?<![\w-])(?i:none)\sof\s(?:the|his|her|their|its|our|those|these)\b")
_REPEATS: dict[str, int] = words("numerals")["repeats"]
_REPEAT = regex.compile(rf"(?<![\w-])(?i:{alternation(_REPEATS)})\b")
_STRUCK = alternation(words("counts")["once_behind"])
_ONCE = regex.compile(
    rf"(?<=\b(?:{_STRUCK})\s(?:(?:him|her|them)\s)?)once\b(?!\s(?:he|she|it|they|the|a|an|again|more|police)\b)"
)
_TIME = Unit("time", "count", "time")


def find_vague(signs: Signs) -> list[Reading]:
    """Vague amounts and denied counts of a sentence, in no order."""
    text = signs.text
    found = [_vague(text, match) for match in _WORD.finditer(text)]
    found += [_denied(text, match) for match in _NO.finditer(text)]
    found += [_none_of(text, match) for match in _NONE_OF.finditer(text)]
    return [reading for reading in found if reading is not None]


def _vague(text: str, match: regex.Match[str]) -> Reading | None:
    word = " ".join(match["word"].lower().split())
    low, high = _VAGUE[word]
    core_end = match.end("scale") if match["scale"] else match.end("word")
    if match["scale"]:
        factor = _SCALES[match["scale"].split()[-1].lower()]
        low, high = low * factor, high * factor
    found = unit_after(text, match.end())
    if found is not None:
        unit, end, noun = found[0], found[1], text[match.end() : found[1]].strip()
        if unit.dimension == "time":
            return None
    else:
        phrase = noun_phrase(text, match.end(), many=True)
        if (
            phrase is None
            and not match["scale"]
            and (word in ("few", "couple", "handful", "a few", "a number", "scores", "several") or not word.endswith("s"))
        ):
            return None
        unit = Unit(phrase.head, "count", phrase.head) if phrase else NONE
        end, noun = (phrase.end, text[phrase.start : phrase.end]) if phrase else (core_end, "")
    hedge = hedge_before(text, match.start())
    value = quantity(low, unit, step=low, upper=high, unit_text=noun, hedge=Hedge.VAGUE)
    return Reading(hedge[1] if hedge else match.start(), end, match.start(), core_end, kind_of(unit), value, "vague")


def _denied(text: str, match: regex.Match[str]) -> Reading | None:
    phrase = noun_phrase(text, match.end() - 1, many=True)
    if phrase is None or lemma(phrase.head) not in _DENIED:
        return None
    return _nought((match.start(), phrase.end), (match.start(), match.end() - 1), phrase.head, text[phrase.start : phrase.end])


def _none_of(text: str, match: regex.Match[str]) -> Reading | None:
    phrase = noun_phrase(text, match.end(), many=True)
    if phrase is None:
        return None
    return _nought((match.start(), phrase.end), (match.start(), match.start() + 4), phrase.head, text[phrase.start : phrase.end])


def find_repeats(text: str) -> list[Reading]:
    """How often, in a word: "twice" and "thrice", and "once" where it tells of blows or shots."""
    repeats = [(match.span(), _REPEATS[match[0].lower()]) for match in _REPEAT.finditer(text)]
    repeats += [(match.span(), 1) for match in _ONCE.finditer(text)]
    return [
        Reading(*span, *span, Kind.COUNT, quantity(float(times), _TIME, step=1.0, whole=True), "twice") for span, times in repeats
    ]


def _nought(span: tuple[int, int], core: tuple[int, int], head: str, noun: str) -> Reading:
    value = quantity(0.0, Unit(head, "count", head), step=1.0, unit_text=noun, whole=True)
    return Reading(*span, *core, Kind.COUNT, value, "none")
