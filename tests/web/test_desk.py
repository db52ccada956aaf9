"""`/`: the desk, and that it sends no browser elsewhere and runs nothing but its own files."""

import re
from importlib.resources import files
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient

from schemas import vocabulary
from schemas.requests import DEFAULT_MIN_CONFIDENCE
from service.web import Settings, create_app
from service.web.settings import digest_key
from tests.web.fakes import Digits
from tests.web.wire import json_of

FOLDER = files("service.web.desk")
SCRIPTS = sorted(file.name for file in FOLDER.iterdir() if file.name.endswith(".js"))
STYLES = sorted(f"styles/{file.name}" for file in FOLDER.joinpath("styles").iterdir())


def source(name: str) -> str:
    return FOLDER.joinpath(name).read_text(encoding="utf-8")


def links(page: str) -> list[str]:
    """Whatever the page makes a browser fetch."""
    return re.findall(r'<(?:link|script|img)[^>]+(?:src|href)="([^"]+)"', page)


def test_the_page_and_its_files_need_no_key_where_keys_are_set() -> None:
    locked = create_app(Settings(key_digests=frozenset({digest_key("secret")})), Digits().engine()).test_client()
    page = locked.get("/")
    assert (page.status_code, page.content_type) == (200, "text/html; charset=utf-8")
    assert links(page.text)
    assert {locked.get(urljoin("/", link)).status_code for link in links(page.text)} == {200}
    assert locked.get("/v1/limits").status_code == 401


def test_the_policy_allows_own_files_and_nothing_inline(client: FlaskClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    directives = {name: sources for name, *sources in (directive.split() for directive in policy.split("; "))}
    assert directives["default-src"] == ["'none'"]
    assert {name for name, sources in directives.items() if sources == ["'self'"]} == {
        "script-src",
        "style-src",
        "img-src",
        "connect-src",
    }
    assert "unsafe" not in policy
    assert directives["require-trusted-types-for"] == ["'script'"]


def test_the_page_holds_no_inline_script_style_or_handler() -> None:
    page = source("index.html")
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)


@pytest.mark.parametrize("name", ["index.html", *SCRIPTS, *STYLES])
def test_nothing_names_another_host_or_turns_strings_into_markup(name: str) -> None:
    written = source(name)
    assert "//" not in re.sub(r"^\s*//.*$", "", written, flags=re.MULTILINE).replace("://www.w3.org/", "")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function", written)


@pytest.mark.parametrize("name", ["main.js", "styles/tokens.css", "icon.svg", "sample.json"])
def test_a_browser_may_keep_what_it_has_and_asks_whether_it_changed(client: FlaskClient, name: str) -> None:
    first = client.get(f"/desk/{name}")
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(f"/desk/{name}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("name", ["", "nothing.js", "__init__.py", "index.html", "../app.py", "%2e%2e/app.py", "styles"])
def test_nothing_else_is_served_beside_it(client: FlaskClient, name: str) -> None:
    assert client.get(f"/desk/{name}").status_code == 404


def test_the_sample_is_a_request(client: FlaskClient) -> None:
    sample = json_of(client.get("/desk/sample.json"))
    assert client.post("/v1/discrepancies", json=sample).status_code == 200


def test_the_script_knows_the_default_confidence_and_every_kind() -> None:
    assert f"DEFAULT_CONFIDENCE = {DEFAULT_MIN_CONFIDENCE};" in source("findings.js")
    kinds = source("wording.js").split("const KINDS = {")[1].split("}")[0]
    assert set(re.findall(r"(\w+):", kinds)) == set(vocabulary.KINDS)


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_module_that_is_imported_is_there(script: str) -> None:
    assert set(re.findall(r'from "\./([\w.-]+)"', source(script))) <= set(SCRIPTS)


def test_the_guide_lists_the_shortcuts_that_the_page_lists() -> None:
    guide = Path(__file__).resolve().parents[2].joinpath("docs/desk.md").read_text(encoding="utf-8").split("## Shortcuts")[1]
    keys = set(re.findall(r"<kbd>([^<]+)</kbd>", source("index.html").split('id="help"')[1]))
    assert {key for key in keys if f"`{key}`" not in guide} == set()
