"""Who did what around a mention, in words that may stand in a label."""

from typing import NamedTuple

from service.description.speech import Part, verb_of
from service.language import words
from service.reporting.labels.governing import governing_verb
from service.reporting.labels.phrases import Phrase, as_object, phrase_from, with_of
from service.reporting.labels.predicates import PARTICLES, chain_of, finite, is_passive, passive_past
from service.reporting.labels.subjects import subject_of
from service.reporting.labels.tellings import Telling

_WORDS = words("labels")["words"]
_INTRANSITIVE = frozenset(_WORDS["intransitive"])
_EITHER = _INTRANSITIVE | frozenset(_WORDS["either"])
_PLACES = frozenset({"at", "in", "into", "for", "with", "from", "against"})


class Deed(NamedTuple):
    """A verb with its arguments.

    verb     its token
    lemma    its basic form
    subject  who or what does it, as worded; "" where nothing says
    plural   whether the subject is
    passive  whether the subject is what it is done to
    finite   the verb as it stands in a sentence: "was sold", "ended", "will host"; "" where it is none
    object   what directly follows it
    where    what a preposition behind a verb without object brings: "at the plant"
    """

    verb: int
    lemma: str
    subject: str
    plural: bool
    passive: bool
    finite: str
    object: Phrase | None
    where: str

    def told(self, t: Telling) -> str:
        """The whole of it: "Page ended her career"; "" where it is no sentence."""
        if not self.subject or not self.finite:
            return ""
        said = f"{self.subject} {self.finite}"
        return f"{said} {as_object(t, self.object)}" if self.object is not None else said

    @property
    def complete(self) -> bool:
        """Whether nothing is missing: a verb that needs an object has one."""
        return self.object is not None or self.passive or self.lemma in _INTRANSITIVE


def deed(t: Telling) -> Deed | None:
    """What the clause of a mention tells; None where it has no verb."""
    verb = governing_verb(t.parts, t.verbs, t.first, t.last)
    return None if verb is None else deed_of(t, verb)


def deed_of(t: Telling, verb: int) -> Deed:
    """A verb with its arguments."""
    chain = chain_of(t, verb)
    found = subject_of(t, chain)
    subject, plural = found or ("", False)
    lemma = verb_of(t.words[verb])
    thing = object_of(t, verb)
    passive = is_passive(t, chain, verb)
    reduced = chain == verb and t.parts[verb] is Part.VERB and thing is None and lemma not in _EITHER
    reduced = reduced and not t.words[verb].endswith("ing") and not t.in_mention(verb + 1) and t.word(verb + 1) not in PARTICLES
    where = "" if thing is not None else _where(t, verb)
    said = passive_past(t, verb, plural) if reduced else finite(t, chain, verb, plural)
    return Deed(verb, lemma, subject, plural, passive or reduced, said, None if passive else thing, where)


def object_of(t: Telling, verb: int) -> Phrase | None:
    """What stands right behind a verb; None for a mention, a preposition or a clause."""
    i = verb + 1
    while t.word(i) in PARTICLES:
        i += 1
    phrase = phrase_from(t, i)
    if phrase is None or phrase.start - i > 2 or any(t.in_mention(k) for k in range(i, phrase.start)):
        return None
    return with_of(t, phrase)


def _where(t: Telling, verb: int) -> str:
    """What a preposition right behind a verb brings, where that is no figure and no day."""
    if t.word(verb + 1) not in _PLACES:
        return ""
    phrase = phrase_from(t, verb + 2)
    if phrase is None or phrase.start - verb > 3 or any(t.in_mention(i) for i in range(verb + 1, phrase.stop)):
        return ""
    return f"{t.word(verb + 1)} {as_object(t, phrase)}"
