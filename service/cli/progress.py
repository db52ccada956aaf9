"""A line on standard error that tells how far long work has come."""

import sys
import time
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self, overload

from service.model import Article

_PATIENCE_SECONDS = 0.5
_REDRAW_SECONDS = 0.1
_BAR = 24
_ERASE = "\r\x1b[K"


class Progress(Sequence[Article]):
    """The articles of a story; whoever goes through them moves a bar. `shown` false draws nothing.

    Nothing is drawn in the first half second, so that short work leaves the terminal as it was.
    """

    def __init__(self, articles: Sequence[Article], *, shown: bool) -> None:
        self._articles = articles
        self._shown = shown
        self._drawn = False
        self._next = time.monotonic() + _PATIENCE_SECONDS

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._drawn:
            self._write(_ERASE)

    def __len__(self) -> int:
        return len(self._articles)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Article]: ...
    def __getitem__(self, index: int | slice) -> Article | Sequence[Article]:
        return self._articles[index]

    def __iter__(self) -> Iterator[Article]:
        for done, article in enumerate(self._articles):
            self._tell(done)
            yield article
        self._tell(len(self._articles))

    def _tell(self, done: int) -> None:
        if not self._shown or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _REDRAW_SECONDS
        self._drawn = True
        total = len(self._articles)
        filled = _BAR * done // total
        verb = "Reading" if done < total else "Comparing"
        self._write(f"{_ERASE}{verb} {'█' * filled}{'░' * (_BAR - filled)} {done} of {total} articles")

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
