"""A light noun chunker: the noun phrase that a number counts, and the lemma of its head."""

from dataclasses import dataclass

import regex

from service.language import words
from service.language.lemmatizer import lemmatize
from service.language.memory import remembered

_LEXICON = words("nouns")
_STOPS = frozenset(_LEXICON["stops"])
_PLURALS = frozenset(_LEXICON["plurals"])
_NOT_PLURAL = frozenset(_LEXICON["not_plural"]) | frozenset(_LEXICON["never_nouns"])
_PLURAL_ALL_THE_SAME = frozenset(_LEXICON["plural_all_the_same"])
_LY_ADJECTIVES = frozenset(_LEXICON["adjectives_in_ly"])
_STATES = frozenset(_LEXICON["states"])
_PLURAL_MODIFIERS = frozenset(_LEXICON["plural_modifiers"])
_LEMMAS: dict[str, str] = _LEXICON["lemmas"]
_VERBS = frozenset(_LEXICON["verbs"])
_ADVERBS = frozenset(_LEXICON["adverbs"])
_PERSONS = frozenset(words("ages")["persons"]) | frozenset(_LEXICON["persons"])
# Behind a noun they say when: "one suspect late Saturday", "one person last night".
_TIMES = frozenset({"late", "early", "last", "next"})
_ING_NOUNS = frozenset(words("verbs")["event_nouns"]) | frozenset(words("verbs")["not_verbs"])
_BEHIND_DOING = frozenset("a an the his her their its with to from at on in by for out up over into around through".split())
# Plurals that are no half of a compound: "two others turn", "ten children ages 3 to 9".
_WHOLE = frozenset({"others", "ages"})
_LONGEST_ACRONYM = 4
_LONGEST = 7  # words between a number and its head; longer phrases are nearly always something else

_WORD = regex.compile(
    r"(?P<gap>[\s\u00a0]|-|\s?[\"“'‘](?=\w)|,\s)(?P<word>(?:[A-Z]\.){2,4}+|[^\W0-9_][\w&]*+(?:(?:[-'’/&]|\.(?=[a-z]))[\w]++)*+)|(?<=[A-Z]\w{1,20})\s(?P<model>[0-9]{1,4})(?=\s[a-z])|\s(?P<name>\$?[0-9]{1,4}(?:[-/]\w{1,8})?[A-Za-z]\w{0,6})(?!\w)"
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase behind a number: span, lemma of the head, and whether the head is plural."""

    start: int
    end: int
    head: str
    plural: bool


def noun_phrase(text: str, position: int, many: bool) -> NounPhrase | None:
    """The noun phrase that begins at a position, or None.

    many  True behind a number that takes a plural: the phrase ends with its first plural noun. Behind "one" it runs to the first
          word that cannot go on with it.
    """
    found: list[tuple[int, int, str]] = []
    plural_at = -1
    while len(found) < _LONGEST:
        match = _WORD.match(text, position)
        if match is None or not _goes_on(match, found, text, many):
            break
        word = match["word"] or match["name"] or match["model"]
        found.append((match.end() - len(word), match.end(), word))
        position = match.end()
        if is_plural(word):
            if many and plural_at >= 0 and plural_at < len(found) - 2:
                break
            plural_at = len(found) - 1
            if many and not (_modifies(word) and _compounds(text, position)):
                break
        elif plural_at >= 0 and many:
            break
    return _phrase(found, plural_at, many)


def _goes_on(match: regex.Match[str], found: list[tuple[int, int, str]], text: str, many: bool) -> bool:
    word = match["word"]
    if word is None:
        return True
    low = word.lower()
    if low in ("and", "or") and many and found and match["gap"].isspace():
        return _joins_modifiers(text, match.end(), found)
    if low in _STOPS or (match["gap"].startswith(",") and (not found or not low.endswith(("ed", "al", "ive", "ous", "ly")))):
        return False
    if found and (low in _TIMES or (low in _ADVERBS and not many)) and not found[-1][2].endswith(("'s", "’s")):
        return False
    if low.endswith("ing") and not many and low not in _ING_NOUNS and _is_doing(match.end(), found, text):
        return False
    if low.endswith("ly") and "-" not in low and low not in _LY_ADJECTIVES and not many:
        return False
    return not (found and low.endswith(("'s", "’s")) and is_plural(found[-1][2]))


def _is_doing(end: int, found: list[tuple[int, int, str]], text: str) -> bool:
    """Whether a word in -ing is what the one counted does: "one boy dying at the scene", "one wearing a mask"."""
    if found:
        return found[-1][2].lower() in _PERSONS
    following = _WORD.match(text, end)
    return following is not None and (following["word"] or "").lower() in _BEHIND_DOING


def _joins_modifiers(text: str, position: int, found: list[tuple[int, int, str]]) -> bool:
    """Whether "and" joins two modifiers of one plural ("Kia and Hyundai vehicles"): the plural stands within three words."""
    if any(word.lower() in ("and", "or") or looks_verbal(word) or is_plural(word) for _, _, word in found):
        return False
    for _ in range(3):
        match = _WORD.match(text, position)
        word = match["word"] if match else None
        if match is None or word is None or word.lower() in _STOPS or not match["gap"].isspace():
            return False
        if is_plural(word):
            return True
        position = match.end()
    return False


def _modifies(plural: str) -> bool:
    """Whether a plural may stand in front of another noun."""
    low = plural.lower()
    return (low in _PLURAL_MODIFIERS or plural[0].isupper()) and low not in _WHOLE


def _compounds(text: str, position: int) -> bool:
    """Whether the plural just read may be the first half of a compound ("sales managers", "arms dealers")."""
    match = _WORD.match(text, position)
    if match is None or match["word"] is None or match["gap"].startswith(","):
        return False
    low = match["word"].lower()
    return low not in _STOPS and low not in _STATES and low not in _WHOLE and is_plural(low)


def _phrase(found: list[tuple[int, int, str]], plural_at: int, many: bool) -> NounPhrase | None:
    if not found or (not many and _is_clause(found)):
        return None
    if many:
        if plural_at < 0:
            return None
        last = plural_at
    else:
        last = next((i for i in range(1, len(found)) if _is_predicate(found, i)), len(found)) - 1
        if not last and found[0][2].lower() in _ADVERBS:
            return None
    word = found[last][2]
    return NounPhrase(found[0][0], found[last][1], lemma(word), last == plural_at)


def _is_predicate(found: list[tuple[int, int, str]], index: int) -> bool:
    """Whether a word behind "one" and a noun tells what became of it, unless an adverb makes it a modifier ("badly hurt man")."""
    word = found[index][2]
    if index == 1 and len(found) > 2 and found[0][2].endswith("ly"):
        return False
    return looks_verbal(word) or word.lower() in _STATES


def _is_clause(found: list[tuple[int, int, str]]) -> bool:
    """Whether what follows "one" is its verb ("one wore a mask"), not its noun ("one wounded man")."""
    first = found[0][2].lower()
    return first in _VERBS or (looks_verbal(first) and len(found) == 1)


def is_plural(word: str) -> bool:
    """Whether a word is a plural noun by its form."""
    low = word.lower()
    if low in _PLURALS or low in _PLURAL_ALL_THE_SAME:
        return True
    if word.isupper() and len(word) <= _LONGEST_ACRONYM:
        return False  # "CBS", "DHS": an acronym takes a small s in the plural
    if word[0].isupper() and low.endswith(("us", "is")):
        return False  # "Airbus", "Indianapolis"
    if low.endswith(("'s", "’s", "ss", "ous", "sis")) or low in _NOT_PLURAL or "'" in low or "’" in low:
        return False
    tail = low.rpartition("-")[2]
    return (
        (low.endswith("s") and len(tail) > 2)
        or (tail != low and tail in _PLURALS)
        or (word[:-1].isupper() and low.endswith("s") and len(low) > 2)
    )


def looks_verbal(word: str) -> bool:
    """Whether a word is a verb by its form: it ends in -ed, or is among the verbs that often follow "one"."""
    low = word.lower()
    return low.endswith("ed") or low in _VERBS


@remembered
def lemma(word: str) -> str:
    """The dictionary form of a counted noun, lower-case except for names ("sedans" to "sedan", "Americans" to "american")."""
    low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    known = _LEMMAS.get(low)
    if known is not None:
        return known
    before, hyphen, tail = low.rpartition("-")
    if hyphen:
        return f"{before}-{lemma(tail)}" if tail else before
    if low.endswith("ing"):
        return low  # counted it is a noun: "one shooting"
    found = lemmatize(low)
    if found == low and low.endswith("s") and is_plural(low) and low not in _PLURALS:
        return low[:-3] + "y" if low.endswith("ies") else low[:-1]
    return found
