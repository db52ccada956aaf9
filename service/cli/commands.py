"""What was asked for, and the command that does it."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from service.cli.outcome import Outcome

_DESCRIPTION = "A diff for facts: the numbers and dates on which articles about one event disagree."
_CHECK = """Compare articles about one event. A FILE holds one article as plain text (a first line followed by a blank line
is its headline) or HTML, a ninjs item, or a whole story as request JSON; - is standard input.
Exit status: 0 no conflict, 1 conflicts, 2 unusable input."""

_SWEEP = """Find the conflicts of every story of an archive and write them as Parquet. A row is an article with its `story`, or a
story with its `articles`. With the spark extra and Java it is a Spark job, without them it runs in processes of this machine.
Exit status: 0 done, 2 unusable input."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    given = _parser().parse_args(arguments)
    try:
        match given.command:
            case "serve":
                return _serve(given)
            case "check":
                return _check(given)
            case "sweep":
                return _sweep(given)
            case _:
                return _demo()
    except KeyboardInterrupt:
        return Outcome.INTERRUPTED
    except BrokenPipeError:
        # The reader went away, as `head` does; without this Python complains once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Outcome.INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="factdiff", description=_DESCRIPTION)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="run the HTTP service", description="Run the HTTP service.")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=_port, default=os.environ.get("PORT", "8080"), help="default: $PORT, else 8080")
    serve.add_argument("--workers", type=_workers, help="worker processes (default: $WEB_CONCURRENCY, else 2)")
    check = commands.add_parser("check", help="compare articles in files", description=_CHECK)
    check.add_argument("files", nargs="+", metavar="FILE", help="text, HTML or request JSON; - for standard input")
    check.add_argument("--draft", metavar="FILE", help="an article to hold against the others: its conflicts come first")
    check.add_argument(
        "--format",
        choices=("text", "json", "csv", "annotations"),
        default="text",
        help="text, or a form of the HTTP API's answer",
    )
    check.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    check.add_argument("--min-confidence", type=_confidence, metavar="0..1", help="leave out less certain conflicts")
    check.add_argument("--watch", action="store_true", help="check again whenever a file changes, until Ctrl-C")
    check.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="color the text (default: auto, on a terminal where NO_COLOR is not set)",
    )
    check.add_argument("--no-color", action="store_const", const="never", dest="color", help="the same as --color never")
    _add_sweep(commands.add_parser("sweep", help="find the conflicts of a whole archive", description=_SWEEP))
    commands.add_parser("demo", help="start the service, post a sample story, print its conflicts, stop")
    return parser


def _add_sweep(sweep: argparse.ArgumentParser) -> None:
    sweep.add_argument("input", metavar="INPUT", help="file or folder of JSON lines or Parquet")
    sweep.add_argument("output", metavar="OUTPUT", help="folder for the results; with the same one a broken run goes on")
    sweep.add_argument(
        "--parts", type=_count, default=16, help="pieces to work in, the steps of a restart (default: %(default)s)"
    )
    sweep.add_argument("--min-confidence", type=_confidence, metavar="0..1", help="leave out less certain conflicts")
    sweep.add_argument("--master", help="Spark's master (default: all CPUs of this machine)")
    sweep.add_argument("--local", action="store_true", help="no Spark: processes of this machine, the archive in its memory")
    sweep.add_argument("--workers", type=_workers, help="processes without Spark (default: one a CPU)")


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 100_000:
        raise argparse.ArgumentTypeError(f"a number from 1 to 100000, not {text!r}")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to 65535, not {text!r}")
    return int(text)


def _workers(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 256:
        raise argparse.ArgumentTypeError(f"workers are a number from 1 to 256, not {text!r}")
    return int(text)


def _confidence(text: str) -> float:
    try:
        confidence = float(text)
    except ValueError:
        confidence = -1.0
    if not 0 <= confidence <= 1:
        raise argparse.ArgumentTypeError(f"a confidence is a number from 0 to 1, not {text!r}")
    return confidence


# Each command imports what it needs when it runs: a wrong option is answered without loading the engine.


def _serve(given: argparse.Namespace) -> int:
    from service.web.settings import SettingsError, read_settings  # noqa: PLC0415

    try:
        # Checked before gunicorn is imported, which reads variables of its own and fails without naming them.
        read_settings(os.environ)
        from service.web.server import serve  # noqa: PLC0415

        serve(given.host, given.port, given.workers)
    except SettingsError as error:
        return _complain(error)
    return Outcome.FINE


def _check(given: argparse.Namespace) -> int:
    from service.cli.check import View, check  # noqa: PLC0415
    from service.cli.files import UnusableInputError  # noqa: PLC0415
    from service.cli.watch import watch  # noqa: PLC0415

    terminal = sys.stdout.isatty()
    view = View(
        form=given.format,
        color=_colors(given.color, terminal=terminal),
        side_by_side=terminal,
        progress=sys.stderr.isatty(),
    )
    files = [*given.files, given.draft] if given.draft else given.files

    def run() -> Outcome:
        return check(given.files, view, given.min_confidence, given.draft)

    try:
        return watch(files, run, clear=terminal and given.format == "text") if given.watch else run()
    except UnusableInputError as error:
        return _complain(error)


def _colors(choice: str, *, terminal: bool) -> bool:
    """Whether to color: as chosen, else on a terminal that can and whose user did not opt out (no-color.org)."""
    able = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return able if choice == "auto" else choice == "always"


def _sweep(given: argparse.Namespace) -> int:
    try:
        from service.cli.sweep import run_sweep  # noqa: PLC0415
    except ModuleNotFoundError as error:
        return _complain(ModuleNotFoundError(f"{error}; install factdiff[sweep], or factdiff[spark] for several machines"))
    from service.sweep.layout import SweepError, Wish  # noqa: PLC0415
    from service.sweep.run import LOCAL_MASTER, has_spark  # noqa: PLC0415

    master = None if given.local else given.master or (LOCAL_MASTER if has_spark() else None)
    wish = Wish(str(Path(given.input).resolve()), given.parts, given.min_confidence)
    try:
        return run_sweep(wish, given.output, master=master, workers=given.workers)
    except SweepError as error:
        return _complain(error)


def _demo() -> int:
    from service.cli.demo import DemoError, run_demo  # noqa: PLC0415

    # Without a handler a SIGTERM would end this process at once and leave the service running.
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        run_demo()
    except DemoError as error:
        return _complain(error)
    return Outcome.FINE


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _complain(error: Exception) -> int:
    print(f"factdiff: {error}", file=sys.stderr)
    return Outcome.UNUSABLE
