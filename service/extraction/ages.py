"""Ages in every form that news gives them: "24-year-old", "Powell, 24,", "aged 24", "in her 50s", "under the age of five"."""

import regex

from service.extraction.hedges import hedge_after, hedge_before
from service.extraction.numerals import NUMERAL, Numeral, parse_numeral
from service.extraction.readings import Reading, quantity
from service.language import alternation, words
from service.model import Hedge, Kind, Unit

_LEXICON = words("ages")
_UNITS = {name: Unit(f"{name} of age", "age", "year of age", factor) for name, factor in _LEXICON["units"].items()}
_YEAR = _UNITS["year"]
_OLDEST = 119  # no person on record was older than 122
_PLAIN = r"\d{1,3}(?:½|\s1/2|\.5)?(?![\d,]\d)"
_DECADE_WORDS = {f"{word[:-1]}ies": value for word, value in words("numerals")["tens"].items()} | {"teens": 13}

_N = rf"(?P<n>{NUMERAL})(?:(?:\s?[-–—]\s?|-?\s?(?:to|or|and)[\s-]|-?,\s(?:and\s)?)(?P<m>{NUMERAL}))?"
_OLD = regex.compile(
    rf"(?<![\w.,$-]|-\s){_N}[\s-]*+(?:(?P<unit>year|month|week|day|yr)s?[\s-]{{1,3}}+(?:olds?\b|of[\s-]age\b|from\sage)|(?P<short>y/?o\b|y\.o\.|yrs?\sold\b))"
    r"(?!\s(?:tradition|practice|custom))"
)
_AGED = regex.compile(
    rf"\b(?i:(?P<word>aged|ages?|turn(?:ed|s|ing)?))(?P<link>\s(?:of|about|around|just|from|between|only|over|under|above|below|at\sleast)\s|\s|-|:\s)(?:(?:the\s)?ages?\sof\s)?"
    rf"(?P<n>{_PLAIN}|(?i:{alternation([*words('numerals')['units'], *words('numerals')['teens'], *words('numerals')['tens']])})(?:-\w+)?\b)"
    rf"(?:(?:\s?[-–]\s?|\s(?:to|and|through)\s)(?P<m>\d{{1,3}})(?![\d,.]\d))?(?:\s(?P<unit>year|month|week|day)s?(?:\sold)?\b)?"
)
_MORE_AGES = regex.compile(r"\G(?:,\s(?:and\s)?|\s(?:and|or)\s)(?P<n>\d{1,3})(?![\w%]|[.,:]\d)")
_DECADE = regex.compile(
    rf"\b(?i:(?:in|into|to|of|entering|reached|through)\s(?:his|her|their|my|your|our|its|the|a)\s|(?:man|woman|person|men|women|people)\sin\s\w+\s)"
    rf"(?:(?P<part>early|mid|middle|late)(?:\sto\s(?:mid|late))?[\s-])?(?P<n>[’']?[1-9]0['’]?s|(?i:{alternation(_DECADE_WORDS)}))\b"
)
_BARE = r"(?P<n>\d{1,3})(?![\d%:/]|[.,]\d|\s?[-–]\d)"
_APPOSED = regex.compile(
    rf"(?:(?P<name>\b(?:[A-Z][\w.'’-]*|{alternation(_LEXICON['persons'])})[”\"’]?)\s?,\s(?:who\s(?:is|was)\s|now\s|then\s|just\s)?|(?P<bracket>\b[A-Z][\w.'’-]*\s\())"
    rf"{_BARE}(?P<close>(?(bracket)\)|(?=\s?[,;.]|\s(?:and|of|from|was|were|is|who|has|had|on|in|at)\s|\s?[-–—]\s|\)|$)))"
)
_PREDICATE = regex.compile(
    rf"\b(?i:(?:he|she|who|they)(?:\s(?:is|was|were|would\s(?:be|have\sbeen)|will\sbe)|['’]s)\s(?:just\s|only\s|now\s|about\s|at\sleast\s)?|i(?:['’]m|\sam|\swas)\s(?:just\s|only\s)?"
    rf"|(?:{alternation(_LEXICON['ends'])})\sat\s(?:the\sage\sof\s)?|\bwhen\s(?:he|she|they|i)\s(?:was|were)\s(?:just\s|only\s)?|until\s(?:he|she)\s(?:is|was|turned)\s)"
    rf"{_BARE}(?=\s?[.,;!?)”\"]|\s(?:and|when|at\sthe\stime|while|or\solder|years)\b|$)"
)
# in reports of sport a figure in brackets behind a name is the number on the shirt
_SPORT = regex.compile(rf"\b(?i:{alternation(words('scores')['settings'])})\b")
_GROUP = regex.compile(
    rf"\b(?i:(?P<over>over|under)-)(?P<n>\d{{2}})s?\b|{_BARE}(?=\s(?:and|or)\s(?:older|younger|over)\b)|\b(?i:(?P<than>older|younger)\sthan\s){_BARE}(?!\s?\w)"
)

_DIGIT = regex.compile(r"\d")
# what must stand somewhere in a sentence before the dearer patterns are worth trying
_OLD_HINT = regex.compile(r"\b(?:year|month|week|day|yr)s?[\s-]{1,3}(?:old|of|from)|\by/?o\b|\by\.o\.|\dy/?o\b")
_DECADE_HINT = regex.compile(r"\d0[’']?s\b|(?i:ties|teens)\b")
_APPOSED_HINT = regex.compile(r",\s\d|\(\d|,\s(?:who|now|then|just)\s")


def find_ages(text: str) -> list[Reading]:
    """Every age in a text, in no order; spans may overlap where two rules see the same age."""
    found: list[Reading | None] = []
    if _OLD_HINT.search(text) is not None:
        found += [reading for match in _OLD.finditer(text) for reading in _old(text, match)]
    found += [reading for match in _AGED.finditer(text) for reading in _aged(text, match)]
    if _DECADE_HINT.search(text) is not None:
        found += [_decade(match) for match in _DECADE.finditer(text)]
    if _DIGIT.search(text) is None:
        return [reading for reading in found if reading is not None]
    if _APPOSED_HINT.search(text) is not None:
        found += [_bare(text, match, "age in commas") for match in _APPOSED.finditer(text) if _names_a_person(text, match)]
    found += [_bare(text, match, "age after a verb") for match in _PREDICATE.finditer(text)]
    found += [_group(text, match) for match in _GROUP.finditer(text)]
    return [reading for reading in found if reading is not None]


def _reading(
    text: str, start: int, end: int, core: tuple[int, int], numeral: Numeral, upper: float | None, unit: Unit, rule: str
) -> Reading | None:
    if unit is _YEAR and rule != "years old" and not 0 < numeral.number <= _OLDEST:
        return None
    the = 4 if text[max(0, start - 4) : start].lower() == "the " else 0
    before, after = hedge_before(text, start - the), hedge_after(text, end)
    hedge = before[0] if before else after[0] if after else Hedge.EXACT
    start, end = before[1] if before else start, after[1] if after else end
    value = quantity(
        numeral.number,
        unit,
        step=numeral.step,
        upper=upper,
        hedge=hedge,
        whole=numeral.whole,
        unit_text=text[core[1] : end].strip(" -"),
    )
    return Reading(start, end, core[0], core[1], Kind.AGE, value, rule)


def _old(text: str, match: regex.Match[str]) -> list[Reading | None]:
    first, second = parse_numeral(match["n"]), parse_numeral(match["m"]) if match["m"] else None
    if first is None:
        return []
    unit = _UNITS.get(match["unit"] or "year", _YEAR)
    if second is None:
        return [_reading(text, match.start(), match.end(), match.span("n"), first, None, unit, "years old")]
    joined = text[match.end("n") : match.start("m")]
    if "and" not in joined and "," not in joined and first.number < second.number:
        core = (match.start("n"), match.end("m"))
        return [_reading(text, match.start(), match.end(), core, first, second.number, unit, "years old")]
    return [
        _reading(text, match.start("n"), match.end("n"), match.span("n"), first, None, unit, "years old"),
        _reading(text, match.start("m"), match.end(), match.span("m"), second, None, unit, "years old"),
    ]


def _aged(text: str, match: regex.Match[str]) -> list[Reading | None]:
    if match["m"] is not None and " and " in text[match.end("n") : match.start("m")] and "between" not in match[0].lower():
        first, second = parse_numeral(match["n"]), parse_numeral(match["m"])
        if first is None or second is None:
            return []
        return [
            _reading(text, match.start(), match.end("n"), match.span("n"), first, None, _YEAR, "aged"),
            _reading(text, match.start("m"), match.end("m"), match.span("m"), second, None, _YEAR, "aged"),
        ]
    found = [_aged_once(text, match)]
    if match["word"].lower() == "ages" and match["m"] is None:
        for more in _MORE_AGES.finditer(text, match.end(), match.end() + 60):
            found.append(_bare(text, more, "aged"))
    return found


def _aged_once(text: str, match: regex.Match[str]) -> Reading | None:
    if match["word"].lower().startswith("turn") and (
        match["link"] != " " or match["unit"] or not match["n"].isdigit() or text[match.end() : match.end() + 1] not in ".,; )"
    ):
        return None
    numeral, upper = parse_numeral(match["n"]), float(match["m"]) if match["m"] else None
    if numeral is None or (upper is not None and upper <= numeral.number):
        return None
    unit = _UNITS.get(match["unit"] or "year", _YEAR)
    core = (match.start("n"), match.end("m") if match["m"] else match.end("n"))
    reading = _reading(text, match.start(), match.end(), core, numeral, upper, unit, "aged")
    link = match["link"].strip()
    hedged = hedge_before(text, match.start("n")) if link not in ("", "of", "from", "between", "only", "just") else None
    if reading is None or hedged is None:
        return reading
    value = quantity(
        numeral.number, unit, step=numeral.step, upper=upper, hedge=hedged[0], whole=numeral.whole, unit_text=match["word"]
    )
    return Reading(reading.start, reading.end, *core, Kind.AGE, value, "aged")


def _decade(match: regex.Match[str]) -> Reading | None:
    written = match["n"].strip("’'s")
    low = float(written) if written.isdigit() else float(_DECADE_WORDS[match["n"].lower()])
    low, high = (13.0, 19.0) if match["n"].lower() == "teens" else (low, low + 9)
    match match["part"]:
        case "early":
            high = low + 3
        case "mid" | "middle":
            low, high = low + 3, low + 7
        case "late":
            low = low + 6
    value = quantity(low, _YEAR, step=1.0, upper=high, whole=True, unit_text=match["n"])
    return Reading(
        match.start("part") if match["part"] else match.start("n"),
        match.end(),
        *match.span("n"),
        Kind.AGE,
        value,
        "decade of life",
    )


def _names_a_person(text: str, match: regex.Match[str]) -> bool:
    """Not a place or thing in a list of scores, nor a month ("Jan. 5, 24 people")."""
    if match["bracket"]:
        return 16 <= int(match["n"]) <= _OLDEST and _SPORT.search(text) is None
    return (
        not match["name"].rstrip(".").isupper() or len(match["name"]) > 3 or match["name"].lower() in ("jr.", "sr.", "ii", "iii")
    )


def _bare(text: str, match: regex.Match[str], rule: str) -> Reading | None:
    numeral = parse_numeral(match["n"])
    if numeral is None:
        return None
    return _reading(text, match.start("n"), match.end("n"), match.span("n"), numeral, None, _YEAR, rule)


def _group(text: str, match: regex.Match[str]) -> Reading | None:
    numeral = parse_numeral(match["n"])
    if numeral is None or not 10 <= numeral.number <= _OLDEST:
        return None
    if match["over"]:
        hedge = Hedge.OVER if match["over"].lower() == "over" else Hedge.UNDER
        value = quantity(numeral.number, _YEAR, step=1.0, hedge=hedge, whole=True)
        return Reading(match.start(), match.end(), *match.span("n"), Kind.AGE, value, "age group")
    return _reading(text, match.start("n"), match.end("n"), match.span("n"), numeral, None, _YEAR, "age group")
