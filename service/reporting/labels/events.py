"""Dates and clock times: "day Marcela Franco died", "date of the arraignment", "time of the shooting"."""

from collections.abc import Iterator

from service.description.speech import Part
from service.language import words
from service.reporting.labels.clauses import Deed, deed
from service.reporting.labels.election import Proposal
from service.reporting.labels.phrases import Phrase, bare, holds, phrase_from, phrase_to, worded
from service.reporting.labels.tellings import Telling

_LABELS = words("labels")
_EVENTS = frozenset(_LABELS["words"]["events"])
_ACTS: dict[str, str] = _LABELS["acts"]
_LIGHT = frozenset(_LABELS["words"]["happening"])
_NAMING = frozenset(_LABELS["words"]["naming"])
_SPEECH = frozenset(_LABELS["words"]["speech"])
# How far from the mention an event may be named.
_NEAR = 10
_LONGEST = 52


def proposals(t: Telling, plain: str) -> Iterator[Proposal]:
    """The event that a noun names, else what the clause tells."""
    found = deed(t)
    if found is not None:
        yield from _deeds(t, found, plain)
    for event, fit in _events(t, found):
        yield Proposal(f"{plain if plain == 'time' else 'date'} of {event}", fit)


def _deeds(t: Telling, found: Deed, plain: str) -> Iterator[Proposal]:
    if found.lemma in _ACTS and not (found.subject and found.finite and not found.passive and found.object):
        yield Proposal(f"date of {_ACTS[found.lemma]}" if plain != "time" else f"time of {_ACTS[found.lemma]}", 0.3)
    if not found.subject or not found.finite or found.lemma in _SPEECH:
        return
    if found.lemma in _LIGHT or found.lemma in _NAMING:
        return
    told = found.told(t)
    fit = (0.75 if found.object is not None or found.passive else 0.7) if found.complete else 0.45
    if found.where and len(f"{told} {found.where}") <= _LONGEST:
        yield Proposal(f"{plain} {told} {found.where}", fit)
    if len(told) <= _LONGEST:
        yield Proposal(f"{plain} {told}", fit)
    if found.object is not None and len(f"{found.subject} {found.finite} {bare(t, found.object)}") > _LONGEST:
        short = worded(t, found.object._replace(start=found.object.last))
        yield Proposal(f"{plain} {found.subject} {found.finite} {short}", fit - 0.1)


def _events(t: Telling, found: Deed | None) -> Iterator[tuple[str, float]]:
    """Nouns that name events, the nearest first: "the Monday attack", "the trial is on", "during the hearing"."""
    following = phrase_from(t, t.last)
    if following is not None and following.start == t.last and (event := _event(t, following)):
        yield event, 0.9
    if found is not None and found.lemma in _LIGHT and found.subject:
        head = found.subject.split(" of ")[0].split()[-1].lower()
        if head in _EVENTS or not found.subject[0].isupper():
            yield found.subject, 0.95 if head in _EVENTS else 0.45
    if found is not None and found.object is not None and (event := _event(t, found.object)):
        yield event, 0.74
    for i in _near(t):
        phrase = phrase_to(t, i)
        if phrase is not None and (event := _event(t, phrase)):
            fit = 0.64 - 0.02 * min(abs(i - t.first), abs(i - t.last))
            yield event, fit
            yield f"the {t.words[i]}", fit


def _near(t: Telling) -> Iterator[int]:
    for i in range(max(t.first - _NEAR, 0), min(t.last + _NEAR, len(t.parts))):
        if (
            t.words[i] in _EVENTS
            and t.parts[i] is Part.CONTENT
            and not t.in_mention(i)
            and not t.possessive(i)
            and not holds(t, i + 1)
        ):
            yield i


def _event(t: Telling, phrase: Phrase) -> str:
    """The event that a phrase ends in, as worded; "" where it ends in anything else."""
    for last in range(phrase.last, phrase.start - 1, -1):
        if t.words[last] in _EVENTS:
            said = worded(t, phrase._replace(stop=last + 1))
            return said if said.startswith("the ") or said[0].isupper() or said.endswith("s") or "'" in said else f"the {said}"
    return ""
