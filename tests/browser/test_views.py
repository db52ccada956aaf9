"""The sample story, from loading it to reading a conflict in its articles: on a phone and a desktop, in light and dark."""

import json

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenDesk
from tests.browser.desk import Desk

LOOKS = [
    pytest.param("desktop", "light", id="desktop, light"),
    pytest.param("desktop", "dark", id="desktop, dark"),
    pytest.param("phone", "light", id="phone, light"),
    pytest.param("phone", "dark", id="phone, dark"),
]


def is_in_view(desk: Desk, source: str) -> bool:
    """Whether the first mention of a pane lies within what its scrolled text shows."""
    script = """pane => {
        const [box, mark] = [pane.querySelector(".pane-body"), pane.querySelector("mark")].map(e => e.getBoundingClientRect());
        return mark.top >= box.top && mark.bottom <= box.bottom;
    }"""
    return bool(desk.pane(source).evaluate(script))


@pytest.mark.parametrize(("device", "scheme"), LOOKS)
def test_the_sample_story(open_desk: OpenDesk, device: str, scheme: str) -> None:
    desk = open_desk(viewport=PHONE if device == "phone" else DESKTOP, scheme=scheme)
    desk.check(f"1-empty-{device}-{scheme}")

    desk.load_sample()
    desk.check(f"2-articles-{device}-{scheme}")

    desk.compare()
    expect(desk.findings).to_have_count(6)
    desk.check(f"3-conflicts-{device}-{scheme}")

    desk.open("amount the company set aside")
    assert desk.marks("Harbour Post") == desk.marks("Capital Ledger") == ["A $12 million"]
    assert desk.marks("Coast Wire") == ["B $21 million"]
    assert all(is_in_view(desk, source) for source in ("Harbour Post", "Capital Ledger", "Coast Wire"))
    desk.check(f"4-evidence-{device}-{scheme}")


@pytest.mark.parametrize("width", [320, 600, 960, 2560])
def test_no_width_makes_the_page_scroll_sideways(open_desk: OpenDesk, width: int) -> None:
    desk = open_desk(viewport=ViewportSize(width=width, height=800))
    desk.compare_sample()
    desk.open("people killed")
    for view in ("Articles", "Conflicts"):
        desk.page.get_by_role("link", name=view).click()
        assert desk.page.evaluate("document.documentElement.scrollWidth") == width


def test_many_articles_with_long_names_stay_in_order(open_desk: OpenDesk) -> None:
    desk = open_desk()
    name = "The Very Long Title of an Evening Newspaper of the Outer Islands " * 2
    articles = [
        {"id": f"paper-{number}", "source": f"{name}{number}", "text": f"The storm damaged {number + 20} houses in Port Hallam."}
        for number in range(20)
    ]
    desk.paste(json.dumps({"articles": articles}))
    expect(desk.drafts).to_have_count(20)
    desk.compare()
    # More values than there are colours, so that letters must tell them apart.
    letters = desk.page.locator("mark").evaluate_all("marks => marks.map(mark => mark.dataset.letter)")
    assert len(set(letters)) == len(letters) > 8
    assert desk.panes.first.evaluate("pane => pane.offsetHeight") > 300
    desk.check("15-many")
