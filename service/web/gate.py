"""Bounded concurrency: computing is done in few slots, and who waits too long is told to come back."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from schemas import problems as catalogue
from service.web.problems import Problem

RETRY_AFTER_SECONDS = 1


class Gate:
    """A number of slots of this process, and how long (seconds) a request may wait for one."""

    def __init__(self, slots: int, wait_seconds: float) -> None:
        self._slots = threading.BoundedSemaphore(slots)
        self._wait_seconds = wait_seconds

    @contextmanager
    def slot(self) -> Iterator[None]:
        """Hold a slot.

        Raises:
            Problem: 503 with Retry-After where none came free in time.
        """
        if not self._slots.acquire(timeout=self._wait_seconds):
            raise Problem(catalogue.SATURATED, headers={"Retry-After": str(RETRY_AFTER_SECONDS)})
        try:
            yield
        finally:
            self._slots.release()
