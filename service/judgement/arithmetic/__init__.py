"""Sums that a sentence states and that do not come out: each check is a module with a `check` that yields findings."""

from collections.abc import Callable, Iterator, Sequence

from service.judgement.arithmetic import birthdays, conversions, prices, shares, spans, totals, weekdays, zones
from service.judgement.arithmetic.scene import Finding, Scene, scenes
from service.model import Claim, Fact, Judgement, Relation

_CHECKS: tuple[Callable[[Scene], Iterator[Finding]], ...] = (
    birthdays.check,
    conversions.check,
    prices.check,
    shares.check,
    spans.check,
    totals.check,
    weekdays.check,
    zones.check,
)


def check_arithmetic(claims: Sequence[Claim]) -> list[Judgement]:
    """The contradictions that one document's sentences carry in themselves, in reading order.

    Only relations that the sentence itself claims are checked: apposition, parentheses, "or", "in all", "each".
    """
    return [_judgement(finding) for scene in scenes(claims) for check in _CHECKS for finding in check(scene)]


def _judgement(finding: Finding) -> Judgement:
    """The stated figure against those that it does not fit; the sentence itself vouches that they belong together."""
    fact = Fact((*finding.stated, *finding.against), cohesion=1.0)
    groups = (finding.stated, finding.against)
    return Judgement(fact, groups, Relation.CONFLICT, finding.check, finding.strength, finding.computation)
