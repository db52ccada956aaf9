"""The whole of a sweep: stage the archive, work on one unfinished part after another, tell how far it is and what came of it."""

import importlib.util
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pyarrow.dataset as ds

from service.sweep.layout import Layout, SweepError, Wish, is_complete
from service.sweep.local import LocalSweep
from service.sweep.stories import sweep_story

LOCAL_MASTER = "local[*,4]"
"""All CPUs of this machine, and four tries of a task: a killed worker costs its task, not the sweep."""

Tell = Callable[[str], None]


class Backend(Protocol):
    """What carries a sweep out."""

    def stage(self) -> None: ...
    def sweep_part(self, part: int) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Summary:
    """What a sweep found: conflicts in all, and what was set aside, by reason."""

    conflicts: int
    aside: Counter[str] = field(default_factory=Counter)


def sweep(wish: Wish, output: Path, *, master: str | None, workers: int | None, tell: Tell) -> Summary:
    """Sweep an archive, or go on with a sweep that was broken off.

    Args:
        wish: What to sweep.
        output: The folder to write to.
        master: Spark's master, None for processes of this machine.
        workers: How many processes, None for one a CPU.
        tell: Takes a line that says how far the sweep is.

    Raises:
        SweepError: where the input is missing or the output holds something else.
    """
    if not Path(wish.source).exists():
        raise SweepError(f"{wish.source}: no such file or folder.")
    layout = Layout(output)
    layout.open(wish)
    waiting = [part for part in range(wish.parts) if not layout.is_finished(part)]
    if waiting:
        backend = _backend(wish, layout, master, workers)
        try:
            carry_out(backend, wish, layout, tell)
        finally:
            backend.close()
    layout.close()
    return summarize(layout)


def carry_out(backend: Backend, wish: Wish, layout: Layout, tell: Tell) -> None:
    """Stage what is not staged and sweep what is not swept."""
    if not is_complete(layout.staged):
        tell("Reading the archive")
        shutil.rmtree(layout.staged, ignore_errors=True)
        backend.stage()
    for part in range(wish.parts):
        if not layout.is_finished(part):
            tell(f"Part {part + 1} of {wish.parts}")
            backend.sweep_part(part)


def summarize(layout: Layout) -> Summary:
    """Count what a finished sweep wrote."""
    aside = ds.dataset(layout.root / "aside", format="parquet").to_table(columns=["reason"])
    conflicts = ds.dataset(layout.root / "conflicts", format="parquet").count_rows()
    return Summary(conflicts, Counter(aside["reason"].to_pylist()))


def has_spark() -> bool:
    """Whether the `spark` extra and Java are at hand."""
    return importlib.util.find_spec("pyspark") is not None and shutil.which("java") is not None


def _backend(wish: Wish, layout: Layout, master: str | None, workers: int | None) -> Backend:
    if master is None:
        return LocalSweep(wish, layout, sweep_story, workers)
    if not has_spark():
        raise SweepError(f"Spark needs Java and the spark extra: {sys.executable} -m pip install 'factdiff[spark]'.")
    from service.sweep.spark import SparkSweep  # noqa: PLC0415 - Spark is wanted by few

    return SparkSweep(wish, layout, sweep_story, master)
