"""The version of the service and of its contract: one number, kept in pyproject.toml."""

import tomllib
from importlib.metadata import version
from pathlib import Path

_PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def _read_version() -> str:
    """A source tree says its own version, whatever was installed beside it; an installed package is asked for it."""
    if _PROJECT.is_file():
        return str(tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["version"])
    return version("factdiff")


VERSION = _read_version()
