"""Taking the list along: as text, as JSON and CSV, on paper."""

import csv
import json
import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import OpenDesk
from tests.browser.desk import Desk


def downloaded(desk: Desk, button: str) -> tuple[str, str]:
    """Name and content of the file that a button saves."""
    with desk.page.expect_download() as caught:
        desk.button(button).click()
    path = caught.value.path()
    return caught.value.suggested_filename, Path(path).read_text(encoding="utf-8-sig")


def clipboard(desk: Desk) -> str:
    return str(desk.page.evaluate("navigator.clipboard.readText()"))


def test_json_is_the_answer_with_what_is_shown_and_the_notes(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("people killed")
    desk.page.get_by_label("Note").fill("14 it is")
    desk.page.get_by_label("Relation").select_option("update")
    name, content = downloaded(desk, "JSON")
    answer = json.loads(content)
    assert name == "factdiff.json"
    assert [(conflict["fact"]["label"], conflict["note"]) for conflict in answer["conflicts"]] == [("people killed", "14 it is")]
    assert answer["meta"]["offset_unit"] == "utf16"


def test_csv_has_a_row_for_each_value_of_what_is_shown(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.page.get_by_label("Kind").select_option("money")
    name, content = downloaded(desk, "CSV")
    rows = list(csv.DictReader(content.splitlines()))
    assert name == "factdiff.csv"
    assert [(row["fact"], row["value"]) for row in rows] == [
        ("amount the company set aside", "$12 million"),
        ("amount the company set aside", "$21 million"),
    ]


def test_the_list_and_a_single_conflict_can_be_copied_as_text(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.page.get_by_role("group", name="Take the list along").get_by_role("button", name="Copy").click()
    expect(desk.status).to_contain_text("on the clipboard")
    whole = clipboard(desk)
    assert whole.startswith("1. ")
    assert re.search(r"(?m)^\d\. age of Captain Tomas Lindqvist — conflict, \d\d% sure, 9 years apart, 17%$", whole)
    assert "\n6. " in whole
    desk.open("amount the company set aside")
    desk.evidence.get_by_role("button", name="Copy").click()
    expect(desk.status).to_contain_text("The conflict is on the clipboard")
    assert "A  $12 million" in clipboard(desk)
    assert "Coast Wire: Hallam Lines said it had set aside $21 million" in clipboard(desk)


def test_paper_gets_the_list_with_its_sentences_and_nothing_of_the_tool(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    desk.page.emulate_media(media="print")
    report = desk.page.locator("#report")
    expect(report.locator(".report-item")).to_have_count(6)
    expect(report).to_contain_text("Captain Tomas Lindqvist, 45, has been questioned twice.")
    expect(desk.button("Print")).to_be_hidden()
    desk.picture("9-print")
