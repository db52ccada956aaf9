"""Ranks and scores: "which suspect", "score against Skerrow"."""

from collections.abc import Iterator

from service.language import words
from service.reporting.labels.clauses import deed
from service.reporting.labels.election import Proposal
from service.reporting.labels.phrases import bare, is_name, phrase_from, worded
from service.reporting.labels.tellings import Telling

_LABELS = words("labels")
_GAMES = frozenset(_LABELS["words"]["games"])
_AGAINST = frozenset({"to", "over", "against", "at", "with"})
_LONGEST_NOUN = 4


def ranks(t: Telling, plain: str) -> Iterator[Proposal]:
    """The place in a row: of a noun which one, else of whom."""
    mention = t.claim.mention
    said = t.text[mention.core_end : mention.end].split()
    phrase = phrase_from(t, t.last)
    if 0 < len(said) <= _LONGEST_NOUN:
        yield Proposal(f"which {' '.join(said)} it is", 0.6)
    elif phrase is not None and phrase.start == t.last:
        yield Proposal(f"which {bare(t, phrase)} it is", 0.5)
    found = deed(t)
    if found is not None and found.subject and found.verb < t.first:
        yield Proposal(f"{plain} of {found.subject}", 0.55)


def scores(t: Telling, plain: str) -> Iterator[Proposal]:
    """The score of a game, or against whom."""
    phrase = phrase_from(t, t.last)
    if phrase is not None and phrase.start == t.last:
        if t.words[phrase.last] in _GAMES:
            yield Proposal(f"{plain} of the {bare(t, phrase)}", 0.6)
        at = phrase.stop
    else:
        at = t.last
    if t.word(at) in _AGAINST and (rival := phrase_from(t, at + 1)) and is_name(t, rival):
        yield Proposal(f"{plain} against {worded(t, rival)}", 0.75)
    found = deed(t)
    if found is not None and found.subject and found.verb < t.first:
        if found.object is not None and is_name(t, found.object):
            yield Proposal(f"{plain} of {found.subject} against {worded(t, found.object)}", 0.8)
        yield Proposal(f"{plain} of {found.subject}", 0.35)
