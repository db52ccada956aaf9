"""The catalogue of errors: every `type` that a problem document (RFC 9457) of this service can have."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemType:
    """One kind of error. `name` is stable: clients may branch on `type`, which is /problems/ and the name."""

    name: str
    status: int
    title: str
    meaning: str

    @property
    def uri(self) -> str:
        """The `type` of the problem document: a URI reference."""
        return f"/problems/{self.name}"


BAD_REQUEST = ProblemType(
    "bad-request", 400, "The request cannot be read", "The connection or its headers broke off or make no sense."
)
INVALID_JSON = ProblemType(
    "invalid-json",
    400,
    "The body is not strict JSON",
    "The body is empty, not UTF-8, not JSON, nested too deeply, or holds what JSON leaves undefined: NaN, Infinity, a duplicate "
    "member, a lone surrogate, or a number too large to keep exactly.",
)
UNAUTHORIZED = ProblemType(
    "unauthorized",
    401,
    "A valid API key is needed",
    "Keys are configured, and the request brought none or a wrong one. Send `Authorization: Bearer KEY` or `X-API-Key: KEY`.",
)
NOT_FOUND = ProblemType("not-found", 404, "No such resource", "The path is not one of the contract's.")
METHOD_NOT_ALLOWED = ProblemType(
    "method-not-allowed", 405, "The resource does not take this method", "The `Allow` header names the methods that it takes."
)
NOT_ACCEPTABLE = ProblemType(
    "not-acceptable",
    406,
    "No form of the answer is acceptable",
    "The `Accept` header rules out every media type in which the operation answers; `offered` lists them.",
)
REQUEST_TIMEOUT = ProblemType(
    "request-timeout",
    408,
    "The request did not arrive in time",
    "The head has to arrive within 10 seconds, and the body within 30 more. The connection is closed.",
)
LENGTH_REQUIRED = ProblemType(
    "length-required",
    411,
    "The body needs a Content-Length",
    "Chunked bodies are refused, so that none is ever cut short unnoticed.",
)
TOO_LARGE = ProblemType(
    "too-large",
    413,
    "The request is too large",
    "The body has too many bytes, or its articles too many characters in all; `limit`, `size` and `unit` say how many.",
)
UNSUPPORTED_MEDIA_TYPE = ProblemType(
    "unsupported-media-type",
    415,
    "The body must be plain JSON in UTF-8",
    "Send `Content-Type: application/json`, or `application/ninjs+json` for ninjs items, without compression.",
)
INVALID_REQUEST = ProblemType(
    "invalid-request",
    422,
    "The request does not fit the contract",
    "The body is JSON, but not what the operation takes. `errors` lists what to mend, each with a JSON Pointer into the body; "
    "where a limit was passed, `limit` and `size` say by how much.",
)
INTERNAL = ProblemType(
    "internal", 500, "The service failed", "A defect of the service. Quote the `X-Request-ID` header when you report it."
)
SATURATED = ProblemType(
    "saturated",
    503,
    "The service is busy",
    "Back-pressure, not an outage: all slots were taken for as long as a request may wait. Retry after `Retry-After` seconds.",
)
NOT_READY = ProblemType(
    "not-ready", 503, "The service is not ready", "The engine is not loaded. Retry after `Retry-After` seconds."
)

CATALOGUE = (
    BAD_REQUEST,
    INVALID_JSON,
    UNAUTHORIZED,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    REQUEST_TIMEOUT,
    LENGTH_REQUIRED,
    TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    INVALID_REQUEST,
    INTERNAL,
    SATURATED,
    NOT_READY,
)
