"""Noun phrases around a mention, and how a label words them."""

from typing import NamedTuple

from service.description.speech import Part
from service.language import words
from service.reporting.labels.tellings import Telling

_WORDS = words("labels")["words"]
_CALENDAR = frozenset(_WORDS["calendar"])
_ADVERBS = frozenset(_WORDS["adverbs"])
_PRESENT = frozenset(_WORDS["present"])
_VAGUE = frozenset(_WORDS["vague"])
_LOWERED = frozenset(_WORDS["uncapitalised"])
_QUANTIFIERS = frozenset(_WORDS["quantifiers"])
_EMPTY = _VAGUE | _QUANTIFIERS
_OWNING = frozenset(_WORDS["owning"])
_OUTSIDE = _CALENDAR | _ADVERBS | _PRESENT
_JOINTS = frozenset({"-", "&", "’", "'", "/"})
# How many words a phrase keeps: the last ones, next to its head.
_LONGEST = 5
# How long the abbreviations in names are at most ("St", "Capt").
_ABBREVIATION = 4
# How many places of a word are looked at.
_LOOKS = 20


class Phrase(NamedTuple):
    """A noun phrase as a half-open range of tokens, without its determiner."""

    start: int
    stop: int
    determiner: str

    @property
    def last(self) -> int:
        """Its last token."""
        return self.stop - 1


def holds(t: Telling, i: int) -> bool:
    """Whether a token may stand in a noun phrase: a noun, a name, an adjective, or a mark between two of them."""
    if t.in_mention(i) or i < 0 or i >= len(t.parts):
        return False
    if t.words[i] in _JOINTS:
        return (t.joined(i) and t.joined(i + 1)) or _joins_names(t, i)
    if t.words[i] == ".":
        return _abbreviates(t, i)
    word = t.words[i]
    if t.parts[i] is Part.NUMBER:  # a figure within a name: "Core 2 Duo"
        return 0 < i < len(t.parts) - 1 and t.tokens.capitals[i - 1] and t.tokens.capitals[i + 1]
    if len(word) == 1 and not t.tokens.capitals[i]:
        return False
    return t.parts[i] is Part.CONTENT and word not in _OUTSIDE and not (word.endswith("ly") and not t.tokens.capitals[i])


def _joins_names(t: Telling, i: int) -> bool:
    """Whether "&" stands within a name: "Oster & Sons"."""
    return t.words[i] == "&" and 0 < i < len(t.parts) - 1 and t.tokens.capitals[i - 1] and t.tokens.capitals[i + 1]


def _abbreviates(t: Telling, i: int) -> bool:
    """Whether a full stop belongs to a name: "St. Mary", "Rosa E. Quill"."""
    short = t.joined(i) and t.tokens.capitals[i - 1] and len(t.words[i - 1]) <= _ABBREVIATION
    return short and i + 1 < len(t.parts) and t.tokens.capitals[i + 1] and not t.joined(i + 1)


def phrase_from(t: Telling, i: int) -> Phrase | None:
    """The phrase that begins at a token, its determiner and figures before it skipped."""
    determiner = ""
    while t.part(i) in (Part.DETERMINER, Part.NUMBER) and not holds(t, i):
        determiner = t.word(i) if t.part(i) is Part.DETERMINER else determiner
        i += 1
    stop = i
    while holds(t, stop):
        stop += 1
    return _phrase(t, i, stop, determiner)


def phrase_to(t: Telling, i: int) -> Phrase | None:
    """The phrase that ends with a token."""
    stop = start = i + 1
    while holds(t, start - 1):
        start -= 1
    determiner = t.word(start - 1) if t.part(start - 1) is Part.DETERMINER else ""
    return _phrase(t, start, stop, determiner)


def _phrase(t: Telling, start: int, stop: int, determiner: str) -> Phrase | None:
    while start < stop and (t.words[start] in _JOINTS or (t.words[start] == "old" and t.joined(start))):
        start += 1
    while stop > start and (t.words[stop - 1] in _ADVERBS or t.words[stop - 1] in _JOINTS):
        stop -= 1
    while start < stop - 1 and t.words[start] in _QUANTIFIERS and (_opens(t, start) or not t.tokens.capitals[start]):
        start += 1
    if stop <= start or all(t.words[i] in _EMPTY for i in range(start, stop)):
        return None
    if stop - start > _LONGEST:
        cut = stop - _LONGEST
        while cut < stop - 1 and (t.words[cut] in _JOINTS or t.words[cut - 1] in _JOINTS):
            cut += 1
        start = cut
    return Phrase(start, stop, determiner)


def with_of(t: Telling, phrase: Phrase) -> Phrase:
    """The phrase with what "of" adds to it: "the families of the men", where it stays short."""
    inner = phrase_from(t, phrase.stop + 1) if t.word(phrase.stop) == "of" else None
    if inner is None or inner.stop - phrase.start > _LONGEST + 1 or t.holds_mention(phrase.stop, inner.stop):
        return phrase
    return phrase._replace(stop=inner.stop)


def is_plural(t: Telling, phrase: Phrase) -> bool:
    """Whether the head of the phrase is a plural noun."""
    of = next((i for i in range(phrase.start, phrase.stop) if t.words[i] == "of"), phrase.stop)
    head = t.words[of - 1]
    return head in _LOWERED or (head.endswith("s") and not head.endswith(("ss", "us", "is")) and not is_name(t, phrase))


def is_name(t: Telling, phrase: Phrase) -> bool:
    """Whether the phrase is a name: its head carries a capital."""
    last = phrase.last
    return t.tokens.capitals[last] and not (_opens(t, last) and _lowered(t, last))


def bare(t: Telling, phrase: Phrase) -> str:
    """The words of the phrase as written, without a determiner; a word that only opens its sentence loses its capital."""
    begin, end = t.tokens.starts[phrase.start], t.tokens.starts[phrase.last] + len(t.words[phrase.last])
    written = " ".join(t.text[begin:end].split())
    return written[0].lower() + written[1:] if _opens(t, phrase.start) and _lowered(t, phrase.start) else written


def worded(t: Telling, phrase: Phrase) -> str:
    """The phrase with an article where it takes one: "the bridge", "Skerrow Island", "homes"."""
    said = bare(t, phrase)
    if phrase.determiner in _OWNING:
        return said if is_name(t, phrase) else f"the {said}"
    if phrase.determiner:
        return f"the {said}" if not (t.in_title and is_name(t, phrase)) else said
    if is_name(t, phrase) or is_plural(t, phrase) or any(t.possessive(i) for i in range(phrase.start, phrase.last)):
        return said
    return said if t.word(phrase.last).endswith("ing") else f"the {said}"


def definite(t: Telling, phrase: Phrase) -> str:
    """The phrase as something that was spoken of before: "the bridge", "Skerrow Island", "homes"."""
    said = worded(t, phrase)
    return said if said.startswith("the ") or said[0].isupper() or said.endswith("s") or "'s " in said else f"the {said}"


def as_object(t: Telling, phrase: Phrase) -> str:
    """The phrase as the object of a verb: "her career", "shelter", "the bridge"."""
    if phrase.determiner in _OWNING:
        return f"{phrase.determiner} {bare(t, phrase)}"
    return worded(t, phrase) if phrase.determiner else bare(t, phrase)


def _opens(t: Telling, i: int) -> bool:
    return i == 0 and t.opens


def _lowered(t: Telling, i: int) -> bool:
    """Whether a word at the head of its sentence has its capital only from there."""
    word = t.words[i]
    written = t.text[t.tokens.starts[i] : t.tokens.starts[i] + len(word)]
    if word in _LOWERED:
        return True
    if written.isupper():
        return False
    if any(f" {word}{mark}" in t.text for mark in " ,."):
        return True
    return word.endswith("s") and not t.tokens.capitals[min(i + 1, len(t.parts) - 1)] and not _is_known(t.text, written)


def _is_known(text: str, name: str) -> bool:
    """Whether a word carries its capital within a sentence too."""
    at = -1
    for _ in range(_LOOKS):
        at = text.find(f" {name}", at + 1)
        if at < 0:
            return False
        if at and (text[at - 1].isalnum() or text[at - 1] in ",'’"):
            return True
    return False
