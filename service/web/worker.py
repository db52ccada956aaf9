"""gunicorn's threaded worker, with requests too broken for the application answered and logged in the service's own form."""

import socket
from typing import Any

import orjson
from gunicorn.http.errors import ParseException
from gunicorn.workers.gthread import ThreadWorker

from schemas import problems as catalogue
from service.web import logs
from service.web.problems import MEDIA_TYPE

_REASONS = {400: "Bad Request", 500: "Internal Server Error"}


class ProblemWorker(ThreadWorker):
    """Answers malformed requests with a problem document and logs the sort of the error without quoting the request."""

    def handle_error(self, _req: Any, client: socket.socket, _addr: Any, exc: BaseException) -> None:
        """Called by gunicorn for what it could not parse, and for what went wrong outside the application."""
        kind = catalogue.BAD_REQUEST if isinstance(exc, ParseException) else catalogue.INTERNAL
        logs.SERVICE.warning("connection refused", extra={"facts": {"problem": kind.name, **logs.describe_exception(exc)}})
        document = orjson.dumps({"type": kind.uri, "title": kind.title, "status": kind.status})
        head = (
            f"HTTP/1.1 {kind.status} {_REASONS[kind.status]}\r\nConnection: close\r\nContent-Type: {MEDIA_TYPE}\r\n"
            f"Content-Length: {len(document)}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n"
        )
        try:
            client.sendall(head.encode("ascii") + document)
        except OSError:
            logs.SERVICE.info("connection lost")
