"""Articles are data: whatever they hold is shown as it stands and does nothing."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDesk

HOSTILE = (
    "<script>window.struck = 1</script><img src=x onerror='window.struck = 1'>",
    "</div><style>body { display: none }</style>{{7*7}} ${window.struck = 1}",
    "\u202egnol sretem\u202c \u2066isolated\u2069 \u200b\u200d\ufeff\u00ad",
    "javascript:window.struck=1 %3Cscript%3E &lt;b&gt; \u0007\u001b[31m",
)


@pytest.mark.parametrize("words", HOSTILE, ids=["script and handler", "broken markup", "directions and invisibles", "escapes"])
def test_hostile_words_are_inert_everywhere(open_desk: OpenDesk, words: str) -> None:
    desk = open_desk()
    articles = [
        {
            "id": f"{number} {words}",
            "source": f"{words} {number}",
            "title": words,
            "text": f"{words} The ferry carried {count} passengers. {words}",
        }
        for number, count in enumerate((312, 280))
    ]
    desk.paste(json.dumps({"articles": articles}))
    desk.compare()
    desk.findings.first.locator(".finding-open").click()
    expect(desk.panes).to_have_count(2)
    expect(desk.panes.first.locator(".pane-text")).to_contain_text("The ferry carried", use_inner_text=False)
    desk.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert desk.page.evaluate("window.struck") is None
    added = "main script, main style, main img, #report script, #report img, main iframe, main object, main [onerror]"
    expect(desk.page.locator(added)).to_have_count(0)
    assert desk.violations() == []


def test_the_words_of_one_article_turn_no_others_around(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.paste(
        json.dumps(
            {
                "articles": [
                    {"id": str(n), "source": "\u202eabc", "text": f"The ferry carried {n} passengers."} for n in (312, 280)
                ]
            }
        )
    )
    desk.compare()
    directions = desk.page.locator("bdi").evaluate_all("all => all.map(one => getComputedStyle(one).unicodeBidi)")
    assert set(directions) == {"isolate"}


def test_no_request_goes_anywhere_but_to_the_service(open_desk: OpenDesk, service_url: str) -> None:
    desk = open_desk()
    sent: list[str] = []
    desk.page.on("request", lambda request: sent.append(request.url))
    desk.compare_sample()
    desk.open("people killed")
    assert sent
    assert all(url.startswith(service_url) for url in sent)


def test_the_browser_keeps_no_word_of_an_article(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.compare_sample()
    desk.open("people killed")
    desk.button("Dismiss").click()
    kept = str(desk.page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"))
    assert "dismissed" in kept
    assert "ferry" not in kept.lower()
