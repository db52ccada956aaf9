"""Parts of speech, as far as closed classes, endings and the word before tell them."""

from collections.abc import Sequence
from enum import IntEnum, auto
from itertools import compress
from typing import NamedTuple

from service.description.lemmas import lemma_of
from service.language import words
from service.language.memory import remembered
from service.reading.tokens import Tokens

_VERBS = words("verbs")
_PAST = {form: verb for verb, forms in _VERBS["past"].items() for form in forms}
_NOT_VERBS = frozenset(_VERBS["not_verbs"])
_NOUN_ENDINGS = tuple(_VERBS["noun_endings"])
_ADVERBS = frozenset(_VERBS["adverbs"])
_EVENT_NOUNS = frozenset(_VERBS["event_nouns"])
_PRESENT = frozenset(_VERBS["present"]) | frozenset(_VERBS["past"])
_PLURALS = frozenset(_VERBS["plurals"])
_PREFIXES = frozenset(_VERBS["prefixes"])
# What a figure told once more in another unit begins with, and how many words it may have.
_OPENS_CONVERSION = (*"0123456789$€£¥", "about", "around", "nearly", "some", "us")
_CONVERSION = 5


class Part(IntEnum):
    """What a word does in its sentence. A number, as sets are asked for it at every word."""

    CONTENT = auto()  # a noun, an adjective or an adverb
    VERB = auto()
    AUXILIARY = auto()
    MODAL = auto()
    TO = auto()
    DETERMINER = auto()
    NUMBER = auto()
    PREPOSITION = auto()
    PRONOUN = auto()
    RELATIVE = auto()
    COORDINATOR = auto()
    SUBORDINATOR = auto()
    COMMA = auto()
    STOP = auto()  # ; : — ( ) .
    MARK = auto()  # quotes, hyphens, currency signs


# A word of two classes has the one that stands last here.
_CLASSES = {
    "subordinators": Part.SUBORDINATOR,
    "coordinators": Part.COORDINATOR,
    "prepositions": Part.PREPOSITION,
    "determiners": Part.DETERMINER,
    "pronouns": Part.PRONOUN,
    "auxiliaries": Part.AUXILIARY,
    "modals": Part.MODAL,
    "relatives": Part.RELATIVE,
}
_CLOSED = {word: part for topic, part in _CLASSES.items() for word in _VERBS[topic]}
_CLOSED |= {word: Part.NUMBER for topic in ("units", "teens", "tens", "scales") for word in words("numerals")[topic]}
_CLOSED |= {"to": Part.TO, ",": Part.COMMA} | dict.fromkeys(";:—–().", Part.STOP)

# Behind these every form is a verb that can be one.
_BEFORE_INFINITIVE = frozenset({Part.TO, Part.MODAL})
# Behind these a bare stem is a verb.
_BEFORE_STEM = frozenset({Part.TO, Part.MODAL, Part.PRONOUN, Part.RELATIVE})
# Behind these a word in -ing is a verb ("was carrying", "after killing five", ", injuring two").
_BEFORE_ING = frozenset(
    {Part.AUXILIARY, Part.COORDINATOR, Part.PREPOSITION, Part.COMMA, Part.SUBORDINATOR, Part.CONTENT, Part.STOP}
)
# Behind these "that" points at something.
_BEFORE_DEMONSTRATIVE = frozenset({Part.PREPOSITION, Part.STOP})
# What opens an object.
_OBJECT_OPENERS = frozenset({Part.DETERMINER, Part.NUMBER, Part.PRONOUN})
# What may follow a verb in the present; between a noun and anything else a word in -s may be a noun.
_BEHIND_PRESENT = _OBJECT_OPENERS | {Part.TO, Part.MARK}
# The share of capitals from which a sentence is set like a title, so that capitals tell no names.
_TITLED = 0.7


class _Verbal(IntEnum):
    """Which form of a verb a word of the open classes can be by its letters."""

    NONE = 0
    PAST = auto()
    ING = auto()
    BASE = auto()  # or the third person


class _Form(NamedTuple):
    """What a word is wherever it stands; `part` is None for words of the open classes."""

    part: Part | None
    verbal: _Verbal
    adverb: bool
    long: bool  # a capital, unless it begins a name, marks a title


# An enum's member is ten times as dear to look up as a name, and these are looked up for every word.
_CONTENT, _VERB, _DETERMINER, _MARK, _STOP = Part.CONTENT, Part.VERB, Part.DETERMINER, Part.MARK, Part.STOP
_BASE = _Verbal.BASE


def parts_of_speech(tokens: Tokens) -> list[Part]:
    """The part of speech of every token; a capitalised word that does not open the sentence is a noun, but for titles."""
    words, capitals = tokens.words, tokens.capitals
    if not words:
        return []
    known, verbals, adverbs, long = zip(*map(_form_of, words), strict=True)
    found = [part or _CONTENT for part in known]
    titled = _is_titled(list(compress(capitals, long)))
    for i in inner_marks(tokens):
        found[i] = _MARK
    behind = (*known[1:], _STOP)
    for i in [i for i, word in enumerate(words) if word == "that"] if "that" in words else ():
        place = _before(found, adverbs, i)
        if (found[place] if place >= 0 else _STOP) in _BEFORE_DEMONSTRATIVE:
            found[i] = _DETERMINER
    for i in compress(range(len(words)), verbals):
        if (titled or not capitals[i] or not i) and not (words[i - 1] == "-" and _is_compounded(tokens, i)):
            place = i - 1
            if adverbs[place] or found[place] is _MARK:
                place = _before(found, adverbs, i)
            before, last = (found[place], words[place]) if place >= 0 else (_STOP, "")
            if verbals[i] is _BASE and behind[i] not in _BEHIND_PRESENT:  # most words
                is_verb = before in _BEFORE_STEM
            else:
                is_verb = _is_verb(words[i], verbals[i], before, last, behind[i])
            if is_verb:
                found[i] = _VERB
    return found


def inner_marks(tokens: Tokens) -> list[int]:
    """The marks that end nothing: full stops inside a sentence, of abbreviations ("10 p.m. Monday"), colons in clock times, and
    brackets around a figure that is told once more in another unit.

    A full stop that a capital touches ends a sentence whose space is missing.
    """
    words = tokens.words
    last = len(words) - 1
    while last > 0 and not words[last][0].isalnum():
        last -= 1
    inner = words[:last]
    found = [i for i, word in enumerate(inner) if word == "." and not _touches(tokens, i + 1)] if "." in inner else []
    if "(" in inner:
        found += [
            mark for i, word in enumerate(words) if word == "(" and (end := end_of_conversion(words, i)) for mark in (i, end)
        ]
    if ":" in inner:
        found += [i for i in range(1, last) if words[i] == ":" and words[i - 1].isdecimal() and words[i + 1].isdecimal()]
    return found


def end_of_conversion(words: Sequence[str], opening: int) -> int:
    """Where a bracket closes that tells the figure before it in another unit ("80 million euros (*$92 million*)"), 0 for none."""
    behind = words[opening + 1 : opening + 2 + _CONVERSION]
    if ")" not in behind[2:] or not behind[0].startswith(_OPENS_CONVERSION):  # a bare number is no conversion
        return 0
    told_before = any(_class_of(word) is Part.NUMBER for word in words[max(0, opening - _CONVERSION) : opening])
    return opening + 1 + behind.index(")") if told_before else 0


def _is_compounded(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen ties a word to the noun before it: "rope-handling gloves", "gang-related", not "co-founded"."""
    starts, ends = tokens.starts, tokens.ends
    tied = i > 1 and starts[i] == ends[i - 1] and starts[i - 1] == ends[i - 2]
    return tied and tokens.words[i - 2] not in _PREFIXES


def _touches(tokens: Tokens, i: int) -> bool:
    """Whether a capital stands right behind the token before it."""
    return tokens.capitals[i] and tokens.starts[i] == tokens.ends[i - 1]


def _before(found: Sequence[Part], adverbs: Sequence[bool], i: int) -> int:
    """The nearest token before one that is no mark and no adverb, -1 where there is none."""
    place = i - 1
    while place >= 0 and (found[place] is _MARK or (adverbs[place] and found[place] is _CONTENT)):
        place -= 1
    return place


def _is_titled(long: Sequence[bool]) -> bool:
    """Whether so many of the long words are capitals that capitals tell no names."""
    return len(long) > 1 and sum(long) >= _TITLED * len(long)


def verb_of(word: str) -> str:
    """The verb whose form a lower-case word is: "took" of "take", "delivered" of "deliver"."""
    return _PAST.get(word) or lemma_of(word)


@remembered
def _form_of(word: str) -> _Form:
    part, adverb = _class_of(word), word in _ADVERBS or word.endswith("ly")
    verbal = _verbal_of(word) if part is None and not adverb else _Verbal.NONE
    return _Form(part, verbal, adverb, len(word) > 3 and word[0].isalpha())


def _class_of(word: str) -> Part | None:
    """The part of speech of a word of a closed class, a number or a mark; None for all others."""
    closed = _CLOSED.get(word)
    if closed is None and not word[0].isalpha():
        return Part.NUMBER if word[0].isdigit() else Part.MARK
    return closed


def _verbal_of(word: str) -> _Verbal:
    if word in _NOT_VERBS or word.endswith(_NOUN_ENDINGS):
        return _Verbal.NONE
    if word in _PAST or (word.endswith("ed") and len(word) > 3):
        return _Verbal.PAST
    return _Verbal.ING if word.endswith("ing") and len(word) > 4 else _Verbal.BASE


def _is_verb(word: str, verbal: _Verbal, before: Part, last: str, behind: Part | None) -> bool:
    """Whether an open-class word is a verb, by its form, the part and the word before it, and the part behind it."""
    if before in _BEFORE_INFINITIVE:
        return True
    if verbal is _Verbal.PAST:
        # "the accused man" and "two wounded officers" against "two wounded in clash"
        return before is not _DETERMINER and (before is not Part.NUMBER or behind is not None)
    if verbal is _Verbal.ING:
        event = word in _EVENT_NOUNS and before is not Part.AUXILIARY and behind not in _OBJECT_OPENERS
        return before in _BEFORE_ING and not event
    return before in _BEFORE_STEM or (before is _CONTENT and behind in _BEHIND_PRESENT and _is_present(word, last))


def _is_present(word: str, subject: str) -> bool:
    """Whether a word is the present of a verb that agrees with the noun before it: "gunman kills", "thieves take"."""
    plural = subject in _PLURALS or (subject.endswith("s") and not subject.endswith("ss"))
    if word.endswith("s") and not word.endswith("ss"):
        return not plural and lemma_of(word) in _PRESENT
    return plural and word in _PRESENT
