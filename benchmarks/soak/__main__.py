"""A soak: good and bad traffic on a service of two workers for minutes, all on loopback.

Every answer is held against what this process's own engine says of the same request. Prints a table; exits with 1 where an answer
was lost or wrong, a worker died, or a worker's memory grew by more than a twentieth after the first minute.
"""

import argparse
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import IO

from benchmarks.soak.clients import Client, Tally
from benchmarks.soak.service import Service, running
from benchmarks.soak.traffic import Traffic
from benchmarks.soak.watch import Growth, Watch

_MAX_GROWTH_PERCENT = 5.0
_WARM_SECONDS = 60.0
_GROUPS = ("stories", "new words", "hostile texts", "nonsense", "slow clients", "vanished")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a soak and print what was seen; 1 where something must not be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="how long (default: %(default)s)")
    parser.add_argument("--workers", type=int, default=2, help="workers of the service (default: %(default)s)")
    parser.add_argument("--clients", type=int, default=6, help="clients that ask at once (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="chooses the stories (default: %(default)s)")
    chosen = parser.parse_args(arguments)
    traffic, tally = Traffic(chosen.seed), Tally()
    with tempfile.TemporaryFile() as log, running(log, chosen.workers) as service:
        watch = Watch(service, min(_WARM_SECONDS, chosen.seconds / 3))
        started = service.workers()
        _run(service, traffic, tally, watch, chosen)
        growth = watch.growth()
        breaches = [*_of_workers(started, service.workers(), growth), *_of_stopping(service), *_of_log(log)]
    breaches += [f"{told} ({times} times)" for told, times in tally.breaches.most_common(20)]
    _print(chosen, tally, growth)
    for breach in breaches:
        print(f"BREACH  {breach}")
    print("failed" if breaches else "nothing lost, nothing wrong, nothing grown")
    return 1 if breaches else 0


def _run(service: Service, traffic: Traffic, tally: Tally, watch: Watch, chosen: argparse.Namespace) -> None:
    stop = threading.Event()

    def keep(doing: Callable[[Client], None], number: int) -> None:
        client = Client(service.port, traffic, tally, Random(f"{chosen.seed}/{number}"), stop)  # noqa: S311
        while not stop.is_set():
            try:
                doing(client)
            except OSError as error:
                with tally.lock:
                    tally.breaches[f"no connection: {type(error).__name__}"] += 1
                stop.wait(0.1)

    habits = [Client.ask_well, Client.ask_badly, Client.ask_well][: chosen.clients] * (chosen.clients // 3 or 1)
    habits += [Client.vanish, Client.trickle, Client.trickle, Client.trickle, Client.trickle]
    threads = [threading.Thread(target=keep, args=pair, daemon=True) for pair in zip(habits, range(len(habits)), strict=True)]
    threads.append(threading.Thread(target=watch.run, daemon=True))
    for thread in threads:
        thread.start()
    time.sleep(chosen.seconds)
    stop.set()
    watch.stop()
    for thread in threads:
        thread.join(60)


def _of_workers(before: Sequence[int], after: Sequence[int], growth: Sequence[Growth]) -> Iterator[str]:
    if set(before) != set(after):
        yield f"workers changed from {before} to {after}"
    for worker in growth:
        if worker.percent >= _MAX_GROWTH_PERCENT:
            yield f"worker {worker.pid} grew by {worker.percent:.1f} %"


def _of_stopping(service: Service) -> Iterator[str]:
    if status := service.stop():
        yield f"the service stopped with status {status}"


def _of_log(log: IO[bytes]) -> Iterator[str]:
    log.seek(0)
    defects = sum(b'"level":"error"' in line or b"Traceback" in line for line in log)
    if defects:
        yield f"{defects} errors in the log"


def _print(chosen: argparse.Namespace, tally: Tally, growth: Sequence[Growth]) -> None:
    """The figures as Markdown, as the operations guide shows them."""
    print(f"{chosen.seconds:.0f} s, {chosen.workers} workers, {sum(tally.asked.values()):,} requests, seed {chosen.seed}\n")
    print("| traffic | requests | sent back with 503 | partial | p50 ms | p99 ms |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for group in _GROUPS:
        times = sorted(tally.seconds[group])
        typical = [f"{1000 * times[int(len(times) * share)]:.0f}" for share in (0.5, 0.99)] if times else ["", ""]
        counted = [f"{count[group]:,}" for count in (tally.asked, tally.sent_back, tally.partial)]
        print(f"| {' | '.join((group, *counted, *typical))} |")
    print("\n| worker | MiB warm | MiB at the end | growth |\n| ---: | ---: | ---: | ---: |")
    for number, worker in enumerate(growth, start=1):
        print(f"| {number} | {worker.warm:.1f} | {worker.end:.1f} | {worker.percent:+.1f} % |")
    print()


if __name__ == "__main__":
    sys.exit(main())
