"""Conflicts as CSV: what a spreadsheet and a script see."""

import csv
import io
import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from schemas.format_examples import CSV
from service.model import Claim, Conflict, Kind, Relation, Report, ReportedValue
from service.web import Settings, create_app
from service.web.tables import COLUMNS, to_csv
from tests.builders import PERCENT, claim, count, document, on, quantity

Json = dict[str, Any]

STORY: Json = {
    "articles": [
        {"id": "north", "source": "The North, daily", "text": 'The gale sank 12 boats, "the worst\nin years".'},
        {"id": "south", "text": "🌀 In all, 14 boats went down."},
    ]
}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def table(client: FlaskClient, story: Json = STORY) -> str:
    answer = client.post("/v1/discrepancies", json=story, headers={"Accept": "text/csv"})
    assert answer.status_code == 200
    assert answer.content_type == "text/csv; charset=utf-8; header=present"
    return bytes(answer.data).decode("utf-8")


def conflict(label: str, *values: ReportedValue) -> Conflict:
    return Conflict("c-1", Kind.COUNT, Relation.CONFLICT, 0.5, label, "boat", 2.0, None, "intervals", "They differ.", values)


def test_every_conflict_has_a_row_for_each_value(client: FlaskClient) -> None:
    first, second = rows(table(client))
    assert (first["conflict"], first["value"], first["articles"]) == ("1", "12", "north")
    assert (second["conflict"], second["value"], second["articles"]) == ("1", "14", "south")
    assert first["conflict_id"] == second["conflict_id"]


def test_the_header_names_the_columns_and_stands_alone_without_a_conflict(client: FlaskClient) -> None:
    assert table(client, {"articles": [{"id": "a", "text": ""}]}) == ",".join(COLUMNS) + "\r\n"


def test_lines_end_and_cells_are_quoted_as_rfc_4180_has_it(client: FlaskClient) -> None:
    text = table(client)
    assert not re.search(r"(?<!\r)\n", text)
    assert '"The North, daily"' in text
    assert '"The gale sank 12 boats, ""the worst in years""."' in text
    assert rows(text)[0]["sentence"] == 'The gale sank 12 boats, "the worst in years".'


def test_characters_of_every_script_come_through(client: FlaskClient) -> None:
    assert rows(table(client))[1]["sentence"] == "🌀 In all, 14 boats went down."


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t=", " @", "＝", "\r\n+"])
def test_no_text_is_a_formula(client: FlaskClient, opening: str) -> None:
    text = f'{opening}HYPERLINK("http://evil.example"; 12)'
    (first, _) = rows(
        table(client, {"articles": [{"id": "=cmd", "source": opening + "1+1", "text": text}, STORY["articles"][1]]})
    )
    for cell in first.values():
        assert not re.match(r"\s*[=+\-@＝＋－＠]", cell), cell
    assert first["articles"] == "'=cmd"


@pytest.mark.parametrize(
    ("written", "cell"),
    [("-5", "-5"), ("+3.5%", "+3.5%"), ("-1,200", "-1,200"), ("-5 degrees", "'-5 degrees"), ("-5+2", "'-5+2"), ("5", "5")],
)
def test_a_number_stays_a_number(written: str, cell: str) -> None:
    claimed = claim(document("a", f"It fell by {written} overnight."), written, quantity(-5.0, unit=PERCENT))
    (row,) = rows(to_csv(Report((conflict("change", ReportedValue(claimed.mention.value, written, (claimed,))),), (), 1, 1, 1)))
    assert row["value"] == cell


def test_values_are_normalised() -> None:
    def said(figure: str, value: Any) -> ReportedValue:
        claimed: Claim = claim(document(figure, f"It said {figure} there."), figure, value)
        return ReportedValue(value, figure, (claimed,))

    report = Report((conflict("x", said("twelve", count(12)), said("Tuesday", on("2026-02-03"))),), (), 2, 2, 1)
    assert [row["normalised"] for row in rows(to_csv(report))] == ["12.0", "2026-02-03"]


def test_the_drafts_value_and_the_supported_one_are_marked() -> None:
    client = create_app(Settings()).test_client()
    story = {
        "articles": [
            {"id": "ours", "role": "draft", "text": "The ferry terminal will cost $64 million, the council said."},
            {"id": "b", "text": "The ferry terminal will cost $40 million, according to the council."},
            {"id": "c", "text": "A ferry terminal that will cost $40 million was approved."},
        ]
    }
    assert [(row["value"], row["draft"]) for row in rows(table(client, story))] == [
        ("$64 million", "draft"),
        ("$40 million", "supported"),
    ]


def test_the_example_of_the_contract_has_the_same_columns() -> None:
    example = rows(CSV)
    assert tuple(example[0]) == COLUMNS
    assert [row["value"] for row in example] == ["$40 million", "$46 million"]
    assert None not in example[0]
