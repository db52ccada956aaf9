"""From the bytes of a request to its JSON, refused as early as can be."""

import time
from dataclasses import dataclass
from typing import Any

from flask import g, request

from schemas import problems as catalogue
from service.web import ninjs, strict_json
from service.web.problems import Problem


@dataclass(frozen=True, slots=True)
class Sent:
    """What a body holds, as a request; `within` is the pointer to the body in it, `arrived` on `time.monotonic()`'s clock."""

    payload: Any
    within: str
    arrived: float


def read(max_bytes: int) -> Sent:
    """The body of the current request: a request in JSON, or ninjs items where the media type says so.

    Raises:
        Problem: as `read_json` does, and 422 for what is sent as ninjs and is not.
    """
    payload, within = read_json(max_bytes), ""
    arrived = time.monotonic()
    if request.mimetype in ninjs.MEDIA_TYPES:
        payload, within = ninjs.as_request(payload)
    return Sent(payload, within, arrived)


def read_json(max_bytes: int) -> Any:
    """The body of the current request as plain Python values.

    Raises:
        Problem: 415 for other media types, charsets and compressed bodies; 411 without a Content-Length; 413 over `max_bytes`;
            400 for a body that ends early and for what is not strict JSON.
    """
    _check_media_type()
    size = _declared_size()
    if size > max_bytes:
        raise Problem.too_large(size, max_bytes, "bytes")
    body = request.get_data(cache=False)
    g.facts["bytes_in"] = len(body)
    if len(body) != size:
        raise Problem(catalogue.BAD_REQUEST, f"The body ended after {len(body)} of {size} bytes.")
    try:
        return strict_json.parse(body, unread=ninjs.UNREAD)
    except strict_json.StrictJsonError as error:
        raise Problem(catalogue.INVALID_JSON, str(error)) from None


def _check_media_type() -> None:
    media_type = request.mimetype
    if media_type != "application/json" and not (media_type.startswith("application/") and media_type.endswith("+json")):
        raise Problem(catalogue.UNSUPPORTED_MEDIA_TYPE, "The Content-Type must be application/json or application/ninjs+json.")
    if request.mimetype_params.get("charset", "utf-8").lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise Problem(catalogue.UNSUPPORTED_MEDIA_TYPE, "The charset must be UTF-8.")
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise Problem(
            catalogue.UNSUPPORTED_MEDIA_TYPE, "Compressed bodies are not taken.", headers={"Accept-Encoding": "identity"}
        )


def _declared_size() -> int:
    """Content-Length; chunked bodies are refused because the server would cut them at the limit without a word."""
    if request.content_length is None or "Transfer-Encoding" in request.headers:
        raise Problem(catalogue.LENGTH_REQUIRED)
    return request.content_length
