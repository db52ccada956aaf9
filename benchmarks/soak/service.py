"""The service as its users run it: gunicorn, two workers, on a loopback port of its own."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from benchmarks.soak.client import exchange

HOST = "127.0.0.1"
_START_SECONDS = 90.0
_STOP_SECONDS = 40.0


@dataclass(frozen=True, slots=True)
class Service:
    """A running service."""

    port: int
    process: subprocess.Popen[bytes]

    def workers(self) -> list[int]:
        """The process ids of its workers."""
        pid = self.process.pid
        with contextlib.suppress(OSError):
            return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
        return []

    def is_ready(self) -> bool:
        """Whether it says so itself."""
        try:
            return exchange(self.port, b"GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", seconds=5).status == 200
        except OSError:
            return False

    def stop(self, sign: signal.Signals = signal.SIGTERM) -> int:
        """Stop it and wait; its exit status."""
        self.process.send_signal(sign)
        return self.process.wait(_STOP_SECONDS)


def resident_bytes(pid: int) -> int:
    """The resident memory of a process, 0 where it is gone."""
    with contextlib.suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


@contextlib.contextmanager
def running(
    log: IO[bytes],
    workers: int = 2,
    settings: Mapping[str, str] | None = None,
    prefix: Sequence[str] = (),
    command: Sequence[str] = ("service", "serve", "--port"),
) -> Iterator[Service]:
    """Start a service, wait until it is ready, and see that it is gone at the end.

    Args:
        log: Where its output goes.
        workers: How many workers it has.
        settings: Environment variables to set for it.
        prefix: A command to start it under, such as `nice`.
        command: The module to run and its arguments; the port is added.
    """
    port = _free_port()
    environ = {**os.environ, "WEB_CONCURRENCY": str(workers), **(settings or {})}
    line = [*prefix, sys.executable, "-m", *command, str(port)]
    process = subprocess.Popen(line, stdout=log, stderr=subprocess.STDOUT, env=environ)
    service = Service(port, process)
    try:
        _wait_until_ready(service, workers)
        yield service
    finally:
        process.kill()  # its workers notice within a second
        process.wait()


def _wait_until_ready(service: Service, workers: int) -> None:
    limit = time.monotonic() + _START_SECONDS
    while not (service.is_ready() and len(service.workers()) == workers):
        if service.process.poll() is not None or time.monotonic() > limit:
            raise RuntimeError(f"the service did not start; its exit status is {service.process.poll()}")
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
