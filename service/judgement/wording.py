"""The words beside a figure that say that it is an early or a late one, or that it counts something that grows."""

import regex

from service.language import alternation, words
from service.model import Claim, Modality

_WORDS = words("judgement")
_GROWING = frozenset(_WORDS["growing"])
_TOLL = frozenset(_WORDS["toll"])
_SHRINKING = frozenset(_WORDS["shrinking"])
# A cue is read with the figure that it stands beside: about ten words before it and five after it.
_BEFORE = 60
_AFTER = 32
_DENIAL_REACH = 28


def _pattern(section: str) -> regex.Pattern[str]:
    return regex.compile(rf"\b(?>{alternation(_WORDS[section]['phrases'])})\b", regex.IGNORECASE)


_EARLIER = _pattern("earlier")
_LATER = _pattern("later")
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
    return any(_EARLIER.search(piece) for piece in neighbourhood(claim))


def sounds_late(claim: Claim) -> bool:
    """Something came before: "rose to", "revised", "now"."""
    return any(_LATER.search(piece) for piece in neighbourhood(claim))


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
