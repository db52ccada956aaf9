"""A plain HTTP client on sockets, which can misbehave on purpose and tells exactly how an exchange ended."""

import contextlib
import http.client
import json
import socket
from dataclasses import dataclass
from typing import Any

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: status, headers by lower-case name, body."""

    status: int
    headers: dict[str, str]
    body: bytes

    def document(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class UnansweredError(ConnectionError):
    """The request was sent, in part or in full, and no whole answer came back."""


def post(path: str, document: Any, *, close: bool = True, headers: str = "") -> bytes:
    """A request with a JSON body; `headers` are further header lines, each ended by CRLF."""
    return with_body(path, json.dumps(document).encode(), close=close, headers=headers)


def with_body(path: str, body: bytes, *, close: bool = True, headers: str = "") -> bytes:
    """A POST request with these very bytes as body."""
    lines = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{headers}"
    return (lines + ("Connection: close\r\n" if close else "") + "\r\n").encode("latin-1") + body


def get(path: str) -> bytes:
    """A GET request that ends its connection."""
    return f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode("latin-1")


def connect(port: int, seconds: float = 30.0) -> socket.socket:
    """A connection to the service.

    Raises:
        OSError: where the service is not there; nothing was sent then.
    """
    connection = socket.create_connection((HOST, port), timeout=seconds)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def ask(connection: socket.socket, request: bytes) -> Answer:
    """Send a request over a connection and read its answer.

    Raises:
        UnansweredError: where the connection breaks before the answer is complete.
    """
    with contextlib.suppress(OSError):  # an answer may come before the end of the request
        connection.sendall(request)
    return read_answer(connection)


def read_answer(connection: socket.socket) -> Answer:
    """Read one answer.

    Raises:
        UnansweredError: where the connection breaks before the answer is complete.
    """
    answer = http.client.HTTPResponse(connection)
    try:
        answer.begin()
        body = answer.read()
    except (OSError, http.client.HTTPException) as error:
        raise UnansweredError(type(error).__name__) from error
    return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)


def exchange(port: int, request: bytes, seconds: float = 30.0) -> Answer:
    """One request over a connection of its own.

    Raises:
        UnansweredError: where the connection was made and no whole answer came.
        OSError: where no connection was made.
    """
    with connect(port, seconds) as connection:
        return ask(connection, request)
