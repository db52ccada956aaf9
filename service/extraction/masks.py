"""Spans whose numbers are names, codes, labels or addresses, and so never amounts."""

import regex

from service.extraction.currencies import currency_before
from service.extraction.nouns import is_plural
from service.extraction.units import unit_after
from service.language import alternation, words

_LEXICON = words("names")
_STREETS = alternation(_LEXICON["streets"])

_CALENDAR = words("names")["months"]
_MONTHS = alternation([*_CALENDAR, *(month.lower() for month in _CALENDAR if month.lower() not in ("may", "march", "mar"))])

# Each pattern is named after what it finds; where several match, the masks simply overlap.
_PATTERNS = {
    "link": r"(?:https?://|www\.)\S{1,2000}+|\S{1,64}@\S{1,255}|(?<!\w)[@#]\w{1,100}+",
    "phone": r"(?<![\w.])(?:\+?\d{1,3}[-. ])?\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}(?!\d)|(?<![\w.])\+\d[\d\s().-]{6,18}\d(?!\d)|(?<![\w.,-])\d{3}-(?:\d{4}|[A-Z]{4})(?![\w-])"
    r"|(?<!\w)(?:0\d{2,4}|\(0\d{2,4}\))[\s-]\d{3,4}[\s-]?\d{3,4}(?!\w)|(?<!\w)1-8\d\d-[\w-]{7,9}",
    "code": r"(?<!\w)(?:[A-Z]{1,5}|[a-z]?[A-Z][a-z]{0,10})[-‐–]\d{1,5}[A-Za-z]{0,3}(?!\w)(?![-–]\s?(?:year|month|day))|(?<![\w$£€¥])\d{1,6}[A-Z]{1,4}\d[\w-]{0,20}|(?<!\w)\d{3,8}(?:-\d{3,8}){2,4}(?!\w)"
    r"|(?<!\w)\d{3,6}\s?[a-z]\d{2,6}(?!\w)|(?<!\w)[A-Za-z]{1,8}\d+-\d+\w{0,4}|(?<!\w)(?!sub|mid|pre|non|over|under|post|top|to|up)[a-z]{2,5}-\d{3,4}\s?[a-z]?(?![\w.,])",
    "words": rf"(?<![\w$£€.,])(?:{alternation(_LEXICON['numbers_that_are_words']).replace('(', '[(]').replace(')', '[)]')})(?![\w/,.]?\d)(?!\w)",
    "ratio": r"(?<![\w/.,$£€¥])\d{1,6}/\d{2,6}(?:/\d{1,6})?(?![\w/])(?<!\d/16|\d/32|\d/64)|(?<![\w/])\d{1,3}/(?:1|7|9)(?![\w/])|(?<!\w)f\s?/\s?\d+(?:\.\d)?",
    "clock": r"(?<![\w.])\d{1,2}(?:[:.]\d\d)?\s?(?i:[ap]\.?m\b\.?|o[’']clock)|(?<![\w.])\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:Z\b)?|\d{4}-\d\d-\d\dT[\d:.]{5,15}Z?",
    "version": r"(?<![\w.])\d{1,4}(?:\.\d{1,4}){2,5}(?![\w.]\d)",
    "gallery": r"(?i:\b(?:image|photo|picture|slide|page|pic|figure|video)s?\s)\d{1,3}\s?(?i:of|/)\s?\d{1,3}|(?<=^\s*)\d{1,3}\s?(?:of|/)\s?\d{1,3}(?=\s*$)",
    "day": rf"\b(?:{_MONTHS})\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?![\w%]|[.,]\d|\s\w+s\b)|\b(?:may|march)\s\d{{1,2}}(?=,)|(?<![\w.,$£€-])\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b",
    "jersey": r"(?<=\b[A-Z][\w'’-]{1,20}\s)\(\d{1,2}\)",
    "list": r"(?:^|(?<=[;:,]\s)|(?<=\sand\s))\(?\d{1,2}\s?\)(?=\s)|^\s*\d{1,2}\.(?=\s)",
    "citation": r"\b\d{1,3}\s(?:U\.?S\.?C?\.?|F\.?\s?(?:2d|3d|Supp)\.?|S\.?\s?Ct\.?|C\.?F\.?R\.?|Stat\.)\s(?:§+\s?)?\d{1,5}\w?|§+\s?\d{1,5}(?:\.\d{1,4})?",
    "address": rf"(?<![\w$£€.,])\d{{1,5}}(?:st|nd|rd|th)?\s(?:[NSEW]\.?\s|(?:North|South|East|West|Old|New)\s)?(?:[A-Z][\w.'’]{{1,20}}\s|\d{{1,3}}(?:st|nd|rd|th)\s){{0,3}}(?:{_STREETS})(?!\w)"
    r"|\b\d{2,5}00\sblock\b|(?<=\b[A-Z]{2}\s)\d{5}(?:-\d{4})?\b",
    "season": r"(?<![\w$£€.,])(?:1[89]|20)\d\d\s?[-–/]\s?\d{2}(?!\d)",
    "designator": rf"\b(?:{alternation(_LEXICON['designators']).replace('&', '[&]')})\s(?:No\.?\s)?\d{{1,4}}(?![\d,]|\.\d)(?:[-–]\d{{1,3}})?(?:[A-Z]{{1,3}}\b|[a-z]\b)?",
    "label": rf"(?<![\w-])(?i:{alternation(_LEXICON['labels'])})\s(?:no\.?\s)?\d{{1,6}}(?![\d,%]|\.\d)(?:\s?(?:-|–|to|and|or|of)\s?\d{{1,4}}(?!\d))?",
    "hotline": r"(?i:(?<=\b(?:call|dial|phone|telephone|text|dialed|dialled|called|contact)\s))[\d][\d\s().-]{2,16}\d",
}
_MASK = regex.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()))
_NAME_BEFORE = regex.compile(r"(?:(?<=^)|(?<=[\s(\"“‘'-]))(?P<name>[A-Z][\w&.'’/]*+|[a-z][A-Z]\w*+)\s(?P<number>\d{1,4})(?![\d,%–:]|[-/.]\w|\w)")
_OPENERS = frozenset(_LEXICON["openers"])
_AFTER = regex.compile(r"[\s-]([^\W\d_][\w-]*)(?:\s([^\W\d_][\w-]*))?(?:\s([^\W\d_][\w-]*))?")


def find_masks(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the numbers that name something rather than count it. The text should hold a digit."""
    spans = [match.span() for match in _MASK.finditer(text)]
    spans.extend(match.span("number") for match in _NAME_BEFORE.finditer(text) if _is_name(text, match))
    return spans


def _is_name(text: str, match: regex.Match[str]) -> bool:
    """Whether the capitalised word before a figure makes a name of both ("Nasdaq 100"), unless the figure counts what follows."""
    name = match["name"]
    if name in _OPENERS or name.rstrip(".'’") in _OPENERS or name.endswith((",", ";", ":")):
        return False
    if len(name) > 1 and name.isupper() and len(text) > 40 and text[:40].isupper():
        return False
    after = _AFTER.match(text, match.end())
    if currency_before(text, match.start("number")) is not None:
        return False
    if unit_after(text, match.end()) is not None:
        return False
    return after is None or not any(word and is_plural(word) for word in after.groups())
