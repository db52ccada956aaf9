"""A sweep in processes of this machine, for archives that fit into its memory."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from service.sweep.layout import SUCCESS, UNREADABLE, Layout, SweepError, Wish
from service.sweep.rows import stage
from service.sweep.tables import ASIDE, CONFLICTS, OUTCOME, STAGED, Json, SweepStory, in_order

_TRIES = 3
_BATCH = 1_000


class LocalSweep:
    """The steps of a sweep in this machine's processes."""

    def __init__(self, wish: Wish, layout: Layout, sweep_story: SweepStory, workers: int | None = None) -> None:
        self._wish = wish
        self._layout = layout
        self._sweep_story = sweep_story
        self._workers = workers or os.cpu_count() or 1

    def stage(self) -> None:
        """Read the archive into parts; rows that cannot be read are set aside."""
        staged = pa.Table.from_pylist(list(self._rows()), schema=STAGED)
        for part in (UNREADABLE, *range(self._wish.parts)):
            of_part = staged.filter(pa.compute.equal(staged["part"], part))
            if part == UNREADABLE:
                _write(of_part.select(ASIDE.names), self._layout.aside_of(part))
            _write(of_part, self._layout.staged / f"part={part}")
        (self._layout.staged / SUCCESS).touch()

    def sweep_part(self, part: int) -> None:
        """The conflicts of the stories of one part, and what of them was set aside."""
        staged = pq.read_table(self._layout.staged / f"part={part}" / "rows.parquet", partitioning=None)
        outcome = pa.Table.from_pylist(self._sweep(list(in_order(staged))), schema=OUTCOME)
        aside = pa.compute.is_valid(outcome["reason"])
        _write(outcome.filter(aside).select(ASIDE.names), self._layout.aside_of(part))
        _write(outcome.filter(pa.compute.invert(aside)).select(CONFLICTS.names), self._layout.conflicts(part))

    def close(self) -> None:
        """Nothing is kept open."""

    def _sweep(self, stories: list[tuple[str, list[str]]]) -> list[Json]:
        work = partial(_sweep_story, self._sweep_story, _options(self._wish))
        for _ in range(_TRIES):
            try:
                with ProcessPoolExecutor(self._workers) as pool:
                    return [row for rows in pool.map(work, stories) for row in rows]
            except BrokenProcessPool:
                continue  # a worker was killed: its part is worked on again
        raise SweepError(f"Workers died {_TRIES} times in one part. Run the command again to go on.")

    def _rows(self) -> Iterator[Json]:
        for position, written in enumerate(_read(Path(self._wish.source))):
            for number, (part, row) in enumerate(stage(written, self._wish.parts)):
                yield {
                    "part": part,
                    "story": row.story,
                    "position": position,
                    "number": number,
                    "row": row.article,
                    "reason": row.reason or None,
                }


def _options(wish: Wish) -> Json:
    return {} if wish.min_confidence is None else {"min_confidence": wish.min_confidence}


def _sweep_story(sweep_story: SweepStory, options: Json, told: tuple[str, list[str]]) -> list[Json]:
    return list(sweep_story(*told, options))


def _read(source: Path) -> Iterator[str | bytes]:
    """The rows of a file or of the files of a folder, each as JSON."""
    files = (
        [source]
        if source.is_file()
        else sorted(path for path in source.rglob("*") if path.is_file() and path.name[0] not in "._")
    )
    for path in files:
        if path.suffix == ".parquet":
            for batch in pq.ParquetFile(path).iter_batches(_BATCH):
                yield from (json.dumps(row, default=_plain) for row in batch.to_pylist())
        else:
            with path.open("rb") as lines:
                yield from (line for line in map(bytes.strip, lines) if line)


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _write(table: pa.Table, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(table, folder / "rows.parquet")
    (folder / SUCCESS).touch()
