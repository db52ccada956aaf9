"""The classes of words that the grammar of times is written in, and the one-character code of each class."""

from typing import Any, Final

import regex

from service.language import words

Value = Any

_FILES: Final = ("calendar", "durations", "clock")
_FORMS: Final = tuple(
    """
    int12 int24 int31 int zero bigint year int4 ordinal_day decimal clock dotclock iso slash_date decade_digits
    decade_short fiscal_code quarter_code vulgar numeral scale holiday zone day_second comma dot dash slash lparen
    rparen apostrophe plus
    """.split()
)
OTHER: Final = "\u0100"

_calendar = words("calendar")
_clock = words("clock")
_numerals = words("numerals")

HOLIDAYS: Final[dict[str, dict[str, int]]] = _calendar["holidays"]
ZONES: Final[dict[str, int]] = _clock["zones"]
AMERICAN_ZONES: Final[dict[str, int]] = _clock["zones_american"]
GIVEN_NAMES: Final = frozenset(_calendar["given_names"])
SECONDS: Final[dict[str, tuple[str, float]]] = {
    key: (name, float(size)) for key, (name, size) in words("durations")["seconds"].items()
}


def _read_classes() -> dict[str, tuple[str, Value]]:
    table: dict[str, tuple[str, Value]] = {}
    for part, name in (("units", "numeral"), ("teens", "numeral"), ("tens", "numeral"), ("scales", "scale"), ("groups", "scale")):
        table.update({word: (name, value) for word, value in _numerals[part].items()})
    table["hundred"] = ("scale", 100)
    for topic in _FILES:
        for name, members in words(topic)["words"].items():
            table.update({word: (name, value) for word, value in members.items()})
    table.update({word: ("zone", word) for word in (*ZONES, *AMERICAN_ZONES)})
    table.update({word: ("holiday", word) for word in HOLIDAYS})
    return table


_TABLE = _read_classes()
CLASSES: Final = tuple(dict.fromkeys([*_FORMS, *(name for name, _ in _TABLE.values())]))
CODE: Final = {name: chr(0x101 + index) for index, name in enumerate(CLASSES)}

_SHORTENED = frozenset((CODE["month"], CODE["weekday_short"]))
_SINGLE = regex.compile(r"\p{L}++")
WORDS: Final = {word: (CODE[name], value) for word, (name, value) in _TABLE.items() if _SINGLE.fullmatch(word)}
CAPITAL_ONLY: Final = frozenset(_calendar["capital_only"])

_PHRASES = {word: (CODE[name], value) for word, (name, value) in _TABLE.items() if not _SINGLE.fullmatch(word)}
_PHRASE_STARTS: Final = frozenset(match[0] for word in _PHRASES if (match := _SINGLE.match(word)))
# By the first word of a phrase, what may stand one character behind it: "day" opens a phrase only before "a" or "b".
_SECOND: dict[str, set[str]] = {}
for _phrase in _PHRASES:
    if _opening := _SINGLE.match(_phrase):
        _SECOND.setdefault(_opening[0], set()).add(_phrase[_opening.end() + 1 :][:1])
_PHRASE = regex.compile(
    r"(?i:"
    + "|".join(
        regex.escape(word).replace(r"\ ", r"\s").replace("'", "['’]") for word in sorted(_PHRASES, key=lambda w: (-len(w), w))
    )
    + r")(?![\p{L}\p{N}])"
)


def plain_word(written: str) -> tuple[str, Value]:
    """The code and value of a word; no code for one that may open a phrase or be shortened, which only its place can tell."""
    word = written.lower()
    code, value = WORDS.get(word, (OTHER, None))
    if word in _PHRASE_STARTS or word in CAPITAL_ONLY or code in _SHORTENED:
        return "", None
    return code, value


def word_at(text: str, start: int, end: int, stop: int) -> tuple[int, str, Value]:
    """The end, code and value of the known word text[start:end], or of the phrase it opens before `stop`."""
    word = text[start:end].lower()
    if word in CAPITAL_ONLY and not text[start].isupper():
        return end, OTHER, None
    if word in _PHRASE_STARTS and _may_open_phrase(word, text[end + 1 : end + 2]):
        phrase = phrase_at(text, start, stop)
        if phrase:
            return phrase
    code, value = WORDS.get(word, (OTHER, None))
    if code in _SHORTENED and end - start < 6 and text[end : end + 1] == "." and end + 1 < stop:
        end += 1
    return end, code, value


def _may_open_phrase(word: str, second: str) -> bool:
    return (" " if second.isspace() else second.lower()) in _SECOND[word]


def trigger_words(classes: tuple[str, ...]) -> frozenset[str]:
    """The words of some classes and the longest word of each of their phrases, in lower case."""
    codes = {CODE[name] for name in classes}
    single = {word for word, (code, _) in WORDS.items() if code in codes}
    phrases = (word for word, (code, _) in _PHRASES.items() if code in codes)
    return frozenset(single | {max(_SINGLE.findall(word), key=len) for word in phrases})


def phrase_at(text: str, start: int, end: int) -> tuple[int, str, Value] | None:
    """The longest phrase of the lexicon that begins at `start`: its end, code and value."""
    match = _PHRASE.match(text, start, end)
    if match is None:
        return None
    key = " ".join(match[0].lower().replace("’", "'").split())
    code, value = _PHRASES.get(key) or _PHRASES.get(key.replace("'", "’")) or (OTHER, None)
    return match.end(), code, value
