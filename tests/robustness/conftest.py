import tempfile
from collections.abc import Iterator

import pytest

from benchmarks.soak.service import Service, running


@pytest.fixture(scope="package")
def service() -> Iterator[Service]:
    """The whole service with two workers, for tests that it survives."""
    with tempfile.TemporaryFile() as log, running(log) as started:
        yield started


@pytest.fixture
def doomed() -> Iterator[Service]:
    """A service of its own, for a test that breaks it."""
    with tempfile.TemporaryFile() as log, running(log) as started:
        yield started
