"""Problem details (RFC 9457): every error leaves the service in this one form."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from schemas import problems as catalogue
from schemas.problems import ProblemType
from service.web import logs

MEDIA_TYPE = "application/problem+json"
MAX_ERRORS = 100
# The largest whole number that every JSON reader keeps.
_EXACT = 2**53 - 1

_BY_STATUS = {
    404: catalogue.NOT_FOUND,
    405: catalogue.METHOD_NOT_ALLOWED,
    411: catalogue.LENGTH_REQUIRED,
    413: catalogue.TOO_LARGE,
    415: catalogue.UNSUPPORTED_MEDIA_TYPE,
}


class Problem(Exception):  # noqa: N818 - the standard's own noun
    """An error to answer with: its type from the catalogue, and what this occurrence adds.

    `members` are extension members of the document (`errors`, `limit`, `size`, `unit`); neither they nor `detail` are logged.
    """

    def __init__(
        self, kind: ProblemType, detail: str | None = None, *, headers: Mapping[str, str] | None = None, **members: Any
    ) -> None:
        super().__init__(kind.name)
        self.kind = kind
        self.detail = detail
        self.headers = dict(headers or {})
        self.members = members

    @classmethod
    def invalid(cls, errors: Sequence[Mapping[str, Any]]) -> "Problem":
        """The request does not fit the schema; at most the first hundred errors are told."""
        detail = None if len(errors) <= MAX_ERRORS else f"The first {MAX_ERRORS} of {len(errors)} errors."
        return cls(catalogue.INVALID_REQUEST, detail, errors=list(errors[:MAX_ERRORS]))

    @classmethod
    def too_large(cls, size: int, limit: int, unit: str) -> "Problem":
        """A total over its limit, both counted in `unit`."""
        return cls(
            catalogue.TOO_LARGE, f"At most {limit} {unit}; {size} were sent.", limit=limit, size=min(size, _EXACT), unit=unit
        )

    def to_response(self) -> Response:
        """The problem as an HTTP response."""
        g.problem = self.kind.name
        document: dict[str, Any] = {"type": self.kind.uri, "title": self.kind.title, "status": self.kind.status}
        if self.detail is not None:
            document["detail"] = self.detail
        body = orjson.dumps(document | self.members)
        return Response(body, status=self.kind.status, headers=self.headers, content_type=MEDIA_TYPE)


def register_handlers(app: Flask) -> None:
    """Answer every exception with a problem document."""
    app.register_error_handler(Problem, Problem.to_response)
    app.register_error_handler(HTTPException, _from_http)
    app.register_error_handler(Exception, _from_defect)


def _from_http(error: HTTPException) -> Response:
    kind = _BY_STATUS.get(error.code or 500)
    if kind is None:
        kind = catalogue.BAD_REQUEST if 400 <= (error.code or 500) < 500 else catalogue.INTERNAL
    headers = {}
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return Problem(kind, headers=headers).to_response()


def _from_defect(error: Exception) -> Response:
    logs.log_defect(error, g.get("request_id", ""), str(request.url_rule or ""))
    return Problem(catalogue.INTERNAL).to_response()
