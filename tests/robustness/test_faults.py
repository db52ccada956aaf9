"""The service under its production server when things go wrong around it: what others would notice of it."""

import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

import pytest

from benchmarks.soak.client import Answer, ask, connect, exchange, get, read_answer, with_body
from benchmarks.soak.crowd import Crowd, crowd
from benchmarks.soak.service import Service, running
from service.web.worker import SEND_SECONDS
from tests.robustness.requests import ASK, ASK_MUCH, right_answer, timeless

# `make faults` takes the time of a real attack.
SLOW_SECONDS = 60 if os.environ.get("FACTDIFF_FAULTS") == "full" else 4
HALF = ASK[: len(ASK) // 2]


def is_served(service: Service) -> bool:
    return exchange(service.port, ASK).status == 200


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    limit = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > limit:
            return False
        time.sleep(0.01)
    return True


def assert_right(seen: Crowd) -> None:
    """Every answer is the engine's own, or an invitation to come back."""
    expected = right_answer()
    assert seen.exchanges
    for answer in seen.answers():
        if answer.status == 503:
            assert answer.headers["retry-after"]
        else:
            assert answer.status == 200
            assert timeless(answer.document()) == expected


def test_a_killed_worker_harms_no_request_but_its_own(doomed: Service) -> None:
    victim, other = doomed.workers()
    with crowd(doomed.port, ASK, clients=4) as seen:
        time.sleep(1)
        os.kill(victim, signal.SIGKILL)
        killed = time.monotonic()
        assert wait_until(lambda: len(doomed.workers()) == 2 and victim not in doomed.workers(), 2)
        assert wait_until(lambda: is_served(doomed), 10)  # amid a crowd that may fill both workers
    assert other in doomed.workers()
    assert_right(seen)
    assert len(seen.lost()) <= 4
    for exchange_lost in seen.lost():
        assert exchange_lost.began < killed + 0.1, "a request that came after the worker was gone"
    assert not any(told.refused for told in seen.exchanges)


def test_told_to_stop_it_answers_all_it_has_taken(doomed: Service) -> None:
    with crowd(doomed.port, ASK, clients=8) as seen:
        time.sleep(1)
        assert doomed.stop() == 0
        time.sleep(0.2)
    assert_right(seen)
    assert seen.lost() == []
    assert any(told.refused for told in seen.exchanges)


def test_told_to_stop_it_lets_a_request_arrive_that_has_begun(doomed: Service) -> None:
    with connect(doomed.port) as slow:
        slow.sendall(HALF)
        time.sleep(0.3)
        doomed.process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        assert ask(slow, ASK[len(HALF) :]).status == 200
    assert doomed.process.wait(10) == 0


@contextmanager
def tricklers(port: int, clients: int, request: bytes) -> Iterator[Callable[[], None]]:
    """Clients that have sent half a request; calling what this yields makes each send one more byte."""
    with ExitStack() as stack:
        connections = [stack.enter_context(connect(port)) for _ in range(clients)]
        for connection in connections:
            connection.sendall(request[: len(request) // 2])
        sent = [len(request) // 2]

        def trickle() -> None:
            for connection in connections:
                with suppress(OSError):  # told by now that it takes too long
                    connection.sendall(request[sent[0] : sent[0] + 1])
            sent[0] += 1

        yield trickle


def typical_seconds(port: int, meanwhile: Callable[[], None], seconds: float) -> Crowd:
    with crowd(port, ASK, clients=2, pause=0.02) as seen:
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            meanwhile()
            time.sleep(0.2)
    return seen


@pytest.mark.parametrize("part", [ASK, get("/healthz"), get("/" + "x" * 200)], ids=["body", "head", "request line"])
def test_slow_clients_cost_others_nothing(service: Service, part: bytes) -> None:
    before = typical_seconds(service.port, lambda: None, SLOW_SECONDS / 2)
    with tricklers(service.port, 32, part) as trickle:
        during = typical_seconds(service.port, trickle, SLOW_SECONDS)
    assert_right(during)
    assert during.lost() == []
    # Both runs share the machine with other work: a held thread would cost seconds.
    assert during.percentile(99) < 2 * before.percentile(99) + 0.25


def test_a_request_that_never_ends_is_told_so(service: Service) -> None:
    with connect(service.port) as slow:
        slow.sendall(b"GET /healthz HTTP/1.1\r\nHost:")
        answer = read_answer(slow)
    assert answer.status == 408
    assert answer.document()["type"] == "/problems/request-timeout"
    assert answer.headers["content-type"] == "application/problem+json"


def test_clients_that_never_read_their_answer_cost_others_nothing(service: Service) -> None:
    with ExitStack() as stack:
        for _ in range(24):
            greedy = stack.enter_context(connect(service.port))
            greedy.sendall(get("/openapi.yaml").replace(b"close", b"keep-alive") * 40)
        seen = typical_seconds(service.port, lambda: None, 3)
    assert_right(seen)
    assert seen.lost() == []
    assert seen.percentile(99) < SEND_SECONDS / 4  # a held thread would cost all of a client's patience


def test_a_client_that_has_finished_sending_is_answered(service: Service) -> None:
    with connect(service.port) as half_closed:
        half_closed.sendall(ASK)
        half_closed.shutdown(socket.SHUT_WR)
        assert read_answer(half_closed).status == 200


def test_clients_that_vanish_cost_others_nothing(service: Service) -> None:
    for request in (b"", b"G", HALF, ASK, ASK_MUCH):
        for reset in (False, True):
            for _ in range(5):
                with connect(service.port) as vanishing:
                    vanishing.sendall(request)
                    if reset:
                        vanishing.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    seen = typical_seconds(service.port, lambda: None, 1)
    assert seen.lost() == []
    assert {200, 503} >= seen.statuses()
    assert len(service.workers()) == 2
    assert wait_until(lambda: is_served(service), 20)


def test_a_client_that_asks_to_be_told_to_go_on_is_told(service: Service) -> None:
    head, _, body = ASK.partition(b"\r\n\r\n")
    with connect(service.port, 5) as polite:
        polite.sendall(head + b"\r\nExpect: 100-continue\r\n\r\n")
        assert polite.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        assert ask(polite, body).status == 200


def test_requests_sent_in_one_go_are_answered_in_order(service: Service) -> None:
    with connect(service.port) as hasty:
        hasty.sendall(b"".join(f"GET /{path} HTTP/1.1\r\nHost: x\r\n\r\n".encode() for path in ("healthz", "none", "v1/limits")))
        received = hasty.makefile("rb")
        statuses = []
        for _ in range(3):
            statuses.append(int(received.readline().split()[1]))
            length = 0
            while (line := received.readline()) != b"\r\n":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            received.read(length)
    assert statuses == [200, 404, 200]


def test_with_its_queue_full_it_sends_requests_back_and_stays_alive(service: Service) -> None:
    probes: list[tuple[float, Answer]] = []
    with crowd(service.port, ASK_MUCH, clients=48) as seen:
        time.sleep(0.5)
        for _ in range(15):
            began = time.monotonic()
            answer = exchange(service.port, get("/healthz"))
            probes.append((time.monotonic() - began, answer))
            time.sleep(0.1)
    assert {answer.status for _, answer in probes} == {200}
    assert max(seconds for seconds, _ in probes) < 2
    assert seen.lost() == []
    assert seen.statuses() == {200, 503}
    for answer in seen.answers():
        assert answer.status == 200 or answer.headers["retry-after"] == "1"
    assert wait_until(lambda: is_served(service), 20)


def test_it_serves_with_no_room_to_write_a_file() -> None:
    source, sink = os.pipe()  # a pipe takes a log that a file has no room for
    with os.fdopen(sink, "wb") as log, os.fdopen(source, "rb") as logged:
        with running(log, prefix=("prlimit", "--fsize=0")) as service:
            assert timeless(exchange(service.port, ASK).document()) == right_answer()
            assert b"factdiff_requests_total" in exchange(service.port, get("/metrics")).body
        log.close()
        assert b"metrics counted by each worker alone" in logged.read()


def test_a_body_far_beyond_the_limit_is_refused_and_the_client_hears_it(service: Service) -> None:
    answer = exchange(service.port, with_body("/v1/discrepancies", b" " * 20_000_000))
    assert answer.status == 413
    assert answer.document()["type"] == "/problems/too-large"
