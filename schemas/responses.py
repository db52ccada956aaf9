"""What the service answers about articles."""

from marshmallow import fields, validate

from schemas import vocabulary
from schemas.base import ResponseSchema

_ONE_VALUE = {"allOf": [{"$ref": "#/components/schemas/Value"}], "description": "What was said, normalised."}


def _offset(description: str) -> fields.Integer:
    return fields.Integer(required=True, validate=validate.Range(min=0), metadata={"description": description})


def _kind() -> fields.String:
    return fields.String(required=True, validate=validate.OneOf(vocabulary.KINDS))


def _text(description: str) -> fields.String:
    return fields.String(required=True, metadata={"description": description})


def _title(*, required: bool = True) -> fields.String:
    return fields.String(required=required, allow_none=True, metadata={"description": "The headline; null for none."})


class Span(ResponseSchema):
    """A place in an article. Offsets are half-open and count in `meta.offset_unit` into the field as sent."""

    field = fields.String(required=True, validate=validate.OneOf(vocabulary.FIELDS))
    start = _offset("First unit of the whole mention: “at least five people”.")
    end = _offset("First unit after it.")
    core_start = _offset("First unit of the number or date itself: “five”.")
    core_end = _offset("First unit after it.")
    text = _text("The mention as written: the field from `start` to `end`.")
    sentence = _text("The sentence that holds the mention, as written.")


class Evidence(Span):
    """A mention that states one of the values."""

    article_id = _text("The caller's id of the article.")


class ReportedValue(ResponseSchema):
    """One of the values of a fact, with every mention that states it."""

    value = fields.Raw(required=True, metadata=_ONE_VALUE)
    display = _text("The value as one of the articles writes it.")
    mentions = fields.List(fields.Nested(Evidence), required=True, validate=validate.Length(min=1))


class FactName(ResponseSchema):
    """What the values measure, in a few words."""

    label = _text("The fact as an editor would name it.")
    unit = fields.String(
        required=True, allow_none=True, metadata={"description": "The base unit in which its values compare; null for none."}
    )


class Spread(ResponseSchema):
    """How far apart the values are."""

    absolute = fields.Float(
        required=True,
        allow_none=True,
        metadata={
            "description": "In the fact's unit; days for dates, minutes for clock times; null where values have no distance."
        },
    )
    relative = fields.Float(required=True, allow_none=True, metadata={"description": "The gap over the larger value."})


class DraftCheck(ResponseSchema):
    """What the sources support where a draft states one of the values."""

    value = _text("What the draft says, in its own words.")
    supported = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "The value that most independent sources state; null where no source states one, or they are divided."
        },
    )
    sources = _offset("Independent sources behind `supported`: copies and versions of one article count once.")
    article_ids = fields.List(
        fields.String(), required=True, metadata={"description": "The sources that state `supported`; may be empty."}
    )


class Conflict(ResponseSchema):
    """A fact whose values cannot all be right as written."""

    id = _text("Stable for the same request.")
    kind = _kind()
    relation = fields.String(
        required=True,
        validate=validate.OneOf(vocabulary.RELATIONS),
        metadata={"description": "`update` where the passing of time explains the difference, else `conflict`."},
    )
    confidence = fields.Float(
        required=True, validate=validate.Range(min=0, max=1), metadata={"description": "How sure the service is."}
    )
    fact = fields.Nested(FactName, required=True)
    spread = fields.Nested(Spread, required=True)
    reason = _text("Name of the rule that decided: which check failed.")
    explanation = _text("One sentence for people, and one more on what the sources support where a draft is concerned.")
    values = fields.List(
        fields.Nested(ReportedValue),
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "Best supported first; where a draft is concerned its value, then the sources'."},
    )
    draft = fields.Nested(DraftCheck, metadata={"description": "Only where an article with the role `draft` states a value."})


class AgreedFact(ResponseSchema):
    """A fact on which two or more mentions agree."""

    id = _text("Stable for the same request.")
    kind = _kind()
    fact = fields.Nested(FactName, required=True)
    value = fields.Nested(ReportedValue, required=True)


class ArticleWarning(ResponseSchema):
    """Something to know of one article."""

    article_id = _text("The caller's id of the article.")
    code = _text(
        "Stable: `deadline` where time ran out before the article was finished, `mention_limit` where it holds more mentions "
        "than one article may, `dense_text` where parts of it read as a table and were skipped, `comparison_limit` where it "
        "holds more figures than are compared; `no-text` where a page or a ninjs item holds none, and `language` where a ninjs "
        "item is not in English, so that the article was left out. Others may be added."
    )
    detail = _text("One sentence for people.")


class Meta(ResponseSchema):
    """About the answer."""

    articles = _offset("Articles in the request.")
    mentions = _offset("Mentions that were read.")
    elapsed_ms = fields.Float(
        required=True, validate=validate.Range(min=0), metadata={"description": "From body read to answer built."}
    )
    version = _text("Version of the service.")
    offset_unit = fields.String(required=True, validate=validate.OneOf(vocabulary.OFFSET_UNITS))
    incomplete = fields.Boolean(
        required=True, metadata={"description": "True where the deadline passed; `warnings` names the articles."}
    )
    warnings = fields.List(fields.Nested(ArticleWarning), required=True)


class DiscrepanciesMeta(Meta):
    """About the answer."""

    facts = _offset("Facts that the mentions were found to state.")


class ArticleRead(ResponseSchema):
    """An article as it was read."""

    id = _text("The caller's id of the article.")
    title = _title()
    text = _text("The text that offsets count into.")


class Discrepancies(ResponseSchema):
    """The conflicts, most certain first; those between a draft and its sources before all others."""

    conflicts = fields.List(fields.Nested(Conflict), required=True)
    facts = fields.List(
        fields.Nested(AgreedFact), metadata={"description": "The facts on which the articles agree; only where asked for."}
    )
    articles = fields.List(
        fields.Nested(ArticleRead), metadata={"description": "The articles as they were read; only where asked for."}
    )
    meta = fields.Nested(DiscrepanciesMeta, required=True)


class Mention(Span):
    """A span that states a number or a date."""

    kind = _kind()
    hedge = fields.String(required=True, validate=validate.OneOf(vocabulary.HEDGES))
    pattern = _text("Name of the grammar rule that read it.")
    value = fields.Raw(required=True, metadata=_ONE_VALUE)


class ArticleMentions(ResponseSchema):
    """The mentions of one article, in order."""

    id = _text("The caller's id of the article.")
    mentions = fields.List(fields.Nested(Mention), required=True)
    title = _title(required=False)
    text = fields.String(metadata={"description": "The text that offsets count into; only where asked for."})


class Mentions(ResponseSchema):
    """Every article of the request, with its mentions."""

    articles = fields.List(fields.Nested(ArticleMentions), required=True)
    meta = fields.Nested(Meta, required=True)
