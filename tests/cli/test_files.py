"""Files to the body of a request: text, HTML and JSON, and what to say of a file that is none of them."""

import io
from pathlib import Path
from typing import Any

import pytest

from service.cli.files import UnusableInputError, read_story


def write(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [str(folder / name) for name in files]


@pytest.mark.parametrize(
    ("content", "article"),
    [
        pytest.param(
            "Ferry hits pier\n\nTen people died.\n", {"title": "Ferry hits pier", "text": "Ten people died."}, id="headline"
        ),
        pytest.param(
            "Ferry hits pier\r\n\r\nTen died.", {"title": "Ferry hits pier", "text": "Ten died."}, id="Windows line ends"
        ),
        pytest.param(
            "Ferry hits pier\n \nTen died.", {"title": "Ferry hits pier", "text": "Ten died."}, id="a blank that is not empty"
        ),
        pytest.param(
            "Ten died.\nOthers live.\n\nMore.", {"text": "Ten died.\nOthers live.\n\nMore."}, id="no blank line, no headline"
        ),
        pytest.param("Ten people died.\n", {"text": "Ten people died."}, id="a line alone is the text"),
        pytest.param("x" * 201 + "\n\ny", {"text": "x" * 201 + "\n\ny"}, id="a paragraph is too long for a headline"),
        pytest.param("\ufeffTen died.", {"text": "Ten died."}, id="byte order mark"),
        pytest.param("Ten died.".encode("utf-16"), {"text": "Ten died."}, id="UTF-16"),
        pytest.param(
            "<html><meta name='date' content='2026-03-04'><h1>Ferry</h1><p>Ten died.",
            {"title": "Ferry", "text": "Ten died.", "published_at": "2026-03-04"},
            id="a page, told by its beginning",
        ),
    ],
)
def test_a_file_becomes_an_article(tmp_path: Path, content: str | bytes, article: dict[str, str]) -> None:
    assert read_story(write(tmp_path, {"post.txt": content})) == {"articles": [{"id": "post.txt", **article}]}


def test_a_suffix_tells_html(tmp_path: Path) -> None:
    (article,) = read_story(write(tmp_path, {"post.html": "Ten <b>people</b> died."}))["articles"]
    assert article["text"] == "Ten people died."


def test_ids_are_file_names_and_paths_where_names_repeat(tmp_path: Path) -> None:
    names = write(tmp_path, {"monday/post.txt": "Ten died.", "tuesday/post.txt": "Six died.", "wire.txt": "Six died."})
    assert [article["id"] for article in read_story(names)["articles"]] == [names[0], names[1], "wire.txt"]


def test_request_files_bring_their_options_and_mix_with_articles(tmp_path: Path) -> None:
    request = '{"articles": [{"id": "a", "text": "Ten died."}], "options": {"min_confidence": 0.2}}'
    story = read_story(write(tmp_path, {"story.json": request, "b.txt": "Six died."}))
    assert [article["id"] for article in story["articles"]] == ["a", "b.txt"]
    assert story["options"] == {"min_confidence": 0.2}


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Ten died.")))
    assert read_story(["-"]) == {"articles": [{"id": "stdin", "text": "Ten died."}]}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.txt", "", "the file is empty", id="empty"),
        pytest.param("a.txt", " \n\t", "the file is empty", id="blank"),
        pytest.param("a.txt", b"caf\xe9", "not UTF-8 text (byte 3)", id="another encoding"),
        pytest.param("a.txt", b"PK\x00\x01", "not text but binary data", id="binary"),
        pytest.param("a.html", "<script>x</script>", "the page holds no text", id="page without text"),
        pytest.param("a.json", "{", "not JSON. Malformed at line 1, column 2.", id="broken JSON"),
        pytest.param("a.json", "[1]", "not a request", id="JSON of another shape"),
        pytest.param("a.txt", '{"articles": 3}', "not a request", id="JSON told by its beginning"),
    ],
)
def test_an_unusable_file_is_named_with_the_reason(tmp_path: Path, name: str, content: str | bytes, message: str) -> None:
    (path,) = write(tmp_path, {name: content})
    with pytest.raises(UnusableInputError) as caught:
        read_story([path])
    assert str(caught.value).startswith(f"{path}: {message}")


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "none.txt", "No such file or directory"), (tmp_path, "Is a directory")):
        with pytest.raises(UnusableInputError, match=reason):
            read_story([str(path)])


def test_nothing_of_a_request_is_lost(tmp_path: Path) -> None:
    unknown: dict[str, Any] = read_story(write(tmp_path, {"a.json": '{"articles": [], "artcles": []}'}))
    assert unknown == {"articles": [], "artcles": []}, "a misspelt member must reach the schema, which names it"
