"""Parts of speech, as far as closed classes, endings and the word before tell them."""

from enum import Enum, auto

from service.description.lemmas import lemma_of
from service.language import words
from service.reading.tokens import Tokens

_VERBS = words("verbs")
_PAST = {form: verb for verb, forms in _VERBS["past"].items() for form in forms}
_NOT_VERBS = frozenset(_VERBS["not_verbs"])
_NOUN_ENDINGS = tuple(_VERBS["noun_endings"])


class Part(Enum):
    """What a word does in its sentence."""

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
_CLOSED |= {"to": Part.TO, ",": Part.COMMA} | dict.fromkeys(";:—–().", Part.STOP)

# Behind these a word in -ed or a past form belongs to a noun phrase ("the accused man").
_OPENS_PHRASE = frozenset({Part.DETERMINER, Part.NUMBER})
# Behind these a bare stem is a verb.
_BEFORE_STEM = frozenset({Part.TO, Part.MODAL, Part.PRONOUN, Part.RELATIVE})
# Behind these a word in -ing is a verb ("was carrying", "after killing five", ", injuring two").
_BEFORE_ING = frozenset({Part.AUXILIARY, Part.PREPOSITION, Part.COMMA, Part.SUBORDINATOR, Part.CONTENT, Part.STOP})


def parts_of_speech(tokens: Tokens) -> list[Part]:
    """The part of speech of every token; a capitalised word that does not open the sentence is a noun."""
    found: list[Part] = []
    before = Part.STOP
    for word, capital in zip(tokens.words, tokens.capitals, strict=True):
        part = _part(word, before, name=capital and bool(found))
        if part is Part.RELATIVE and word == "that" and before in (Part.PREPOSITION, Part.STOP):
            part = Part.DETERMINER
        found.append(part)
        if part is not Part.MARK and not (part is Part.CONTENT and word.endswith("ly")):
            before = part
    return found


def verb_of(word: str) -> str:
    """The verb whose form a lower-case word is: "took" of "take", "delivered" of "deliver"."""
    return _PAST.get(word) or lemma_of(word)


def _part(word: str, before: Part, *, name: bool) -> Part:
    closed = _CLOSED.get(word)
    if closed is not None:
        return closed
    if not word[0].isalpha():
        return Part.NUMBER if word[0].isdigit() else Part.MARK
    return Part.VERB if not name and _is_verb(word, before) else Part.CONTENT


def _is_verb(word: str, before: Part) -> bool:
    if word in _NOT_VERBS or word.endswith(_NOUN_ENDINGS):
        return False
    if before is Part.TO or before is Part.MODAL:
        return True
    if word in _PAST or (word.endswith("ed") and len(word) > 3):
        return before not in _OPENS_PHRASE
    if word.endswith("ing") and len(word) > 4:
        return before in _BEFORE_ING
    return before in _BEFORE_STEM
