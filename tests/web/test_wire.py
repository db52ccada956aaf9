"""A wire knows when a request has arrived, whatever the pieces, and never waits."""

import socket
from collections.abc import Iterator

import pytest

from service.web.wire import Wire

Pair = tuple[Wire, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Wire(ours, 100), theirs


def arrived(wire: Wire) -> bool:
    wire.fill()
    return wire.is_complete


@pytest.mark.parametrize(
    ("request_bytes", "at"),
    [
        pytest.param(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", -1, id="no body"),
        pytest.param(b"GET / HTTP/1.1\r\n\r\n", -1, id="no headers"),
        pytest.param(b"POST / HTTP/1.1\r\ncontent-LENGTH:5 \r\n\r\nhello", -1, id="body"),
        pytest.param(b"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi", -1, id="short body"),
        pytest.param(b"POST / HTTP/1.1\r\nContent-Length: 101\r\n\r\n", -1, id="body beyond the limit is not waited for"),
        pytest.param(b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", -1, id="chunked body is not waited for"),
        pytest.param(b"POST / HTTP/1.1\r\nX: Content-Length: 9\r\n\r\n", -1, id="length inside another header"),
    ],
)
def test_a_request_is_complete_with_its_last_byte(pair: Pair, request_bytes: bytes, at: int) -> None:
    wire, client = pair
    for byte in request_bytes[:at]:
        client.send(bytes([byte]))
        assert not arrived(wire)
    client.send(request_bytes[at:])
    assert arrived(wire)
    assert wire.recv(1000) == request_bytes


def test_a_request_cut_short_is_as_complete_as_it_gets(pair: Pair) -> None:
    wire, client = pair
    client.send(b"POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhel")
    client.shutdown(socket.SHUT_WR)
    wire.fill()
    assert arrived(wire)
    assert wire.recv(1000).endswith(b"hel")
    assert wire.recv(1000) == b""


def test_reading_past_what_has_arrived_does_not_wait(pair: Pair) -> None:
    wire, _ = pair
    wire.fill()
    with pytest.raises(TimeoutError):
        wire.recv(1)


def test_what_was_read_too_early_begins_the_next_request(pair: Pair) -> None:
    wire, client = pair
    client.send(b"GET /a HTTP/1.1\r\n\r\nGET /b HT")
    wire.fill()
    first = wire.recv(19)
    early = wire.recv(4)
    wire.unread(early)
    assert first == b"GET /a HTTP/1.1\r\n\r\n"
    assert not arrived(wire)
    client.send(b"TP/1.1\r\n\r\n")
    assert arrived(wire)
    assert wire.recv(1000) == b"GET /b HTTP/1.1\r\n\r\n"


def test_an_answer_that_the_client_does_not_take_is_kept(pair: Pair) -> None:
    wire, client = pair
    answer = bytes(range(256)) * 40_000
    wire.sendall(answer)
    assert wire.held > 0
    assert not wire.flush()
    taken = bytearray()
    while len(taken) < len(answer):
        taken += client.recv(1_000_000)
        wire.flush()
    assert bytes(taken) == answer
    assert wire.held == 0


def test_a_client_that_waits_to_go_on_is_told_once(pair: Pair) -> None:
    wire, client = pair
    client.send(b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    wire.fill()
    assert client.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
    assert wire.send(b"HTTP/1.1 100 Continue\r\n\r\n") == 25
    client.send(b"hi")
    assert arrived(wire)
    client.setblocking(False)
    with pytest.raises(BlockingIOError):
        client.recv(100)
