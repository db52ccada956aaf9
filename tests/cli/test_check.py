"""`factdiff check`: what a shell and its user see."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from service.__main__ import main

Printed = pytest.CaptureFixture[str]
Terminal = Callable[[dict[str, str], str, list[str]], str]

POST = """Ferry strikes pier in Port Hallam

The Silver Tern struck the north pier with 312 passengers on board.

Hallam Lines has set aside {} to compensate the families of the victims.
"""
WIRE = """Families of the victims will share $12 million that Hallam Lines has set aside to compensate them.

The ferry had 312 passengers on board when it struck the north pier.
"""


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    texts = {"early.txt": POST.format("$12 million"), "wire.txt": WIRE, "late.txt": POST.format("$21 million")}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in texts]


def test_conflicts_exit_with_1_and_print_both_values(files: list[str], capsys: Printed) -> None:
    assert main(["check", *files]) == 1
    printed = capsys.readouterr().out
    assert "1 conflict in 3 articles." in printed
    assert all(words in printed for words in ("$12 million", "$21 million", "early.txt", "wire.txt", "late.txt"))


def test_agreement_exits_with_0(files: list[str], capsys: Printed) -> None:
    assert main(["check", files[0]]) == 0
    assert capsys.readouterr().out == "No conflicts in 1 article.\n"


def test_json_is_the_answer_of_the_api_with_the_articles_that_offsets_count_into(files: list[str], capsys: Printed) -> None:
    assert main(["check", "--json", *files]) == 1
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    articles = {article["id"]: article for article in answer["articles"]}
    mentions = [mention for value in answer["conflicts"][0]["values"] for mention in value["mentions"]]
    assert {mention["article_id"] for mention in mentions} == {"early.txt", "wire.txt", "late.txt"}
    for mention in mentions:
        assert articles[mention["article_id"]][mention["field"]][mention["start"] : mention["end"]] == mention["text"]
    assert answer["meta"]["articles"] == 3


def test_min_confidence_leaves_out_the_less_certain(files: list[str], capsys: Printed) -> None:
    assert main(["check", "--min-confidence", "1", *files]) == 0
    assert "No conflicts" in capsys.readouterr().out


def test_csv_has_a_row_for_each_value(files: list[str], capsys: Printed) -> None:
    assert main(["check", "--format", "csv", *files]) == 1
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert {row["value"] for row in rows} == {"$12 million", "$21 million"}


def test_annotations_are_a_collection_of_the_mentions(files: list[str], capsys: Printed) -> None:
    assert main(["check", "--format", "annotations", *files]) == 1
    collection = json.loads(capsys.readouterr().out)
    assert collection["type"] == "AnnotationCollection"
    quotes = {item["target"]["selector"][1]["exact"] for item in collection["first"]["items"]}
    assert quotes == {"$12 million", "$21 million"}


def test_a_draft_is_held_against_the_other_files(files: list[str], capsys: Printed) -> None:
    early, wire, late = files
    assert main(["check", "--json", "--draft", late, early, wire]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["conflicts"][0]["draft"]["value"] == "$21 million"
    assert answer["conflicts"][0]["draft"]["article_ids"] == ["early.txt", "wire.txt"]


def test_ninjs_items_are_files_too(tmp_path: Path, files: list[str], capsys: Printed) -> None:
    item = {"uri": "urn:example:late", "headline": "Ferry strikes pier", "body_xhtml": f"<p>{POST.format('$21 million')}</p>"}
    (tmp_path / "item.json").write_text(json.dumps(item), encoding="utf-8")
    (tmp_path / "items.json").write_text(json.dumps([item]), encoding="utf-8")
    for name in ("item.json", "items.json"):
        assert main(["check", "--json", str(tmp_path / name), *files[:2]]) == 1
        answer = json.loads(capsys.readouterr().out)
        assert "urn:example:late" in {article["id"] for article in answer["articles"]}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("{}", "not a request", id="no articles"),
        pytest.param('{"articles": []}', "/articles", id="an empty story"),
        pytest.param('{"articles": [{"id": "a"}]}', "/articles/0/text", id="an article without text"),
        pytest.param('{"articles": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]}', "/articles/1/id", id="one id twice"),
        pytest.param('{"articles": [{"id": "a", "text": "x"}], "options": 3}', "/options", id="options of a wrong shape"),
    ],
)
@pytest.mark.parametrize("options", [[], ["--min-confidence", "0.5"]], ids=["", "with option"])
def test_unusable_input_exits_with_2_and_says_where(
    tmp_path: Path, capsys: Printed, content: str, message: str, options: list[str]
) -> None:
    story = tmp_path / "story.json"
    story.write_text(content, encoding="utf-8")
    assert main(["check", *options, str(story)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("factdiff: ")
    assert message in captured.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "COMMAND", id="no command"),
        pytest.param(["check"], "FILE", id="no file"),
        pytest.param(["check", "--min-confidence", "2", "a"], "from 0 to 1", id="confidence above 1"),
        pytest.param(["check", "--min-confidence", "nan", "a"], "from 0 to 1", id="confidence that is no number"),
        pytest.param(["serve", "--port", "70000"], "from 1 to 65535", id="no such port"),
        pytest.param(["serve", "--workers", "none"], "from 1 to 256", id="workers that are no number"),
    ],
)
def test_a_wrong_command_line_exits_with_2_and_says_what_is_expected(arguments: list[str], message: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


def test_a_wrong_port_in_the_environment_is_named(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    monkeypatch.setenv("PORT", "http")
    with pytest.raises(SystemExit):
        main(["serve"])
    assert "'http'" in capsys.readouterr().err


@pytest.fixture
def terminal(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Runs a command in an environment, on a terminal or into a pipe, and returns what it prints."""

    def run(environment: dict[str, str], where: str, command: list[str]) -> str:
        for name, setting in {"NO_COLOR": "", "TERM": "xterm", **environment}.items():
            monkeypatch.setenv(name, setting)
        monkeypatch.setattr("sys.stdout.isatty", lambda: where == "terminal")
        assert main(command) == 1
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize(
    ("arguments", "environment", "where", "colored"),
    [
        pytest.param([], {}, "terminal", True, id="a terminal"),
        pytest.param([], {}, "pipe", False, id="a pipe"),
        pytest.param([], {"NO_COLOR": "1"}, "terminal", False, id="NO_COLOR"),
        pytest.param([], {"TERM": "dumb"}, "terminal", False, id="a terminal without colors"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, "pipe", True, id="always"),
        pytest.param(["--color", "never"], {}, "terminal", False, id="never"),
        pytest.param(["--no-color"], {}, "terminal", False, id="no-color"),
    ],
)
def test_color_is_for_terminals_unless_chosen(
    arguments: list[str],
    environment: dict[str, str],
    where: str,
    colored: bool,
    files: list[str],
    terminal: Terminal,
) -> None:
    printed = terminal(environment, where, ["check", *arguments, *files])
    assert ("\x1b[" in printed) is colored
    assert ("│" in printed) is (where == "terminal")
