"""The version of the service."""

from importlib.metadata import PackageNotFoundError, version


def _read_version() -> str:
    try:
        return version("factdiff")
    except PackageNotFoundError:
        return "0+source"


VERSION = _read_version()
