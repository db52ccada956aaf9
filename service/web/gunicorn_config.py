"""Production settings of gunicorn, save those that come from the environment: service/web/settings.py reads them.

Every name here is a setting of gunicorn; https://docs.gunicorn.org/en/stable/settings.html says what each means.
"""

import contextlib
import ctypes
import faulthandler
import gc
import signal
import sys
from pathlib import Path
from typing import Any

from service.web import metric_files

_M_ARENA_MAX = -8  # malloc.h

worker_class = "service.web.worker.ProblemWorker"
# One computes, the others wait for their turn or send it away; no client, however slow, holds a thread.
threads = 8
# Connections that a worker keeps at once, most of them idle; below the number of descriptors that a process commonly gets.
worker_connections = 800
# Forks share the tables that the engine loaded before them.
preload_app = True
# With threads this watches that a worker is alive; the request deadline is the application's own.
timeout = 30
# Below the 30 s that Kubernetes grants.
graceful_timeout = 25
# A long queue in the kernel hides overload from those who wait in it.
backlog = 128
# A seat belt against leaks that nobody has seen; a soak shows memory to be flat.
max_requests = 100_000
max_requests_jitter = 10_000
# Heartbeats on a disk can block, and a read-only root has no other place.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn makes a private file there
# It writes below the home directory, which a read-only root forbids.
control_socket_disable = True
# The application logs every request itself, without the path and query that this log would show.
accesslog = None
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "service.web.logs.JsonFormatter"}},
    "handlers": {"stdout": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stdout"}},
    "root": {"level": "WARNING", "handlers": ["stdout"]},
    "loggers": {
        "gunicorn.error": {"level": "INFO", "handlers": ["stdout"], "propagate": False},
        "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
        "factdiff": {"level": "INFO", "handlers": ["stdout"], "propagate": False},
    },
}


def pre_fork(arbiter: Any, worker: Any) -> None:
    """Give the worker that is about to start a seat to count at."""
    worker.seat = metric_files.find_seat(sibling.seat for sibling in arbiter.WORKERS.values())


def when_ready(_arbiter: Any) -> None:
    """What the engine has loaded stays for good: out of the garbage collector's way, its memory stays shared by the workers.

    What only loading needed goes back to the system.
    """
    gc.collect()
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
    gc.freeze()


def post_fork(_arbiter: Any, worker: Any) -> None:
    """A worker told to stop before it installed its own handlers would not hear of it: until then the signal just ends it."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # glibc gives every thread a heap of its own that never shrinks; the threads take turns, so a few heaps do.
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 2)
    metric_files.sit_down(worker.seat)


def child_exit(_arbiter: Any, worker: Any) -> None:
    """The requests that a worker had in flight are not, once it is gone."""
    metric_files.clear(worker.seat)


def worker_abort(_worker: Any) -> None:
    """Leave evidence of what every thread was doing when a stuck worker is killed: places in the code, no values."""
    faulthandler.dump_traceback(file=sys.stderr, all_threads=True)
