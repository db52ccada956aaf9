"""The articles that callers send: in the service's own form, or as ninjs items."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from schemas import limits, vocabulary
from schemas.base import RequestSchema
from schemas.fields import Moment
from schemas.ninjs import NinjsItem, is_ninjs, tell_apart

_MOMENT = {
    "description": "When the article was published: a date-time with its offset (RFC 3339), or a bare date where no more is "
    "known. Relative dates in the text (Tuesday, last month) count from it.",
    "anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}, {"type": "null"}],
    "pattern": "^[12][0-9]{3}-",
    "examples": ["2026-02-02T09:30:00-05:00", "2026-02-02"],
}
# JSON Schema's words for what `one_body` checks; with these, unlike `oneOf`, generated clients keep one type of article.
ONE_BODY = {"if": {"required": ["text"]}, "then": {"not": {"required": ["html"]}}, "else": {"required": ["html"]}}
_ANY = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Article", "NinjsItem")]}


class Article(RequestSchema):
    """One text about the event. Only `id` and either `text` or `html` are required."""

    id = fields.String(
        required=True,
        validate=validate.Length(min=1, max=limits.ID_CHARACTERS),
        metadata={"description": "The caller's name for the article; unique within the request.", "examples": ["harbour-post"]},
    )
    text = fields.String(
        metadata={
            "description": "The body as plain text. Offsets in the answer count into it exactly as sent.",
            "maxLength": limits.DEFAULTS.article_characters,
        },
    )
    html = fields.String(
        metadata={
            "description": "The body as HTML, a whole page or a part of one, in place of `text`. The article on it is read, and "
            "offsets count into the text that was extracted; `options.include: [articles]` returns it. Headline and day of "
            "publication come from the page where the request brings none.",
            "maxLength": limits.DEFAULTS.request_characters,
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
    role = fields.String(
        validate=validate.OneOf(vocabulary.ROLES),
        metadata={
            "description": "`draft` for an article that is to be held against the others: its conflicts with them come first, "
            "and each says what the sources support.",
            "default": "source",
        },
    )
    story_version_of = fields.String(
        allow_none=True,
        validate=validate.Length(min=1, max=limits.ID_CHARACTERS),
        metadata={
            "description": "What this is a version of: the id of another article of the request, or any name that the versions "
            "share. Versions are one article over time: their differences are updates, they never support each other, and the "
            "newest (by `published_at`, else by order) speaks against others.",
            "examples": ["harbour-post"],
        },
    )

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def one_body(self, _read: dict[str, Any], sent: Any, **_: Any) -> None:
        """The body comes once, as text or as HTML."""
        if "text" in sent and "html" in sent:
            raise ValidationError({"html": ["Send either text or html, not both."]})
        if "text" not in sent and "html" not in sent:
            raise ValidationError({"text": ["Missing data for required field."]})


class _AnyArticle(fields.Field[Any]):
    """An article in the service's own form, or `{"ninjs": item}` for a ninjs item."""

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Any:
        if not isinstance(value, dict):
            raise ValidationError("Not an object.")
        if is_ninjs(value):
            return {"ninjs": NinjsItem().load(value)}
        return Article().load(value)


class Articles(fields.List[Any]):
    """The articles of a request; ninjs items without an `id` are given one."""

    def __init__(self) -> None:
        super().__init__(
            _AnyArticle(metadata=_ANY),
            required=True,
            validate=validate.Length(min=1, error="At least one article is needed."),
            metadata={"description": "The articles; ids must differ.", "maxItems": limits.DEFAULTS.articles},
        )

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> list[Any]:
        articles: list[Any] = super()._deserialize(value, attr, data, **kwargs)
        tell_apart([article["ninjs"] for article in articles if "ninjs" in article])
        return articles
