"""Conflicts for a terminal."""

from typing import Any

import pytest

from service.cli.table import render

Json = dict[str, Any]
ESCAPE = "\x1b"


def mention(article: str, text: str, sentence: str, field: str = "text") -> Json:
    return {"article_id": article, "field": field, "text": text, "sentence": sentence}


def conflict(**changes: Any) -> Json:
    values = [
        {
            "display": "$12 million",
            "mentions": [mention("post", "$12 million", "The owner set aside $12 million for the families.")],
        },
        {
            "display": "$21 million",
            "mentions": [
                mention("wire", "$21 million", "Some $21 million was set aside."),
                mention("wire", "$21 million", "Owner sets aside $21 million", "title"),
            ],
        },
    ]
    return {
        "relation": "conflict",
        "confidence": 0.934,
        "fact": {"label": "sum set aside for the families"},
        "explanation": "The sums exclude each other.",
        "values": values,
    } | changes


def answer(*conflicts: Json, warnings: tuple[Json, ...] = (), articles: int = 2) -> Json:
    return {"conflicts": list(conflicts), "meta": {"articles": articles, "warnings": list(warnings)}}


def test_values_stand_side_by_side_with_their_articles_and_words() -> None:
    assert render(answer(conflict()), width=100, color=False).splitlines() == [
        "1 conflict in 2 articles.",
        "",
        "1. sum set aside for the families  conflict, 93% sure",
        "   The sums exclude each other.",
        "   $12 million  post         The owner set aside $12 million for the families.",
        "   $21 million  wire         Some $21 million was set aside.",
        "                wire, title  Owner sets aside $21 million",
    ]


@pytest.mark.parametrize(
    ("conflicts", "articles", "summary"),
    [
        pytest.param([], 1, "No conflicts in 1 article.", id="none"),
        pytest.param([conflict()], 2, "1 conflict in 2 articles.", id="one"),
        pytest.param([conflict(), conflict()], 3, "2 conflicts in 3 articles.", id="two"),
        pytest.param([conflict(), conflict(relation="update")], 3, "1 conflict and 1 update in 3 articles.", id="an update"),
    ],
)
def test_the_first_line_sums_up(conflicts: list[Json], articles: int, summary: str) -> None:
    assert render(answer(*conflicts, articles=articles), width=100, color=False).splitlines()[0] == summary


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit_the_terminal_and_still_show_the_mention(width: int) -> None:
    sentence = "word " * 40 + "about $12 million" + " word" * 40
    wide = conflict(explanation="reason " * 40, fact={"label": "label " * 40})
    wide["values"][0]["mentions"] = [mention("a-rather-long-name-of-an-article", "about $12 million", sentence)]
    lines = render(answer(wide), width=width, color=False).splitlines()
    assert max(map(len, lines)) <= width
    assert any("about $12 million" in line for line in lines)


def test_many_mentions_are_counted_not_listed() -> None:
    many = conflict()
    many["values"][0]["mentions"] *= 8
    shown = render(answer(many), width=100, color=False)
    assert shown.count("The owner set aside") == 3
    assert "and 5 more mentions" in shown


def test_color_is_used_only_where_asked_for() -> None:
    assert ESCAPE not in render(answer(conflict()), width=100, color=False)
    assert ESCAPE in render(answer(conflict()), width=100, color=True)


def test_a_text_cannot_drive_the_terminal() -> None:
    evil = f"{ESCAPE}[2J{ESCAPE}]0;owned\x07 \u202e$12 million\r\n"
    hostile = conflict(explanation=evil, fact={"label": evil})
    hostile["values"][0] = {"display": evil, "mentions": [mention(evil, "$12 million", evil)]}
    shown = render(answer(hostile, warnings=({"article_id": evil, "detail": "late"},)), width=100, color=False)
    assert not any(ord(character) < 32 and character != "\n" for character in shown)
    assert "\u202e" not in shown


def test_warnings_are_told() -> None:
    warning = {"article_id": "post", "detail": "The deadline passed."}
    assert render(answer(warnings=(warning,)), width=100, color=False).endswith("Warning: post: The deadline passed.")
