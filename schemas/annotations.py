"""The conflicts as W3C Web Annotations: one annotation a mention, with the terms of the model and of Dublin Core."""

from marshmallow import fields, validate

from schemas import vocabulary
from schemas.base import ResponseSchema

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def _type(name: str) -> fields.String:
    return fields.String(required=True, validate=validate.OneOf((name,)))


def _iri(description: str) -> fields.String:
    return fields.String(required=True, metadata={"description": description, "format": "iri"})


class AnnotationBody(ResponseSchema):
    """What an annotation says: a text (`value`), or a link to the conflict that it belongs to (`source`)."""

    type = fields.String(required=True, validate=validate.OneOf(("TextualBody", "SpecificResource")))
    purpose = fields.String(
        required=True,
        validate=validate.OneOf(("commenting", "tagging", "assessing", "linking")),
        metadata={
            "description": "`commenting`: the explanation. `tagging`: kind and relation. `assessing`: the confidence. `linking`: "
            "one IRI for all annotations of a conflict."
        },
    )
    value = fields.String()
    format = fields.String()
    language = fields.String()
    source = fields.String(metadata={"format": "iri"})


class AnnotationSelector(ResponseSchema):
    """Where the mention stands: by position (code points, whatever `offset_unit` says), and by its words."""

    type = fields.String(required=True, validate=validate.OneOf(("TextPositionSelector", "TextQuoteSelector")))
    start = fields.Integer(validate=validate.Range(min=0))
    end = fields.Integer(validate=validate.Range(min=0))
    exact = fields.String()
    prefix = fields.String()
    suffix = fields.String()


class AnnotationSource(ResponseSchema):
    """The text that the selectors count into: one field of one article, as it was read."""

    id = _iri("The same for the same text.")
    type = _type("Text")
    format = fields.String(required=True, metadata={"description": "`text/plain`."})
    language = fields.String(required=True)
    identifier = fields.String(
        required=True, data_key="dcterms:identifier", metadata={"description": "The caller's id of the article."}
    )
    field = fields.String(
        required=True,
        data_key="dcterms:type",
        validate=validate.OneOf(vocabulary.FIELDS),
        metadata={"description": "The field of the article."},
    )


class AnnotationTarget(ResponseSchema):
    """The mention."""

    type = _type("SpecificResource")
    source = fields.Nested(AnnotationSource, required=True)
    selector = fields.List(fields.Nested(AnnotationSelector), required=True, validate=validate.Length(equal=2))
    scope = fields.String(metadata={"description": "The page on which the text stands: the article's `url`.", "format": "iri"})


class Annotation(ResponseSchema):
    """A mention of a value that is in conflict."""

    id = _iri("Stable for the same request.")
    type = _type("Annotation")
    motivation = fields.String(required=True, validate=validate.OneOf(("assessing",)))
    body = fields.List(fields.Nested(AnnotationBody), required=True, validate=validate.Length(min=1))
    target = fields.Nested(AnnotationTarget, required=True)


class AnnotationPage(ResponseSchema):
    """The only page of a collection: all annotations, in the order of the conflicts."""

    id = _iri("Stable for the same request.")
    type = _type("AnnotationPage")
    start_index = fields.Integer(required=True, data_key="startIndex", validate=validate.OneOf((0,)))
    items = fields.List(fields.Nested(Annotation), required=True)


class AnnotationCollection(ResponseSchema):
    """The conflicts as a W3C Web Annotation collection."""

    context = fields.String(required=True, data_key="@context", validate=validate.OneOf((CONTEXT,)))
    id = _iri("Stable for the same request.")
    type = _type("AnnotationCollection")
    label = fields.String(required=True)
    total = fields.Integer(required=True, validate=validate.Range(min=0))
    first = fields.Nested(AnnotationPage, required=True)
