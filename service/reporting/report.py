"""Judgements to the report: what to show, how sure it is, in which order."""

import time
from collections.abc import Iterable, Sequence

from service.judgement import support
from service.model import (
    AgreedFact,
    Claim,
    Conflict,
    Judgement,
    Kind,
    Omission,
    Omissions,
    Options,
    Relation,
    Report,
    ReportedValue,
)
from service.reporting.confidence import DEFAULT_MIN_CONFIDENCE, confidence
from service.reporting.display import base_unit, reported_sum, reported_value, told_apart
from service.reporting.draft import draft_first, review, standing
from service.reporting.explanation import explain
from service.reporting.identity import identity
from service.reporting.labels import label
from service.reporting.spread import NO_DISTANCE, Spread, spread

_NO_DRAFT = 3


def report(
    judgements: Sequence[Judgement],
    claims: Sequence[Claim],
    options: Options,
    *,
    articles: int,
    omissions: Omissions | None = None,
) -> Report:
    """Conflicts above the threshold, most certain first and those of a draft before all others, and agreed facts if asked for.

    What the deadline leaves no time for joins the omissions; any omission for want of time marks the report incomplete.
    """
    omissions = omissions or Omissions()
    threshold = DEFAULT_MIN_CONFIDENCE if options.min_confidence is None else options.min_confidence
    conflicts: list[tuple[int, Conflict]] = []
    facts: list[AgreedFact] = []
    for judgement in judgements:
        if not _wanted(judgement, options):
            continue
        # What an article says against itself needs no comparing, and is always told.
        if not judgement.computation and time.monotonic() > options.deadline:
            for claim in judgement.fact.claims:
                omissions.add(claim.mention.article_id, Omission.NOT_COMPARED)
            continue
        if judgement.relation is not None:
            sureness = _confidence(judgement)
            if sureness >= threshold:
                conflicts.append((_urgency(judgement), _conflict(judgement, judgement.relation, sureness)))
        elif options.include_facts and _articles(judgement.groups[0]) > 1:
            facts.append(_agreed(judgement))
    warnings = omissions.warnings()
    return Report(
        conflicts=_ranked(conflicts),
        facts=tuple(sorted(facts, key=lambda fact: (-len(fact.value.claims), fact.id))),
        articles=articles,
        mentions=len(claims),
        fact_count=len({id(judgement.fact) for judgement in judgements if len(judgement.fact.claims) > 1}),
        incomplete=any(warning.code == "deadline" for warning in warnings),
        warnings=warnings,
    )


def _urgency(judgement: Judgement) -> int:
    """What concerns a draft goes before what does not, and among that what its sources contradict."""
    found = standing(judgement.groups)
    return _NO_DRAFT if found is None else found.urgency


def _ranked(conflicts: Iterable[tuple[int, Conflict]]) -> tuple[Conflict, ...]:
    """Most urgent, then most certain first; where two rules part the same mentions, the surer of them speaks."""
    ranked = sorted(conflicts, key=lambda pair: (pair[0], -pair[1].confidence, pair[1].id, pair[1].reason))
    first: dict[str, Conflict] = {}
    for _, conflict in ranked:
        first.setdefault(conflict.id, conflict)
    return tuple(first.values())


def _wanted(judgement: Judgement, options: Options) -> bool:
    return bool(judgement.groups) and (options.kinds is None or _kind(judgement) in options.kinds)


def _articles(claims: Sequence[Claim]) -> int:
    """How many articles state a fact; the versions of one count once."""
    return len({claim.document.article.lineage for claim in claims})


def _kind(judgement: Judgement) -> Kind:
    """The kind of the best supported value."""
    return judgement.groups[0][0].mention.kind


def _confidence(judgement: Judgement) -> float:
    return confidence(judgement.fact.cohesion, judgement.strength, max(support(group) for group in judgement.groups))


def _conflict(judgement: Judgement, relation: Relation, sureness: float) -> Conflict:
    groups = judgement.groups if judgement.computation else draft_first(judgement.groups)
    everyone = [claim for group in groups for claim in group]
    shown = reported_sum if judgement.computation else reported_value
    values = told_apart([shown(group) for group in groups])
    apart = _spread(judgement, values)
    check, sentence = (None if judgement.computation else review(groups, values)) or (None, "")
    return Conflict(
        id=identity("c", _kind(judgement), everyone),
        kind=_kind(judgement),
        relation=relation,
        confidence=sureness,
        label=label(judgement.groups[0] if judgement.computation else everyone),
        unit=base_unit(values[0].value),
        spread_absolute=apart.absolute,
        spread_relative=apart.relative,
        reason=judgement.reason,
        explanation=f"{explain(judgement, values)} {sentence}".rstrip(),
        values=values,
        draft=check,
    )


def _spread(judgement: Judgement, values: Sequence[ReportedValue]) -> Spread:
    """The parts of a sum have no distance from its result."""
    parts = judgement.computation and any(len(group) > 1 for group in judgement.groups)
    return NO_DISTANCE if parts else spread([value.value for value in values])


def _agreed(judgement: Judgement) -> AgreedFact:
    group = judgement.groups[0]
    value = reported_value(group)
    kind = _kind(judgement)
    return AgreedFact(id=identity("f", kind, group), kind=kind, label=label(group), unit=base_unit(value.value), value=value)
