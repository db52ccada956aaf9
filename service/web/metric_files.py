"""The files in which the workers of one service count together.

Every worker has a seat, numbered from 1, and writes to the files of its seat. The worker that replaces it takes the seat and
counts on in them: totals never fall, and there are never more files than workers at one time.
"""

import atexit
import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from prometheus_client import multiprocess, values

_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_PREFIX, _LOCK = "factdiff-metrics-", "lock"
# Memory that a read-only root leaves writable, and that a full disk does not touch.
_MEMORY = Path("/dev/shm")  # noqa: S108 - the directory made in it is private

_shared: Path | None = None
_seat = 0  # the arbiter's


def share() -> Path:
    """Let this process and its children count in files; for the process that will fork the workers, before it makes metrics.

    The directory is PROMETHEUS_MULTIPROC_DIR where that is set, and emptied of an earlier run's counts; else a new one in
    memory, or where temporary files go, removed at exit.

    Raises:
        OSError: where no directory can be written.
    """
    global _shared  # noqa: PLW0603 - what all metrics of the process write to
    if _shared is not None:
        return _shared
    if given := os.environ.get(_VARIABLE):
        directory = Path(given)
        directory.mkdir(parents=True, exist_ok=True)
        for stale in directory.glob("*.db"):
            stale.unlink()
    else:
        directory, lock = new_directory(_MEMORY if os.access(_MEMORY, os.W_OK) else Path(tempfile.gettempdir()))
        atexit.register(_remove, directory, lock, os.getpid())
    os.environ[_VARIABLE] = str(directory)
    values.ValueClass = values.MultiProcessValue(lambda: _seat)  # type: ignore[no-untyped-call]
    _shared = directory
    return directory


def new_directory(parent: Path) -> tuple[Path, TextIO]:
    """A directory that is locked while this process or a child of it lives; those left by services that were killed go."""
    for left in parent.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError), (left / _LOCK).open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(left, ignore_errors=True)
    directory = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent))
    held = (directory / _LOCK).open("w", encoding="ascii")
    fcntl.flock(held, fcntl.LOCK_EX)
    return directory, held


def shared_directory() -> Path | None:
    """Where this process and its siblings count together; None where it counts alone."""
    return _shared


def free_seat(taken: Iterable[int]) -> int:
    """The lowest seat that is not taken."""
    occupied = set(taken)
    return next(seat for seat in range(1, len(occupied) + 2) if seat not in occupied)


def sit_down(seat: int) -> None:
    """Count at a seat from now on; for a worker, right after the fork."""
    global _seat  # noqa: PLW0603 - the worker's one seat
    _seat = seat


def clear(seat: int) -> None:
    """Forget what is only true while a worker lives; for its parent, after the worker's end."""
    if _shared is not None:
        multiprocess.mark_process_dead(seat, str(_shared))  # type: ignore[no-untyped-call]


def _remove(directory: Path, lock: TextIO, owner: int) -> None:
    if os.getpid() == owner:
        shutil.rmtree(directory, ignore_errors=True)
        lock.close()
