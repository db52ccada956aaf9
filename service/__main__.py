"""The command line: `factdiff`, or `python -m service`."""

import sys

from service.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
