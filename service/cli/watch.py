"""`check --watch`: the same files again whenever one of them changes."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from service.cli.files import STANDARD_INPUT, UnusableInputError
from service.cli.outcome import Outcome

_POLL_SECONDS = 0.5
_CLEAR = "\x1b[2J\x1b[H"

Stamp = tuple[int, int, int] | None
Wait = Callable[[float], None]


def watch(files: Sequence[str], check: Callable[[], Outcome], *, clear: bool, wait: Wait = time.sleep) -> Outcome:
    """Check now and after every change until interrupted; the outcome is that of the last check.

    A file that cannot be read for a moment, as while an editor saves it, is told and waited for.

    Raises:
        UnusableInputError: where standard input is among the files, for it can be read only once.
    """
    if STANDARD_INPUT in files:
        raise UnusableInputError("--watch needs files: standard input can be read only once")
    outcome = Outcome.FINE
    try:
        for number in _changes(files, wait):
            print(_CLEAR if clear else _rule(number), end="")
            outcome = _check(check)
            sys.stdout.flush()
    except KeyboardInterrupt:
        print()
    return outcome


def _check(check: Callable[[], Outcome]) -> Outcome:
    try:
        return check()
    except UnusableInputError as error:
        print(f"factdiff: {error}", file=sys.stderr)
        return Outcome.UNUSABLE


def _changes(files: Sequence[str], wait: Wait) -> Iterator[int]:
    """The number of the check that is due: 0 at once, the next when a file was written, replaced, removed or came back."""
    seen = [_stamp(name) for name in files]
    number = 0
    yield number
    while True:
        wait(_POLL_SECONDS)
        now = [_stamp(name) for name in files]
        if now != seen:
            seen, number = now, number + 1
            yield number


def _stamp(name: str) -> Stamp:
    try:
        status = Path(name).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _rule(number: int) -> str:
    return f"\n{time.strftime('%H:%M:%S')} {'─' * 40}\n\n" if number else ""
