"""The desk as its user sees it: what there is to click, to read and to type into."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

SCREENSHOTS = Path(__file__).resolve().parents[2] / "build" / "screenshots"
_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# What WCAG 2.2 AA asks, and what axe-core counts as good practice beside it.
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Desk:
    """A page of the desk."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.status = page.locator("#status-text")
        self.drafts = page.locator(".draft")
        self.findings = page.locator("#findings .finding")
        self.evidence = page.locator("#evidence")
        self.panes = page.locator(".pane")
        self.alert = page.locator(".alert")

    def load_sample(self) -> None:
        self.button("Load the sample story").click()
        expect(self.drafts).to_have_count(4)

    def compare(self) -> None:
        """Compare and wait for the answer."""
        self.page.keyboard.press("Control+Enter")
        expect(self.page.locator("body")).to_have_attribute("data-view", "findings")
        expect(self.page.locator("#cancel-button")).to_be_hidden()

    def compare_sample(self) -> None:
        self.load_sample()
        self.compare()
        expect(self.findings.first).to_be_visible()

    def paste(self, written: str) -> None:
        """Paste into the intake, as from another program."""
        self.page.evaluate("text => navigator.clipboard.writeText(text)", written)
        self.page.locator("#intake-text").focus()
        self.page.keyboard.press("Control+V")

    def drop(self, *files: tuple[str, str, str]) -> None:
        """Drop files, each a name, a media type and its content, onto the page."""
        script = """files => {
            const transfer = new DataTransfer();
            for (const [name, type, content] of files) transfer.items.add(new File([content], name, { type }));
            for (const event of ["dragover", "drop"]) {
                document.body.dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer: transfer }));
            }
        }"""
        self.page.evaluate(script, list(files))

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def finding(self, label: str) -> Locator:
        return self.page.locator(".finding", has_text=label)

    def open(self, label: str) -> None:
        """Open the finding whose label holds the words."""
        self.finding(label).locator(".finding-open").click()
        expect(self.page.locator("#evidence-title")).to_contain_text(label)

    def pane(self, source: str) -> Locator:
        return self.page.locator(".pane", has=self.page.get_by_role("heading", name=source))

    def marks(self, source: str) -> list[str]:
        """What is highlighted in an article, each as letter and words."""
        marks = self.pane(source).locator("mark")
        marked: list[str] = marks.evaluate_all("marks => marks.map(mark => `${mark.dataset.letter} ${mark.textContent}`)")
        return marked

    def violations(self) -> list[str]:
        """What axe-core finds wrong with the page as it stands, each with the elements concerned."""
        self.page.evaluate(_AXE)
        only = {"type": "tag", "values": _RULES}
        found: dict[str, Any] = self.page.evaluate("only => axe.run(document, { runOnly: only })", only)
        return [f"{rule['id']}: {[node['html'][:120] for node in rule['nodes']]}" for rule in found["violations"]]

    def picture(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")

    def check(self, name: str) -> None:
        """Keep a screenshot, and let axe-core find nothing."""
        self.picture(name)
        violations = self.violations()
        assert violations == [], violations
