"""Chromium, where the machine has one: `apt-get install chromium` brings it, and .ci/run does so."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize, expect, sync_playwright

from tests.browser.desk import Desk
from tests.browser.served import service

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
collect_ignore_glob = [] if CHROMIUM else ["test_*.py"]

PHONE = ViewportSize(width=390, height=844)
DESKTOP = ViewportSize(width=1440, height=900)
# A busy machine is no defect of the page.
expect.set_options(timeout=20_000)

OpenDesk = Callable[..., Desk]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not CHROMIUM:
        terminalreporter.write_line("tests/browser was left out: no Chromium here (on Debian: apt-get install chromium)")


@pytest.fixture(scope="package")
def service_url() -> Iterator[str]:
    """A service that lets everybody in."""
    with service() as url:
        yield url


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Containers run as root and without the kernel's namespaces, which the sandbox needs.
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def open_desk(browser: Browser, service_url: str) -> Iterator[OpenDesk]:
    """Opens the desk in a fresh browser profile; whatever the page's console complains of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # Chromium itself reports every answer of 400 and above; those the page has to tell of, and tests look for that.
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            complaints.append(message.text)

    def open_page(url: str = service_url, viewport: ViewportSize = DESKTOP, scheme: str = "light") -> Desk:
        context = browser.new_context(
            viewport=viewport,
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        page: Page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(url)
        return Desk(page)

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
