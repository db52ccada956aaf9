"""What goes wrong is told where it can be mended, and the desk goes on working."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenDesk
from tests.browser.served import service


@pytest.fixture(scope="module")
def locked_url() -> Iterator[str]:
    """A service that wants a key."""
    with service(FACTDIFF_API_KEYS="open-sesame") as url:
        yield url


def test_an_error_of_the_contract_leads_to_the_field_concerned(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.load_sample()
    published = desk.page.locator("[data-draft='coast-wire']").get_by_label("Published")
    published.fill("next week")
    desk.page.keyboard.press("Control+Enter")
    expect(desk.alert).to_contain_text("The request does not fit the contract")
    expect(desk.alert).to_contain_text("Coast Wire, published:")
    expect(published).to_have_attribute("aria-invalid", "true")
    desk.check("11-error")
    desk.alert.get_by_role("button", name="Coast Wire").click()
    expect(published).to_be_focused()
    published.fill("2026-03-04")
    desk.compare()
    expect(desk.findings).to_have_count(6)
    expect(desk.alert).to_have_count(0)


def test_a_key_is_asked_for_kept_for_the_tab_and_asked_for_again_where_it_is_wrong(open_desk: OpenDesk, locked_url: str) -> None:
    desk = open_desk(locked_url)
    desk.load_sample()
    desk.page.keyboard.press("Control+Enter")
    key = desk.page.get_by_label("Key", exact=True)
    key.fill("guess")
    desk.page.keyboard.press("Enter")
    expect(key).to_have_value("")
    desk.check("12-key")
    key.fill("open-sesame")
    desk.page.keyboard.press("Enter")
    expect(desk.findings).to_have_count(6)
    assert desk.page.evaluate("[sessionStorage.length, localStorage.length]") == [1, 0]


def test_a_busy_service_can_be_asked_again(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.load_sample()
    busy = '{"type": "/problems/saturated", "title": "The service is busy", "status": 503}'

    def refuse(route: Route) -> None:
        route.fulfill(status=503, content_type="application/problem+json", headers={"Retry-After": "1"}, body=busy)

    desk.page.route("**/v1/discrepancies", refuse, times=1)
    desk.page.keyboard.press("Control+Enter")
    expect(desk.alert).to_contain_text("The service is busy")
    desk.button("Try again").click()
    expect(desk.findings).to_have_count(6)


def test_a_service_that_is_gone_is_told(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.load_sample()
    desk.page.route("**/v1/discrepancies", lambda route: route.abort())
    desk.page.keyboard.press("Control+Enter")
    expect(desk.alert).to_contain_text("The service cannot be reached")


def test_a_comparison_shows_that_it_works_and_can_be_stopped(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.load_sample()
    desk.page.route("**/v1/discrepancies", lambda _route: None)
    desk.page.keyboard.press("Control+Enter")
    expect(desk.page.get_by_role("progressbar")).to_be_visible()
    expect(desk.status).to_have_text("Comparing 4 articles …")
    desk.check("13-working")
    desk.page.keyboard.press("Escape")
    expect(desk.status).to_have_text("Stopped.")
    desk.page.unroute("**/v1/discrepancies")
    desk.compare()
    expect(desk.findings).to_have_count(6)


def test_what_was_not_finished_in_time_is_told_by_article(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.load_sample()

    def cut_short(route: Route) -> None:
        answer = route.fetch()
        document = answer.json()
        warning = {"article_id": "coast-wire", "code": "deadline", "detail": "The deadline passed before it was read."}
        document["meta"] |= {"incomplete": True, "warnings": [warning]}
        route.fulfill(response=answer, json=document)

    desk.page.route("**/v1/discrepancies", cut_short)
    desk.compare()
    expect(desk.status).to_contain_text("Not finished in time.")
    expect(desk.alert).to_contain_text("Coast Wire: The deadline passed before it was read.")


def test_comparing_nothing_says_what_to_do(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.page.keyboard.press("Control+Enter")
    expect(desk.status).to_contain_text("There is nothing to compare yet")
    expect(desk.page.locator("#intake-text")).to_be_focused()
