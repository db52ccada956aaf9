"""The nouns of factdiff: what the six stages hand to each other.

Everything here is a frozen value object without behaviour beyond reading its own fields, save Omissions, which the stages fill.
Offsets are half-open and count Unicode code points of the field as the caller sent it.
"""

from service.model.articles import Article, Document, Field, Role, Sentence
from service.model.claims import Background, Claim, Fact, Judgement, Mention, Modality, Relation
from service.model.omissions import Omission, Omissions
from service.model.options import Options
from service.model.report import AgreedFact, ArticleWarning, Conflict, DraftCheck, Listing, Report, ReportedValue
from service.model.values import CalendarDate, ClockTime, Direction, Granularity, Hedge, Kind, Quantity, Score, Unit, Value

__all__ = [
    "AgreedFact",
    "Article",
    "ArticleWarning",
    "Background",
    "CalendarDate",
    "Claim",
    "ClockTime",
    "Conflict",
    "Direction",
    "Document",
    "DraftCheck",
    "Fact",
    "Field",
    "Granularity",
    "Hedge",
    "Judgement",
    "Kind",
    "Listing",
    "Mention",
    "Modality",
    "Omission",
    "Omissions",
    "Options",
    "Quantity",
    "Relation",
    "Report",
    "ReportedValue",
    "Role",
    "Score",
    "Sentence",
    "Unit",
    "Value",
]
