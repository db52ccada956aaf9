"""The service over loopback with two workers: how much of the engine's pace reaches a client, and how long one waits."""

import argparse
import http.client
import json
import multiprocessing
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from benchmarks.speed.inputs import Story, generated
from benchmarks.stories import generate_story
from service.engine import find_discrepancies

_WORKERS = 2
_ARTICLES, _CHARACTERS = 10, 5_000
_LEAST_SHARE, _MOST_SPREAD = 0.6, 4.0
_LOAD = 0.7
_CLIENTS = 4  # enough that no worker ever waits for one
_WAITING = 32  # requests under way at once before the client itself is late
_READY_SECONDS = 60
_HEADERS = {"Content-Type": "application/json"}


def configure(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Options of the command."""
    parser.add_argument("--seconds", type=float, default=15.0, help="length of each of the three runs (default: %(default)s)")
    return measure


def measure(chosen: argparse.Namespace) -> int:
    """Requests a second of the engine and of the service, and latencies at 70% of capacity; 1 where a target is missed."""
    engine = _pace_of_engine(generated(1, _ARTICLES, _CHARACTERS), chosen.seconds)
    body = json.dumps(generate_story(1, articles=_ARTICLES, characters=_CHARACTERS)).encode()
    with _serving() as port:
        _post(port, body)
        capacity = _capacity(port, body, chosen.seconds)
        latencies = _latencies(port, body, _LOAD * capacity, chosen.seconds * 2)
    share, middle, late = capacity / engine, _quantile(latencies, 0.5), _quantile(latencies, 0.99)
    print(f"the engine on {_WORKERS} processes  {engine:6.1f} requests/s")
    print(f"the service               {capacity:6.1f} requests/s, {share:.2f} of it (target {_LEAST_SHARE})")
    print(f"at {_LOAD:.0%} of capacity        p50 {middle * 1e3:.0f} ms, p99 {late * 1e3:.0f} ms of {len(latencies)} requests")
    print(f"p99 is {late / middle:.1f} times p50 (target {_MOST_SPREAD})")
    return int(share < _LEAST_SHARE or late > _MOST_SPREAD * middle)


def _pace_of_engine(story: Story, seconds: float) -> float:
    with multiprocessing.get_context("fork").Pool(_WORKERS) as pool:
        pool.starmap(_repeat, [(story, 1.0)] * _WORKERS)
        return sum(pool.starmap(_repeat, [(story, seconds)] * _WORKERS))


def _repeat(story: Story, seconds: float) -> float:
    """Requests a second of this process."""
    began, done = time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        find_discrepancies(story)
        done += 1
    return done / (time.perf_counter() - began)


@contextmanager
def _serving() -> Iterator[int]:
    """The port of a service of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = [sys.executable, "-m", "service", "serve", "--port", str(port), "--workers", str(_WORKERS)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("FACTDIFF_")}
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        _await(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def _await(port: int) -> None:
    until = time.monotonic() + _READY_SECONDS
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == http.HTTPStatus.OK:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the service did not get ready")


def _capacity(port: int, body: bytes, seconds: float) -> float:
    """Requests a second when clients always have another one."""
    until = time.perf_counter() + seconds

    def ask(_client: int) -> int:
        done = 0
        while time.perf_counter() < until:
            done += _post(port, body)
        return done

    began = time.perf_counter()
    with ThreadPoolExecutor(_CLIENTS) as clients:
        done = sum(clients.map(ask, range(_CLIENTS)))
    return done / (time.perf_counter() - began)


def _latencies(port: int, body: bytes, rate: float, seconds: float) -> list[float]:
    """Seconds from the moment that each request was due, at a steady rate: what waits behind a slow one is counted too."""
    began = time.perf_counter()

    def ask(number: int) -> float:
        due = began + number / rate
        time.sleep(max(0.0, due - time.perf_counter()))
        _post(port, body)
        return time.perf_counter() - due

    with ThreadPoolExecutor(_WAITING) as clients:
        return sorted(clients.map(ask, range(int(rate * seconds))))


def _post(port: int, body: bytes) -> bool:
    """Whether a request was answered with conflicts; one turned away does not count."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("POST", "/v1/discrepancies", body, _HEADERS)
        answer = connection.getresponse()
        answer.read()
        return answer.status == http.HTTPStatus.OK
    finally:
        connection.close()


def _quantile(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
