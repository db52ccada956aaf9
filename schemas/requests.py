"""What callers send."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates

from schemas import limits, vocabulary
from schemas.base import RequestSchema
from schemas.fields import BoundedDict, BoundedList, Moment, StrictFloat

# What service/reporting/confidence.py decides; a test holds the two together.
DEFAULT_MIN_CONFIDENCE = 0.2
_MOMENT = {
    "description": "When the article was published: a date-time with its offset (RFC 3339), or a bare date where no more is "
    "known. Relative dates in the text (Tuesday, last month) count from it.",
    "anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}, {"type": "null"}],
    "pattern": "^[12][0-9]{3}-",
    "examples": ["2026-02-02T09:30:00-05:00", "2026-02-02"],
}


class Article(RequestSchema):
    """One text about the event. Only `id` and `text` are required."""

    id = fields.String(
        required=True,
        validate=validate.Length(min=1, max=limits.ID_CHARACTERS),
        metadata={"description": "The caller's name for the article; unique within the request.", "examples": ["harbour-post"]},
    )
    text = fields.String(
        required=True,
        metadata={
            "description": "The body as plain text or HTML. Offsets in the answer count into it exactly as sent.",
            "maxLength": limits.DEFAULTS.article_characters,
        },
    )
    title = fields.String(
        allow_none=True,
        validate=validate.Length(max=limits.TITLE_CHARACTERS),
        metadata={"description": "The headline; read like the text, as a field of its own."},
    )
    published_at = Moment(allow_none=True, metadata=_MOMENT)
    source = fields.String(
        allow_none=True,
        validate=validate.Length(max=limits.SOURCE_CHARACTERS),
        metadata={"description": "Who published it.", "examples": ["Harbour Post"]},
    )
    url = fields.String(
        allow_none=True,
        validate=validate.Length(max=limits.URL_CHARACTERS),
        metadata={"description": "Where it stands. Never fetched; a date in it can serve as the day of publication."},
    )
    language = fields.String(
        validate=validate.Regexp(r"^[Ee][Nn](-[A-Za-z0-9]{1,8}){0,4}\Z", error="Only English (en, en-GB, …) is read at present."),
        metadata={
            "description": "BCP 47 language tag. Only English at present.",
            "default": "en",
            "pattern": "^[Ee][Nn](-[A-Za-z0-9]{1,8}){0,4}$",
            "examples": ["en", "en-GB"],
        },
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
    include = BoundedList(
        fields.String(validate=validate.OneOf(vocabulary.INCLUDABLE)),
        validate=validate.Length(max=8),
        metadata={"description": "Ask for more: `facts` adds the facts on which the articles agree.", "examples": [["facts"]]},
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

    articles = fields.List(
        fields.Nested(Article),
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "The articles; ids must differ.", "maxItems": limits.DEFAULTS.articles},
    )
    options = fields.Nested(MentionsOptions)

    @validates("articles")
    def ids_differ(self, articles: list[Any], **_: str) -> None:
        """Every mention names its article by id, so no two may share one. Sees articles that failed elsewhere, too."""
        seen: set[str] = set()
        errors: dict[int, dict[str, list[str]]] = {}
        for index, article in enumerate(articles):
            name = article.get("id") if isinstance(article, dict) else None
            if name is not None and name in seen:
                errors[index] = {"id": ["Another article of the request has this id."]}
            elif name is not None:
                seen.add(name)
        if errors:
            raise ValidationError(errors)


class DiscrepanciesRequest(MentionsRequest):
    """The articles of one story: texts about the same event. A single article is compared with itself."""

    options = fields.Nested(DiscrepanciesOptions)
