"""The bar on standard error."""

import pytest

from service.cli.progress import Progress
from service.model import Article

Printed = pytest.CaptureFixture[str]
ARTICLES = tuple(Article(id=str(number), text="") for number in range(4))


def test_long_work_moves_a_bar_and_leaves_the_line_empty(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    clock = iter(range(100))
    monkeypatch.setattr("service.cli.progress.time.monotonic", lambda: next(clock))
    with Progress(ARTICLES, shown=True) as articles:
        assert tuple(articles) == ARTICLES
    drawn = capsys.readouterr().err
    assert [f"{done} of 4" in drawn for done in range(5)] == [True] * 5
    assert "Reading ██████" in drawn
    assert "Comparing ████████████████████████ 4 of 4" in drawn
    assert drawn.endswith("\r\x1b[K")


def test_short_work_draws_nothing(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    monkeypatch.setattr("service.cli.progress.time.monotonic", lambda: 7.0)
    with Progress(ARTICLES, shown=True) as articles:
        assert list(articles) == list(ARTICLES)
    assert capsys.readouterr().err == ""


def test_nothing_is_drawn_where_nobody_looks(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    clock = iter(range(100))
    monkeypatch.setattr("service.cli.progress.time.monotonic", lambda: next(clock))
    with Progress(ARTICLES, shown=False) as articles:
        assert list(articles) == list(ARTICLES)
    assert capsys.readouterr().err == ""


def test_it_is_the_articles() -> None:
    articles = Progress(ARTICLES, shown=False)
    assert (len(articles), articles[0], articles[-1:]) == (4, ARTICLES[0], ARTICLES[-1:])
