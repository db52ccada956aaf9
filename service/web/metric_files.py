"""The files in which the workers of one service count together.

Every worker has a seat, numbered from 1, and writes to the files of its seat. The worker that replaces it takes the seat and
counts on in them: totals never fall, and there are never more files than workers at one time.

The files are mapped into memory, where a full disk would show as a signal that kills. So their room is taken beforehand, and
where there is none the service counts less well and serves as well.
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

from service.web import logs

_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_PREFIX, _LOCK = "factdiff-metrics-", "lock"
# Memory that a read-only root leaves writable, and that a full disk does not touch.
_MEMORY = Path("/dev/shm")  # noqa: S108 - the directory made in it is private
# As prometheus_client names and sizes them; twice what all routes and statuses of the contract take.
_FILES = ("counter", "histogram", "gauge_livesum", "gauge_max")
_FILE_BYTES = 65_536

_shared: Path | None = None
_seat = 0  # the arbiter's


def share() -> None:
    """Let this process and its children count in files; for the process that will fork the workers, before it makes metrics.

    The directory is PROMETHEUS_MULTIPROC_DIR where that is set, and emptied of an earlier run's counts; else a new one in
    memory, or where temporary files go, removed at exit. Where it cannot be written each process counts alone, and the log
    says so.
    """
    global _shared  # noqa: PLW0603 - what all metrics of the process write to
    if _shared is not None:
        return
    try:
        _shared = _directory()
        reserve(_seat)
    except OSError as error:
        logs.SERVICE.warning("metrics counted by each worker alone: no room for files", extra={"facts": {"errno": error.errno}})
        os.environ.pop(_VARIABLE, None)
        values.ValueClass = values.MutexValue
        _shared = None
        return
    os.environ[_VARIABLE] = str(_shared)
    values.ValueClass = values.MultiProcessValue(lambda: _seat)  # type: ignore[no-untyped-call]


def _directory() -> Path:
    if given := os.environ.get(_VARIABLE):
        directory = Path(given)
        directory.mkdir(parents=True, exist_ok=True)
        for stale in directory.glob("*.db"):
            stale.unlink()
        return directory
    directory, lock = new_directory(_MEMORY if os.access(_MEMORY, os.W_OK) else Path(tempfile.gettempdir()))
    atexit.register(_remove, directory, lock, os.getpid())
    return directory


def reserve(seat: int) -> None:
    """Take the room for the files of a seat.

    Raises:
        OSError: where there is none.
    """
    if _shared is None:
        return
    for name in _FILES:
        path = _shared / f"{name}_{seat}.db"
        if not path.exists():
            blank = path.with_suffix(".new")  # nobody may read it before it is whole
            with blank.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, _FILE_BYTES)
            blank.rename(path)


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


def find_seat(taken: Iterable[int]) -> int:
    """A seat for a new worker; without room for another, the arbiter's, where those who share it overwrite each other."""
    seat = free_seat(taken)
    try:
        reserve(seat)
    except OSError as error:
        logs.SERVICE.warning("metrics inexact: no room for a worker's files", extra={"facts": {"errno": error.errno}})
        return 0
    return seat


def sit_down(seat: int) -> None:
    """Count at a seat from now on; for a worker, right after the fork."""
    global _seat  # noqa: PLW0603 - the worker's one seat
    _seat = seat


def clear(seat: int) -> None:
    """Forget what is only true while a worker lives; for its parent, after the worker's end."""
    if _shared is not None and seat:
        multiprocess.mark_process_dead(seat, str(_shared))  # type: ignore[no-untyped-call]


def _remove(directory: Path, lock: TextIO, owner: int) -> None:
    if os.getpid() == owner:
        shutil.rmtree(directory, ignore_errors=True)
        lock.close()
