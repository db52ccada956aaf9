"""The commands of `python -m benchmarks.speed`."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.speed import engine, extraction, growth, memory, peers, service
from benchmarks.speed.profile import profiled

# Each adds its options to its parser and returns what runs it.
_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], Callable[[argparse.Namespace], int]]]] = {
    "engine": ("articles in, conflicts out, stage by stage", engine.configure),
    "extraction": ("sentences to mentions, and how much dearer hostile texts are", extraction.configure),
    "growth": ("the cost of an article among 10 and 1,000, of a character in 5 kB and 1 MB", growth.configure),
    "service": ("requests a second over loopback with two workers, and latencies at 70%% of capacity", service.configure),
    "peers": ("the engine beside quantulum3, dateparser and recognizers-text (needs the peers extra)", peers.configure),
    "memory": ("megabytes of a worker, idle and at its largest request, and seconds to ready", memory.configure),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for and print it; 1 where a figure misses its target."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (summary, configure) in _COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        command.add_argument(
            "--stories", type=Path, help="JSON lines, one {'articles': [...]} a line (default: generated stories)"
        )
        command.add_argument("--limit", type=int, default=6_000_000, help="stop after so many characters (default: %(default)s)")
        command.add_argument("--profile", type=Path, metavar="HTML", help="write what pyinstrument saw to this file")
        command.set_defaults(run=configure(command))
    chosen = parser.parse_args(arguments)
    with profiled(chosen.profile):
        status: int = chosen.run(chosen)
    return status


if __name__ == "__main__":
    sys.exit(main())
