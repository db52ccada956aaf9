"""A report as W3C Web Annotations: a collection with one annotation a mention.

Source: https://www.w3.org/TR/annotation-model/. Positions count code points there, whatever unit the rest of the API uses.
"""

import uuid
from typing import Any

import regex

from schemas.annotations import CONTEXT
from service.model import Claim, Conflict, Report

Json = dict[str, Any]

PROFILE = f'application/ld+json;profile="{CONTEXT}"'
_SPACE = uuid.UUID("6f0b1d5e-3a55-5d0e-9a55-1c2f6d1f0b7a")
_CONTEXT_CHARACTERS = 32
_IRI = regex.compile(r"[a-z][a-z0-9+.-]*+:[^\s<>\"{}|\\^`\x00-\x20]++", regex.I)


def annotate(report: Report) -> Json:
    """The mentions of all conflicts, in the order of the conflicts; without a conflict, an empty collection."""
    items = [_annotation(conflict, claim) for conflict in report.conflicts for value in conflict.values for claim in value.claims]
    whole = _name("collection", *(item["id"] for item in items))
    page = {"id": _name("page", whole), "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": whole,
        "type": "AnnotationCollection",
        "label": "Numbers and dates on which the articles disagree",
        "total": len(items),
        "first": page,
    }


def _annotation(conflict: Conflict, claim: Claim) -> Json:
    mention = claim.mention
    place = (conflict.id, mention.article_id, str(mention.field), str(mention.start), str(mention.end))
    return {
        "id": _name("annotation", *place),
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            _text(conflict.explanation, "commenting") | {"language": "en"},
            _text(conflict.kind.value, "tagging"),
            _text(conflict.relation.value, "tagging"),
            _text(f"{conflict.confidence:.2f}", "assessing"),
            {"type": "SpecificResource", "purpose": "linking", "source": _name("conflict", conflict.id)},
        ],
        "target": _target(claim),
    }


def _text(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(claim: Claim) -> Json:
    mention, article = claim.mention, claim.document.article
    written = article.field(mention.field)
    target: Json = {
        "type": "SpecificResource",
        "source": {
            "id": _name("text", article.id, str(mention.field), written),
            "type": "Text",
            "format": "text/plain",
            "language": article.language,
            "dcterms:identifier": article.id,
            "dcterms:type": mention.field.value,
        },
        "selector": [
            {"type": "TextPositionSelector", "start": mention.start, "end": mention.end},
            {
                "type": "TextQuoteSelector",
                "exact": written[mention.start : mention.end],
                "prefix": written[max(0, mention.start - _CONTEXT_CHARACTERS) : mention.start],
                "suffix": written[mention.end : mention.end + _CONTEXT_CHARACTERS],
            },
        ],
    }
    if article.url and _IRI.fullmatch(article.url):
        target["scope"] = article.url
    return target


def _name(*parts: str) -> str:
    """An IRI that is the same for the same parts."""
    return uuid.uuid5(_SPACE, "\x1f".join(parts)).urn
