"""Spans whose numbers are names, codes, labels or addresses, and so never amounts."""

import regex

from service.extraction.currencies import currency_before
from service.extraction.nouns import is_plural, noun_phrase
from service.extraction.signs import Signs
from service.extraction.units import unit_after
from service.language import alternation, words

Span = tuple[int, int]

_LONGEST_IN_NAME = 4  # figures: "Boeing 787", "Agenda 2030"
_SHORTEST_CODE = 3
_LONGEST_DAY = 2

_LEXICON = words("names")
_SPELT = alternation(_LEXICON["numbers_that_are_words"]).replace("(", "[(]").replace(")", "[)]")
_CALENDAR = _LEXICON["months"]
_MONTHS = alternation([*_CALENDAR, *(month.lower() for month in _CALENDAR if month.lower() not in ("may", "march", "mar"))])
_STREETS = alternation(_LEXICON["streets"])

# Each pattern begins at the figure and is named after what it finds.
_AT_FIGURE = {
    "phone": r"\+\d[\d\s().-]{6,18}\d(?!\d)|(?<!\w)1-8\d\d-[\w-]{7,9}"
    r"|(?<![\w.])(?:\d{1,3}[-. ])?(?:\(\d{3}\)|\d{3})[-. ]\s?\d{3}[-. ]\s?(?:\d{4}|[A-Z\d]{4})(?!\w)"
    r"|(?<![\w.,-])\d{3}-(?:\d{4}|\d{2}-?[A-Z]{4,6}|[A-Z]{4})(?![\w-])|(?<!\w)(?:0\d{2,4}|\(0\d{2,4}\))[\s-]\d{3,4}[\s-]?\d{3,4}(?!\w)",
    "code": r"(?<![\w$£€¥])\d{1,6}[A-Z]{1,4}\d[\w-]{0,20}|(?<!\w)\d{3,8}(?:-\d{3,8}){2,4}(?!\w)"
    r"|(?<!\w)\d{3,6}\s?[a-z]\d{2,6}(?!\w)",
    "word": rf"(?<![\w$£€.,])(?:{_SPELT})(?![\w/,.]?\d)(?!\w)",
    "ratio": r"(?<![\w/.,$£€¥])\d{1,6}/\d{2,6}(?:/\d{1,6})?(?![\w/])(?<!\d/16|\d/32|\d/64)|(?<![\w/])\d{1,3}/(?:1|7|9)(?![\w/])",
    "clock": r"(?<![\w.])\d{1,2}(?:[:.]\d\d)?\s?(?i:[ap]\.?m\b\.?|o[’']clock)"
    r"|(?<![\w.])\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:Z\b)?|\d{4}-\d\d-\d\dT[\d:.]{5,15}Z?",
    "model": r"(?<![\w.,$£€¥]|[A-Z]{3}\s)\d{4,5}[KMB](?!\w)",
    "version": r"(?<![\w.])\d{1,4}(?:\.\d{1,4}){2,5}(?![\w.]\d)",
    "size": r"(?<![\w.,$£€])\d{2,5}(?:\s?[x×]\s?|-by-)\d{2,5}(?!\w|[.,]\d)(?:\s?(?:pixels?|resolution|display)\b)?",
    "date": r"(?<![\w.,-])\d{1,2}[-.]\d{1,2}[-.](?:\d{2}|(?:19|20)\d\d)(?![\w-]|\.\d)",
    "gallery": r"(?<![\w.,$])\d{1,3}\s?(?:of|/)\s?\d{1,3}(?=\s[A-Z])|(?<=^\s*)\d{1,3}\s?(?:of|/)\s?\d{1,3}(?=\s*$)",
    "day": rf"(?<![\w.,$£€-])\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b",
    "list": r"(?:(?<=^\s?)|(?<=[;:,]\s)|(?<=\sand\s))\(?\d{1,2}\s?\)(?=\s)|(?<=^\s?)\d{1,2}\.(?=\s)",
    "citation": r"(?<!\w)\d{1,3}\s(?:U\.?S\.?C?\.?|F\.?\s?(?:2d|3d|Supp)\.?|S\.?\s?Ct\.?|C\.?F\.?R\.?|Stat\.)\s"
    r"(?:§+\s?)?\d{1,5}\w?|§+\s?\d{1,5}(?:\.\d{1,4})?",
    "address": r"(?<![\w$£€.,])\d{1,5}(?:st|nd|rd|th)?\s(?:[NSEW]\.?\s|(?:North|South|East|West|Old|New)\s)?"
    rf"(?:[A-Z][\w.'’]{{1,20}}\s|\d{{1,3}}(?:st|nd|rd|th)\s){{0,3}}(?:{_STREETS})(?!\w)"
    r"|(?<!\w)\d{0,4}00[\s-]block\b|(?<=\b[A-Z]{2}\s)\d{5}(?:-\d{4})?\b",
    "shortcode": r"(?=\d{5,6}(?!\d))(?<=\b(?i:text|texting)\W.{0,60}\sto\s)\d{5,6}(?![,.]\d)|(?<=\d-[A-Z]{3,7}\s\()\d{3,7}(?=\))",
    "footnote": r"(?<=\[)\d{1,3}(?=\])",
    "season": r"(?<![\w$£€.,])(?:1[89]|20)\d\d\s?[-–/]\s?\d{2}(?!\d)",
}
# What most figures of news are: a number before a word or at the end of its phrase, of which none of the patterns can begin.
_PLAIN = (
    rf"(?!(?:{_SPELT})(?!\w))(?<!\[)\d{{1,4}}+(?:[,;%]|\.?$|-(?!by-|block)[a-z]{{2}}"
    rf"|\s(?![ap]\.?m\b|o[’']clock|of\b|x|block\b|(?:{alternation(month.lower() for month in _CALENDAR)})\b)[a-z]{{2}})"
)
_MASK = regex.compile(
    rf"(?=[\d§]|[+(]\d)(?<!\d)(?!{_PLAIN})(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _AT_FIGURE.items())})"
)
_LINK = regex.compile(r"(?:https?://|www\.)\S{1,2000}+|(?<!\S)\S{1,64}@\S{1,255}|(?<!\w)[@#]\w{1,100}+")
# When a station's news begins: "KXYZ News 12 at 10", "live at 6". A plural behind it is what is counted.
_PROGRAMME = regex.compile(
    rf"(?:\s\d{{1,2}}|\b(?i:{alternation(_LEXICON['programmes'])}))\sat\s(?P<hour>1[0-2]|[1-9])(?![\w:]|[.,]\d|\s[a-z]{{1,20}}s\b|\s?[ap]\.?m)"
)
_FIGURE = regex.compile(r"(?=\d)(?<![\d.,])\d{1,6}+(?:(?![\d,]*\d|\.\d)|(?P<release>\.\d{1,2}+)(?![\d.%]))")
_CODE_BEFORE = regex.compile(
    r"(?r)(?<!\w)(?:[A-Z]{1,5}|[a-z]?[A-Z][a-z]{0,10}|(?!minus|plus|sub|mid|pre|non|over|under|post|top|to|up)[a-z]{2,5})[-‐–]"
)
_MODEL = regex.compile(r"[A-Z]{2,4}")
_COUNT_BEFORE = regex.compile(r"(?r)(?<![\w.,])[0-9]{1,4}\s")
_CODE_END = regex.compile(r"[A-Za-z]{0,3}(?!\w)")
_WORD_BEFORE = regex.compile(r"(?r)(?<!\S)(?P<word>\S{1,30})\s(?:[Nn]o\.?\s)?")
_LABEL_END = regex.compile(r"(?:\s?(?:-|–|to|and|or|of|/)\s?\d{1,4}(?!\d))?(?:[A-Z]{1,3}\b|[a-z]\b)?")
_CALL = regex.compile(r"[\d\s().-]{0,16}\d")
_DAY_END = regex.compile(r"(?:st|nd|rd|th)?(?![\w%]|[.,]\d|\s\w+s\b)")

_DESIGNATORS = frozenset(_LEXICON["designators"])
_LABELS = frozenset(_LEXICON["labels"])
_DIALLED = frozenset(_LEXICON["dialled"])
_MONTH_WORDS = (
    frozenset(_CALENDAR)
    | {f"{month}." for month in _CALENDAR}
    | {m.lower() for m in _CALENDAR}
    | {f"{m.lower()}." for m in _CALENDAR}
)
_LETTERS = regex.compile(r"\p{L}++")
_IDIOMS = regex.compile(rf"\b(?i:{alternation(words('counts')['idioms'])})\b")
# Of each idiom its longest word: most sentences hold none of them.
_IDIOMS_BY_SIGN: dict[str, list[str]] = {}
for _idiom in words("counts")["idioms"]:
    _IDIOMS_BY_SIGN.setdefault(max(_LETTERS.findall(_idiom), key=len), []).append(_idiom)
_OPENERS = frozenset(_LEXICON["openers"]) | frozenset(_LEXICON["headline_verbs"])
_FIGURE_GOES_ON = regex.compile(r"[\w%–:]|[-/.]\w")
_NAME = regex.compile(r"[(\"“‘'-]?(?P<name>[A-Z][\w&.'’/]*+|[a-z][A-Z]\w*+)")


def find_idioms(signs: Signs) -> list[Span]:
    """Half-open spans of the idioms in a sentence that say a number and mean none ("one-on-one", "zero in")."""
    likely = _IDIOMS_BY_SIGN.keys() & signs.words
    if not likely:
        return []
    spaced = " ".join(signs.lower.split())
    if not any(idiom in spaced for sign in likely for idiom in _IDIOMS_BY_SIGN[sign]):
        return []
    return [match.span() for match in _IDIOMS.finditer(signs.text)]


def find_masks(text: str) -> list[Span]:
    """Half-open spans of the numbers that name something rather than count it. The text should hold a digit."""
    spans = [match.span() for match in _MASK.finditer(text)]
    if "@" in text or "#" in text or "www." in text or "http" in text:
        spans.extend(match.span() for match in _LINK.finditer(text))
    if " at " in text:
        spans.extend(match.span("hour") for match in _PROGRAMME.finditer(text))
    for figure in _FIGURE.finditer(text):
        span = _named_by_what_precedes(text, figure)
        if span is not None:
            spans.append(span)
    return spans


def _named_by_what_precedes(text: str, figure: regex.Match[str]) -> Span | None:
    start, end = figure.span()
    before = text[start - 1] if start else ""
    if before and before in "-‐–":
        return _code(text, start, end)
    if not before.isspace():
        return None
    match = _WORD_BEFORE.match(text, max(0, start - 36), start)
    if match is None:
        return None
    word = match["word"].lstrip("(\"“‘'")
    # a lone capital is a label ("Exhibit B 12", "S P 500" without its sign); "A" and "I" are words
    if word in _DESIGNATORS or word.lower() in _LABELS or (len(word) == 1 and word.isupper() and word not in "AI"):
        return _labelled(text, match.start(), end)
    if figure["release"]:
        return None
    if word.lower() in _DIALLED:
        call = _CALL.match(text, start)
        return (start, call.end()) if call is not None else None
    if word in _MONTH_WORDS:
        return _day(text, word, start, end)
    names = end - start <= _LONGEST_IN_NAME and (_is_model(text, match) or _is_name(text, match["word"], start, end))
    return (start, end) if names else None


def _is_model(text: str, before: regex.Match[str]) -> bool:
    """Whether letters stand between two figures, of which the first counts: "12 AK 47 rifles"."""
    return (
        _MODEL.fullmatch(before["word"]) is not None
        and _COUNT_BEFORE.match(text, max(0, before.start() - 8), before.start()) is not None
    )


def _code(text: str, start: int, end: int) -> Span | None:
    """A figure hyphened to letters ("WD-40", "scp-173"); to a lower-case word only with three figures and more ("mid-20s")."""
    code = _CODE_BEFORE.match(text, max(0, start - 14), start)
    tail = _CODE_END.match(text, end) if code is not None else None
    if code is None or tail is None or (code[0].islower() and end - start < _SHORTEST_CODE):
        return None
    return code.start(), tail.end()


def _labelled(text: str, start: int, end: int) -> Span | None:
    if text[end : end + 1] == "%" or unit_after(text, end) is not None:
        return None
    tail = _LABEL_END.match(text, end)
    return start, tail.end() if tail is not None else end


def _day(text: str, month: str, start: int, end: int) -> Span | None:
    """A day behind a month; "may" and "march" in lower case are months only before a comma."""
    tail = _DAY_END.match(text, end)
    verb = month in ("may", "march") and text[end : end + 1] != ","
    return (start, tail.end()) if tail is not None and end - start <= _LONGEST_DAY and not verb else None


def _is_name(text: str, word: str, start: int, end: int) -> bool:
    """Whether the capitalised word before a figure makes a name of both ("Nasdaq 100"), unless the figure counts what follows."""
    match = _NAME.fullmatch(word)
    if match is None or match["name"] in _OPENERS or match["name"].rstrip(".'’") in _OPENERS or _FIGURE_GOES_ON.match(text, end):
        return False
    if currency_before(text, start) is not None or unit_after(text, end) is not None or text.isupper():
        return False
    if match["name"] and text.startswith(match["name"]) and is_plural(match["name"]):
        return False  # "People 65 and older": only the sentence makes it a capital
    phrase = noun_phrase(text, end, many=True)
    return phrase is None or text[phrase.start : phrase.end].rsplit(maxsplit=1)[-1][0].isupper()
