"""The values of a conflict side by side, as a terminal shows them."""

import re
from typing import Any

import pytest

from service.cli.columns import lay_side_by_side
from service.cli.lines import Paint

Json = dict[str, Any]
PLAIN, COLORED = Paint(color=False), Paint(color=True)
ESCAPES = re.compile(r"\x1b\[\d+m")


def value(display: str, *mentions: tuple[str, str], field: str = "text") -> Json:
    told = [{"article_id": article, "field": field, "text": display, "sentence": sentence} for article, sentence in mentions]
    return {"display": display, "mentions": told}


TWELVE = value(
    "$12 million", ("post", "The owner set aside $12 million for the families."), ("ledger", "It set aside $12 million.")
)
TWENTY_ONE = value("$21 million", ("wire", "Some $21 million was set aside."))


def test_each_value_heads_a_column_of_the_articles_that_state_it() -> None:
    assert lay_side_by_side([TWELVE, TWENTY_ONE], 80, PLAIN) == [
        "   $12 million                           │ $21 million",
        "   post                                  │ wire",
        "   The owner set aside $12 million for   │ Some $21 million was set aside.",
        "   the families.                         │",
        "   ledger                                │",
        "   It set aside $12 million.             │",
    ]


def test_values_without_room_beside_the_others_follow_below() -> None:
    many = [value(f"{count} boats", ("post", f"There were {count} boats.")) for count in range(10, 15)]
    lines = lay_side_by_side(many, 60, PLAIN)
    assert [line.count("boats.") for line in lines if "boats." in line] == [2, 2, 1]


@pytest.mark.parametrize("width", [60, 79, 100, 120])
@pytest.mark.parametrize("values", [1, 2, 3, 7])
def test_lines_fit_the_terminal_and_show_every_mention(width: int, values: int) -> None:
    sentence = "word " * 60 + "{} " + "word " * 60
    long = [value(f"about {count} million boats", (f"gazette-{count}" * 9, sentence)) for count in range(values)]
    for number, item in enumerate(long):
        item["mentions"][0]["sentence"] = sentence.format(f"about {number} million boats")
    lines = lay_side_by_side(long, width, COLORED)
    assert max(len(ESCAPES.sub("", line)) for line in lines) <= width
    shown = " ".join(ESCAPES.sub("", line) for line in lines)
    assert shown.count("million") >= 2 * values


def test_a_word_longer_than_its_column_is_broken() -> None:
    lines = lay_side_by_side([value("9", ("post", "x" * 50 + " 9 " + "y" * 200)), TWELVE], 60, PLAIN)
    assert max(map(len, lines)) <= 60


def test_a_mention_stands_out_also_where_its_line_breaks() -> None:
    lines = lay_side_by_side(
        [value("nearly five million boats", ("post", "x " * 17 + "nearly five million boats came."))], 60, COLORED
    )
    bright = re.findall(r"\x1b\[1m\x1b\[36m(.*?)\x1b\[0m", "\n".join(lines))
    assert " ".join(bright) == "nearly five million boats nearly five million boats"


def test_values_differ_in_color() -> None:
    first, second = re.findall(r"\x1b\[1m(\x1b\[\d+m)\$\d+ million", lay_side_by_side([TWELVE, TWENTY_ONE], 80, COLORED)[0])
    assert first != second


def test_more_than_three_mentions_are_counted_and_a_title_is_named() -> None:
    crowd = value("12", *[(f"paper {number}", "All 12 came.") for number in range(5)], field="title")
    lines = [line.strip() for line in lay_side_by_side([crowd], 60, PLAIN)]
    assert "paper 2, title" in lines
    assert lines[-1] == "and 2 more mentions"
