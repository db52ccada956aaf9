"""The reference at /docs: it renders, its examples can be sent, and nothing is asked of anybody but the service."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenDesk


@pytest.mark.parametrize(
    ("viewport", "scheme"),
    [pytest.param(DESKTOP, "light", id="desktop, light"), pytest.param(PHONE, "dark", id="phone, dark")],
)
def test_an_example_is_sent_and_answered_by_the_service_alone(
    open_desk: OpenDesk, service_url: str, viewport: ViewportSize, scheme: str
) -> None:
    page = open_desk(f"{service_url}docs", viewport, scheme).page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    operation = page.locator("#operations-articles-find_discrepancies")
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name="Execute").click()
    answer = operation.locator(".live-responses-table")
    expect(answer.locator("tr.response td.response-col_status")).to_contain_text("200")
    expect(answer).to_contain_text("$46 million")
    assert f"{service_url}v1/discrepancies" in asked
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {urlsplit(service_url).netloc}
