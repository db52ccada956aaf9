"""A client of factdiff, the diff for facts: typed, and without a dependency."""

from factdiff_client.client import Factdiff, ProblemError
from factdiff_client.models import (
    AgreedFact,
    Article,
    Conflict,
    DateValue,
    Discrepancies,
    DiscrepanciesOptions,
    Evidence,
    LimitsInForce,
    Mention,
    Mentions,
    MentionsOptions,
    Problem,
    QuantityValue,
    ReportedValue,
    ScoreValue,
    TimeValue,
)

__all__ = [
    "AgreedFact",
    "Article",
    "Conflict",
    "DateValue",
    "Discrepancies",
    "DiscrepanciesOptions",
    "Evidence",
    "Factdiff",
    "LimitsInForce",
    "Mention",
    "Mentions",
    "MentionsOptions",
    "Problem",
    "ProblemError",
    "QuantityValue",
    "ReportedValue",
    "ScoreValue",
    "TimeValue",
]
