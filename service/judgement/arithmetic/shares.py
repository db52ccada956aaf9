"""A share beside the counts that it is the share of: "three of five, or 60 percent"."""

from collections.abc import Iterator
from itertools import pairwise

from service.judgement.arithmetic.numbers import spell
from service.judgement.arithmetic.patterns import pattern
from service.judgement.arithmetic.scene import Finding, Scene, amount
from service.model import Claim, Hedge, Kind, Quantity

CHECK = "share and counts"
_OF = pattern("shares", "of")
_JOINT = pattern("shares", "joint")
_BACK = pattern("shares", "back")
_STRENGTH = 0.85
_HEDGED = 0.6
# Shares are rounded in kind ("three of seven, or 40 percent"): one point, and one step of the last digit as written.
_POINT = 1.0


def check(scene: Scene) -> Iterator[Finding]:
    """A part, its whole and the percentage, in either order, that do not fit; and "two-thirds, or 60 percent"."""
    for index, (part, whole) in enumerate(pairwise(scene.claims)):
        a, b = _count(part), _count(whole)
        if a is None or b is None or not b.number or a.number > b.number or not _OF.fullmatch(scene.between(part, whole)):
            continue
        for share in _shares(scene, index):
            percent = amount(share.mention.value)
            if percent is not None and not _fits(a, b, percent):
                yield _finding(part, whole, share)
    for left, right in pairwise(scene.claims):
        yield from _fraction(scene, left, right)


def _fraction(scene: Scene, left: Claim, right: Claim) -> Iterator[Finding]:
    """A share in words and the percentage that it is said to be."""
    if not _is_share(left) or not _is_share(right) or not _JOINT.fullmatch(scene.between(left, right)):
        return
    words, percent = amount(left.mention.value), amount(right.mention.value)
    if words is None or percent is None or words.unit.name == percent.unit.name:
        return
    if min(words.high, percent.high) + _POINT < max(words.low, percent.low):
        plain = words.hedge is Hedge.EXACT and percent.hedge is Hedge.EXACT
        computation = f"{left.mention.text} is {spell(words.base)} percent, not {spell(percent.base)}"
        yield Finding(CHECK, (right,), (left,), computation, _STRENGTH if plain else _HEDGED)


def _count(claim: Claim) -> Quantity | None:
    value = amount(claim.mention.value)
    plain = value is not None and value.upper is None and value.hedge is not Hedge.VAGUE and value.unit.dimension == "count"
    return value if plain else None


def _shares(scene: Scene, index: int) -> Iterator[Claim]:
    """The percentage right behind the pair, or right before it."""
    claims = scene.claims
    if (
        index + 2 < len(claims)
        and _is_share(claims[index + 2])
        and _JOINT.fullmatch(scene.between(claims[index + 1], claims[index + 2]))
    ):
        yield claims[index + 2]
    elif index and _is_share(claims[index - 1]) and _BACK.fullmatch(scene.between(claims[index - 1], claims[index])):
        yield claims[index - 1]


def _is_share(claim: Claim) -> bool:
    value = amount(claim.mention.value)
    return claim.mention.kind is Kind.PERCENT and value is not None and value.unit.base == "percent" and value.direction is None


def _fits(part: Quantity, whole: Quantity, share: Quantity) -> bool:
    """Whether some part and whole that round as written make a share that rounds (or is hedged) as written."""
    low, high = 100 * part.low / max(whole.high, 1e-9), 100 * part.high / max(whole.low, 1e-9)
    slack = max(_POINT, share.step * share.unit.factor)
    return share.low - slack <= high and low <= share.high + slack


def _finding(part: Claim, whole: Claim, share: Claim) -> Finding:
    a, b, percent = (value for claim in (part, whole, share) if (value := amount(claim.mention.value)) is not None)
    fits = spell(100 * a.number / b.number)
    computation = f"{spell(a.number)} of {spell(b.number)} is {fits} percent, not {spell(percent.base)}"
    plain = a.hedge is Hedge.EXACT and b.hedge is Hedge.EXACT and percent.hedge is Hedge.EXACT
    return Finding(CHECK, (share,), (part, whole), computation, _STRENGTH if plain else _HEDGED)
