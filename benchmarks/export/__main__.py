"""`python -m benchmarks.export newsquant|timex IN.json OUT.jsonl`: texts in, predictions in a collection's own form out."""

import argparse
import importlib
from pathlib import Path

CONVENTIONS = ("newsquant", "timex")


def main() -> None:
    """Run the export of a convention."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.export", description=__doc__)
    parser.add_argument("convention", choices=CONVENTIONS)
    parser.add_argument("source", type=Path, help="a JSON list of documents; only their texts are read")
    parser.add_argument("target", type=Path, help="where the JSON lines go")
    args = parser.parse_args()
    importlib.import_module(f"benchmarks.export.{args.convention}").export(args.source, args.target)


if __name__ == "__main__":
    main()
