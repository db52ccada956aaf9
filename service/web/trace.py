"""What surrounds every request: its id, its log line, and the headers that keep browsers and caches from harm."""

import re
import time
import uuid

from flask import Flask, Response, g, request

from service.web.logs import log_access
from service.web.metrics import Metrics

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def register_trace(app: Flask, metrics: Metrics) -> None:
    """Begin and finish every request; a route may set its own value of any header."""

    def begin() -> None:
        metrics.began()
        _begin()

    def finish(response: Response) -> Response:
        # The route as the contract writes it: a path can hold anything.
        route = request.url_rule.rule if request.url_rule else None
        metrics.answered(route, response.status_code, time.perf_counter() - g.wall)
        if problem := g.get("problem"):
            metrics.rejected(problem)
        return _finish(response, route)

    app.before_request(begin)
    app.after_request(finish)
    app.teardown_request(lambda _error: metrics.ended())


def _begin() -> None:
    brought = request.headers.get("X-Request-ID", "")
    g.request_id = brought if _REQUEST_ID.fullmatch(brought) else uuid.uuid4().hex
    g.facts = {}
    g.wall, g.cpu = time.perf_counter(), time.thread_time()


def _finish(response: Response, route: str | None) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["X-Request-ID"] = g.request_id
    facts = {
        "request_id": g.request_id,
        "method": request.method,
        "route": route,
        "status": response.status_code,
        "problem": g.get("problem"),
        **g.facts,
        "bytes_out": response.content_length or 0,
        "wall_ms": round((time.perf_counter() - g.wall) * 1000, 3),
        "cpu_ms": round((time.thread_time() - g.cpu) * 1000, 3),
    }
    log_access({name: fact for name, fact in facts.items() if fact is not None})
    return response
