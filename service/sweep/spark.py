"""A sweep as an Apache Spark job, for archives that need several machines. All of them see INPUT and OUTPUT at one path."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from service.sweep.layout import UNREADABLE, Layout, Wish
from service.sweep.rows import stage
from service.sweep.tables import ASIDE, CONFLICTS, OUTCOME, STAGED, SweepStory, ddl, in_order


class SparkSweep:
    """The steps of a sweep as Spark jobs, one a part."""

    def __init__(self, wish: Wish, layout: Layout, sweep_story: SweepStory, master: str) -> None:
        self._wish = wish
        self._layout = layout
        self._sweep_story = sweep_story
        self._spark = _session(master)

    def stage(self) -> None:
        """Read the archive into parts; rows that cannot be read are set aside."""
        parts = self._wish.parts

        def read(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            for batch in batches:
                rows = [
                    {
                        "part": part,
                        "story": row.story,
                        "position": at,
                        "number": n,
                        "row": row.article,
                        "reason": row.reason or None,
                    }
                    for written, at in zip(batch["value"].to_pylist(), batch["position"].to_pylist(), strict=True)
                    for n, (part, row) in enumerate(stage(written, parts))
                ]
                yield pa.RecordBatch.from_pylist(rows, schema=STAGED)

        lines = self._lines().withColumn("position", f.monotonically_increasing_id())
        staged = lines.mapInArrow(read, ddl(STAGED))
        _write(staged.repartition("part"), self._layout.staged, "part")
        _write(self._staged(UNREADABLE).select(*ASIDE.names), self._layout.aside_of(UNREADABLE))

    def sweep_part(self, part: int) -> None:
        """The conflicts of the stories of one part, and what of them was set aside."""
        sweep_story, wish = self._sweep_story, self._wish
        options = {} if wish.min_confidence is None else {"min_confidence": wish.min_confidence}

        def sweep(staged: pa.Table) -> pa.Table:
            rows = [row for name, articles in in_order(staged) for row in sweep_story(name, articles, options)]
            return pa.Table.from_pylist(rows, schema=OUTCOME)

        outcome = self._staged(part).groupBy("story").applyInArrow(sweep, ddl(OUTCOME)).persist()
        try:
            _write(outcome.where("reason is not null").select(*ASIDE.names), self._layout.aside_of(part))
            _write(outcome.where("reason is null").select(*CONFLICTS.names), self._layout.conflicts(part))
        finally:
            outcome.unpersist()

    def close(self) -> None:
        """Stop Spark."""
        self._spark.stop()

    def _lines(self) -> DataFrame:
        """The rows of the archive as JSON in a column `value`."""
        source = Path(self._wish.source)
        if source.suffix == ".parquet" or (source.is_dir() and any(source.rglob("*.parquet"))):
            return self._spark.read.parquet(str(source)).select(f.to_json(f.struct("*")).alias("value"))
        return self._spark.read.text(str(source)).where("trim(value) <> ''")

    def _staged(self, part: int) -> DataFrame:
        return self._spark.read.schema(ddl(STAGED)).parquet(str(self._layout.staged)).where(f.col("part") == part)


def _write(frame: DataFrame, folder: Path, *partitions: str) -> None:
    """Write a frame; Spark ends with `_SUCCESS`, so a folder without it is thrown away first."""
    shutil.rmtree(folder, ignore_errors=True)
    writer = frame.write.mode("overwrite")
    (writer.partitionBy(*partitions) if partitions else writer).parquet(str(folder))


def _session(master: str) -> SparkSession:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings: dict[str, Any] = {
        "spark.executorEnv.PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
    }
    if master.startswith("local"):
        settings |= {"spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1"}
        settings["spark.sql.shuffle.partitions"] = str(4 * (os.cpu_count() or 1))
    builder = SparkSession.builder.appName("factdiff sweep").master(master)
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark: SparkSession = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark
