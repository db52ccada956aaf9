"""The participle and the past of an English verb, from any of its forms."""

import regex

from service.description.speech import verb_of
from service.language import words

_LABELS = words("labels")
_IRREGULAR: dict[str, str] = _LABELS["participles"]
_PAST: dict[str, list[str]] = words("verbs")["past"]
_LIGHT = frozenset(_LABELS["words"]["light_verbs"])
# One vowel between consonants at the end of a short word or of a stressed syllable is doubled: "robbed", "committed".
_DOUBLES = regex.compile(r"[^aeiou]{0,4}[aeiou][bdgklmnprt]|.{0,20}(?:mit|fer|cur|pel|rol)")


def as_participle(word: str) -> str:
    """The word's participle ("injured" for "injuring"); "" for light verbs and for words that are no verb form."""
    lemma = _verb(word)
    if not lemma or lemma in _LIGHT:
        return ""
    return participle_of(word)


def participle_of(word: str) -> str:
    """The participle of any verb form ("begun" for "began"); "" for words that are no verb form."""
    lemma = _verb(word)
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma in _PAST:
        return _PAST[lemma][-1]
    if word.endswith("ed"):
        return word
    return _regular(lemma) if lemma and word != lemma else ""


def past_of(word: str) -> str:
    """The simple past of a verb form ("began" for "begun")."""
    lemma = _verb(word)
    if lemma in _PAST and not word.endswith("ed"):
        return _PAST[lemma][0]
    return word if word.endswith("ed") else _regular(lemma)


def _verb(word: str) -> str:
    return verb_of(word) if word else ""


def _regular(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if _DOUBLES.fullmatch(lemma) else f"{lemma}ed"
