"""Percentages: "share of voters", "fall in Greek stocks", "turnout"."""

from collections.abc import Iterator

from service.language import words
from service.reporting.labels.clauses import Deed, deed
from service.reporting.labels.election import Proposal
from service.reporting.labels.phrases import as_object, definite, phrase_from, with_of, worded
from service.reporting.labels.properties import moved_or_named
from service.reporting.labels.tellings import Telling

_LABELS = words("labels")
_NOUNS = frozenset(_LABELS["properties"]["percent"])


def proposals(t: Telling, plain: str) -> Iterator[Proposal]:
    """By how much it moved, what it is a rate of, or of whom it is a share."""
    found = deed(t)
    yield from moved_or_named(t, _NOUNS, found)
    if t.word(t.last) == "of" and (phrase := phrase_from(t, t.last + 1)):
        yield from _among(t, worded(t, with_of(t, phrase)), found, phrase.stop, plain)
    else:
        phrase = phrase_from(t, t.last)
        if phrase is not None and phrase.start == t.last and t.words[phrase.last] not in _NOUNS:
            yield Proposal(f"size of {definite(t, phrase)}", 0.5)
        elif found is not None and found.verb >= t.last and found.finite and not found.subject:
            yield Proposal(f"{plain} that {found.finite}", 0.45)
    if found is not None and found.subject and found.verb < t.first:
        yield Proposal(f"percentage given for {found.subject}", 0.3)


def _among(t: Telling, whom: str, found: Deed | None, stop: int, plain: str) -> Iterator[Proposal]:
    """The share of a whole, and what that share did."""
    yield Proposal(f"{plain} of {whom}", 0.75)
    place = phrase_from(t, stop + 1) if t.word(stop) in ("to", "in", "from") else None
    if place is not None:
        yield Proposal(f"{plain} of {whom} {t.word(stop)} {worded(t, place)}", 0.8)
    if found is not None and found.verb >= stop and found.finite and t.word(found.verb) not in ("is", "was", "are", "were"):
        thing = f" {as_object(t, found.object)}" if found.object is not None else ""
        if found.object is not None or found.passive:
            yield Proposal(f"{plain} of {whom} that {found.finite}{thing}", 0.7)
