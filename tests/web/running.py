"""The service as a process of its own, for tests of what only the production server shows."""

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prometheus_client.parser import text_string_to_metric_families

STORY = {"articles": [{"id": "a", "text": "It sank 12 boats."}, {"id": "b", "text": "It sank 14 boats."}]}


@dataclass(frozen=True)
class Service:
    """A running service: its process, its port, and the port of its probes, which may be the same."""

    process: subprocess.Popen[str]
    port: int
    probe_port: int

    def ask(self, method: str, path: str, body: Any = None, *, port: int | None = None) -> tuple[int, str]:
        """Status and body of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=10)
        try:
            sent = None if body is None else json.dumps(body)
            connection.request(method, path, sent, {"Content-Type": "application/json"} if sent else {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def probe(self, path: str) -> tuple[int, str]:
        return self.ask("GET", path, port=self.probe_port)

    def sample(self, name: str, **labels: str) -> float | None:
        """The value of a metric; None where it was never counted."""
        for family in text_string_to_metric_families(self.probe("/metrics")[1]):
            for sample in family.samples:
                if sample.name == name and labels.items() <= sample.labels.items():
                    return sample.value
        return None

    def workers(self) -> list[int]:
        pid = self.process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]

    def stop(self) -> str:
        """What it logged in all its life."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.communicate(timeout=20)[0]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def running(environ: Mapping[str, str] | None = None, hold: Path | None = None) -> Iterator[Service]:
    """The service with the stand-in engine, which finishes no request while the file `hold` exists; two workers if not told."""
    given = dict(environ or {})
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.web.served", str(port), *([str(hold)] if hold else [])],
        env={name: value for name, value in os.environ.items() if not name.startswith("FACTDIFF_")} | given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    service = Service(process, port, int(given.get("FACTDIFF_PROBE_PORT", port)))
    try:
        await_answer(service)
        yield service
    finally:
        if hold:
            hold.unlink(missing_ok=True)
        process.terminate()
        process.communicate(timeout=30)


def await_answer(service: Service) -> None:
    """Until the service is ready; a busy machine may take its time."""
    for _ in range(600):
        with contextlib.suppress(OSError):
            if service.probe("/readyz")[0] == 200:
                return
        time.sleep(0.1)
    raise TimeoutError("the service did not start")
