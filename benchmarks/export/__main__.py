"""`python -m benchmarks.export newsquant|timex IN.json OUT.jsonl`."""

import argparse
from pathlib import Path

from benchmarks.export import newsquant, timex

FORMATS = {"newsquant": newsquant.export, "timex": timex.export}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.export", description=__doc__)
    parser.add_argument("format", choices=sorted(FORMATS), help="the conventions to write in")
    parser.add_argument("source", type=Path, help="JSON list of texts; gold fields are ignored")
    parser.add_argument("target", type=Path, help="JSON lines, one object a text")
    arguments = parser.parse_args()
    FORMATS[arguments.format](arguments.source, arguments.target)


if __name__ == "__main__":
    main()
