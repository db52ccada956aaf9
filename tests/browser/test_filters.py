"""Finding one's way in the list: filters, what they hold back, agreeing facts, dismissing, notes."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, OpenDesk

STORY = """{"articles": [
  {"id": "one", "text": "The bridge is 120 metres long. It cost $40 million. The mayor opened it in May 2019."},
  {"id": "two", "text": "The bridge is 140 metres long. It cost $40 million. The mayor opened it in May 2019."}]}"""


@pytest.mark.parametrize(
    ("control", "choice", "left"),
    [
        pytest.param("Kind", "money", ["amount the company set aside"], id="kind"),
        pytest.param("Relation", "update", ["people killed"], id="relation"),
    ],
)
def test_the_list_can_be_narrowed_and_widened_again(open_desk: OpenDesk, control: str, choice: str, left: list[str]) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.page.get_by_label(control).select_option(choice)
    expect(desk.findings).to_have_count(len(left))
    assert desk.findings.locator("h3").all_inner_texts() == left
    desk.button("Show 5 others").click()
    expect(desk.findings).to_have_count(6)


def test_what_is_less_certain_is_held_back_and_can_be_shown(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    slider = desk.page.get_by_label("At least")
    slider.fill("80")
    expect(desk.findings).not_to_have_count(6)
    assert 0 < desk.findings.count() < 6
    slider.fill("0")
    expect(desk.findings.nth(6)).to_be_visible()
    every = desk.findings.count()
    slider.fill("100")
    expect(desk.page.get_by_text("No conflict fits these filters.")).to_be_visible()
    desk.check("5-nothing-fits")
    desk.button(f"Show {every} less certain").click()
    expect(desk.findings).to_have_count(every)


def test_a_request_may_bring_its_own_limit(open_desk: OpenDesk) -> None:
    desk = open_desk()
    story = STORY.rstrip().removesuffix("}") + ', "options": {"min_confidence": 0.95}}'
    desk.paste(story)
    desk.compare()
    expect(desk.page.get_by_label("At least")).to_have_value("95")
    expect(desk.findings.locator(".finding-open")).to_have_count(0)


def test_agreeing_facts_are_shown_on_demand(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.paste(STORY)
    desk.compare()
    expect(desk.findings).to_have_count(1)
    expect(desk.page.locator("#agreeing .finding")).to_have_count(0)
    desk.button("Show what the articles agree on").click()
    agreed = desk.page.locator("#agreeing .finding", has_text="$40 million")
    agreed.locator(".finding-open").click()
    expect(desk.panes).to_have_count(2)
    assert desk.marks("one") == ["A $40 million"]
    desk.check("6-agreed")


def test_a_story_without_conflicts_says_so(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.paste("The bridge is 120 metres long.")
    desk.compare()
    expect(desk.page.get_by_text("No conflicts in 1 article")).to_have_count(2)
    desk.check("7-no-conflicts")


def test_a_dismissed_conflict_stays_away_and_can_come_back(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("people killed")
    desk.button("Dismiss").click()
    expect(desk.findings).to_have_count(5)
    expect(desk.status).to_contain_text("Dismissed: people killed")
    desk.compare()
    expect(desk.findings).to_have_count(5)
    desk.button("Show 1 dismissed").click()
    expect(desk.finding("people killed")).to_contain_text("dismissed")
    desk.check("8-dismissed")
    desk.open("people killed")
    desk.button("Bring back").click()
    expect(desk.button("Show 1 dismissed")).to_have_count(0)
    expect(desk.findings).to_have_count(6)


def test_a_note_outlives_the_page_and_leaves_the_browser_with_no_request(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("people killed")
    sent: list[str] = []
    desk.page.on("request", lambda request: sent.append(request.url))
    desk.page.get_by_label("Note").fill("Called the coastguard: 14")
    expect(desk.finding("people killed")).to_contain_text("Called the coastguard: 14")
    assert sent == []
    desk.page.on("dialog", lambda dialog: dialog.accept())
    desk.page.reload()
    desk.compare_sample()
    expect(desk.finding("people killed")).to_contain_text("Called the coastguard: 14")
    desk.open("people killed")
    expect(desk.page.get_by_label("Note")).to_have_value("Called the coastguard: 14")


def test_on_a_phone_a_conflict_opens_over_the_list_and_back_leads_to_it(open_desk: OpenDesk) -> None:
    desk = open_desk(viewport=PHONE)
    desk.compare_sample()
    expect(desk.evidence).to_be_hidden()
    desk.open("people killed")
    expect(desk.findings.first).to_be_hidden()
    desk.page.go_back()
    expect(desk.findings.first).to_be_visible()
    desk.open("passengers")
    desk.button("‹ All conflicts").click()
    expect(desk.findings.first).to_be_visible()
    assert desk.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
