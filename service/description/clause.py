"""The clause that a figure stands in: its verb, who or what does it, to whom or what, and what the figure is of."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, takewhile
from typing import NamedTuple

from service.description.lemmas import idea_of
from service.description.noun_phrase import DIRECTIONS
from service.description.sentence import Setting
from service.description.speech import Part, parts_of_speech, verb_of
from service.language import words
from service.model import Kind
from service.reading.tokens import Tokens

_VERBS = words("verbs")
_PERSONS = frozenset(_VERBS["persons"])
_LIGHT = frozenset(_VERBS["light"])
# The ideas of all verbs that are known: what a subject or an object of such an idea names is an event.
_EVENTS = frozenset(idea_of(verb) for topic in ("past", "present", "event_nouns") for verb in _VERBS[topic])
_EVENTS -= {idea_of(verb) for verb in _LIGHT} | {""}
# How many words an event's name may hold behind a date ("Sunday night *bar shooting*").
_EVENT_NAME = 3
# What ends a clause on either side of a figure.
_ENDS = frozenset({Part.STOP, Part.SUBORDINATOR, Part.RELATIVE})
# An enum's member is ten times as dear to look up as a name.
_VERB, _RELATIVE, _CONTENT, _COMMA = Part.VERB, Part.RELATIVE, Part.CONTENT, Part.COMMA
_GOVERNING = frozenset({Part.VERB, Part.AUXILIARY})
_HELPERS = frozenset({Part.AUXILIARY, Part.MODAL, Part.CONTENT})
_AUXILIARIES = frozenset({Part.AUXILIARY, Part.MODAL})
_PREPOSITIONS = frozenset({Part.PREPOSITION, Part.TO})
_COMPLEMENT_ENDS = frozenset({Part.VERB, Part.AUXILIARY, Part.COMMA})
_DATED = frozenset({Kind.DATE, Kind.TIME})
_JOINTS = frozenset({Part.COMMA, Part.COORDINATOR})
# What may stand between a subject and its verb where nothing else does.
_NOUN_AND_VERB = frozenset({Part.CONTENT, Part.AUXILIARY, Part.MODAL, Part.MARK, Part.RELATIVE})
# What may stand between a length and what it is measured from: "two miles north-northwest of Oster".
_ON_THE_WAY = DIRECTIONS | {"-"}
# What a verb is made of besides the verb itself ("had been expected to").
_VERBAL = frozenset({Part.AUXILIARY, Part.MODAL, Part.TO, Part.VERB})
# How many words away a verb still governs a figure.
_REACH = 40
# How far behind an auxiliary its verb may stand ("has not been sold").
_CHAIN = 3
# What stands for a speaker that is nobody in person, and the verbs of which it is one.
_SPEAKERS = frozenset(_VERBS["speakers"])
_SAYING = frozenset(_VERBS["saying"])
# How many words an insertion between commas may hold, and what it begins with.
_INSERTION = 15
_INSERTED = frozenset({Part.RELATIVE, Part.VERB})
# How many words a subject or an object may hold, and what a preposition brings behind a figure.
_ARGUMENT = 10
_COMPLEMENT = 6


class Clause(NamedTuple):
    """Ideas by role.

    verb         "" where none was found; the event that its subject or object names where it says little ("a vote took place")
    pluperfect   whether that verb stands in it ("had killed")
    preposition  the one right behind the figure ("82 percent *in* India")
    complement   what it brings ("India")
    """

    verb: str = ""
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    preposition: str = ""
    complement: frozenset[str] = frozenset()
    pluperfect: bool = False


class Grammar(NamedTuple):
    """A sentence's grammar, read once for all its figures: what holds for each token, then token indices in order.

    ends    whether a clause ends with it
    verbs   whether it is a verb that can govern: a full one, or an auxiliary that stands alone
    breaks  where a clause ends
    governing  where such a verb stands
    commas  where a comma stands
    joints  where a comma, "and" or "or" stands
    """

    parts: list[Part]
    ends: list[bool]
    verbs: list[bool]
    breaks: list[int]
    governing: list[int]
    commas: list[int]
    joints: list[int]

    def before(self, index: int) -> int:
        """The nearest verb of the same clause before a token, -1 for none."""
        place = bisect_left(self.governing, index) - 1
        verb = self.governing[place] if place >= 0 else -1
        return -1 if _stands_within(self.breaks, verb, index) else verb

    def behind(self, index: int) -> int:
        """The nearest verb of the same clause at or behind a token, -1 for none."""
        place = bisect_left(self.governing, index)
        verb = self.governing[place] if place < len(self.governing) else -1
        return -1 if _stands_within(self.breaks, index, verb) else verb


def read_grammar(tokens: Tokens) -> Grammar:
    """Look up all that the figures of a sentence are governed by."""
    parts = parts_of_speech(tokens)
    ends = list(map(_ENDS.__contains__, parts))
    verbs, governing = [False] * len(parts), list[int]()
    for i in _where(_GOVERNING, parts):
        if parts[i] is _VERB or _stands_alone(parts, i):
            verbs[i] = True
            governing.append(i)
    joints = _where(_JOINTS, parts)
    commas = [i for i in joints if parts[i] is _COMMA]
    return Grammar(parts, ends, verbs, list(compress(range(len(parts)), ends)), governing, commas, joints)


def _where(wanted: frozenset[Part], parts: list[Part]) -> list[int]:
    return list(compress(range(len(parts)), map(wanted.__contains__, parts)))


def _stands_within(indices: list[int], first: int, last: int) -> bool:
    """Whether one of the ascending indices lies in a half-open range."""
    return bisect_left(indices, first) < bisect_left(indices, last)


def _stands_alone(parts: Sequence[Part], i: int) -> bool:
    for part in parts[i + 1 : i + 1 + _CHAIN]:
        if part not in _AUXILIARIES:
            return part is not _VERB
    return True


def clause_of(setting: Setting, grammar: Grammar, person: frozenset[str]) -> Clause:
    """The clause around a mention; `person` are the words of the name that "he" or "she" stands for."""
    reader = _Reader(setting, grammar, person)
    preposition, complement = reader.complement()
    verb, event = reader.governing(), reader.dated_event()
    if verb is None:
        return Clause(event, preposition=preposition, complement=complement)
    subject, object_ = reader.subject(verb), reader.object(verb)
    lemma = verb_of(setting.sentence.tokens.words[verb])
    idea = event or (_event_of(subject) or _event_of(object_) if lemma in _LIGHT else idea_of(lemma))
    return Clause(idea, subject, object_, preposition, complement, reader.is_pluperfect(verb))


def _event_of(phrase: frozenset[str]) -> str:
    """The event that a phrase names, "" where it names none or several."""
    events = phrase & _EVENTS
    return next(iter(events)) if len(events) == 1 else ""


@dataclass(slots=True)
class _Reader:
    setting: Setting
    grammar: Grammar
    person: frozenset[str]

    def governing(self) -> int | None:
        """The verb in the figure ("two killed") or before it in its clause; else, or where they are parted, the first behind it.

        A comma parts them, and an "and" where the figure is the subject of the next verb: "one died and four were hurt".
        """
        grammar, first, last = self.grammar, self.setting.first, self.setting.last
        if last > first and grammar.parts[last - 1] is _VERB:
            return last - 1
        before, behind = grammar.before(first), grammar.behind(last)
        if before < first - _REACH:
            before = -1
        if behind >= last + _REACH:
            behind = -1
        if before < 0:
            return behind if behind >= 0 else None
        if behind < 0:
            return before
        is_subject = _stands_within(grammar.joints, before, first) and not _stands_within(grammar.joints, last, behind)
        parted = is_subject or _stands_within(grammar.commas, before, first)
        return behind if parted and not self._is_listed(before, behind) else before

    def _is_listed(self, before: int, behind: int) -> bool:
        """Whether the figure is an item of a list of figures that the verb before it opens: "seized six rifles, 12 magazines".

        The next verb's subject it is where only a noun parts them: "it killed six and four people were hurt".
        """
        parts, first, last = self.grammar.parts, self.setting.first, self.setting.last
        if parts[first - 1] not in _JOINTS or not any(part is Part.NUMBER for part in parts[before + 1 : first - 1]):
            return False
        return any(part not in _NOUN_AND_VERB for part in parts[last:behind])

    def is_pluperfect(self, verb: int) -> bool:
        """Whether "had" helps the verb: "had killed", "had already been killed"."""
        written, parts = self.setting.sentence.tokens.words, self.grammar.parts
        for i in range(verb - 1, max(-1, verb - 1 - _CHAIN), -1):
            if parts[i] not in _HELPERS:
                return False
            if written[i] == "had":
                return True
        return False

    def dated_event(self) -> str:
        """The event that a date stands before in one noun phrase: "the deadly Sunday night shooting", "Sunday's vote"."""
        mention, first, last, parts = self.setting.mention, self.setting.first, self.setting.last, self.grammar.parts
        if mention.kind not in _DATED or not first:
            return ""
        adjective = first > 1 and parts[first - 1] is Part.CONTENT and parts[first - 2] is Part.DETERMINER
        if not (self._is_possessive() or adjective or parts[first - 1] is Part.DETERMINER):
            return ""
        name = list(takewhile(lambda i: parts[i] is _CONTENT, range(last, min(len(parts), last + _EVENT_NAME))))
        idea = self.setting.sentence.ideas[name[-1]] if name else ""
        return idea if idea in _EVENTS else ""

    def _is_possessive(self) -> bool:
        """Whether the date's last word goes on as "'s"."""
        return self.setting.sentence.tokens.ends[self.setting.last - 1] > self.setting.ends_at

    def subject(self, verb: int) -> frozenset[str]:
        """The ideas of the phrase before the verb, back to the clause's beginning or the verb before."""
        parts, ends, verbs = self.grammar.parts, self.grammar.ends, self.grammar.verbs
        i = verb - 1
        while i >= 0 and verb - i < _ARGUMENT and (parts[i] in _VERBAL or parts[i] is _RELATIVE):
            i -= 1
        i = self._before_insertion(i)
        if i >= 0 and self.setting.sentence.tokens.words[i] in _SPEAKERS:
            return self._speaker(i)
        phrase: list[int] = []
        while i >= 0 and len(phrase) < _ARGUMENT and not ends[i] and not verbs[i]:
            phrase.append(i)
            i -= 1
        return self._ideas(phrase)

    def _speaker(self, pronoun: int) -> frozenset[str]:
        """Who says what the pronoun's clause tells, if anybody does: "*the yard* said it would cut 300 jobs"."""
        governing = self.grammar.governing
        place = bisect_left(governing, pronoun) - 1
        if place < 0 or verb_of(self.setting.sentence.tokens.words[governing[place]]) not in _SAYING:
            return frozenset()
        return self.subject(governing[place])

    def _before_insertion(self, last: int) -> int:
        """The end of the subject where commas part it from its verb: "Roe, *who was 78*, published"."""
        commas, parts = self.grammar.commas, self.grammar.parts
        place = bisect_left(commas, last)
        if not place or place == len(commas) or commas[place] != last or last - commas[place - 1] > _INSERTION:
            return last
        opening = commas[place - 1]
        return opening - 1 if parts[opening + 1] in _INSERTED else last

    def object(self, verb: int) -> frozenset[str]:
        """The ideas of the phrases behind the verb, up to the clause's end or the next verb."""
        parts, ends, verbs = self.grammar.parts, self.grammar.ends, self.grammar.verbs
        phrase: list[int] = []
        for i in range(verb + 1, min(len(parts), verb + 1 + _ARGUMENT)):
            if ends[i] or (verbs[i] and any(parts[k] not in _VERBAL for k in phrase)):
                break
            phrase.append(i)
        return self._ideas(phrase)

    def complement(self) -> tuple[str, frozenset[str]]:
        """The preposition right behind the figure or the direction that it is told with, and the ideas of its phrase."""
        parts, ends, written = self.grammar.parts, self.grammar.ends, self.setting.sentence.tokens.words
        last = next((i for i in range(self.setting.behind, len(parts)) if written[i] not in _ON_THE_WAY), len(parts))
        if last >= len(parts) or parts[last] not in _PREPOSITIONS:
            return "", frozenset()
        phrase: list[int] = []
        for i in range(last + 1, min(len(parts), last + 1 + _COMPLEMENT)):
            if ends[i] or parts[i] in _COMPLEMENT_ENDS:
                break
            phrase.append(i)
        return written[last], self._ideas(phrase)

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
