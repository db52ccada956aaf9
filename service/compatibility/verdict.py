"""What a comparison of two values says."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Whether two values can both be right."""

    AGREE = "agree"
    DISAGREE = "disagree"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of comparing two values of one fact.

    rule      name of the rule that decided ("rounding", "bounds", "granularity", …)
    strength  0 to 1: how closely the values agree, or how surely they exclude each other; 0 where incomparable
    """

    outcome: Outcome
    rule: str
    strength: float

    @property
    def agrees(self) -> bool:
        """Both values can be right."""
        return self.outcome is Outcome.AGREE

    @property
    def disagrees(self) -> bool:
        """At most one of the values can be right."""
        return self.outcome is Outcome.DISAGREE


def agree(rule: str, strength: float) -> Verdict:
    """Both can be right; `strength` says how closely they agree."""
    return Verdict(Outcome.AGREE, rule, strength)


def disagree(rule: str, strength: float) -> Verdict:
    """They exclude each other; `strength` says how surely."""
    return Verdict(Outcome.DISAGREE, rule, strength)


def incomparable(rule: str) -> Verdict:
    """Nothing can be said."""
    return Verdict(Outcome.INCOMPARABLE, rule, 0.0)
