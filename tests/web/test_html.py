"""HTML in place of text: what is read of a page, and where offsets point."""

from html import escape
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.wire import json_of

Json = dict[str, Any]

PAGE = """<!doctype html><html><head><title>Ferry | Harbour Post</title>
<meta property="article:published_time" content="2026-02-04T09:30:00-05:00"></head>
<body><nav>Home 24 Sport 7</nav><main><article><h1>Storm sinks 12 boats 🚤</h1>
<p>The gale 🌊 sank <b>12</b> boats.</p><p>Another 30 were hurt.</p><script>var tracked = 99;</script></article></main>
<footer>Copyright 2026</footer></body></html>"""


def read(client: FlaskClient, article: Json, path: str = "/v1/mentions", **options: Any) -> Json:
    body = {
        "articles": [{"id": "page", **article}, {"id": "other", "text": "14"}],
        "options": {"include": ["articles"], **options},
    }
    answer = client.post(path, json=body)
    assert answer.status_code == 200, answer.text
    return json_of(answer)


def test_the_article_on_a_page_is_read_and_the_page_around_it_is_not(client: FlaskClient) -> None:
    page = read(client, {"html": PAGE})["articles"][0]
    assert page["title"] == "Storm sinks 12 boats 🚤"
    assert page["text"] == "The gale 🌊 sank 12 boats.\n\nAnother 30 were hurt."
    assert [mention["text"] for mention in page["mentions"]] == ["12", "12", "30"]


def test_what_the_request_says_goes_before_what_the_page_says(client: FlaskClient) -> None:
    assert read(client, {"html": PAGE, "title": "Ours"})["articles"][0]["title"] == "Ours"


@pytest.mark.parametrize("unit", ["code_point", "utf16"])
@pytest.mark.parametrize("path", ["/v1/mentions", "/v1/discrepancies"])
def test_offsets_point_into_the_text_that_the_answer_returns(client: FlaskClient, path: str, unit: str) -> None:
    answer = read(client, {"html": PAGE}, path, offset_unit=unit)
    assert_quoted(answer, unit)


def assert_quoted(answer: Json, unit: str) -> None:
    """Every mention is what stands between its offsets in the articles as the answer shows them."""
    articles = {article["id"]: article for article in answer["articles"]}
    found = [(article["id"], mention) for article in answer["articles"] for mention in article.get("mentions", [])]
    values = [value for conflict in answer.get("conflicts", []) for value in conflict["values"]]
    found += [(mention["article_id"], mention) for value in values for mention in value["mentions"]]
    assert found
    for article_id, mention in found:
        written, start, end = articles[article_id][mention["field"]], mention["start"], mention["end"]
        if unit == "utf16":
            assert written.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == mention["text"]
        else:
            assert written[start:end] == mention["text"]


def test_articles_come_back_only_when_asked_for(client: FlaskClient) -> None:
    body = {"articles": [{"id": "page", "html": PAGE}]}
    assert "articles" not in json_of(client.post("/v1/discrepancies", json=body))
    assert json_of(client.post("/v1/mentions", json=body))["articles"][0].keys() == {"id", "mentions"}


def test_a_page_without_text_is_left_out_and_named(client: FlaskClient) -> None:
    answer = read(client, {"html": "<script>12</script>"})
    assert [(warning["article_id"], warning["code"]) for warning in answer["meta"]["warnings"]] == [("page", "no-text")]


@pytest.mark.parametrize(
    ("article", "pointer"),
    [
        pytest.param({"id": "a", "text": "x", "html": "<p>x"}, "/articles/0/html", id="text and html"),
        pytest.param({"id": "a"}, "/articles/0/text", id="neither"),
        pytest.param({"id": "a", "html": None}, "/articles/0/html", id="null"),
        pytest.param({"id": "a", "html": "<p>" + "x" * 100_001}, "/articles/0/html", id="too long once it is read"),
    ],
)
def test_a_body_comes_once_and_within_the_limits(client: FlaskClient, article: Json, pointer: str) -> None:
    answer = client.post("/v1/mentions", json={"articles": [article]})
    assert answer.status_code == 422
    assert [error["pointer"] for error in json_of(answer)["errors"]] == [pointer]


def test_markup_does_not_count_towards_the_length_of_an_article(client: FlaskClient) -> None:
    page = "<p>12 boats</p>" + "<div class='empty'></div>" * 8_000
    assert read(client, {"html": page})["articles"][0]["text"] == "12 boats"


words = st.text(alphabet=st.sampled_from("ab 12🌊é<&\u00a0\n"), max_size=30)
tags = st.sampled_from(
    ["<p>", "</p>", "<b>", "</i>", "<br>", "<table><td>", "<!-- 7 -->", "<h2>", "&amp;", "&#49;", "<script>", ""]
)


@given(st.lists(st.tuples(tags, words), max_size=8), st.sampled_from(["code_point", "utf16"]))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_markup_offsets_agree_with_the_returned_text(
    client: FlaskClient, parts: list[tuple[str, str]], unit: str
) -> None:
    page = "".join(tag + escape(text) for tag, text in parts)
    assert_quoted(read(client, {"html": f"<h1>3</h1>{page}"}, offset_unit=unit), unit)
