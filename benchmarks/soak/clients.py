"""The clients of a soak: those that ask in good faith, those that send nonsense, and those that misbehave on the line."""

import socket
import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from random import Random

from benchmarks.soak.client import Answer, UnansweredError, connect, exchange, read_answer
from benchmarks.soak.traffic import Case, Traffic, is_partial

_RESET = b"\1\0\0\0\0\0\0\0"
_TRICKLE_PIECES = 20


@dataclass(slots=True)
class Tally:
    """What came back, by group of requests."""

    asked: Counter[str] = field(default_factory=Counter)
    sent_back: Counter[str] = field(default_factory=Counter)
    partial: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    breaches: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, group: str, case: Case, answer: Answer | None, seconds: float) -> None:
        """Count an exchange and hold its answer against the case; no answer is a breach."""
        wrong = case.breach(answer) if answer else "lost"
        with self.lock:
            self.asked[group] += 1
            if answer and answer.status == 503:
                self.sent_back[group] += 1
            elif answer:
                self.partial[group] += is_partial(answer)
                self.seconds[group].append(seconds)
            if wrong:
                self.breaches[f"{group}, {case.name}: {wrong}"] += 1

    def count(self, group: str) -> None:
        """Count what expects no answer."""
        with self.lock:
            self.asked[group] += 1


@dataclass(frozen=True, slots=True)
class Client:
    """One client of a service; each `ask_…` method does one thing that clients do."""

    port: int
    traffic: Traffic
    tally: Tally
    random: Random
    stop: threading.Event

    def ask_well(self) -> None:
        """A good story, now and then one with words that nobody has heard."""
        if self.random.random() < 0.2:
            self._exchange("new words", self.traffic.unheard(self.random.randrange(1 << 40)))
        else:
            self._exchange("stories", self.random.choice(self.traffic.good))

    def ask_badly(self) -> None:
        """Nonsense, or a text made to be slow."""
        if self.random.random() < 0.5:
            self._exchange("hostile texts", self.random.choice(self.traffic.hostile))
        else:
            self._exchange("nonsense", self.random.choice(self.traffic.bad))

    def vanish(self) -> None:
        """Send a part or the whole of a request, and go, politely or not."""
        request = self.random.choice(self.traffic.good).request
        with connect(self.port) as connection:
            connection.sendall(request[: self.random.randrange(len(request) + 1)])
            if self.random.random() < 0.5:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.tally.count("vanished")
        self.stop.wait(0.5)

    def trickle(self) -> None:
        """A good request in small pieces with long pauses; it is answered like any other."""
        case = self.random.choice(self.traffic.good)
        with connect(self.port, 60) as connection:
            step = len(case.request) // _TRICKLE_PIECES + 1
            for start in range(0, len(case.request), step):
                connection.sendall(case.request[start : start + step])
                self.stop.wait(0.4)
            began = time.monotonic()
            try:
                answer = read_answer(connection)
            except UnansweredError:
                answer = None
        self.tally.note("slow clients", case, answer, time.monotonic() - began)

    def _exchange(self, group: str, case: Case) -> None:
        began = time.monotonic()
        try:
            answer: Answer | None = exchange(self.port, case.request)
        except OSError:
            answer = None
        self.tally.note(group, case, answer, time.monotonic() - began)
