"""`demo`: the real service, a sample story over HTTP, its conflicts, and the service stopped again."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import IO, Any

from service.cli.table import render

_START_SECONDS = 60
_STOP_SECONDS = 10
_ANSWER_SECONDS = 30
_HOST = "127.0.0.1"
_INTERRUPTS = (signal.SIGINT, signal.SIGTERM)

Json = dict[str, Any]


class DemoError(RuntimeError):
    """The service did not start or did not answer; the message ends with what it logged."""


def run_demo() -> None:
    """Start the service on a free port, post the sample story, print its conflicts.

    Raises:
        DemoError: where the service cannot be reached. It is stopped in every case.
    """
    sample = files("service").joinpath("samples", "ferry.json")
    body = sample.read_bytes()
    print("Starting the service ...", flush=True)
    with _service() as url:
        answer = _post(f"{url}/v1/discrepancies", body)
    articles = json.loads(body)["articles"]
    print(f"Posted {len(articles)} articles about one event:\n")
    for article in articles:
        print(f"   {article['id']:<16} {article['published_at'][:10]}  {article['title']}")
    terminal = sys.stdout.isatty()
    color = terminal and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size((110, 24)).columns
    print(f"\n{render(answer, width=width, color=color, side_by_side=terminal)}\n")
    print(f"Answered in {answer['meta']['elapsed_ms']:.0f} ms; the service is stopped. The same by hand, after `make serve`:\n")
    print(f"   {_curl(Path(str(sample)))}")


def _curl(sample: Path) -> str:
    path = sample.relative_to(Path.cwd()) if sample.is_relative_to(Path.cwd()) else sample
    return f"curl -s http://127.0.0.1:8080/v1/discrepancies -H 'Content-Type: application/json' -d @{path}"


@contextlib.contextmanager
def _service() -> Iterator[str]:
    """The service in a process group of its own, answering at the URL that this yields, and gone afterwards."""
    port = _free_port()
    command = [sys.executable, "-m", "service", "serve", "--host", _HOST, "--port", str(port), "--workers", "1"]
    source = str(Path(str(files("service"))).parent)
    paths = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
    # The sample is sent without a key.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("FACTDIFF_")} | {"PYTHONPATH": paths}
    process = None
    with tempfile.TemporaryFile() as log:
        try:
            with _uninterrupted():
                process = subprocess.Popen(command, stdout=log, stderr=log, env=environment, start_new_session=True)  # noqa: S603
            url = f"http://{_HOST}:{port}"
            _await_readiness(url, process, log)
            yield url
        finally:
            if process is not None:
                with _uninterrupted():
                    _stop(process)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold interrupts back until the block is done: one that came between starting a process and knowing it would leave it."""
    held: list[int] = []
    handlers = {number: signal.signal(number, lambda number, _frame: held.append(number)) for number in _INTERRUPTS}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    if held:
        raise KeyboardInterrupt


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _await_readiness(url: str, process: subprocess.Popen[bytes], log: IO[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/readyz", timeout=2):  # noqa: S310 - loopback only
                return
        except urllib.error.HTTPError:
            break  # it answers, and its engine failed to load: waiting would not help
        except OSError:
            time.sleep(0.1)
    log.seek(0)
    said = [line for line in log.read().decode("utf-8", "replace").splitlines() if '"event":"request"' not in line]
    raise DemoError("\n".join(["the service did not start. It said:", *said[-20:]]))


def _post(url: str, body: bytes) -> Json:
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})  # noqa: S310 - loopback only
    try:
        with urllib.request.urlopen(request, timeout=_ANSWER_SECONDS) as response:  # noqa: S310 - loopback only
            answer: Json = json.load(response)
            return answer
    except urllib.error.HTTPError as error:
        raise DemoError(f"the service answered {error.code}: {error.read().decode('utf-8', 'replace')[:2000]}") from None
    except OSError as error:
        raise DemoError(f"the service did not answer: {error}") from None


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the service: politely, and after a while with its whole group."""
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
