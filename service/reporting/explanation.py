"""Why a report was made, in one plain sentence."""

from collections.abc import Sequence

from service.model import Judgement, Relation, ReportedValue

_NAMED = 3  # more sources than that are counted
_WHY = {
    "running figure": "the figure grew as the story went on",
    "wording": "the wording marks one as an earlier figure",
    "planned, then done": "one was planned and the other done",
    "plan changed": "the plan changed between the articles",
    "ages": "the person grew older between the articles",
    "intervals": "neither figure rounds to the other",
    "bound": "the hedge does not reach the other figure",
    "reach of a bound": "the hedge hardly reaches that far",
    "opposed bounds": "the two hedges exclude each other",
    "two maxima": "each names a different maximum",
    "two minima": "each names a different minimum",
    "vague": "even the vague wording does not reach the other figure",
    "ranges": "the ranges have different ends",
    "direction": "one says it rose, the other that it fell",
    "dates": "the dates differ",
    "dated hedge": "before and after exclude each other",
    "weekdays": "the weekdays differ",
    "day of the year": "the dates differ",
    "clock": "the times differ",
    "part of day": "the time does not fall in that part of the day",
    "score": "the scores differ",
}


def explain(judgement: Judgement, values: Sequence[ReportedValue]) -> str:
    """Who says what, and why that is a conflict or an update."""
    said = "; ".join(f"{_sources(value)} {value.display}" for value in values)
    why = judgement.computation or _WHY.get(judgement.reason, judgement.reason)
    verb = "Updated" if judgement.relation is Relation.UPDATE else "Conflicting"
    return f"{verb}: {said} ({why})."


def _sources(value: ReportedValue) -> str:
    names = sorted({claim.document.article.source or claim.document.article.id for claim in value.claims})
    if len(names) > _NAMED:
        return f"{len(names)} sources say"
    if len(names) == 1:
        return f"{names[0]} says"
    return f"{', '.join(names[:-1])} and {names[-1]} say"
