"""`sweep`: an archive in, Parquet out; how far it is on standard error, what came of it on standard output."""

import sys
from pathlib import Path

from service.cli.outcome import Outcome
from service.sweep.layout import Wish
from service.sweep.run import Summary, sweep

_ERASE = "\r\x1b[K"


def run_sweep(wish: Wish, output: str, *, master: str | None, workers: int | None) -> Outcome:
    """Sweep an archive and print the counts.

    Raises:
        SweepError: where the input is missing, the output holds something else, or workers keep dying.
    """
    drawn = sys.stderr.isatty()
    summary = sweep(wish, Path(output), master=master, workers=workers, tell=_redraw if drawn else _tell)
    if drawn:
        _redraw("")
    print("\n".join(_lines(summary, output)))
    return Outcome.FINE


def _lines(summary: Summary, output: str) -> list[str]:
    aside = sum(summary.aside.values())
    return [
        f"{summary.conflicts:,} conflicts in {Path(output) / 'conflicts'}",
        f"{aside:,} rows set aside in {Path(output) / 'aside'}",
        *(f"  {count:,}  {reason}" for reason, count in summary.aside.most_common()),
    ]


def _redraw(line: str) -> None:
    sys.stderr.write(f"{_ERASE}{line}")
    sys.stderr.flush()


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
