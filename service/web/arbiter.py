"""gunicorn's arbiter, which stops without losing those who stand at the door."""

import socket
import struct
import time
from collections.abc import Iterable
from typing import Any

from gunicorn.arbiter import Arbiter

_CLEARING_SECONDS = 1.0
_QUEUED = struct.Struct("24xI")  # tcp_info of Linux: of a listener, tcpi_unacked counts the connections not yet accepted


class OrderlyArbiter(Arbiter):
    """Turns newcomers away before it tells the workers to stop.

    The kernel completes connections that no worker has taken, and resets them when the listener closes: their clients, who
    have sent a request by then, cannot know whether it was handled. Refused connections are safe to repeat elsewhere.
    """

    def stop(self, graceful: bool = True) -> None:
        """Stop all workers; gracefully, they finish what they have taken."""
        alone = self.reexec_pid == self.master_pid == 0 and not self.systemd
        if graceful and alone:
            _turn_newcomers_away(self.LISTENERS)
        super().stop(graceful)


def _turn_newcomers_away(listeners: Iterable[Any]) -> None:
    for listener in listeners:
        listener.sock.listen(0)
    for listener in listeners:
        _wait_until_nobody_stands(listener.sock)
        listener.sock.shutdown(socket.SHUT_RDWR)


def _wait_until_nobody_stands(listener: socket.socket) -> None:
    """The workers, still at work, take in who waits; the kernel tells how many connections that are."""
    limit = time.monotonic() + _CLEARING_SECONDS
    while time.monotonic() < limit:
        info = listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _QUEUED.size)
        if _QUEUED.unpack(info) == (0,):
            return
        time.sleep(0.001)
