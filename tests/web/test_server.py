"""The service under its production server: signals, broken connections, environment."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

from service.web import gunicorn_config


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def get(port: int, path: str) -> tuple[int, dict[str, Any]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path)
    answer = connection.getresponse()
    document = json.loads(answer.read())
    connection.close()
    return answer.status, document


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """A port on which the service listens, and its process."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.web.served", str(port)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        for _ in range(900):
            try:
                if get(port, "/readyz")[0] == 200:
                    break
            except OSError:
                time.sleep(0.1)
        yield port, process
    finally:
        process.terminate()
        process.communicate()


@pytest.mark.parametrize(
    ("sent", "status", "problem"),
    [
        pytest.param(b"canary\r\n\r\n", 400, "bad-request", id="no request line"),
        pytest.param(b"GET /" + b"canary" * 2000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 400, "bad-request", id="endless path"),
        pytest.param(
            b"GET /healthz HTTP/1.1\r\nHost: x\r\nA: " + b"canary" * 2000 + b"\r\n\r\n", 400, "bad-request", id="endless header"
        ),
        pytest.param(
            b"POST /v1/mentions HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
            400,
            "bad-request",
            id="two lengths",
        ),
        pytest.param(
            b"POST /v1/mentions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{}",
            400,
            "bad-request",
            id="body that ends early",
        ),
        pytest.param(
            b"POST /v1/mentions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            411,
            "length-required",
            id="chunked body",
        ),
    ],
)
def test_broken_requests_get_problem_documents_too(
    running: tuple[int, subprocess.Popen[str]], sent: bytes, status: int, problem: str
) -> None:
    with socket.create_connection(("127.0.0.1", running[0]), timeout=5) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        assert answer.status == status
        assert answer.headers["Content-Type"] == "application/problem+json"
        document = json.loads(answer.read())
        assert document["type"] == f"/problems/{problem}"
        assert document.get("detail") or problem == "length-required"


def test_it_stops_cleanly_and_its_log_is_json_without_a_word_of_the_callers(running: tuple[int, subprocess.Popen[str]]) -> None:
    port, process = running
    get(port, "/canary?canary=1")
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    lines = [json.loads(line) for line in output.splitlines()]
    assert {"request", "connection refused"} <= {line["event"] for line in lines}
    assert "canary" not in output


def test_an_unusable_setting_stops_the_start_with_a_line_that_names_it() -> None:
    for name in ("WEB_CONCURRENCY", "FACTDIFF_KEEPALIVE_SECONDS", "FACTDIFF_PROBE_PORT"):
        command = [sys.executable, "-m", "service", "serve", "--port", str(free_port())]
        ended = subprocess.run(command, env=os.environ | {name: "many"}, check=False, capture_output=True, text=True, timeout=60)
        assert ended.returncode == 2
        assert ended.stderr.startswith(f"factdiff: {name} must be")


def test_the_settings_fit_a_read_only_root() -> None:
    assert gunicorn_config.control_socket_disable is True
    assert gunicorn_config.worker_tmp_dir in {"/dev/shm", None}
    assert gunicorn_config.accesslog is None
