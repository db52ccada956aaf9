"""IPTC ninjs items, versions 1.x to 3.x: of all their properties, those that an article is read from."""

import re
from collections.abc import Sequence
from typing import Any

from marshmallow import INCLUDE, Schema, ValidationError, fields, validate, validates_schema

from schemas import limits, vocabulary

Json = dict[str, Any]

# ninjs 1.x tells several texts of one sort apart by their names: body_text, body_xhtml, headline_main.
NAMED_TEXT = re.compile(r"(?:body|headline|description)_")
# An object with one of these is an item, unless it has one of those that make it an article of the service's own form.
_MARKS = ("uri", "headlines", "bodies", "descriptions")
_OWN = ("html", "text")
# Said with `if`, which unlike `anyOf` leaves generated clients one type of item.
RECOGNISED = {
    "if": {"required": [_MARKS[0]]},
    "else": {"anyOf": [{"required": [name]} for name in _MARKS[1:]]},
    "not": {"anyOf": [{"required": [name]} for name in _OWN]},
}
_TEXT = "#/components/schemas/NinjsText"


def is_ninjs(value: Any) -> bool:
    """Whether a member of `articles` is a ninjs item."""
    return isinstance(value, dict) and any(name in value for name in _MARKS) and not any(name in value for name in _OWN)


def tell_apart(items: Sequence[Json]) -> None:
    """Give every item an `id`: its uri, its place where it has none.

    Items that share a uri are versions of one article, and their ids say which: by the version where it differs, else by place.
    """
    by_uri: dict[str, list[Json]] = {}
    for place, item in enumerate(items, 1):
        by_uri.setdefault(item.get("uri", f"item-{place}"), []).append(item)
    for uri, versions in by_uri.items():
        names = [item.get("version", "") for item in versions]
        told_apart = all(names) and len(set(names)) == len(names)
        for place, item in enumerate(versions, 1):
            if len(versions) > 1:
                item.setdefault("id", f"{uri}#{item['version'] if told_apart else place}")
                item.setdefault("story_version_of", uri)
            item.setdefault("id", uri)


class NinjsText(Schema):
    """One of the texts of an item in ninjs 2.x or 3.x."""

    class Meta:
        unknown = INCLUDE

    value = fields.String()
    text = fields.String(metadata={"description": "In place of `value`, as drafts of 2.0 had it."})
    role = fields.String()
    name = fields.String(metadata={"description": "In place of `role`, as drafts of 2.0 had it."})
    contenttype = fields.String(metadata={"description": "Media type of the value (2.x).", "examples": ["text/html"]})
    contentType = fields.String(metadata={"description": "Media type of the value (3.x)."})  # noqa: N815 - the standard's spelling


class _Texts(fields.Field[Any]):
    """A string (1.x), or a list of texts (2.x)."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if isinstance(value, str):
            return value
        if not isinstance(value, list):
            raise ValidationError("Neither a string nor a list.")
        return _list().deserialize(value, attr, data, **kwargs)


def _list(description: str | None = None) -> fields.List[Any]:
    metadata = {"description": description} if description else {}
    return fields.List(fields.Nested(NinjsText), metadata=metadata)


def _texts(description: str) -> _Texts:
    return _Texts(
        metadata={"description": description, "anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": _TEXT}}]}
    )


class NinjsItem(Schema):
    """An IPTC ninjs item, version 1.x, 2.x or 3.x, as agencies deliver it. What is not named here is left unread.

    The longest body is the text, plain where the item has it plain and as HTML; an item without a body is read from its
    descriptions. An item in another language than English, or without text, is named in `meta.warnings` and left out.
    """

    class Meta:
        unknown = INCLUDE

    uri = fields.String(
        validate=validate.Length(min=1, max=limits.ID_CHARACTERS),
        metadata={"description": "The item's identifier: the article's `id` where the item brings none."},
    )
    id = fields.String(
        validate=validate.Length(min=1, max=limits.ID_CHARACTERS),
        metadata={"description": "Not of the standard: the caller's name for the article."},
    )
    role = fields.String(
        validate=validate.OneOf(vocabulary.ROLES), metadata={"description": "Not of the standard: as in `Article`."}
    )
    story_version_of = fields.String(
        validate=validate.Length(min=1, max=limits.ID_CHARACTERS),
        metadata={"description": "Not of the standard: as in `Article`."},
    )
    version = fields.String(metadata={"description": "Items of one `uri` are versions of one article; this tells them apart."})
    versioncreated = fields.String(metadata={"description": "Read as `published_at`; left out where it is no RFC 3339 date."})
    versionCreated = fields.String(metadata={"description": "The same in 3.x."})  # noqa: N815 - the standard's spelling
    language = fields.String(metadata={"description": "English where absent."})
    title = fields.String(metadata={"description": "The headline of an item that has none."})
    headline = _texts("Headline (1.x); headlines as drafts of 2.0 had them.")
    headlines = _list("Headlines (2.x, 3.x): the one with the role main, else the first.")
    body = _texts("Body as drafts of 2.0 had it.")
    bodies = _list("Bodies (2.x, 3.x).")
    description = _texts("Descriptions as drafts of 2.0 had them.")
    descriptions = _list("Descriptions (2.x, 3.x).")

    @validates_schema(skip_on_field_errors=False)
    def named_texts_are_strings(self, item: Json, **_: Any) -> None:
        """`body_text`, `headline_main` and the like hold strings."""
        wrong = [name for name, value in item.items() if NAMED_TEXT.match(name) and not isinstance(value, str)]
        if wrong:
            raise ValidationError({name: ["Not a valid string."] for name in wrong})
