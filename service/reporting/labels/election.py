"""One name out of those that the mentions of a fact propose."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from service.description.lemmas import idea_of
from service.reporting.labels.tellings import Telling

LONGEST = 60
# How many proposals are held against all mentions.
_SHORTLIST = 24
# What it counts that the other mentions speak of the same, and that several propose the same words.
_SHARED, _PROPOSED = 0.6, 0.06
_CROWD = 5
_HEADLINE = 0.75


class Proposal(NamedTuple):
    """A name, and how well the words of a mention filled its pattern (0 to 1)."""

    text: str
    fit: float


def elect(told: Sequence[Telling], proposals: Iterable[tuple[Telling, Proposal]]) -> str:
    """The name that fits best and that most mentions would put theirs to; "" where nothing fits in the space that there is."""
    fits: dict[str, float] = defaultdict(float)
    count: dict[str, int] = defaultdict(int)
    for t, proposal in proposals:
        text = " ".join(proposal.text.split())
        if text and len(text) <= LONGEST:
            fits[text] = max(fits[text], proposal.fit * (_HEADLINE if t.in_title else 1.0))
            count[text] += 1
    shortlist = sorted(fits, key=lambda text: (-fits[text], -count[text], text))[:_SHORTLIST]
    scores = {text: _score(text, fits[text], count[text], told) for text in shortlist}
    return min(scores, key=lambda text: (-scores[text], len(text), text), default="")


def _score(text: str, fit: float, count: int, told: Sequence[Telling]) -> float:
    ideas = {idea for word in text.lower().replace("'s", "").replace("-", " ").split() if (idea := idea_of(word))}
    shared = sum(len(ideas & t.ideas) for t in told) / (len(ideas) * len(told)) if ideas else 0.0
    return round(fit * (1 - _SHARED + _SHARED * shared + _PROPOSED * min(count - 1, _CROWD)), 9)
