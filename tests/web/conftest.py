import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.web import Settings, create_app, logs
from tests.web.fakes import Digits

# TypeScript, which `npm ci` in clients/typescript brings, as .ci/run does.
_TSC = Path(__file__).resolve().parents[2] / "clients/typescript/node_modules/.bin/tsc"
collect_ignore = [] if _TSC.exists() else ["test_desk_types.py"]


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    """A service with the default settings and the stand-in engine."""
    return create_app(Settings(), Digits().engine()).test_client()


@pytest.fixture
def log() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """The lines that the service logs during a test."""
    stream = io.StringIO()
    logs.configure(stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logs.configure()
