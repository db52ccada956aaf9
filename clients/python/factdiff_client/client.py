"""The operations of factdiff as methods."""

import json
import time
from collections.abc import Sequence
from typing import Any, cast
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from factdiff_client.models import (
    Article,
    Discrepancies,
    DiscrepanciesOptions,
    LimitsInForce,
    Mentions,
    MentionsOptions,
    NinjsItem,
    Problem,
)

_BUSY = 503
_LONGEST_WAIT_SECONDS = 10.0


class ProblemError(Exception):
    """The service refused a request.

    problem     the problem document (RFC 9457): branch on `problem["type"]`, mend what `problem["errors"]` points at
    request_id  what to quote when the fault is the service's
    """

    def __init__(self, problem: Problem, request_id: str) -> None:
        wrong = "; ".join(f"{error['pointer']}: {error['detail']}" for error in problem.get("errors", []))
        super().__init__(": ".join(filter(None, (problem["title"], wrong or problem.get("detail")))))
        self.problem = problem
        self.request_id = request_id


class Factdiff:
    """A factdiff service.

    url      where it runs: "http://127.0.0.1:8080"
    key      the API key, where the service asks for one
    timeout  seconds to wait for an answer; keep it above the service's own deadline, which is 10 unless set otherwise
    retries  how often a request is sent again that the service was too busy to take
    """

    def __init__(self, url: str, *, key: str | None = None, timeout: float = 30.0, retries: int = 2) -> None:
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"not an http or https URL: {url!r}")
        self._url = url.rstrip("/")
        self._headers = {"Accept": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
        self._timeout = timeout
        self._retries = retries

    def find_discrepancies(
        self, articles: Sequence[Article | NinjsItem], options: DiscrepanciesOptions | None = None
    ) -> Discrepancies:
        """The numbers and dates on which the articles of one story disagree, most certain first.

        Raises:
            ProblemError: the service refused the request.
            OSError: the service cannot be reached, or did not answer in time.
        """
        return cast("Discrepancies", self._send("/v1/discrepancies", {"articles": articles, "options": options or {}}))

    def find_mentions(self, articles: Sequence[Article | NinjsItem], options: MentionsOptions | None = None) -> Mentions:
        """Every number and date of the articles, normalised; raises as `find_discrepancies` does."""
        return cast("Mentions", self._send("/v1/mentions", {"articles": articles, "options": options or {}}))

    def get_limits(self) -> LimitsInForce:
        """How much one request may hold; raises as `find_discrepancies` does."""
        return cast("LimitsInForce", self._send("/v1/limits"))

    def _send(self, path: str, body: Any = None) -> Any:
        headers, data = self._headers, None
        if body is not None:
            headers, data = headers | {"Content-Type": "application/json"}, json.dumps(body).encode()
        request = Request(self._url + path, data, headers)  # noqa: S310 - the scheme was checked
        for left in range(self._retries, -1, -1):
            try:
                with urlopen(request, timeout=self._timeout) as answer:  # noqa: S310 - the scheme was checked
                    return json.load(answer)
            except HTTPError as refusal:
                if refusal.code != _BUSY or not left:
                    raise ProblemError(_read_problem(refusal), refusal.headers.get("X-Request-ID", "")) from None
                time.sleep(min(_seconds(refusal.headers.get("Retry-After")), _LONGEST_WAIT_SECONDS))
        raise AssertionError("the last attempt returns or raises")


def _read_problem(refusal: HTTPError) -> Problem:
    """The problem document, or one made of the status where something between here and the service answered."""
    try:
        document = json.loads(refusal.read())
    except ValueError:
        document = None
    if isinstance(document, dict) and "title" in document:
        return cast("Problem", document)
    return {"type": "about:blank", "title": refusal.reason, "status": refusal.code}


def _seconds(retry_after: str | None) -> float:
    return float(retry_after) if retry_after and retry_after.isdecimal() else 1.0
