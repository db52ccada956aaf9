"""Whether two ages can be those of one person."""

from difflib import SequenceMatcher

from service.language import words
from service.model import Claim

# The likeness (Ratcliff and Obershelp 1988) of two names from which they may be one: one letter of five differs.
_SPELLING = 0.8
# Pairs of traits that no one person has at once.
_EXCLUSIVE = [(one, other) for one, other in words("persons")["exclusive"]["pairs"]]


def may_be_one(a: Claim, b: Claim) -> bool:
    """Whether the bearers of two ages may be one person; not where nobody is known on either side."""
    if a.owner_is_role or b.owner_is_role:
        return not _exclude(a.traits, b.traits)
    return _may_be_one_name(a.owner, b.owner)


def _may_be_one_name(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one name is part of the other, or both are one name spelt in two ways."""
    shared = a & b
    if not shared or len(shared) > 1 or a <= b or b <= a:
        return bool(shared)
    return all(any(_is_misspelt(word, other) for other in b - shared) for word in a - shared)


def _is_misspelt(a: str, b: str) -> bool:
    """Whether two first names may be one name spelt twice: "Kemontay" and "Kamontay"."""
    return a[0] == b[0] and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SPELLING


def _exclude(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether no one person has both sets of traits: a boy is no woman, and a victim no suspect."""
    only_a, only_b = a - b, b - a
    return any((one in only_a and other in only_b) or (other in only_a and one in only_b) for one, other in _EXCLUSIVE)
