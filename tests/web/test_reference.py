"""`/docs`: the reference page, and that it sends no browser elsewhere."""

import re
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient

from service.web import Settings, create_app
from service.web.settings import digest_key
from tests.web.fakes import Digits

HERE = "http://factdiff.test"


def links(page: str) -> list[str]:
    """Whatever the page makes a browser fetch."""
    return [link for link in re.findall(r'(?:src|href)="([^"]+)"', page) if not link.startswith("data:")]


def policy(client: FlaskClient) -> dict[str, set[str]]:
    directives = client.get("/docs").headers["Content-Security-Policy"].split("; ")
    return {name: set(sources) for name, *sources in (directive.split() for directive in directives)}


def test_the_page_is_there_without_a_key_where_keys_are_set() -> None:
    locked = create_app(Settings(key_digests=frozenset({digest_key("secret")})), Digits().engine()).test_client()
    page = locked.get("/docs")
    assert (page.status_code, page.content_type) == (200, "text/html; charset=utf-8")
    assert [locked.get(urljoin("/docs", link)).status_code for link in links(page.text)] == [200] * len(links(page.text))
    assert locked.get("/v1/limits").status_code == 401


def test_the_page_loads_from_the_service_alone(client: FlaskClient) -> None:
    found = links(client.get("/docs").text)
    assert len(found) >= 4
    assert all(urljoin(f"{HERE}/docs", link).startswith(f"{HERE}/") for link in found)


def test_its_styles_and_script_name_no_foreign_host(client: FlaskClient) -> None:
    own = client.get("/docs/page.css").text + client.get("/docs/page.js").text
    assert "://" not in own
    fetched = re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')]+)", client.get("/docs/swagger-ui.css").text)
    assert fetched
    assert all(address.startswith("data:") for address in fetched)


def test_the_policy_lets_the_browser_reach_nobody_else_and_run_nothing_inline(client: FlaskClient) -> None:
    allowed = policy(client)
    assert allowed["default-src"] == {"'none'"}
    assert allowed["script-src"] == allowed["style-src"] == allowed["connect-src"] == {"'self'"}
    assert set().union(*allowed.values()) <= {"'none'", "'self'", "data:"}


@pytest.mark.parametrize("name", ["swagger-ui-bundle.js", "swagger-ui.css", "page.js", "page.css"])
def test_a_browser_may_keep_what_it_has(client: FlaskClient, name: str) -> None:
    first = client.get(f"/docs/{name}")
    assert first.content_type in {"text/javascript; charset=utf-8", "text/css; charset=utf-8"}
    again = client.get(f"/docs/{name}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("name", ["index.html", "..", "%2e%2e%2fweb%2fapp.py", "__init__.py"])
def test_nothing_else_is_served_beside_it(client: FlaskClient, name: str) -> None:
    assert client.get(f"/docs/{name}").status_code == 404
