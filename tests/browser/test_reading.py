"""Reading a conflict in its articles: marks, going from mention to mention, from conflict to conflict."""

from playwright.sync_api import expect

from tests.browser.conftest import OpenDesk

FAR = "\n\n".join(f"Paragraph {chr(97 + number)} has no figure in it, only words about the weather." for number in range(20))


def test_values_are_told_apart_by_letter_colour_and_line(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("amount the company set aside")
    script = "mark => { const look = getComputedStyle(mark); return [look.backgroundColor, look.textDecorationStyle]; }"
    one, other = (desk.page.locator(f"mark[data-letter={letter}]").first.evaluate(script) for letter in "AB")
    assert one[0] != other[0]
    assert one[1] != other[1]


def test_what_disagrees_stands_side_by_side(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("people killed")
    shown = [desk.panes.nth(number).locator("mark").first.get_attribute("data-letter") for number in range(4)]
    assert shown == ["A", "B", "A", "A"]


def test_every_article_is_scrolled_to_its_mention_and_on_to_the_next(open_desk: OpenDesk) -> None:
    desk = open_desk()
    for source, dead in (("Gazette", "12"), ("Herald", "15")):
        desk.paste(f"{FAR}\n\nThe fire killed {dead} people, police said.\n\n{FAR}\n\nIn all, the fire killed {dead} people.")
        desk.drafts.last.get_by_label("Source").fill(source)
    desk.compare()
    pane = desk.pane("Gazette")
    expect(pane.locator("mark")).to_have_count(2)
    expect(pane.locator("mark").first).to_be_in_viewport()
    expect(pane.locator("mark").last).not_to_be_in_viewport()
    desk.button("Next mention in Gazette").click()
    expect(pane.locator("mark").last).to_be_in_viewport()
    desk.page.locator(".evidence-value").first.get_by_role("button").first.click()
    expect(desk.page.locator(".pane-body:focus")).to_have_count(1)


def test_a_figure_of_another_conflict_leads_to_that_conflict(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("people killed")
    desk.pane("Capital Ledger").get_by_role("link", name="312 passengers").click()
    expect(desk.page.locator("#evidence-title")).to_contain_text("passengers")


def test_a_look_at_the_articles_leads_back_to_the_same_conflict(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("amount the company set aside")
    desk.page.get_by_role("link", name="Articles").click()
    desk.page.get_by_role("link", name="Conflicts").click()
    expect(desk.page.locator("#evidence-title")).to_have_text("amount the company set aside")
    expect(desk.pane("Harbour Post").locator("mark")).to_be_in_viewport()


def test_characters_outside_the_basic_plane_shift_no_mark(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.paste("🚢🚢🚢 The ferry carried 312 passengers, the harbour said.")
    desk.paste("𝕋he ferry carried 280 passengers, the harbour said. 🚢")
    desk.compare()
    desk.findings.first.locator(".finding-open").click()
    assert desk.page.locator("mark").all_text_contents() == ["312 passengers", "280 passengers"]


def test_edit_leads_to_the_article_and_a_change_asks_for_another_comparison(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("age of Captain")
    desk.button("Edit Coast Wire").click()
    text = desk.page.locator("[data-draft='coast-wire'] textarea")
    expect(text).to_be_focused()
    text.fill(text.input_value().replace("Lindqvist, 45", "Lindqvist, 54"))
    expect(desk.status).to_contain_text("compare them again")
    desk.compare()
    expect(desk.finding("age of Captain")).to_have_count(0)
