"""Clocks and the lines of a report."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, TypeVar
from unittest.mock import patch

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Processor seconds and the result; wall-clock time would measure the neighbours too."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def best(work: Callable[[], object], repeats: int) -> float:
    """The least processor seconds of several runs: what the work costs when nothing disturbs it."""
    return min(timed(work)[0] for _ in range(repeats))


@dataclass(slots=True)
class Stages:
    """Processor seconds by stage."""

    seconds: dict[str, float] = field(default_factory=dict)

    def rates(self, characters: int) -> str:
        """Every stage with its share of the whole and its own characters a second, dearest first."""
        total = sum(self.seconds.values()) or 1.0
        ranked = sorted(self.seconds.items(), key=lambda item: -item[1])
        return "\n  ".join(
            f"{name:17} {seconds * 1000:9,.1f} ms  {seconds / total:4.0%}  {characters / max(seconds, 1e-9):13,.0f} characters/s"
            for name, seconds in ranked
        )


@contextmanager
def staged(module: ModuleType, names: Sequence[str]) -> Iterator[Stages]:
    """Time the functions that a module calls under these names while the block runs."""
    stages = Stages()

    def watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **options: Any) -> Any:
            seconds, result = timed(lambda: function(*args, **options))
            stages.seconds[name] = stages.seconds.get(name, 0.0) + seconds
            return result

        return run

    with ExitStack() as patches:
        for name in names:
            patches.enter_context(patch.object(module, name, watched(name, getattr(module, name))))
        yield stages
