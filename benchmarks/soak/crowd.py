"""Clients that ask at once, over and over, and remember how each exchange ended."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.soak.client import Answer, UnansweredError, exchange


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange on the clock of `time.monotonic()`; `answer` is None where none came, `refused` where none could be asked."""

    began: float
    ended: float
    answer: Answer | None
    refused: bool = False

    @property
    def seconds(self) -> float:
        """From connecting to the last byte of the answer."""
        return self.ended - self.began


@dataclass(slots=True)
class Crowd:
    """What the clients of a service went through."""

    exchanges: list[Exchange] = field(default_factory=list)

    def statuses(self) -> set[int | None]:
        """Every status that was answered, None for exchanges without an answer."""
        return {exchange.answer.status if exchange.answer else None for exchange in self.exchanges if not exchange.refused}

    def answers(self) -> list[Answer]:
        """Every answer that came."""
        return [exchange.answer for exchange in self.exchanges if exchange.answer]

    def lost(self) -> list[Exchange]:
        """The exchanges in which a request was taken and not answered."""
        return [exchange for exchange in self.exchanges if exchange.answer is None and not exchange.refused]

    def percentile(self, percent: float) -> float:
        """Seconds within which so many per cent of the answers came."""
        times = sorted(exchange.seconds for exchange in self.exchanges if exchange.answer)
        return times[min(len(times) - 1, int(len(times) * percent / 100))]


@contextmanager
def crowd(port: int, request: Callable[[int], bytes] | bytes, clients: int, pause: float = 0.0) -> Iterator[Crowd]:
    """So many clients, each asking again as soon as it has its answer and has paused; they stop at the end of the block.

    Args:
        port: Where the service listens.
        request: What all ask, or what to ask as the n-th request of a client.
        clients: How many ask at once.
        pause: Seconds between an answer and the next request.
    """
    seen, stop = Crowd(), threading.Event()

    def keep_asking() -> None:
        count = 0
        while not stop.is_set():
            seen.exchanges.append(_ask(port, request if isinstance(request, bytes) else request(count)))
            count += 1
            stop.wait(0.02 if seen.exchanges[-1].refused else pause)

    threads = [threading.Thread(target=keep_asking, daemon=True) for _ in range(clients)]
    _start(threads)
    try:
        yield seen
    finally:
        stop.set()
        for thread in threads:
            thread.join(40)


def _start(threads: Sequence[threading.Thread]) -> None:
    for thread in threads:
        thread.start()


def _ask(port: int, request: bytes) -> Exchange:
    began = time.monotonic()
    try:
        answer = exchange(port, request)
    except UnansweredError:
        return Exchange(began, time.monotonic(), None)
    except OSError:
        return Exchange(began, time.monotonic(), None, refused=True)
    return Exchange(began, time.monotonic(), answer)
