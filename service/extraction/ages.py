"""Ages in every form that news gives them: "24-year-old", "Powell, 24,", "aged 24", "in her 50s", "under the age of five"."""

from bisect import bisect_left
from collections.abc import Iterator

import regex

from service.extraction.hedges import hedge_after, hedge_before
from service.extraction.numerals import NUMERAL, STARTERS, Numeral, parse_numeral
from service.extraction.readings import Reading, quantity
from service.extraction.signs import Signs, starts_of
from service.language import alternation, words
from service.model import Hedge, Kind, Unit

Span = tuple[int, int]

_LEXICON = words("ages")
_UNITS = {name: Unit(f"{name} of age", "age", "year of age", factor) for name, factor in _LEXICON["units"].items()}
_YEAR = _UNITS["year"]
_OLDEST = 119  # no person on record was older than 122
_PLAIN = r"[0-9]{1,3}(?:½|\s1/2|\.5)?(?![0-9,][0-9])"
_DECADE_WORDS = {f"{word[:-1]}ies": value for word, value in words("numerals")["tens"].items()} | {"teens": 13}

_N = rf"(?P<n>{NUMERAL})(?:(?:\s?[-–—]\s?|-?\s?(?:to|or|and)[\s-]|-?,\s(?:and\s)?)(?P<m>(?&n)))?"
_OLD = regex.compile(
    rf"(?<![\w.,$-]|(?<!-)-\s){_N}[\s-]*+"
    r"(?i:(?P<unit>year|month|week|day|yr)s?[\s-]{1,3}+(?:olds?\b|of[\s-]age\b|from\sage)|(?P<short>y/?o\b|y\.o\.|yrs?\sold\b))"
    r"(?!\s(?:tradition|practice|custom))"
)
_SMALL = alternation(word for part in ("units", "teens", "tens") for word in words("numerals")[part])
_AGED = regex.compile(
    r"\b(?i:(?P<word>aged|ages?|turn(?:ed|s|ing)?))"
    r"(?P<link>\s(?:of|about|around|just|from|between|only|over|under|above|below|at\sleast)\s|\s|-|:\s)(?:(?:the\s)?ages?\sof\s)?"
    rf"(?P<n>{_PLAIN}|(?i:{_SMALL})(?:-\w+)?\b)(?:(?:\s?[-–]\s?|\s(?:to|and|through)\s)(?P<m>[0-9]{{1,3}})(?![0-9,.][0-9]))?"
    r"(?:\s(?P<unit>year|month|week|day)s?(?:\sold)?\b)?"
)
_AFTER_BIRTHDAY = regex.compile(
    r"\s?[.,;)!?]|\s?$|\s(?:in|on|this|last|and|when|during|at|before|after|while|but|today|yesterday)\b"
)
_MORE_AGES = regex.compile(r"\G(?:,\s(?:and\s)?|\s(?:and|or)\s)(?P<n>[0-9]{1,3})(?![\w%]|[.,:][0-9])")
_PART = "early|mid|middle|late"
_DECADE = regex.compile(
    r"\b(?i:(?P<lead>in|into|to|of|entering|reached|through)\s(?:his|her|their|my|your|our|its|(?P<the>the)|a)\s"
    r"|(?:man|woman|person|men|women|people)\sin\s\w+\s)"
    rf"(?:(?P<part>{_PART})-?(?:\s?(?:/|to|or)\s?(?P<last>{_PART}))?[\s-])?"
    rf"(?P<n>(?P<decade>[’']?[1-9]0['’]?s|(?i:{alternation(_DECADE_WORDS)}))"
    rf"(?:\s(?:to|or)\s(?:(?:his|her|their)\s)?(?:(?P<to_part>{_PART})[\s-])?(?P<to>(?&decade)))?)\b"
)
_BARE = r"(?P<n>[0-9]{1,3})(?![0-9%:/]|[.,][0-9]|\s?[-–][0-9])"
_SEVERAL = frozenset(_LEXICON["several"])
_PERSONS = alternation(_LEXICON["persons"] + _LEXICON["several"])
_APPOSED = regex.compile(
    rf"(?:(?P<name>\b(?:[A-Z][\w.'’-]*|{_PERSONS})[”\"’]?)\s?,\s?(?:who\s(?:is|was)\s|now\s|then\s|just\s)?"
    rf"|(?P<bracket>\b[A-Z][\w.'’-]*\s\()){_BARE}"
    r"(?P<close>(?(bracket)\)|(?=\s?[,;.]|\sof\s(?!(?:whom|which|them|the)\b)|\s(?:and|from|was|were|is|who|has|had|on|in|at)\s|\s?[-–—]\s|\s?\(|\)|$)))"
)
_PREDICATE = regex.compile(
    r"\b(?i:(?:he|she|who|they)(?:\s(?:is|was|were|would\s(?:be|have\sbeen)|will\sbe)|['’]s)\s(?:just\s|only\s|now\s|about\s|at\sleast\s|almost\s|nearly\s|not\s(?:even\s|yet\s)?)?"
    rf"|i(?:['’]m|\sam|\swas)\s(?:just\s|only\s)?|(?:{alternation(_LEXICON['ends'])})\sat\s(?:the\sage\sof\s)?"
    rf"|(?<!\b(?:when|since|until|till|before|after|if|than)\s\w{{1,12}}\s)(?:{alternation(_LEXICON['subjects'])})(?:,(?:(?-i:(?:\s[A-Z][\w.'’-]*+){{1,3}}+),)?)?"
    r"\s(?:is|was)\s(?:just\s|only\s|now\s)?"
    r"|\b(?:,\s)?both\s|\bwhen\s(?:he|she|they|i)\s(?:was|were)\s(?:just\s|only\s)?|until\s(?:he|she)\s(?:is|was|turned)\s)"
    rf"{_BARE}(?=\s?[.,;!?)”\"]|\s(?:and|when|at\sthe\stime|while|or\solder|years)\b|$)"
)
# "At 59, Brandt is", not "At 6, the doors": that small a number is a clock time as often.
_OPENING = regex.compile(
    rf"\A[\"“‘']?+At\s(?:just\s|only\s)?{_BARE}(?=,\s(?:he|she|[A-Z][\w'’-]*+(?:\s[A-Z][\w'’-]*+){{0,3}}+)\s"
    r"(?:is|was|has|had|became|becomes|will|would|could|still)\b)"
)
_YOUNGEST_AT = 13
_GROUP = regex.compile(
    r"\b(?i:(?P<over>over|under)-)(?P<n>[0-9]{2})s?\b"
    rf"|\b(?i:{alternation(_LEXICON['groups'])})\s(?i:(?P<side>under|over|above|below))\s{_BARE}(?=\s?[.,;)]|\s?$|\s(?:and|or|in|who|are|were|is|to|can|will|may)\b)"
    rf"|{_BARE}(?=\s(?:and|or)\s(?:older|younger|over)\b)|\b(?i:(?P<than>older|younger)\sthan\s){_BARE}(?!\s?\w)"
)
# in reports of sport a figure in brackets behind a name is the number on the shirt
_SPORT = regex.compile(rf"\b(?i:{alternation(words('scores')['settings'])})\b")
# The words and marks without which the dearer patterns find nothing.
_OLD_SIGNS = frozenset("y yo year years month months week weeks day days yr yrs".split())
_AGED_SIGNS = frozenset("age ages aged turn turns turned turning".split())
_DECADE_SIGNS = frozenset(_DECADE_WORDS)
_DECADE_TAILS = ("0s", "0's", "0’s")
_GROUP_SIGNS = frozenset("over under above below older younger".split())
_PREDICATE_SIGNS = frozenset(
    "he she who they i both when until".split()
    + _LEXICON["subjects"]
    + [word for verb in _LEXICON["ends"] for word in verb.split()]
)
# How many characters two numbers may take before the word that makes ages of them.
_LONGEST = 80
_OLD_HINT = regex.compile(r"\b(?:year|month|week|day|yr)s?[\s-]{1,3}(?:old|of|from)|\by/?o\b|\by\.o\.|[0-9]y/?o\b")
# A number word starts an age also where it is run together with the next ("twentyfive-year-old").
_NUMBER_STARTS = STARTERS | {tens + unit for tens in words("numerals")["tens"] for unit in words("numerals")["units"]}
_APPOSED_HINT = regex.compile(r",\s?[0-9]|\([0-9]|,\s?(?:who|now|then|just)\s")
# The words that a predicate can end in before its figure, from the back, so that only figures are tried.
_PREDICATE_HINT = regex.compile(
    r"(?=[0-9])(?<=\b(?:is|was|were|be|been|just|only|now|about|least|almost|nearly|not|even|yet|am|at|of|both|turned)\s|['’][sm]\s)"
)
_NAME_BEFORE = regex.compile(r"(?r)[\w.'’-]++[”\"’]?\s?")
_WORD_START = regex.compile(r"\b\w")


def find_ages(signs: Signs) -> list[Reading]:
    """Every age in a sentence, in no order; spans may overlap where two rules see the same age."""
    text, spoken = signs.text, signs.words
    found: list[Reading | None] = []
    if not _OLD_SIGNS.isdisjoint(spoken) and (hints := [match.start() for match in _OLD_HINT.finditer(signs.lower)]):
        found += [reading for match in _years_old(signs, hints) for reading in _old(text, match)]
    if not _AGED_SIGNS.isdisjoint(spoken):
        found += [reading for match in _AGED.finditer(text) for reading in _aged(text, match)]
    if not _DECADE_SIGNS.isdisjoint(spoken) or ("s" in spoken and any(tail in text for tail in _DECADE_TAILS)):
        found += [_decade(match) for match in _DECADE.finditer(text)]
    if not signs.digits:
        return [reading for reading in found if reading is not None]
    if _APPOSED_HINT.search(text) is not None:
        found += [reading for match in _apposed(text) if _names_a_person(text, match) for reading in _in_commas(text, match)]
    if not _PREDICATE_SIGNS.isdisjoint(spoken) and _PREDICATE_HINT.search(signs.lower) is not None:
        found += [_bare(text, match, "age after a verb") for match in _PREDICATE.finditer(text)]
    if (opening := _OPENING.match(text)) is not None and int(opening["n"]) >= _YOUNGEST_AT:
        found.append(_bare(text, opening, "age at the opening"))
    if not _GROUP_SIGNS.isdisjoint(spoken):
        found += [_group(text, match) for match in _GROUP.finditer(text)]
    return [reading for reading in found if reading is not None]


def _years_old(signs: Signs, hints: list[int]) -> Iterator[regex.Match[str]]:
    """What `_OLD` finds, tried only where a number can begin before a hint: it is too dear to be tried at every letter."""
    position = 0
    for start in starts_of(signs, _NUMBER_STARTS):
        hint = bisect_left(hints, start[1])
        if hint == len(hints) or hints[hint] - start[1] > _LONGEST:
            continue
        for first in dict.fromkeys(start):
            match = _OLD.match(signs.text, first) if first >= position else None
            if match is not None:
                yield match
                position = match.end()
                break


def _apposed(text: str) -> Iterator[regex.Match[str]]:
    """What `_APPOSED` finds, tried only at the words before what may be such an age."""
    position = 0
    for hint in _APPOSED_HINT.finditer(text):
        name = _NAME_BEFORE.match(text, position, hint.start())
        for word in _WORD_START.finditer(text, name.start(), hint.start()) if name is not None else ():
            match = _APPOSED.match(text, word.start())
            if match is not None:
                yield match
                position = match.end()
                break


def _reading(
    text: str, span: Span, core: Span, numeral: Numeral, *, rule: str, unit: Unit = _YEAR, upper: float | None = None
) -> Reading | None:
    """An age with its hedges; None where nobody could be so old (only "years old" may speak of things)."""
    if unit is _YEAR and rule != "years old" and (numeral.number > _OLDEST or not (numeral.number > 0 or upper)):
        return None
    start, end = span
    the = 4 if text[max(0, start - 4) : start].lower() == "the " else 0
    before, after = hedge_before(text, start - the) or hedge_before(text, core[0]), hedge_after(text, end)
    hedge = before[0] if before else after[0] if after else Hedge.EXACT
    start, end = min(before[1], start) if before else start, after[1] if after else end
    written = text[core[1] : end].strip(" -")
    value = quantity(numeral.number, unit, step=numeral.step, upper=upper, hedge=hedge, whole=numeral.whole, unit_text=written)
    return Reading(start, end, core[0], core[1], Kind.AGE, value, rule)


def _old(text: str, match: regex.Match[str]) -> list[Reading | None]:
    first, second = parse_numeral(match["n"]), parse_numeral(match["m"]) if match["m"] else None
    if first is None:
        return []
    unit = _UNITS.get((match["unit"] or "year").lower(), _YEAR)
    if second is None:
        return [_reading(text, match.span(), match.span("n"), first, unit=unit, rule="years old")]
    joined = text[match.end("n") : match.start("m")]
    if (_is_between(text, match.start()) or ("and" not in joined and "," not in joined)) and first.number < second.number:
        core = (match.start("n"), match.end("m"))
        return [_reading(text, match.span(), core, first, unit=unit, rule="years old", upper=second.number)]
    last = _reading(text, (match.start("m"), match.end()), match.span("m"), second, unit=unit, rule="years old")
    if unit is not _YEAR and joined.startswith(","):  # "Jane Roe, 28, and 2-month-old Jon"
        return [last]
    return [_reading(text, match.span("n"), match.span("n"), first, unit=unit, rule="years old"), last]


def _aged(text: str, match: regex.Match[str]) -> list[Reading | None]:
    first, second = parse_numeral(match["n"]), parse_numeral(match["m"]) if match["m"] else None
    if first is None or (match["word"].lower().startswith("turn") and not _is_birthday(text, match)):
        return []
    if second is None:
        more = _MORE_AGES.finditer(text, match.end(), match.end() + 60) if match["word"].lower() == "ages" else ()
        unit = _UNITS.get(match["unit"] or "year", _YEAR)
        return [
            _reading(text, match.span(), match.span("n"), first, unit=unit, rule="aged"),
            *(_bare(text, age, "aged") for age in more),
        ]
    joined = text[match.end("n") : match.start("m")]
    if " and " in joined and "between" not in match[0].lower() and not _is_between(text, match.start()):
        return [
            _reading(text, (match.start(), match.end("n")), match.span("n"), first, rule="aged"),
            _reading(text, match.span("m"), match.span("m"), second, rule="aged"),
        ]
    if second.number <= first.number:
        return []
    core = (match.start("n"), match.end("m"))
    return [_reading(text, match.span(), core, first, rule="aged", upper=second.number)]


def _is_between(text: str, start: int) -> bool:
    """Whether two ages are the ends of a range: "between 16 and 19 years old", "between the ages of 16 and 19"."""
    return text[max(0, start - 12) : start].lower().removesuffix("the ").endswith("between ")


def _is_birthday(text: str, match: regex.Match[str]) -> bool:
    """Whether what turned is a person: "turned 21." but not "turned 3 keys"."""
    return (
        match["link"] == " "
        and not match["unit"]
        and match["n"].isdigit()
        and _AFTER_BIRTHDAY.match(text, match.end()) is not None
    )


def _decade(match: regex.Match[str]) -> Reading | None:
    """From where the first part begins to where the last ends: "her mid to late 50s", "his late teens or early 20s"."""
    if match["decade"].lower() == "teens" and (match["the"] or (match["lead"] or "").lower() in ("of", "to")):
        return None  # "two of the teens": persons
    low, high = _years_of(match["decade"], match["part"])
    if match["to"]:
        _, high = _years_of(match["to"], match["to_part"])
    elif match["last"]:
        _, high = _years_of(match["decade"], match["last"])
    if high <= low:
        return None
    value = quantity(low, _YEAR, step=1.0, upper=high, whole=True, unit_text=match["n"])
    return Reading(
        match.start("part") if match["part"] else match.start("n"),
        match.end(),
        *match.span("n"),
        Kind.AGE,
        value,
        "decade of life",
    )


def _years_of(decade: str, part: str | None) -> tuple[float, float]:
    """The first and the last year of age in a decade of life or in a part of it."""
    written = decade.strip("’'s")
    low = float(written) if written.isdigit() else float(_DECADE_WORDS[decade.lower()])
    low, high = (13.0, 19.0) if decade.lower() == "teens" else (low, low + 9)
    match part:
        case "early":
            return low, low + 3
        case "mid" | "middle":
            return low + 3, low + 7
        case "late":
            return high - 3, high
        case _:
            return low, high


def _names_a_person(text: str, match: regex.Match[str]) -> bool:
    """Not a place or thing in a list of scores, nor a month ("Jan. 5, 24 people")."""
    if match["bracket"]:
        return 16 <= int(match["n"]) <= _OLDEST and _SPORT.search(text) is None
    return (
        not match["name"].rstrip(".").isupper() or len(match["name"]) > 3 or match["name"].lower() in ("jr.", "sr.", "ii", "iii")
    )


def _in_commas(text: str, match: regex.Match[str]) -> Iterator[Reading | None]:
    """The age behind a comma; of several persons as many: "two men, 25 and 30,", not "of the victims, 5 were men"."""
    several = (match["name"] or "").lower() in _SEVERAL
    more = list(_MORE_AGES.finditer(text, match.end(), match.end() + 60)) if several else []
    if more or not several:
        yield from (_bare(text, age, "age in commas") for age in (match, *more))


def _bare(text: str, match: regex.Match[str], rule: str) -> Reading | None:
    numeral = parse_numeral(match["n"])
    if numeral is None:
        return None
    return _reading(text, match.span("n"), match.span("n"), numeral, rule=rule)


def _group(text: str, match: regex.Match[str]) -> Reading | None:
    numeral = parse_numeral(match["n"])
    if numeral is None or not (1 if match["side"] else 10) <= numeral.number <= _OLDEST:
        return None
    if match["side"]:
        return _reading(text, match.span("n"), match.span("n"), numeral, rule="age group")
    if match["over"]:
        hedge = Hedge.OVER if match["over"].lower() == "over" else Hedge.UNDER
        value = quantity(numeral.number, _YEAR, step=1.0, hedge=hedge, whole=True)
        return Reading(match.start(), match.end(), *match.span("n"), Kind.AGE, value, "age group")
    return _reading(text, match.span("n"), match.span("n"), numeral, rule="age group")
