"""gunicorn's threaded worker behind a buffer: its loop receives and sends for all connections, its threads only compute.

No client, however slow, holds a thread. Requests too broken or too late for the application are answered and logged here, in
the service's own form.
"""

import errno
import os
import selectors
import socket
import time
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from functools import partial
from typing import Any, cast

from flask import Flask
from gunicorn.http.errors import ParseException
from gunicorn.http.parser import RequestParser
from gunicorn.workers.gthread import TConn, ThreadWorker

from schemas import problems as catalogue
from schemas.problems import ProblemType
from service.web import logs
from service.web.app import EXTENSION
from service.web.refusals import HEAD_TOO_LONG, detail_of, refuse
from service.web.settings import read_settings
from service.web.wire import HEAD_BYTES, Wire

HEAD_SECONDS = 10.0
BODY_SECONDS = 30.0
SEND_SECONDS = 30.0
LINGER_SECONDS = 2.0
STOPPING_SECONDS = 2.0
_LINGER_BYTES = 64 * 1024 * 1024
_LIGHT_THREADS = 4
_PAUSE_SECONDS = 0.01
_SWEEP_SECONDS = 0.25
_MIN_HELD_BYTES = 64 * 1024 * 1024


class Phase(Enum):
    """What a connection that no thread has is waiting for."""

    RECEIVING = "receiving"
    SENDING = "sending"
    LINGERING = "lingering"


class Connection(TConn):
    """A connection whose socket is a wire, with the phase it is in and what is to happen after the answer."""

    def __init__(self, cfg: Any, sock: socket.socket, client: Any, server: Any, max_body_bytes: int) -> None:
        super().__init__(cfg, sock, client, server)
        self.wire = Wire(sock, max_body_bytes)
        self.sock = cast("socket.socket", self.wire)
        self.data_ready = True
        self.phase = Phase.RECEIVING
        self.expires = 0.0
        self.is_reused = False
        self.keeps = False
        self.counted = 0
        self.discarded = 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing of a request has arrived."""
        return self.phase is Phase.RECEIVING and not self.wire.held

    @property
    def is_light(self) -> bool:
        """Whether its request never computes and so never waits for a slot."""
        return self.wire.starts_with(b"GET ", b"HEAD ", b"OPTIONS ")

    def take_early(self) -> bytes:
        """What the parser has read beyond the request that it parsed last."""
        return cast("RequestParser", self.parser).unreader.take_buffered()


class ProblemWorker(ThreadWorker):
    """A connection is either with a thread or in `waiting`, registered with the poller and bound to expire."""

    @classmethod
    def check_config(cls, cfg: Any, log: Any) -> None:
        """Refuse what this worker does not do."""
        if cfg.is_ssl:
            raise ValueError("TLS ends at the proxy in front; this worker speaks plain HTTP")
        super().check_config(cfg, log)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.waiting: dict[Connection, None] = {}
        self._max_body_bytes = read_settings(os.environ).limits.bytes
        self._max_held_bytes = max(_MIN_HELD_BYTES, 8 * self._max_body_bytes)
        self._held = 0
        self._heavy_in_hand = 0
        self._next_sweep = 0.0

    def init_process(self) -> None:
        """Called by gunicorn in the new process; does not return until the worker stops."""
        self._light = ThreadPoolExecutor(_LIGHT_THREADS)
        super().init_process()

    # ------------------------------------------------------------------------------------------------- receiving

    def accept(self, listener: Any) -> None:
        """Called by gunicorn where a client knocks: take it in, and listen to what it says without a thread."""
        try:
            sock, address = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        except OSError as error:
            if error.errno == errno.EINVAL:
                return  # the arbiter has closed the door
            logs.SERVICE.warning("connection not taken", extra={"facts": logs.describe_exception(error)})
            time.sleep(_PAUSE_SECONDS)  # out of descriptors: let some be closed
            return
        self.nr_conns += 1
        self._receive(Connection(self.cfg, sock, address, listener.getsockname(), self._max_body_bytes))

    def set_accept_enabled(self, enabled: bool | None) -> None:
        """Called by gunicorn; before a stopping worker turns from its listeners, it takes in who stands in their queues."""
        if not enabled and not self.alive:
            for listener in self.sockets:
                for _ in range(self.cfg.backlog):
                    known = self.nr_conns
                    self.accept(listener)
                    if self.nr_conns == known:
                        break
        super().set_accept_enabled(enabled)

    def _receive(self, conn: Connection, early: bytes = b"") -> None:
        conn.wire.unread(early)
        if conn.wire.is_complete:
            self._hand_over(conn)
            return
        seconds = self.cfg.keepalive if conn.is_reused and conn.is_idle else _patience(conn)
        self._wait(conn, Phase.RECEIVING, selectors.EVENT_READ, self._on_readable, seconds)

    def _on_readable(self, conn: Connection) -> None:
        was_idle, had_head = conn.is_idle, conn.wire.has_head
        conn.wire.fill()
        if conn.wire.is_complete:
            self._forget(conn)
            self._hand_over(conn)
        elif conn.wire.ended:
            self._drop(conn)
        elif not conn.wire.has_head and conn.wire.held >= HEAD_BYTES:
            self._refuse(conn, catalogue.BAD_REQUEST, HEAD_TOO_LONG)
        else:
            if was_idle or conn.wire.has_head != had_head:
                conn.expires = time.monotonic() + _patience(conn)
            self._count(conn)

    # -------------------------------------------------------------------------------------------------- computing

    def _hand_over(self, conn: Connection) -> None:
        if conn.is_light:
            self._submit(self._light, conn, heavy=0)
        elif self._heavy_in_hand < 2 * self.cfg.threads:
            self._submit(self.tpool, conn, heavy=1)
        else:
            self._refuse(conn, catalogue.SATURATED)

    def _submit(self, pool: ThreadPoolExecutor, conn: Connection, heavy: int) -> None:
        self._heavy_in_hand += heavy
        future = pool.submit(self.handle, conn)
        future.add_done_callback(lambda done: self.method_queue.defer(self._take_back, conn, done, heavy))

    def _take_back(self, conn: Connection, done: "Future[Any]", heavy: int) -> None:
        self._heavy_in_hand -= heavy
        conn.keeps = not done.cancelled() and done.exception() is None and bool(done.result())
        self._send(conn)

    # ---------------------------------------------------------------------------------------------------- sending

    def _send(self, conn: Connection) -> None:
        """Send the rest of the answer, then keep the connection for another request or part."""
        try:
            if not conn.wire.flush():
                if conn.phase is not Phase.SENDING:
                    self._wait(conn, Phase.SENDING, selectors.EVENT_WRITE, self._send, SEND_SECONDS)
                self._count(conn)
                return
            self._forget(conn)
            if conn.keeps:
                conn.is_reused = True
                conn.phase = Phase.RECEIVING
                self._receive(conn, conn.take_early())
            else:
                self._linger(conn)
        except OSError:
            self._drop(conn)

    def _linger(self, conn: Connection) -> None:
        """End the answer, and read on for a moment: closed at once, the kernel may take back what the client has not read."""
        conn.wire.shutdown(socket.SHUT_WR)
        self._wait(conn, Phase.LINGERING, selectors.EVENT_READ, self._on_farewell, LINGER_SECONDS)

    def _on_farewell(self, conn: Connection) -> None:
        try:
            taken = conn.wire.discard()
        except BlockingIOError:
            return
        conn.discarded += taken
        if not taken or conn.discarded > _LINGER_BYTES:
            self._drop(conn)

    # ---------------------------------------------------------------------------------------------------- waiting

    def _wait(self, conn: Connection, phase: Phase, event: int, callback: Any, seconds: float) -> None:
        conn.phase = phase
        conn.expires = time.monotonic() + seconds
        self.waiting[conn] = None
        self.poller.register(conn.wire, event, partial(self._dispatch, conn, callback))
        self._count(conn)

    def _count(self, conn: Connection) -> None:
        """Where slow clients together fill the memory set aside for them, the one that has taken longest gives way."""
        self._held += conn.wire.held - conn.counted
        conn.counted = conn.wire.held
        if self._held > self._max_held_bytes:
            holding = [conn for conn in self.waiting if conn.counted]
            self._part_with(min(holding, key=lambda conn: conn.expires), catalogue.SATURATED)

    def _dispatch(self, conn: Connection, callback: Any, _fileobj: Any) -> None:
        if conn not in self.waiting:
            return  # dropped by an earlier event of the same round
        try:
            callback(conn)
        except OSError:
            self._drop(conn)

    def _forget(self, conn: Connection) -> None:
        if conn in self.waiting:
            del self.waiting[conn]
            self.poller.unregister(conn.wire)
            self._held -= conn.counted
            conn.counted = 0

    def _drop(self, conn: Connection) -> None:
        self._forget(conn)
        self.nr_conns -= 1
        conn.wire.close()

    def murder_pending(self) -> None:
        """Called by gunicorn every second and after every event: part with the connections that took too long."""
        now = time.monotonic()
        if now < self._next_sweep:
            return
        self._next_sweep = now + _SWEEP_SECONDS
        for conn in list(self.waiting):
            if not self.alive and conn.is_idle:
                conn.expires = min(conn.expires, now + STOPPING_SECONDS)
            if conn.expires <= now:
                self._part_with(conn, catalogue.REQUEST_TIMEOUT)

    def _part_with(self, conn: Connection, kind: ProblemType) -> None:
        """Tell a client that is in the middle of a request why it is parted with."""
        if conn.phase is Phase.RECEIVING and not conn.is_idle:
            self._refuse(conn, kind)
        else:
            self._drop(conn)

    # --------------------------------------------------------------------------------------------------- refusing

    def handle_error(self, _req: Any, client: Any, _addr: Any, exc: BaseException) -> None:
        """Called by gunicorn for what it could not parse, and for what went wrong outside the application."""
        kind = catalogue.BAD_REQUEST if isinstance(exc, ParseException) else catalogue.INTERNAL
        self._count_refusal(kind)
        refuse(client, kind, detail_of(exc), logs.describe_exception(exc))

    def _refuse(self, conn: Connection, kind: ProblemType, detail: str | None = None) -> None:
        self._forget(conn)
        self._count_refusal(kind)
        refuse(conn.sock, kind, detail)
        conn.keeps = False
        self._send(conn)

    def _count_refusal(self, kind: ProblemType) -> None:
        cast("Flask", self.wsgi).extensions[EXTENSION].metrics.rejected(kind.name)


def _patience(conn: Connection) -> float:
    """Seconds for the rest of a request: the head has to come at once, the body may take the time of a slow line."""
    return BODY_SECONDS if conn.wire.has_head else HEAD_SECONDS
