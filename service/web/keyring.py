"""The keys in force: those of the environment, and those of a mounted file, read again whenever it changes."""

import threading
import time
from pathlib import Path

from service.web import logs
from service.web.settings import Settings, SettingsError, digest_key, read_key_file

_LOOK_EVERY_SECONDS = 1.0


class Keyring:
    """Digests of the keys that are let in; none at all lets everyone in."""

    def __init__(self, settings: Settings) -> None:
        self._lasting = settings.key_digests
        self._file = None if settings.keys_file is None else _KeyFile(settings.keys_file)

    def digests(self) -> frozenset[bytes]:
        """The digests of all keys in force."""
        return self._lasting if self._file is None else self._lasting | self._file.digests()


class _KeyFile:
    """A mounted secret, which changes under a running service.

    A file that cannot be read or has become empty opens and closes no door: the keys read last stay, and the log says so.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._state = self._look()
        self._digests = self._read()
        self._next_look = 0.0
        self._lock = threading.Lock()

    def digests(self) -> frozenset[bytes]:
        if time.monotonic() >= self._next_look and self._lock.acquire(blocking=False):
            try:
                self._refresh()
            finally:
                self._lock.release()
        return self._digests

    def _refresh(self) -> None:
        self._next_look = time.monotonic() + _LOOK_EVERY_SECONDS
        state = self._look()
        if state == self._state:
            return
        self._state = state
        try:
            self._digests = self._read()
        except SettingsError:
            logs.SERVICE.warning("file of keys unusable, earlier keys stay in force")
        else:
            logs.SERVICE.info("keys read again", extra={"facts": {"keys": len(self._digests)}})

    def _look(self) -> tuple[int, int, int] | None:
        """What tells that the file is another one: a mounted secret is replaced as a whole."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _read(self) -> frozenset[bytes]:
        return frozenset(map(digest_key, read_key_file(self._path)))
