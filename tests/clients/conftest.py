import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.cli import demo

ROOT = Path(__file__).resolve().parents[2]
# The packages that the TypeScript client is built with; `npm ci` in clients/typescript brings them, as .ci/run does.
BUILDABLE = (ROOT / "clients/typescript/node_modules").is_dir()
collect_ignore = [] if BUILDABLE else ["test_typescript_client.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not BUILDABLE:
        terminalreporter.write_line("The TypeScript client was left out: its packages are missing (npm ci in clients/typescript)")


@pytest.fixture(scope="session")
def service_url() -> Iterator[str]:
    """The real service, listening."""
    with demo._service() as url:
        yield url


def run(*command: str, folder: str) -> str:
    """What a command prints that must succeed."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "clients/python"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT / folder, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def run_python(*arguments: str, folder: str) -> str:
    """What a Python program prints that must succeed."""
    return run(sys.executable, *arguments, folder=folder)
