"""Who or what a clause is about: the phrase before its verb, in words that may stand in a label."""

from service.description.speech import Part
from service.language import words
from service.reporting.labels.governing import CLAUSE_ENDS
from service.reporting.labels.names import person
from service.reporting.labels.phrases import Phrase, is_plural, phrase_from, phrase_to, with_of, worded
from service.reporting.labels.tellings import VERBAL, Telling

_PERSONS = frozenset(words("verbs")["persons"])
_VAGUE = frozenset(words("labels")["words"]["vague"])
_SINGULAR = frozenset({"is", "was", "has"})
_PLURAL = frozenset({"are", "were", "have"})
# How far before its verb a subject is looked for, and how many words a second name may add to it.
_REACH = 24
_PAIR = 5


def subject_of(t: Telling, chain: int) -> tuple[str, bool] | None:
    """Who or what stands before a chain of verbs, as worded, and whether it is plural."""
    end = chain - 1
    if t.part(end) is Part.PRONOUN:
        name = person(t) if t.word(end) in _PERSONS else ""
        return (name, False) if name else None
    if t.part(end) is Part.COMMA and (aside := _aside(t, end)) >= 0:
        return _subject(t, _antecedent(t, aside), chain)
    region: list[int] = []
    for i in range(end, max(end - _REACH, 0) - 1, -1):
        if t.parts[i] is Part.RELATIVE:
            found = _leading(t, region) if region else None
            phrase = found or _antecedent(t, i)
            return _subject(t, phrase, chain)
        if t.parts[i] in CLAUSE_ENDS or (t.verbs[i] and _leading(t, region) is not None and t.part(end) is not Part.COORDINATOR):
            break
        region.insert(0, i)
    joined = max((i for i in region if t.parts[i] is Part.COORDINATOR and i < end), default=-1)
    if joined >= 0 and t.words[chain] in _SINGULAR and (nearer := _leading(t, [i for i in region if i > joined])) is not None:
        return _subject(t, nearer, chain)
    return _subject(t, _leading(t, region), chain)


def _aside(t: Telling, end: int) -> int:
    """The relative of an aside that ends with a comma: "Roe, who led the inquiry, died"; -1 where there is none."""
    for i in range(end - 1, max(end - _REACH, 0), -1):
        if t.parts[i] is Part.RELATIVE and t.parts[i - 1] is Part.COMMA:
            return i
    return -1


def _subject(t: Telling, phrase: Phrase | None, chain: int) -> tuple[str, bool] | None:
    if phrase is None:
        return None
    whole = with_of(t, phrase)
    plural = is_plural(t, phrase)
    if t.words[chain] in _PLURAL and not plural:
        rest = range(whole.stop, chain)
        if not rest or len(rest) > _PAIR or not any(t.parts[i] is Part.COORDINATOR for i in rest):
            return None
        both = whole._replace(stop=chain)
        return worded(t, both), True
    return person(t, whole) or worded(t, whole), plural


def _leading(t: Telling, region: list[int]) -> Phrase | None:
    """The first phrase of a stretch of tokens that no preposition brings."""
    i, stop = (region[0], region[-1] + 1) if region else (0, 0)
    brought = False
    while i < stop:
        part = t.parts[i]
        if part in (Part.PREPOSITION, Part.TO):
            brought = not (t.words[i] == "of" and t.word(i - 1) in _VAGUE)
        elif part is Part.COMMA or part in VERBAL:
            brought = part in VERBAL
        elif (phrase := phrase_from(t, i)) is not None and phrase.stop <= stop and phrase.start - i <= 2:
            if not brought:
                return phrase
            i, brought = phrase.stop - 1, True
        elif t.in_mention(i):
            brought = True
        i += 1
    return None


def _antecedent(t: Telling, relative: int) -> Phrase | None:
    i = relative - 1
    while i >= 0 and t.parts[i] in (Part.COMMA, Part.PREPOSITION):
        i -= 1
    return phrase_to(t, i)
