"""Ranks: places in an order ("third", "21st", "No. 1", "the sixth suspect", "second-largest", "Category 4")."""

from collections.abc import Iterator

import regex

from service.extraction.nouns import looks_verbal, noun_phrase
from service.extraction.readings import Reading, quantity
from service.extraction.signs import Signs, starts_of
from service.language import alternation, words
from service.model import Kind, Unit

_ORDINALS: dict[str, int] = words("numerals")["ordinals"]
_TENS: dict[str, int] = words("numerals")["tens"]
_UNITS = frozenset(word for word, value in _ORDINALS.items() if value < 10)
_LEXICON = words("ranks")
_NOT_RANKED = frozenset(_LEXICON["not_ranked"])
_FIRST = frozenset(_LEXICON["first_is_rank"])
_PLACED = frozenset(_LEXICON["placed"])
_ORDINAL = regex.compile(
    rf"(?<![\w.-])(?:(?P<digits>[0-9]{{1,3}})(?:st|nd|rd|th)|(?i:(?P<tens>{alternation(_TENS)})-(?P<ones>{alternation(_UNITS)})|(?P<word>{alternation(_ORDINALS)})))\b"
    r"(?P<superlative>[-\s](?i:highest|largest|biggest|most|best|busiest|oldest|youngest|richest|longest|fastest|worst|deadliest|leading|ranked|seeded|placed|place))?(?!-)"
)
_NUMBERED = regex.compile(
    r"(?<![\w.])(?:(?:No\.|Nos\.|no\.|№|#)\s?(?P<digits>[0-9]{1,3})(?![0-9]|[.,:-][0-9])|(?i:number\s(?P<word>one|two|three))\b|(?i:category|cat\.)\s(?P<scale>[1-5]|(?i:one|two|three|four|five))\b(?!\s?%))"
)
_NUMBERED_SIGNS = frozenset(("no", "nos", "number", "category", "cat"))
_ORDINAL_STARTS = frozenset((*_ORDINALS, *_TENS))
_ORDINAL_SIGNS = frozenset((*_ORDINALS, "st", "nd", "rd", "th"))
_PREVIOUS = regex.compile(r"(?r)\b(?P<word>[\w-]+)\s(?:(?:a|an|the|joint|equal|tied)\s)?")
_NEXT = regex.compile(r"\s(?P<word>[\w'’-]+)")
_SMALL = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_RANK = Unit("rank", "rank", "rank")


def find_ranks(signs: Signs) -> list[Reading]:
    """Every rank in a sentence, in order of kind of writing."""
    text, spoken = signs.text, signs.words
    numbered = not _NUMBERED_SIGNS.isdisjoint(spoken) or "#" in text or "№" in text
    found = [_numbered(match) for match in _NUMBERED.finditer(text)] if numbered else []
    for match in _ordinals(signs) if not _ORDINAL_SIGNS.isdisjoint(spoken) else ():
        reading = _ordinal(text, match)
        if reading is not None:
            found.append(reading)
    return found


def _ordinals(signs: Signs) -> Iterator[regex.Match[str]]:
    """What `_ORDINAL` finds, tried only where one can begin."""
    position = 0
    for start, word in starts_of(signs, _ORDINAL_STARTS):
        for first in (start, word) if start < word else (word,):
            match = _ORDINAL.match(signs.text, first) if first >= position else None
            if match is not None:
                yield match
                position = match.end()


def _numbered(match: regex.Match[str]) -> Reading:
    written = match["digits"] or match["word"] or match["scale"]
    number = float(written) if written.isdigit() else float(_SMALL[written.lower()])
    unit = Unit("category", "rank:category", "category") if match["scale"] else _RANK
    return _reading(
        match.span(),
        match.span("digits" if match["digits"] else "word" if match["word"] else "scale"),
        number,
        unit,
        "",
        "numbered",
    )


def _ordinal(text: str, match: regex.Match[str]) -> Reading | None:
    if match["digits"]:
        number = int(match["digits"])
    elif match["tens"]:
        number = _TENS[match["tens"].lower()] + _ORDINALS[match["ones"].lower()]
    else:
        number = _ORDINALS[match["word"].lower()]
    core = (match.start(), match.start("superlative") if match["superlative"] else match.end())
    if match["superlative"]:
        return _reading(match.span(), core, number, _RANK, match["superlative"].strip(" -"), "superlative")
    following = _NEXT.match(text, match.end())
    word = following["word"].lower() if following else ""
    previous = _PREVIOUS.match(text, max(0, match.start() - 30), match.start())
    before = previous["word"].lower() if previous else ""
    if word in _NOT_RANKED or (word and word[:1].isdigit()):
        return None
    phrase = noun_phrase(text, match.end(), many=False) if word else None
    if phrase is None or before in ("finished", "placed", "ranked"):
        if before not in _PLACED or (number == 1 and before not in ("finished", "placed", "ranked")):
            return None
        return _reading(core, core, number, _RANK, "", "placed")
    if (number == 1 and word not in _FIRST) or text[phrase.start].isupper() or looks_verbal(word):
        return None
    return _reading((match.start(), phrase.end), core, number, _RANK, text[phrase.start : phrase.end], "ordinal")


def _reading(span: tuple[int, int], core: tuple[int, int], number: float, unit: Unit, what: str, rule: str) -> Reading:
    return Reading(*span, *core, Kind.RANK, quantity(float(number), unit, step=1.0, unit_text=what, whole=True), rule)
