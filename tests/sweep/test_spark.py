"""A sweep under Apache Spark on two CPUs of this machine."""

import os
import signal
from collections.abc import Iterable, Sequence
from pathlib import Path

from service.sweep.layout import Layout, Wish
from service.sweep.run import carry_out, sweep
from service.sweep.spark import SparkSweep
from service.sweep.stories import sweep_story
from service.sweep.tables import Json
from tests.sweep.archive import set_aside, told_by_sweep, told_directly, write_archive

MASTER = "local[2,4]"


def test_the_conflicts_are_those_of_the_engine_and_bad_rows_are_set_aside(tmp_path: Path) -> None:
    wish = Wish(str(write_archive(tmp_path / "archive.jsonl")), parts=1)
    summary = sweep(wish, tmp_path / "out", master=MASTER, workers=None, tell=lambda _line: None)
    assert told_by_sweep(tmp_path / "out") == told_directly()
    assert summary.conflicts == len(told_directly())
    assert set_aside(tmp_path / "out")[0] == ("", "no JSON", "The row is not JSON.")
    assert [reason[:13] for _, _, reason in set_aside(tmp_path / "out")] == ["The row is no", "published_at:"]


def test_a_killed_worker_costs_no_conflict(tmp_path: Path) -> None:
    died = str(tmp_path / "died")

    def dies_once(story: str, articles: Sequence[str], options: Json) -> Iterable[Json]:
        if not os.path.exists(died):  # noqa: PTH110 - nothing but the standard library travels to the worker
            os.close(os.open(died, os.O_CREAT))
            os.kill(os.getpid(), signal.SIGKILL)
        return sweep_story(story, articles, options)

    wish = Wish(str(write_archive(tmp_path / "archive.jsonl")), parts=1)
    layout = Layout(tmp_path / "out")
    layout.open(wish)
    backend = SparkSweep(wish, layout, dies_once, MASTER)
    try:
        carry_out(backend, wish, layout, lambda _line: None)
    finally:
        backend.close()
    assert os.path.exists(died)  # noqa: PTH110
    assert told_by_sweep(layout.root) == told_directly()
