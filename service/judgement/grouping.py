"""The claims of a fact gathered into values: claims that agree stand together.

Agreement is not transitive ("dozens" agrees with 30 and with 70), so groups are built around founders, the plain values with
the most support first. A claim joins the group it agrees with best, and only if no plain value of the group excludes it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from service.compatibility import Verdict, compare
from service.judgement.support import support
from service.model import CalendarDate, Claim, ClockTime, Hedge, Options, Quantity, Value


@dataclass(slots=True)
class Group:
    """A value and the claims that state it; `founder` is its most supported plain reading, `support` that of all its claims."""

    founder: Value
    values: list[Value]
    claims: list[Claim] = field(default_factory=list)
    support: int = 0


def claim_order(claim: Claim) -> tuple[str, str, int, int]:
    """A total order of claims that does not depend on the order of articles in the request."""
    mention = claim.mention
    return mention.article_id, mention.field, mention.start, mention.end


def group_claims(claims: Iterable[Claim], options: Options) -> list[Group]:
    """Groups in order of their founders' standing; every claim is in exactly one."""
    by_value: dict[Value, list[Claim]] = {}
    for claim in sorted(claims, key=claim_order):
        by_value.setdefault(claim.mention.value, []).append(claim)
    backing = {value: support(stated) for value, stated in by_value.items()}
    standing = sorted(by_value, key=lambda value: _standing(value, backing[value], by_value[value][0]))
    groups: list[Group] = []
    for value in standing:
        home = _best_group(value, groups, options)
        if home is None:
            home = Group(value, [])
            groups.append(home)
        home.values.append(value)
        home.claims.extend(by_value[value])
    for group in groups:
        group.claims.sort(key=claim_order)
        group.support = support(group.claims) if len(group.values) > 1 else backing[group.founder]
    return groups


def hedge_of(value: Value) -> Hedge:
    """The hedge of any value; scores have none."""
    return value.hedge if isinstance(value, Quantity | CalendarDate | ClockTime) else Hedge.EXACT


def _standing(value: Value, backing: int, first: Claim) -> tuple[bool, int, float, tuple[str, str, int, int]]:
    """Plain before hedged, then well supported, then precise, then a fixed order."""
    return hedge_of(value) is not Hedge.EXACT, -backing, looseness(value), claim_order(first)


def looseness(value: Value) -> float:
    """How much the value leaves open: the relative width of a figure, the days of a date, the minutes of a clock time."""
    if isinstance(value, Quantity):
        width = value.high - value.low
        return width / (abs(value.base) + width) if width < float("inf") and width > 0 else (1.0 if width > 0 else 0.0)
    if isinstance(value, CalendarDate):
        return (value.end - value.start).total_seconds() / 86_400 if value.start and value.end else float("inf")
    return value.high - value.low if isinstance(value, ClockTime) else 0.0


def _best_group(value: Value, groups: Sequence[Group], options: Options) -> Group | None:
    best: Group | None = None
    best_strength = 0.0
    for group in groups:
        strength = _fit(value, group, options)
        if strength > best_strength:
            best, best_strength = group, strength
    return best


def _fit(value: Value, group: Group, options: Options) -> float:
    """How closely the value agrees with the group; 0 where its founder does not agree or one of its plain values excludes it."""
    verdict: Verdict = compare(value, group.founder, options)
    if not verdict.agrees:
        return 0.0
    for member in group.values:
        if hedge_of(member) is Hedge.EXACT and compare(value, member, options).disagrees:
            return 0.0
    return verdict.strength
