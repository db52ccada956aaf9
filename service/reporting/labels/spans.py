"""Durations: "length of the contract", "sentence for the driver", "how long the search took"."""

from collections.abc import Iterator

from service.description.speech import Part
from service.language import words
from service.reporting.labels.clauses import Deed, deed
from service.reporting.labels.election import Proposal
from service.reporting.labels.governing import CLAUSE_ENDS
from service.reporting.labels.phrases import definite, is_name, phrase_from, worded
from service.reporting.labels.properties import named_property
from service.reporting.labels.tellings import Telling

_LABELS = words("labels")
_NOUNS = frozenset(_LABELS["properties"]["duration"])
_APART = frozenset({"after", "before", "since"})
_LATER = frozenset({"later", "earlier", "ago"})
_SENTENCING = frozenset(_LABELS["words"]["sentencing"])
_SPEECH = frozenset(_LABELS["words"]["speech"])
_ADJECTIVES = frozenset(_LABELS["sizes"]) | {"old"}
_PREGNANT = "pregnant"
_ENDS = CLAUSE_ENDS | {Part.COMMA}
_VERBAL = frozenset({Part.AUXILIARY, Part.VERB})
# How many words behind "after" are told.
_CLAUSE = 7


def proposals(t: Telling, _plain: str) -> Iterator[Proposal]:
    """How long what lasts, or how long after what."""
    found = deed(t)
    if t.word(t.last) in _APART and (rest := _rest(t, t.last + 1)):
        yield Proposal(f"time {t.word(t.last)} {rest}", 0.8)
    elif t.word(t.last) in _LATER:
        if found is not None and found.told(t):
            yield Proposal(f"{'how long ago' if t.word(t.last) == 'ago' else 'time until'} {found.told(t)}", 0.6)
    else:
        if found is not None and found.verb < t.first:
            yield from _lasting(t, found)
        yield from named_property(t, _NOUNS, found, "length")
        yield from _behind(t)


def _lasting(t: Telling, found: Deed) -> Iterator[Proposal]:
    """How long somebody does what the clause tells, or for how long somebody is sent to prison."""
    if found.lemma in _SENTENCING:
        whom = found.subject if found.passive else worded(t, found.object) if found.object is not None else ""
        if whom:
            yield Proposal(f"sentence for {whom}", 0.9)
    if not found.subject or not found.finite or found.lemma in _SPEECH:
        return
    if t.word(t.last) == _PREGNANT:
        yield Proposal(f"how long {found.subject} {found.finite} pregnant", 0.8)
    else:
        fit = 0.7 if found.complete else 0.5
        yield Proposal(f"how long {found.told(t)} {found.where}", fit)
        yield Proposal(f"how long {found.told(t)}", fit - 0.01)


def _behind(t: Telling) -> Iterator[Proposal]:
    """What lasts so long, where it stands behind the span: "13-minute shooting spree", "7 hours of battery life"."""
    at = t.last
    while t.word(at) == "-" or t.word(at) in _ADJECTIVES:
        at += 1
    phrase = phrase_from(t, at + (t.word(at) == "of"))
    if phrase is not None and phrase.start <= at + 1 and not is_name(t, phrase) and t.word(t.last) != _PREGNANT:
        fit = 0.8 if t.part(t.first - 1) is not Part.AUXILIARY else 0.5
        yield Proposal(f"length of {definite(t, phrase)}", fit)


def _rest(t: Telling, start: int) -> str:
    """What follows "after", up to the end of its clause, where that is short."""
    stop = start
    while stop < len(t.parts) and stop - start <= _CLAUSE and t.parts[stop] not in _ENDS:
        stop += 1
    if stop - start > _CLAUSE:
        phrase = phrase_from(t, start)
        if phrase is None:
            return ""
        stop = phrase.stop
        while t.part(stop) in _VERBAL:
            stop += 1
        return worded(t, phrase) + "".join(f" {t.word(i)}" for i in range(phrase.stop, stop))
    return " ".join(t.text[t.tokens.starts[start] : t.tokens.ends[stop - 1]].split()) if stop > start else ""
