"""Structured logs: one JSON object a line on standard output.

Nothing that a caller wrote is ever logged: no text, title, URL, id, key or path, and no exception message, for it may quote one.
"""

import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

import orjson

ACCESS = logging.getLogger("factdiff.access")
SERVICE = logging.getLogger("factdiff.service")
_MAX_FRAMES = 12


class JsonFormatter(logging.Formatter):
    """A record as one JSON object: time, level, logger, event, and the record's `facts`."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {
            "time": moment,
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        line |= getattr(record, "facts", {})
        if record.exc_info and record.exc_info[1] is not None:
            line |= describe_exception(record.exc_info[1])
        return orjson.dumps(line, default=str).decode()


def configure(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Send the service's log lines to a stream, standard output by default; calling it again replaces the earlier stream."""
    handler = logging.StreamHandler(stream or sys.stdout)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger("factdiff")
    root.handlers[:] = [handler]
    root.setLevel(level)
    root.propagate = False


def describe_exception(error: BaseException) -> dict[str, Any]:
    """The type of an exception and where it arose, innermost frame last, without its message or any source line."""
    frames = traceback.extract_tb(error.__traceback__)[-_MAX_FRAMES:]
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return {"exception": type(error).__name__, "frames": places}


def log_defect(error: BaseException, request_id: str, route: str) -> None:
    """Log an unexpected exception of a request."""
    facts = {"request_id": request_id, "route": route, **describe_exception(error)}
    SERVICE.error("defect", extra={"facts": facts})


def log_access(facts: dict[str, Any]) -> None:
    """Log one answered request."""
    ACCESS.info("request", extra={"facts": facts})
