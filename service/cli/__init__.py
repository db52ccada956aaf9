"""The command line: serve, check, demo."""

from service.cli.commands import main

__all__ = ["main"]
