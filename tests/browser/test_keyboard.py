"""The whole way without a mouse, and what a screen reader is told on it."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, OpenDesk
from tests.browser.desk import Desk

_FAR = 60


def tab_to(desk: Desk, name: str) -> None:
    """Press Tab until the control of that name has the focus."""
    focused = desk.page.locator(":focus")
    for _ in range(_FAR):
        desk.page.keyboard.press("Tab")
        label = focused.evaluate("element => element.getAttribute('aria-label') ?? element.innerText")
        if label.strip().startswith(name):
            return
    raise AssertionError(f"Tab does not lead to {name!r}")


def focused(desk: Desk) -> str:
    return str(desk.page.evaluate("document.activeElement.innerText")).strip()


def test_from_an_empty_page_to_a_dismissed_conflict(open_desk: OpenDesk) -> None:
    desk = open_desk()
    tab_to(desk, "Load the sample story")
    desk.page.keyboard.press("Enter")
    expect(desk.drafts).to_have_count(4)
    desk.page.keyboard.press("Control+Enter")
    expect(desk.findings).to_have_count(6)
    expect(desk.findings.first.locator(".finding-open")).to_be_focused()

    first = focused(desk)
    desk.page.keyboard.press("ArrowDown")
    second = focused(desk)
    assert second != first
    expect(desk.page.locator("#evidence-title")).to_have_text(second)
    expect(desk.finding(second).locator("[aria-current=true]")).to_have_count(1)
    desk.page.keyboard.press("End")
    expect(desk.findings.last.locator(".finding-open")).to_be_focused()
    desk.page.keyboard.press("Home")
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#evidence-title")).to_be_focused()
    tab_to(desk, "Text of")
    desk.page.keyboard.press("Escape")
    assert focused(desk) == first

    desk.page.keyboard.press("Delete")
    expect(desk.findings).to_have_count(5)
    assert focused(desk) == second


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_focus_is_always_to_be_seen(open_desk: OpenDesk, viewport: dict[str, int]) -> None:
    desk = open_desk(viewport=viewport)
    desk.compare_sample()
    desk.page.keyboard.press("Tab")
    for _ in range(12):
        drawn = desk.page.evaluate("""() => {
            const looks = [null, "::after"].map(part => getComputedStyle(document.activeElement, part));
            const drawn = look => look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
            return document.activeElement === document.body || looks.some(drawn);
        }""")
        assert drawn, desk.page.evaluate("document.activeElement.outerHTML")
        desk.page.keyboard.press("Tab")


def test_the_shortcuts_are_listed_and_the_dialog_gives_the_focus_back(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.button("Shortcuts").focus()
    desk.page.keyboard.press("Enter")
    expect(desk.page.get_by_role("dialog", name="Shortcuts")).to_be_visible()
    desk.check("14-shortcuts")
    desk.page.keyboard.press("Escape")
    expect(desk.button("Shortcuts")).to_be_focused()


def test_the_theme_goes_round_and_is_remembered(open_desk: OpenDesk) -> None:
    desk = open_desk()
    for theme in ("light", "dark"):
        desk.page.locator("#theme-button").click()
        expect(desk.page.locator("#theme-button")).to_have_text(f"Theme: {theme}")
    desk.page.reload()
    expect(desk.page.locator("html")).to_have_attribute("data-theme", "dark")
    assert desk.violations() == []


def test_letters_typed_on_the_page_do_nothing(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    for letter in "abcdefghijklmnopqrstuvwxyz?/":
        desk.page.keyboard.press(letter)
    expect(desk.findings).to_have_count(6)
    expect(desk.page.locator("dialog[open]")).to_have_count(0)
