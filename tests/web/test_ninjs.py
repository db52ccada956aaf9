"""ninjs items of every version, alone and among articles of the service's own form."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.wire import json_of

Json = dict[str, Any]

PLAIN = "The council approved a ferry terminal for 350 passengers. It will cost 40 million dollars."
MARKUP = "<p>The council approved a ferry terminal for 350 passengers.</p><p>It will cost 40 million dollars.</p>"
READ = "The council approved a ferry terminal for 350 passengers.\n\nIt will cost 40 million dollars."
NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf version="-//IPTC//DTD NITF 3.6//EN"><head><title>Terminal</title><docdata><urgency ed-urg="5"/></docdata></head>
<body><body.head><hedline><hl1 id="headline">Terminal</hl1></hedline><byline>By A. Writer</byline></body.head>
<body.content><block class="content">{MARKUP}</block></body.content></body></nitf>"""
URI = "http://harbour-post.example/items/4711"

# In the shapes of the standard's own examples; the words are ours.
ITEMS: dict[str, Json] = {
    "1.0 plain text": {"uri": URI, "type": "text", "headline": "Ferry terminal", "body_text": PLAIN},
    "1.x text and XHTML": {"uri": URI, "headline": "Ferry terminal", "body_text": PLAIN, "body_xhtml": MARKUP},
    "1.x XHTML alone": {
        "uri": URI,
        "mimetype": "application/x-resource+json;level=text",
        "headline": "Ferry terminal",
        "body_xhtml": MARKUP,
        "associations": {"photo": {"uri": f"{URI}/1", "type": "picture", "description_text": "The 12 councillors vote."}},
    },
    "1.x markup without blocks": {"uri": URI, "headline_main": "Ferry terminal", "body_main": f"\n  {PLAIN}<sup >1</sup>\n"},
    "1.x names of its own": {"uri": URI, "headline_main": "Ferry terminal", "body_main": PLAIN, "body_richtext": MARKUP},
    "1.x description alone": {"uri": URI, "headline": "Ferry terminal", "description_caption": PLAIN},
    "2.0 as drafted": {
        "uri": URI,
        "headline": [{"name": "sub", "text": "Vote"}, {"name": "main", "text": "Ferry terminal"}],
        "body": [{"name": "text", "value": PLAIN}, {"name": "xhtml", "value": MARKUP}],
    },
    "2.x": {
        "standard": {"name": "ninjs", "version": "2.1"},
        "uri": URI,
        "headlines": [{"role": "sub", "value": "Vote"}, {"role": "main", "value": "Ferry terminal"}],
        "bodies": [
            {"role": "summary", "contenttype": "text/plain", "value": "A vote on 9 plans."},
            {"role": "main", "contenttype": "text/plain", "charcount": 90, "value": PLAIN},
            {"role": "xhtml", "contenttype": "text/html", "value": f"<body>{MARKUP}</body>"},
        ],
    },
    "2.x event without a uri": {
        "title": "Ferry terminal",
        "descriptions": [{"role": "text", "contenttype": "text/plain", "value": PLAIN}],
        "eventdetails": {"dates": {"startdate": "2026-02-03"}},
    },
    "3.x XHTML": {
        "standard": {"name": "ninjs", "version": "3.1"},
        "uri": "urn:newsml:harbour-post.example:20260204:ferry",
        "language": "EN",
        "headlines": [{"contentType": "text/html", "value": "<h1>Ferry <b>terminal</b></h1>"}],
        "bodies": [{"contentType": "application/xhtml+xml", "value": MARKUP}],
        "associations": [{"name": "photo", "headlines": [{"value": "12 councillors"}]}],
    },
    "3.x page": {
        "uri": URI,
        "headlines": [{"value": "Ferry terminal"}],
        "bodies": [{"contentType": "text/html5", "value": f"<html><body><article>{MARKUP}<p/></article></body></html>"}],
    },
    "3.x NITF": {
        "uri": URI,
        "headlines": [{"role": "main", "value": "Ferry terminal"}],
        "bodies": [{"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": NITF}],
    },
    "3.x audio with a caption": {
        "uri": URI,
        "type": "audio",
        "title": "Ferry terminal",
        "descriptions": [{"role": "creditline", "value": "HP"}, {"role": "caption", "value": PLAIN}],
        "renditions": [{"name": "main", "duration": 7896}],
    },
}


def read(client: FlaskClient, *items: Json) -> Json:
    answer = client.post("/v1/mentions", json={"articles": items, "options": {"include": ["articles"]}})
    assert answer.status_code == 200, answer.text
    return json_of(answer)


@pytest.mark.parametrize("item", ITEMS.values(), ids=list(ITEMS))
def test_an_item_of_any_version_is_read(client: FlaskClient, item: Json) -> None:
    answer = read(client, item)
    (article,) = answer["articles"]
    assert article["title"].split() == ["Ferry", "terminal"]
    assert article["text"] in {PLAIN, READ, PLAIN + "1"}
    assert {"350", "40"} <= {mention["text"].rstrip("1") for mention in article["mentions"] if mention["field"] == "text"}
    assert answer["meta"]["warnings"] == []


@pytest.mark.parametrize("item", ITEMS.values(), ids=list(ITEMS))
@pytest.mark.parametrize("media_type", ["application/ninjs+json", "application/vnd.iptc.ninjs+json"])
def test_an_item_may_be_the_whole_body(client: FlaskClient, item: Json, media_type: str) -> None:
    answer = client.post("/v1/mentions", data=json.dumps(item), content_type=media_type)
    assert answer.status_code == 200
    assert json_of(answer)["meta"]["articles"] == 1


def test_items_and_articles_mix(client: FlaskClient) -> None:
    answer = read(client, ITEMS["1.0 plain text"], {"id": "own", "text": "46 million"}, ITEMS["3.x XHTML"])
    assert [article["id"] for article in answer["articles"]] == [URI, "own", "urn:newsml:harbour-post.example:20260204:ferry"]


def test_a_list_of_items_is_one_story(client: FlaskClient) -> None:
    body = [ITEMS["1.0 plain text"], {**ITEMS["3.x page"], "uri": f"{URI}/2"}]
    answer = client.post("/v1/discrepancies", data=json.dumps(body), content_type="application/ninjs+json")
    assert json_of(answer)["meta"]["articles"] == 2


@pytest.mark.parametrize(
    ("versions", "ids"),
    [
        pytest.param(["1", "2"], [f"{URI}#1", f"{URI}#2"], id="by their versions"),
        pytest.param(["1", "1"], [f"{URI}#1", f"{URI}#2"], id="by their places"),
        pytest.param([None, None], [f"{URI}#1", f"{URI}#2"], id="without a version"),
    ],
)
def test_items_of_one_uri_are_versions_of_one_article(client: FlaskClient, versions: list[str | None], ids: list[str]) -> None:
    items = [{"uri": URI, "body_text": PLAIN} | ({"version": version} if version else {}) for version in versions]
    assert [article["id"] for article in read(client, *items)["articles"]] == ids


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ({"uri": URI, "language": "nb-NO", "body_text": "40"}, "language"),
        ({"uri": URI, "type": "picture"}, "no-text"),
        ({"uri": URI, "bodies": [{"role": "main"}]}, "no-text"),
        ({"uri": URI, "body_xhtml": "<script>12</script>"}, "no-text"),
    ],
    ids=["another language", "no text at all", "an empty body", "markup without text"],
)
def test_what_cannot_be_compared_is_left_out_and_named(client: FlaskClient, item: Json, code: str) -> None:
    answer = read(client, item, {"id": "own", "text": "46"})
    assert [warning["code"] for warning in answer["meta"]["warnings"]] == [code]
    assert [len(article["mentions"]) for article in answer["articles"]] == [0, 1]
    assert (answer["meta"]["articles"], answer["meta"]["incomplete"]) == (2, False)


@pytest.mark.parametrize(
    ("item", "pointer"),
    [
        ({"uri": 5}, "/uri"),
        ({"uri": URI, "headline": {"main": "x"}}, "/headline"),
        ({"uri": URI, "headline_main": ["x"]}, "/headline_main"),
        ({"uri": URI, "body_xhtml": None}, "/body_xhtml"),
        ({"uri": URI, "bodies": "x"}, "/bodies"),
        ({"uri": URI, "bodies": ["x"]}, "/bodies/0"),
        ({"uri": URI, "bodies": [{"value": "x"}, {"value": 7}]}, "/bodies/1/value"),
        ({"uri": URI, "role": "editor"}, "/role"),
        ({"uri": URI, "language": ["en"]}, "/language"),
        ({"uri": URI, "bodies": [{"value": "x" * 100_001}]}, "/bodies/0/value"),
        ({"uri": URI, "body_text": "x" * 100_001}, "/body_text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "at",
)
def test_a_malformed_item_is_refused_with_a_pointer_into_it(client: FlaskClient, item: Json, pointer: str) -> None:
    among = client.post("/v1/discrepancies", json={"articles": [{"id": "own", "text": ""}, item]})
    alone = client.post("/v1/discrepancies", data=json.dumps(item), content_type="application/ninjs+json")
    listed = client.post("/v1/discrepancies", data=json.dumps([item]), content_type="application/ninjs+json")
    assert (among.status_code, alone.status_code, listed.status_code) == (422, 422, 422)
    assert [error["pointer"] for error in json_of(among)["errors"]] == [f"/articles/1{pointer}"]
    assert [error["pointer"] for error in json_of(alone)["errors"]] == [pointer]
    assert [error["pointer"] for error in json_of(listed)["errors"]] == [f"/0{pointer}"]


@pytest.mark.parametrize(
    ("body", "pointers"), [([{"uri": URI, "body_text": ""}, 3], ["/1"]), (7, [""]), ({"headline": "x"}, [""])]
)
def test_what_is_no_item_is_refused_under_the_media_type_of_items(client: FlaskClient, body: Any, pointers: list[str]) -> None:
    answer = client.post("/v1/mentions", data=json.dumps(body), content_type="application/ninjs+json")
    assert answer.status_code == 422
    assert [error["pointer"] for error in json_of(answer)["errors"]] == pointers


def test_members_repeated_among_the_pictures_of_an_item_do_no_harm(client: FlaskClient) -> None:
    body = '{"uri": "u", "body_text": "40", "associations": {"film": {"renditions": {"mp4": {"a": 1}, "mp4": {"a": 2}}}}}'
    assert client.post("/v1/mentions", data=body, content_type="application/ninjs+json").status_code == 200
    twice = '{"uri": "u", "body_text": "40", "body_text": "41"}'
    assert client.post("/v1/mentions", data=twice, content_type="application/ninjs+json").status_code == 400


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["value", "text", "role", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)
NAMES = ["uri", "id", "version", "language", "headline", "headlines", "body", "bodies", "body_text", "body_xhtml", "title"]
NAMES += ["description", "descriptions", "versioncreated", "versionCreated", "infosource", "copyrightHolder", "role"]


@given(st.lists(st.dictionaries(st.sampled_from(NAMES), anything, max_size=6), max_size=3))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_item_however_malformed_breaks_the_service(client: FlaskClient, items: list[Json]) -> None:
    for body, media_type in (({"articles": items}, "application/json"), (items, "application/ninjs+json")):
        answer = client.post("/v1/mentions", data=json.dumps(body), content_type=media_type)
        assert answer.status_code in {200, 422}
        if answer.status_code == 422:
            assert all(error["detail"] for error in json_of(answer)["errors"])
