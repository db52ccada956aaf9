"""Ways in: pasting, dropping, typing; text, HTML, ninjs, requests."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDesk

ITEM = {
    "uri": "urn:item:7",
    "versioncreated": "2026-03-04T10:00:00Z",
    "headline": "Nine hurt in fire",
    "body_text": "The fire hurt 9 people.",
}


@pytest.mark.parametrize(
    ("pasted", "headlines"),
    [
        pytest.param("Nine hurt in fire\n\nThe fire hurt 9 people.", ["Nine hurt in fire"], id="text with a headline"),
        pytest.param("The fire hurt 9 people.", [""], id="text alone"),
        pytest.param("One\n\nNine hurt.\n---\nTwo\n\nTen hurt.", ["One", "Two"], id="two texts, a line of dashes between"),
        pytest.param(json.dumps({"articles": [{"id": "a", "title": "T", "text": "Nine."}]}), ["T"], id="request"),
        pytest.param(json.dumps([{"text": "Nine."}, {"text": "Ten."}]), ["", ""], id="list of articles"),
        pytest.param(json.dumps(ITEM), ["Nine hurt in fire"], id="ninjs item"),
        pytest.param("[Developing] Nine people hurt", [""], id="text that only begins like JSON"),
    ],
)
def test_what_is_pasted_is_added_at_once(open_desk: OpenDesk, pasted: str, headlines: list[str]) -> None:
    desk = open_desk()
    desk.paste(pasted)
    expect(desk.drafts).to_have_count(len(headlines))
    assert [desk.drafts.nth(number).get_by_label("Headline").input_value() for number in range(len(headlines))] == headlines
    expect(desk.page.locator("#intake-text")).to_have_value("")


def test_files_of_every_format_can_be_dropped_together_and_compared(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.drop(
        ("wire.txt", "text/plain", "The fire hurt 9 people, police said."),
        ("page.html", "text/html", "<!doctype html><h1>Fire</h1><p>The fire hurt <b>12</b> people, police said.</p>"),
        ("item.json", "application/json", json.dumps(ITEM | {"body_text": "The fire hurt 15 people, police said."})),
    )
    expect(desk.drafts).to_have_count(3)
    assert desk.page.locator(".format").all_text_contents() == ["HTML", "ninjs"]
    desk.compare()
    desk.findings.first.locator(".finding-open").click()
    expect(desk.panes).to_have_count(3)
    assert {mark[2:] for name in ("wire.txt", "page.html", "urn:item:7") for mark in desk.marks(name)} >= {
        "9 people",
        "12 people",
    }
    expect(desk.pane("page.html").locator(".pane-text")).not_to_contain_text("<b>")


def test_what_is_typed_is_added_when_comparing(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.page.locator("#intake-text").fill("The bridge is 120 metres long.")
    desk.compare()
    expect(desk.page.locator("#article-count")).to_have_text("1")


def test_what_cannot_be_read_is_told_and_adds_nothing(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.drop(
        ("story.json", "application/json", "{"), ("photo.txt", "text/plain", "\x00\x01"), ("odd.json", "application/json", "{}")
    )
    expect(desk.alert).to_have_count(3)
    expect(desk.alert.first).to_contain_text("story.json cannot be read")
    expect(desk.drafts).to_have_count(0)


def test_a_draft_is_held_against_the_others(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.load_sample()
    draft = desk.page.locator("[data-draft='skerrow-times']")
    draft.get_by_label("Our draft").check()
    desk.compare()
    expect(desk.findings.first).to_contain_text("Skerrow Times (draft)")
    desk.findings.first.locator(".finding-open").click()
    expect(desk.panes.first).to_contain_text("Draft")
    expect(desk.evidence).to_contain_text("supported by the sources")
    desk.check("10-draft")


def test_source_and_date_can_be_set_and_articles_removed(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.paste("The fire hurt 9 people on Tuesday.")
    desk.paste("The fire hurt 12 people on Tuesday.")
    desk.drafts.first.get_by_label("Source").fill("Harbour Post")
    desk.drafts.first.get_by_label("Published").fill("2026-03-04 10:00Z")
    with desk.page.expect_request("**/v1/discrepancies") as caught:
        desk.compare()
    sent = caught.value.post_data_json
    assert isinstance(sent, dict)
    assert sent["articles"][0] == {
        "id": "article 1",
        "source": "Harbour Post",
        "published_at": "2026-03-04T10:00:00Z",
        "text": "The fire hurt 9 people on Tuesday.",
    }
    desk.page.get_by_role("link", name="Articles").click()
    desk.button("Remove Harbour Post").click()
    expect(desk.drafts).to_have_count(1)
