"""Where the time goes, by pyinstrument's samples."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def profiled(path: Path | None) -> Iterator[None]:
    """Sample whatever runs inside and write it as a page; nothing where no path is given. Sampling itself costs some speed."""
    if path is None:
        yield
        return
    from pyinstrument import Profiler  # noqa: PLC0415 - only wanted for profiles

    profiler = Profiler(interval=0.001)
    with profiler:
        yield
    path.write_text(profiler.output_html(), encoding="utf-8")
    print(f"profile written to {path}")
