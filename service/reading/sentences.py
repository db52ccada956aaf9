"""Sentence boundaries by punctuation, line breaks and the abbreviations of the language."""

from collections.abc import Iterator

import regex

from service.language import words
from service.model import Field, Sentence
from service.reading.roles import role_of

_ABBREVIATIONS = frozenset(words("reading")["abbreviations"])

# A terminator with its closing quotes and the white space after it; from its first mark only, or dots would cost their square.
_BOUNDARY = regex.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]{0,4}+[ \t\u00a0]++")
_LAST_WORD = regex.compile(r"(?r)[\p{L}\p{N}.&-]{1,20}")
_LINE = regex.compile(r"[^\n\r\u2028\u2029]++")
_LOWER_START = regex.compile(r"[\"'“‘(\[]{0,3}+[\p{Ll}]")
_NUMBER_START = regex.compile(r"\d")
_CLOCK_HALVES = frozenset({"a.m", "p.m"})
# "11:30 p.m. ET", "10 p.m. Sunday", "6:40 p.m. (GMT)": the zone or the day belongs to the time.
_AFTER_CLOCK = regex.compile(rf"\(|\p{{Lu}}{{2,4}}\b|(?:{'|'.join(words('reading')['after_clock'])})\b")
# A sentence that never ends (a pasted table, a dump) is cut here, at a space.
MAX_SENTENCE = 2_000


def split_sentences(text: str, field: Field, first_index: int = 0) -> list[Sentence]:
    """The sentences of a field in order. Every line ends a sentence; a paragraph is a line, as newsroom exports write it."""
    sentences: list[Sentence] = []
    for paragraph, line in enumerate(_LINE.finditer(text)):
        role = role_of(line[0].strip(), field)
        for start, end in _bounded(text, line.start(), line.end()):
            sentences.append(Sentence(first_index + len(sentences), field, start, end, paragraph, role))
    return sentences


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Non-empty sentence spans of one line, trimmed of white space, none longer than MAX_SENTENCE."""
    for span in _spans(text, start, end):
        first, last = _trimmed(text, *span)
        while last - first > MAX_SENTENCE:
            cut = text.rfind(" ", first + MAX_SENTENCE // 2, first + MAX_SENTENCE)
            cut = cut if cut > 0 else first + MAX_SENTENCE
            yield _trimmed(text, first, cut)
            first, last = _trimmed(text, cut, last)
        if first < last:
            yield first, last


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return first, last


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    began = start
    for boundary in _BOUNDARY.finditer(text, start, end):
        if boundary.end() < end and _ends_sentence(text, boundary.start(), boundary.end(), boundary[0]):
            yield began, boundary.end()
            began = boundary.end()
    yield began, end


def _ends_sentence(text: str, dot: int, after: int, boundary: str) -> bool:
    """Whether the terminator at `dot` closes a sentence rather than an abbreviation, an initial or an ellipsis."""
    if _LOWER_START.match(text, after):
        return False
    if boundary.rstrip() != ".":
        return True
    last = _LAST_WORD.search(text, max(0, dot - 20), dot)
    if last is None:
        return True
    word = last[0].lower()
    if word in _ABBREVIATIONS:
        # "No. 5" and "Nov. 3" go on; "… Co. He" may not, but a missed boundary costs less than a cut number.
        return False
    if len(word) == 1 and word.isalpha():
        return False
    if word in _CLOCK_HALVES and _AFTER_CLOCK.match(text, after):
        return False
    # "a.m." and "U.S." may close a sentence or not: a number after them belongs to them, as a lower-case word does.
    return not ("." in word and len(word) <= 5 and _NUMBER_START.match(text, after))
