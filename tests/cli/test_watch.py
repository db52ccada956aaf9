"""`factdiff check --watch`."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from service.__main__ import main
from service.cli.files import UnusableInputError
from service.cli.outcome import Outcome
from service.cli.watch import watch

Printed = pytest.CaptureFixture[str]
Step = Callable[[], object]


def steps(*actions: Step) -> Callable[[float], None]:
    """Stands in for sleeping: does one thing a poll, and then what Ctrl-C does."""
    left = list(actions)

    def wait(_seconds: float) -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    return wait


def nothing() -> None:
    pass


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "draft.txt"
    file.write_text("one", encoding="utf-8")
    return file


def seen_while(draft: Path, *actions: Step) -> list[str]:
    """What each check read."""
    seen: list[str] = []

    def check() -> Outcome:
        seen.append(draft.read_text(encoding="utf-8") if draft.exists() else "missing")
        return Outcome.FINE

    watch([str(draft)], check, clear=False, wait=steps(*actions))
    return seen


def test_it_checks_at_once_and_again_after_every_change(draft: Path) -> None:
    write = [lambda text=text: draft.write_text(text, encoding="utf-8") for text in ("two!", "three")]
    assert seen_while(draft, nothing, write[0], nothing, nothing, write[1]) == ["one", "two!", "three"]


def test_a_file_that_editors_replace_is_followed(draft: Path, tmp_path: Path) -> None:
    def replace() -> None:
        other = tmp_path / "draft.txt~"
        other.write_text("new", encoding="utf-8")
        other.replace(draft)

    assert seen_while(draft, replace) == ["one", "new"]


def test_a_file_that_goes_and_comes_back_is_checked_again(draft: Path) -> None:
    assert seen_while(draft, draft.unlink, nothing, lambda: draft.write_text("back", encoding="utf-8")) == [
        "one",
        "missing",
        "back",
    ]


def test_a_file_that_is_only_touched_is_checked_again(draft: Path) -> None:
    assert seen_while(draft, lambda: os.utime(draft, (1, 1))) == ["one", "one"]


def test_the_exit_status_is_that_of_the_last_check(draft: Path) -> None:
    outcomes = [Outcome.CONFLICTS, Outcome.FINE]
    touch = steps(lambda: os.utime(draft, (1, 1)))
    assert watch([str(draft)], lambda: outcomes.pop(0), clear=False, wait=touch) is Outcome.FINE


def test_unusable_input_is_told_and_waited_for(draft: Path, capsys: Printed) -> None:
    def check() -> Outcome:
        if not draft.read_text(encoding="utf-8"):
            raise UnusableInputError("draft.txt: the file is empty")
        return Outcome.FINE

    empty = steps(lambda: draft.write_text("", encoding="utf-8"), lambda: draft.write_text("again", encoding="utf-8"))
    assert watch([str(draft)], check, clear=False, wait=empty) is Outcome.FINE
    assert capsys.readouterr().err == "factdiff: draft.txt: the file is empty\n"


def test_standard_input_cannot_be_watched(capsys: Printed) -> None:
    assert main(["check", "--watch", "-"]) == 2
    assert "standard input can be read only once" in capsys.readouterr().err
