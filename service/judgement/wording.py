"""The words beside a figure that say that it is an early or a late one, or that it counts something that grows."""

from collections.abc import Sequence

import regex

from service.language import alternation, words
from service.model import Claim, Kind, Modality

_WORDS = words("judgement")
_GROWING = frozenset(_WORDS["growing"])
_TOLL = frozenset(_WORDS["toll"])
_SHRINKING = frozenset(_WORDS["shrinking"])
# A cue is read with the figure that it stands beside: about ten words before it and five after it.
_BEFORE = 60
_AFTER = 32
_DENIAL_REACH = 28


# What adds up while a story runs is counted.
_RUNNING = frozenset({Kind.COUNT, Kind.MONEY, Kind.RANK})


class _Cues:
    """What marks a figure as the older or the newer one: anywhere beside it, for counts alone, and right before it alone."""

    def __init__(self, section: str) -> None:
        cues = _WORDS[section]
        self._any = _pattern(cues["phrases"])
        self._counted = _pattern(cues["phrases"] + cues["running"])
        self._before = (
            regex.compile(rf"\b(?>{alternation(cues['before'])})\s(?:\w{{1,12}}\s)?$", regex.IGNORECASE)
            if cues["before"]
            else None
        )

    def mark(self, claim: Claim) -> bool:
        pattern = self._counted if claim.mention.kind in _RUNNING else self._any
        before, after = neighbourhood(claim)
        return bool(pattern.search(before) or pattern.search(after) or (self._before and self._before.search(before)))


def _pattern(phrases: Sequence[str]) -> regex.Pattern[str]:
    return regex.compile(rf"\b(?>{alternation(phrases)})\b", regex.IGNORECASE)


_EARLIER, _LATER = _Cues("earlier"), _Cues("later")
_DENIAL = regex.compile(rf"\b(?>{alternation(_WORDS['denial']['phrases'])})\s(?:\w{{1,12}}\s)?$", regex.IGNORECASE)


def neighbourhood(claim: Claim) -> tuple[str, str]:
    """The text of the claim's sentence just before the mention's core and just after it."""
    mention = claim.mention
    text = claim.document.article.field(mention.field)
    sentence = claim.document.sentences[mention.sentence]
    start = max(sentence.start, mention.core_start - _BEFORE)
    return text[start : mention.core_start], text[mention.core_end : min(sentence.end, mention.core_end + _AFTER)]


def sounds_early(claim: Claim) -> bool:
    """More is to come: "so far", "at least", "preliminary", "expected"."""
    return _EARLIER.mark(claim)


def sounds_late(claim: Claim) -> bool:
    """Something came before: "rose to", "revised", "now"."""
    return _LATER.mark(claim)


def is_denied(claim: Claim) -> bool:
    """Whether the figure itself is denied, and not something else in its sentence."""
    if claim.modality is not Modality.DENIED:
        return False
    mention = claim.mention
    text = claim.document.article.field(mention.field)
    return _DENIAL.search(text[max(0, mention.start - _DENIAL_REACH) : mention.start]) is not None


def _words_beside(claim: Claim) -> set[str]:
    return {claim.head, claim.action, *claim.modifiers, *claim.left, *claim.right}


def grows(claim: Claim) -> bool:
    """Whether what is counted adds up while a story runs: the dead, the injured, the arrested."""
    return not _GROWING.isdisjoint(_words_beside(claim))


def is_toll(claim: Claim) -> bool:
    """Whether the dead or the hurt are counted."""
    return not _TOLL.isdisjoint(_words_beside(claim))


def shrinks(claim: Claim) -> bool:
    """Whether what is counted dwindles while a story runs: the missing, those still at large."""
    return not _SHRINKING.isdisjoint(_words_beside(claim))
