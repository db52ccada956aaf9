"""The clause that a figure stands in: its verb, who or what does it, to whom or what, and what the figure is of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.description.lemmas import idea_of
from service.description.sentence import Setting
from service.description.speech import Part, verb_of
from service.language import words

_VERBS = words("verbs")
_PERSONS = frozenset(_VERBS["persons"])
_LIGHT = frozenset(_VERBS["light"])
# What ends a clause on either side of a figure.
_ENDS = frozenset({Part.STOP, Part.SUBORDINATOR, Part.RELATIVE})
# What a verb is made of besides the verb itself ("had been expected to").
_VERBAL = frozenset({Part.AUXILIARY, Part.MODAL, Part.TO, Part.VERB})
# How many words away a verb still governs a figure: a bound for sentences without end.
_REACH = 40
# How far behind an auxiliary its verb may stand ("has not been sold").
_CHAIN = 3
# How many words a subject or an object may hold, and what a preposition brings behind a figure.
_ARGUMENT = 10
_COMPLEMENT = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """Ideas by role.

    verb         "" where none was found, or where it says nothing of its own ("was", "took place")
    preposition  the one right behind the figure ("82 percent *in* India")
    complement   what it brings ("India")
    """

    verb: str = ""
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    preposition: str = ""
    complement: frozenset[str] = frozenset()


def full_verbs(parts: Sequence[Part]) -> list[bool]:
    """Which tokens are verbs that can govern: full ones, and auxiliaries that stand alone."""
    return [part is Part.VERB or (part is Part.AUXILIARY and _stands_alone(parts, i)) for i, part in enumerate(parts)]


def _stands_alone(parts: Sequence[Part], i: int) -> bool:
    following = next((p for p in parts[i + 1 : i + 1 + _CHAIN] if p is not Part.MODAL and p is not Part.AUXILIARY), None)
    return following is not Part.VERB


def clause_of(setting: Setting, parts: Sequence[Part], verbs: Sequence[bool], person: frozenset[str]) -> Clause:
    """The clause around a mention.

    parts, verbs  the part of speech of every token of its sentence, and whether it is a full verb
    person        the words of the name that "he" or "she" stands for
    """
    reader = _Reader(setting, parts, verbs, person)
    preposition, complement = reader.complement()
    verb = reader.governing()
    if verb is None:
        return Clause(preposition=preposition, complement=complement)
    written = setting.sentence.tokens.words[verb]
    lemma = verb_of(written)
    idea = "" if lemma in _LIGHT else setting.sentence.ideas[verb] or idea_of(lemma)
    return Clause(idea, reader.subject(verb), reader.object(verb), preposition, complement)


@dataclass(frozen=True, slots=True)
class _Reader:
    setting: Setting
    parts: Sequence[Part]
    verbs: Sequence[bool]
    person: frozenset[str]

    def governing(self) -> int | None:
        """The verb before the figure in its clause; else the first behind it, as for a subject or a fronted date."""
        comma = False
        for i in range(self.setting.first - 1, max(self.setting.first - _REACH, 0) - 1, -1):
            if self.parts[i] in _ENDS:
                break
            comma = comma or self.parts[i] is Part.COMMA
            if self.verbs[i]:
                behind = self._behind() if comma else None
                return i if behind is None else behind
        return self._behind()

    def _behind(self) -> int | None:
        for i in range(self.setting.last, min(len(self.parts), self.setting.last + _REACH)):
            if self.parts[i] in _ENDS:
                return None
            if self.verbs[i]:
                return i
        return None

    def subject(self, verb: int) -> frozenset[str]:
        """The ideas of the phrase before the verb, back to the clause's beginning or the verb before."""
        i = verb - 1
        while i >= 0 and verb - i < _ARGUMENT and (self.parts[i] in _VERBAL or self.parts[i] is Part.RELATIVE):
            i -= 1
        phrase: list[int] = []
        while i >= 0 and len(phrase) < _ARGUMENT and self.parts[i] not in _ENDS and not self.verbs[i]:
            phrase.append(i)
            i -= 1
        return self._ideas(phrase)

    def object(self, verb: int) -> frozenset[str]:
        """The ideas of the phrases behind the verb, up to the clause's end or the next verb."""
        phrase: list[int] = []
        for i in range(verb + 1, min(len(self.parts), verb + 1 + _ARGUMENT)):
            if self.parts[i] in _ENDS or (self.verbs[i] and any(self.parts[k] not in _VERBAL for k in phrase)):
                break
            phrase.append(i)
        return self._ideas(phrase)

    def complement(self) -> tuple[str, frozenset[str]]:
        """The preposition right behind the figure, and the ideas of its phrase."""
        last = self.setting.last
        if last >= len(self.parts) or self.parts[last] not in (Part.PREPOSITION, Part.TO):
            return "", frozenset()
        phrase: list[int] = []
        for i in range(last + 1, min(len(self.parts), last + 1 + _COMPLEMENT)):
            if self.parts[i] in _ENDS or self.parts[i] in (Part.VERB, Part.AUXILIARY, Part.COMMA):
                break
            phrase.append(i)
        return self.setting.sentence.tokens.words[last], self._ideas(phrase)

    def _ideas(self, phrase: Iterable[int]) -> frozenset[str]:
        """What the words outside the mention say; a pronoun says the person that it stands for."""
        sentence, found = self.setting.sentence, set[str]()
        for i in phrase:
            if self.setting.first <= i < self.setting.last:
                continue
            if sentence.tokens.words[i] in _PERSONS:
                found |= self.person
            elif sentence.ideas[i]:
                found.add(sentence.ideas[i])
        return frozenset(found)
