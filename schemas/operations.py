"""What the service answers about itself: limits, health, problems."""

from marshmallow import fields, validate

from schemas.base import ResponseSchema


def _limit(description: str) -> fields.Integer:
    return fields.Integer(required=True, validate=validate.Range(min=1), metadata={"description": description})


class LimitsInForce(ResponseSchema):
    """The limits in force. An operator may set others than the defaults documented here."""

    bytes = _limit("Bytes of the body, as sent.")
    articles = _limit("Articles in one request.")
    article_characters = _limit("Unicode code points in one article's text.")
    request_characters = _limit("Unicode code points in all titles and texts of one request together.")
    deadline_seconds = fields.Float(
        required=True,
        metadata={"description": "From the moment the body has arrived; what is not finished by then is left out and named."},
    )
    article_mentions = _limit("Mentions in one article; those after that many are left out, and a warning names the article.")


class Health(ResponseSchema):
    """The process answers."""

    status = fields.String(required=True, metadata={"description": "`ok`."})
    version = fields.String(required=True, metadata={"description": "Version of the service."})


class ProblemDescription(ResponseSchema):
    """What a problem `type` means."""

    type = fields.String(required=True, metadata={"description": "The `type` of the problem documents it describes."})
    title = fields.String(required=True)
    status = fields.Integer(required=True, metadata={"description": "The HTTP status it comes with."})
    meaning = fields.String(required=True, metadata={"description": "What went wrong and what to do."})


class ErrorItem(ResponseSchema):
    """One thing to mend."""

    pointer = fields.String(
        required=True, metadata={"description": "JSON Pointer (RFC 6901) into the request body; empty for the whole."}
    )
    detail = fields.String(required=True)
    limit = fields.Integer(metadata={"description": "The limit that was passed."})
    size = fields.Integer(metadata={"description": "The size that was sent."})


class Problem(ResponseSchema):
    """Problem details (RFC 9457). `type` is stable; `title` and `detail` are for people."""

    type = fields.String(
        required=True, metadata={"description": "URI reference of the problem type, itself a page that describes it."}
    )
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String()
    errors = fields.List(fields.Nested(ErrorItem), metadata={"description": "With 422: what to mend; at most 100."})
    limit = fields.Float(metadata={"description": "With 413: the limit that was passed."})
    size = fields.Float(metadata={"description": "With 413: the size that was sent."})
    unit = fields.String(metadata={"description": "With 413: what `limit` and `size` count."})
    offered = fields.List(fields.String(), metadata={"description": "With 406: the media types of the answer."})
