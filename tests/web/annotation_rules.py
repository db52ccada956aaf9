"""The rules of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) that our annotations come under."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
# What the context defines for the members that we use; anything else would be dropped by a JSON-LD processor.
_TERMS = {
    *("@context", "id", "type", "label", "total", "first", "startIndex", "items", "motivation", "body", "target", "purpose"),
    *("value", "format", "language", "source", "selector", "scope", "start", "end", "exact", "prefix", "suffix"),
    *("dcterms:identifier", "dcterms:type"),
}


def violations(collection: Json, texts: Mapping[tuple[str, str], str]) -> list[str]:
    """Where a collection breaks a rule; `texts` holds what was read, by article id and field."""
    return list(_collection(collection, texts))


def _collection(collection: Json, texts: Mapping[tuple[str, str], str]) -> Iterator[str]:
    if collection.get("@context") != CONTEXT:
        yield "3.1: the context is missing"
    if collection.get("type") != "AnnotationCollection" or not _is_iri(collection.get("id")):
        yield "5.1: a collection has its type and an IRI"
    page = collection["first"]
    if page.get("type") != "AnnotationPage" or not _is_iri(page.get("id")) or "@context" in page:
        yield "5.2: an embedded page has its type and an IRI, and no context of its own"
    if collection.get("total") != len(page["items"]) or page.get("startIndex") != 0:
        yield "5.1: the total is the number of annotations"
    ids = [annotation.get("id") for annotation in page["items"]]
    if len(set(ids)) != len(ids):
        yield "3.1: an annotation's IRI is its own"
    yield from (f"unknown term: {name}" for name in set(_names(collection)) - _TERMS)
    for annotation in page["items"]:
        yield from _annotation(annotation, texts)


def _annotation(annotation: Json, texts: Mapping[tuple[str, str], str]) -> Iterator[str]:
    if annotation.get("type") != "Annotation" or not _is_iri(annotation.get("id")):
        yield "3.1: an annotation has its type and an IRI"
    if annotation.get("motivation") not in _MOTIVATIONS:
        yield "3.3.5: the motivation is one of the model's"
    for body in annotation["body"]:
        if body.get("purpose") not in _MOTIVATIONS:
            yield "3.3.5: a purpose is one of the model's"
        if body["type"] == "TextualBody" and not isinstance(body.get("value"), str):
            yield "3.2.4: a textual body has exactly one value"
        if body["type"] == "SpecificResource" and not _is_iri(body.get("source")):
            yield "4: a specific resource has exactly one source"
    target = annotation["target"]
    source = target.get("source")
    if target.get("type") != "SpecificResource" or not isinstance(source, dict) or not _is_iri(source.get("id")):
        yield "4: the target is a part of a resource with an IRI"
    if not _is_iri(target.get("scope", "urn:none")):
        yield "4.4: a scope is an IRI"
    yield from _selectors(target, texts[source["dcterms:identifier"], source["dcterms:type"]])


def _selectors(target: Json, text: str) -> Iterator[str]:
    position, quote = target["selector"]
    if (position.get("type"), quote.get("type")) != ("TextPositionSelector", "TextQuoteSelector"):
        yield "4.2: a position and a quote"
    start, end = position["start"], position["end"]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        yield "4.2.5: positions are non-negative integers within the text"
    if text[start:end] != quote["exact"]:
        yield "4.2.4: the quote is what stands at the position, in code points"
    if not text[:start].endswith(quote["prefix"]) or not text[end:].startswith(quote["suffix"]):
        yield "4.2.4: prefix and suffix are what stands around it"


def _is_iri(value: Any) -> bool:
    return isinstance(value, str) and _IRI.fullmatch(value) is not None


def _names(document: Any) -> Iterator[str]:
    if isinstance(document, dict):
        yield from document
        document = list(document.values())
    if isinstance(document, list):
        for member in document:
            yield from _names(member)
