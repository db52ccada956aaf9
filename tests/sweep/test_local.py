"""A sweep in processes of this machine."""

import os
import signal
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from service.cli.commands import main
from service.sweep import run
from service.sweep.layout import Layout, SweepError, Wish
from service.sweep.local import LocalSweep
from service.sweep.run import carry_out, sweep
from service.sweep.stories import sweep_story
from service.sweep.tables import Json
from tests.sweep.archive import BAD, STORIES, set_aside, told_by_sweep, told_directly, write_archive

MARK = "FACTDIFF_TEST_MARK"


def silent(_line: str) -> None:
    pass


def test_the_conflicts_are_those_of_the_engine_byte_for_byte(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = write_archive(tmp_path / "archive.jsonl")
    assert main(["sweep", str(archive), str(tmp_path / "out"), "--local", "--parts", "3", "--workers", "2"]) == 0
    assert told_by_sweep(tmp_path / "out") == told_directly() != []
    assert set_aside(tmp_path / "out")[0] == ("", "no JSON", "The row is not JSON.")
    assert [reason[:13] for _, _, reason in set_aside(tmp_path / "out")] == ["The row is no", "published_at:"]
    printed = capsys.readouterr()
    assert f"{len(told_directly())} conflicts" in printed.out
    assert "2 rows set aside" in printed.out
    assert "Part 3 of 3" in printed.err


def test_parquet_is_read_as_json_lines_are(tmp_path: Path) -> None:
    rows = [{"story": story, **article} for story, articles in STORIES.items() for article in articles]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "archive.parquet")
    sweep(Wish(str(tmp_path / "archive.parquet"), 2), tmp_path / "out", master=None, workers=2, tell=silent)
    assert told_by_sweep(tmp_path / "out") == told_directly()


def test_a_broken_run_goes_on_with_the_parts_that_it_left(tmp_path: Path) -> None:
    wish = Wish(str(write_archive(tmp_path / "archive.jsonl")), parts=3)
    layout = Layout(tmp_path / "out")
    layout.open(wish)
    first = LocalSweep(wish, layout, sweep_story, workers=2)
    first.stage()
    first.sweep_part(1)
    told: list[str] = []
    sweep(wish, layout.root, master=None, workers=2, tell=told.append)
    assert told == ["Part 1 of 3", "Part 3 of 3"]
    assert told_by_sweep(layout.root) == told_directly()
    assert not layout.staged.exists()


def dies_once(story: str, articles: Sequence[str], options: Json) -> Iterable[Json]:
    mark = Path(os.environ[MARK])
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return sweep_story(story, articles, options)


def test_a_killed_worker_costs_no_conflict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MARK, str(tmp_path / "died"))
    wish = Wish(str(write_archive(tmp_path / "archive.jsonl")), parts=2)
    layout = Layout(tmp_path / "out")
    layout.open(wish)
    carry_out(LocalSweep(wish, layout, dies_once, workers=2), wish, layout, silent)
    assert (tmp_path / "died").exists()
    assert told_by_sweep(layout.root) == told_directly()


def test_a_second_article_of_one_id_is_set_aside(tmp_path: Path) -> None:
    archive = tmp_path / "archive.jsonl"
    archive.write_text('{"story": "s", "id": "a", "text": "One."}\n' * 2, encoding="utf-8")
    summary = sweep(Wish(str(archive), 1), tmp_path / "out", master=None, workers=1, tell=silent)
    assert summary.aside == {"Another article of the story has this id.": 1}


def test_one_story_that_fails_does_not_end_the_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("service.sweep.stories.find_discrepancies", fail)
    (row,) = sweep_story("s", ['{"id": "a", "text": "One."}'], {})
    assert row["reason"] == "The engine failed with ZeroDivisionError."


@pytest.mark.parametrize("what", ["missing input", "other input", "other content"])
def test_what_cannot_be_swept_is_refused_with_a_sentence(tmp_path: Path, what: str) -> None:
    archive, output = write_archive(tmp_path / "archive.jsonl"), tmp_path / "out"
    if what == "other input":
        Layout(output).open(Wish("elsewhere", 1))
    elif what == "other content":
        output.mkdir()
        (output / "letters").touch()
    source = tmp_path / "none" if what == "missing input" else archive
    with pytest.raises(SweepError, match=r"no such file|another input|holds no sweep"):
        sweep(Wish(str(source), 1), output, master=None, workers=1, tell=silent)


def test_without_spark_a_master_is_refused_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "has_spark", lambda: False)
    archive = write_archive(tmp_path / "archive.jsonl")
    assert main(["sweep", str(archive), str(tmp_path / "out"), "--master", "local[2]"]) == 2
    assert "factdiff[spark]" in capsys.readouterr().err


def test_the_planted_row_is_kept_as_written(tmp_path: Path) -> None:
    archive = tmp_path / "archive.jsonl"
    archive.write_text(BAD, encoding="utf-8")
    sweep(Wish(str(archive), 1), tmp_path / "out", master=None, workers=1, tell=silent)
    ((story, row, reason),) = set_aside(tmp_path / "out")
    assert (story, "Four people were hurt." in row, reason.partition(":")[0]) == ("story-1", True, "published_at")
