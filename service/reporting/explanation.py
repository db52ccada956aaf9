"""Why a report was made, in one plain sentence."""

from collections.abc import Callable, Sequence

from service.language import words
from service.model import Claim, Judgement, Kind, Relation, ReportedValue

_NAMED = 3  # more sources than that are counted
_WHY: dict[str, str] = words("labels")["why"]


def explain(judgement: Judgement, values: Sequence[ReportedValue]) -> str:
    """Who says what, and why that is a conflict or an update; of a sum that does not come out, the sum."""
    if judgement.computation:
        return f"{_source(values[0].claims[0])}: {judgement.computation}."
    name = _id if judgement.reason == "versions" else _source
    said = "; ".join(f"{_sources(value, name)} {value.display}" for value in values)
    verb = "Update" if judgement.relation is Relation.UPDATE else "Conflict"
    return f"{verb}: {said}; {_why(judgement.reason, values[0].claims[0].mention.kind)}."


def _why(reason: str, kind: Kind) -> str:
    """The words for a rule; a rule that needs other words for one kind of fact is listed as "rule of kind"."""
    return _WHY.get(f"{reason} of {kind}") or _WHY.get(reason, reason)


def _sources(value: ReportedValue, name: Callable[[Claim], str]) -> str:
    names = sorted({name(claim) for claim in value.claims})
    if len(names) > _NAMED:
        return f"{len(names)} articles say"
    if len(names) == 1:
        return f"{names[0]} says"
    return f"{', '.join(names[:-1])} and {names[-1]} say"


def _id(claim: Claim) -> str:
    """What tells the versions of one article apart."""
    return claim.document.article.id


def _source(claim: Claim) -> str:
    return claim.document.article.source or claim.document.article.id
