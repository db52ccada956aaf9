"""What callers send."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates

from schemas import limits, vocabulary
from schemas.articles import Articles
from schemas.base import RequestSchema
from schemas.fields import BoundedDict, BoundedList, StrictFloat

# What service/reporting/confidence.py decides; a test holds the two together.
DEFAULT_MIN_CONFIDENCE = 0.35


def _include(description: str, *names: str) -> BoundedList:
    return BoundedList(
        fields.String(validate=validate.OneOf(names)),
        validate=validate.Length(max=8),
        metadata={"description": f"Ask for more: {description}", "examples": [list(names)]},
    )


class MentionsOptions(RequestSchema):
    """What to read, and how to count offsets."""

    kinds = BoundedList(
        fields.String(validate=validate.OneOf(vocabulary.KINDS)),
        validate=validate.Length(min=1, max=len(vocabulary.KINDS)),
        metadata={"description": "Report these kinds only; all where absent.", "examples": [["money", "date"]]},
    )
    offset_unit = fields.String(
        validate=validate.OneOf(vocabulary.OFFSET_UNITS),
        metadata={
            "description": "What `start` and `end` count: code points (Python), or UTF-16 code units (JavaScript, Java, C#).",
            "default": "code_point",
        },
    )
    include = _include("`articles` adds each article's `title` and `text` as they were read.", "articles")


class DiscrepanciesOptions(MentionsOptions):
    """What to report, and how to count offsets."""

    min_confidence = StrictFloat(
        validate=validate.Range(min=0, max=1),
        metadata={
            "description": "Leave out conflicts less certain than this.",
            "default": DEFAULT_MIN_CONFIDENCE,
            "examples": [0.5],
        },
    )
    include = _include(
        "`facts` adds the facts on which the articles agree, `articles` the articles as they were read.", *vocabulary.INCLUDABLE
    )
    exchange_rates = BoundedDict(
        limit=limits.EXCHANGE_RATES,
        key_pattern="^[A-Z]{3}$",
        key_error="Not an ISO 4217 code such as EUR.",
        values=StrictFloat(validate=validate.Range(min=1e-9, max=1e9)),
        metadata={
            "description": "ISO 4217 code to the units of one reference currency that one unit of it buys. "
            "Money in different currencies is compared only where both rates are known; the reference itself counts as 1.",
            "examples": [{"EUR": 1.08, "USD": 1}],
        },
    )


class MentionsRequest(RequestSchema):
    """The articles to read."""

    articles = Articles()
    options = fields.Nested(MentionsOptions)

    @validates("articles")
    def ids_differ(self, articles: list[Any], **_: str) -> None:
        """Every mention names its article by id, so no two may share one. Sees articles that failed elsewhere, too."""
        seen: set[str] = set()
        errors: dict[int, dict[str, list[str]]] = {}
        for index, article in enumerate(articles):
            own = article.get("ninjs", article) if isinstance(article, dict) else {}
            name = own.get("id")
            if name is not None and name in seen:
                member = "uri" if name == own.get("uri") else "id"
                errors[index] = {member: ["Another article of the request has this id."]}
            elif name is not None:
                seen.add(name)
        if errors:
            raise ValidationError(errors)


class DiscrepanciesRequest(MentionsRequest):
    """The articles of one story: texts about the same event. A single article is compared with itself."""

    options = fields.Nested(DiscrepanciesOptions)
