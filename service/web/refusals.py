"""Problem documents for requests that never reach the application: too broken, too late, or too many."""

import socket
from typing import Any

import orjson
from gunicorn.http import errors

from schemas.problems import ProblemType
from service.web import logs
from service.web.gate import RETRY_AFTER_SECONDS
from service.web.problems import MEDIA_TYPE

_REASONS = {400: "Bad Request", 408: "Request Timeout", 500: "Internal Server Error", 503: "Service Unavailable"}
HEAD_TOO_LONG = "The headers are too many or too long."
# gunicorn's own messages quote the request.
_DETAILS: dict[type[BaseException], str] = {
    errors.LimitRequestLine: "The request line is too long.",
    errors.LimitRequestHeaders: HEAD_TOO_LONG,
    errors.InvalidRequestLine: "The request line is malformed.",
    errors.InvalidRequestMethod: "The method is malformed.",
    errors.InvalidHTTPVersion: "Only HTTP/1.0 and HTTP/1.1 are spoken.",
    errors.InvalidHeader: "A header is malformed, or contradicts another.",
    errors.InvalidHeaderName: "The name of a header is malformed.",
    errors.ObsoleteFolding: "A header goes on in a second line.",
    errors.UnsupportedTransferCoding: "The transfer coding is not taken.",
    errors.ExpectationFailed: "Nothing but 100-continue can be expected.",
}


def detail_of(error: BaseException) -> str | None:
    """What of a request could not be parsed, without quoting it; None where the error does not say."""
    return _DETAILS.get(type(error))


def refuse(client: socket.socket, kind: ProblemType, detail: str | None = None, told: dict[str, Any] | None = None) -> None:
    """Answer with a bare problem document, and log the sort of the problem with what is `told`, never with the request."""
    logs.SERVICE.warning("connection refused", extra={"facts": {"problem": kind.name, **(told or {})}})
    problem = {"type": kind.uri, "title": kind.title, "status": kind.status}
    document = orjson.dumps(problem | ({"detail": detail} if detail else {}))
    retry = f"Retry-After: {RETRY_AFTER_SECONDS}\r\n" if kind.status == 503 else ""
    head = (
        f"HTTP/1.1 {kind.status} {_REASONS[kind.status]}\r\nConnection: close\r\nContent-Type: {MEDIA_TYPE}\r\n{retry}"
        f"Content-Length: {len(document)}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n"
    )
    try:
        client.sendall(head.encode("ascii") + document)
    except OSError:
        logs.SERVICE.info("connection lost")
