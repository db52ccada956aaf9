"""Watching the workers of a service: are they the same as at the start, and does their memory grow?"""

import threading
import time
from dataclasses import dataclass, field

from benchmarks.soak.service import Service, resident_bytes

_EVERY_SECONDS = 1.0
_AVERAGED = 5
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Growth:
    """The resident memory of a worker in MiB: once it is warm, and at the end."""

    pid: int
    warm: float
    end: float

    @property
    def percent(self) -> float:
        """How much it grew since it was warm."""
        return 100 * (self.end / self.warm - 1)


@dataclass(slots=True)
class Watch:
    """Samples of the memory of each worker, by process id."""

    service: Service
    warm_after: float
    samples: dict[int, list[tuple[float, int]]] = field(default_factory=dict)
    _stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Sample until told to stop."""
        began = time.monotonic()
        while not self._stop.wait(_EVERY_SECONDS):
            for pid in self.service.workers():
                self.samples.setdefault(pid, []).append((time.monotonic() - began, resident_bytes(pid)))

    def stop(self) -> None:
        """End the sampling."""
        self._stop.set()

    def growth(self) -> list[Growth]:
        """Each worker's memory, averaged over a few samples at either end."""
        found = []
        for pid, samples in self.samples.items():
            warm = [size for at, size in samples if at >= self.warm_after][:_AVERAGED]
            end = [size for _, size in samples][-_AVERAGED:]
            if warm:
                found.append(Growth(pid, sum(warm) / len(warm) / _MIB, sum(end) / len(end) / _MIB))
        return found
