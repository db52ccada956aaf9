"""One connection's bytes, kept away from the threads: what has arrived of a request, and what is left to send of an answer.

A thread that reads or writes a socket waits for as long as the client likes. Here the worker's loop waits, for all clients at
once; a thread gets a request that is there in full, and leaves an answer that is sent behind its back.
"""

import re
import socket

HEAD_BYTES = 65_536
_CHUNK_BYTES = 262_144
_HEAD_END = b"\r\n\r\n"
# Hints of when the request is complete, never its meaning: gunicorn's parser reads the head again, and strictly.
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,18})[ \t]*\r\n", re.IGNORECASE)
_EXPECTS_CONTINUE = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*\r\n", re.IGNORECASE)
_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"


class Wire:
    """A non-blocking socket with an inbox and an outbox.

    `fill`, `flush` and `unread` belong to the worker's loop; the methods named as a socket's are what gunicorn's parser and
    responses call in a thread, and none of them waits. `max_body_bytes`: a body announced as longer is not waited for.
    """

    def __init__(self, sock: socket.socket, max_body_bytes: int) -> None:
        sock.setblocking(False)
        self._sock = sock
        self._max_body_bytes = max_body_bytes
        self._inbox = bytearray()
        self._outbox = bytearray()
        self._searched = 0
        self._size: int | None = None
        self.ended = False

    @property
    def held(self) -> int:
        """Bytes in the inbox and the outbox."""
        return len(self._inbox) + len(self._outbox)

    def starts_with(self, *beginnings: bytes) -> bool:
        """Whether what has arrived begins with one of these."""
        return self._inbox.startswith(beginnings)

    @property
    def has_head(self) -> bool:
        """Whether the head of the request is complete."""
        return self._size is not None

    @property
    def is_complete(self) -> bool:
        """Whether nothing more needs to arrive for the request to be handled: all of it is here, or no more will come."""
        return bool(self._inbox) and (self.ended or (self._size is not None and len(self._inbox) >= self._size))

    def fill(self) -> None:
        """Take in what has arrived.

        Raises:
            OSError: where the connection is broken.
        """
        try:
            arrived = self._sock.recv(_CHUNK_BYTES)
        except BlockingIOError:
            return
        self.ended = not arrived
        self._inbox += arrived
        self._look_for_end()

    def unread(self, early: bytes) -> None:
        """Begin the next request of the connection; `early` was read with the last one."""
        self._inbox[:0] = early
        self._searched, self._size = 0, None
        self._look_for_end()

    def flush(self) -> bool:
        """Send what the client takes just now; true when nothing is left.

        Raises:
            OSError: where the connection is broken.
        """
        while self._outbox:
            try:
                sent = self._sock.send(self._outbox)
            except BlockingIOError:
                return False
            del self._outbox[:sent]
        return True

    def discard(self) -> int:
        """Throw away what has arrived; how many bytes that was, 0 at the end of the stream.

        Raises:
            OSError: where the connection is broken, BlockingIOError where nothing has arrived.
        """
        return len(self._sock.recv(_CHUNK_BYTES))

    def recv(self, size: int) -> bytes:
        """The next bytes of the inbox.

        Raises:
            TimeoutError: where the inbox is empty and the client may yet send more.
        """
        if not self._inbox and not self.ended:
            raise TimeoutError
        taken = bytes(self._inbox[:size])
        del self._inbox[:size]
        return taken

    def sendall(self, data: bytes) -> None:
        """Send now what goes, and keep the rest.

        Raises:
            OSError: where the connection is broken.
        """
        self._outbox += data
        self.flush()

    def send(self, interim: bytes) -> int:
        """Gunicorn's only use of it is "100 Continue", which was sent before the body came."""
        return len(interim)

    def fileno(self) -> int:
        """The descriptor, for the poller."""
        return self._sock.fileno()

    def setblocking(self, _flag: bool) -> None:
        """Stay as it is: nothing here blocks."""

    def settimeout(self, _seconds: float | None) -> None:
        """Stay as it is: nothing here waits."""

    def shutdown(self, how: int) -> None:
        """Close one direction or both."""
        self._sock.shutdown(how)

    def close(self) -> None:
        """Close at once."""
        self._sock.close()

    def _look_for_end(self) -> None:
        if self._size is not None:
            return
        end = self._inbox.find(_HEAD_END, max(0, self._searched - len(_HEAD_END)), HEAD_BYTES)
        self._searched = len(self._inbox)
        if end < 0:
            return
        head_size = end + len(_HEAD_END)
        head = bytes(self._inbox[:head_size])
        announced = _LENGTH.search(head)
        body_size = int(announced[1]) if announced else 0
        self._size = head_size + (body_size if body_size <= self._max_body_bytes else 0)
        if len(self._inbox) < self._size and _EXPECTS_CONTINUE.search(head):
            self.sendall(_CONTINUE)
