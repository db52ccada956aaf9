"""Every recipe of docs/formats.md, sent as it is shown and held against the answer that is shown."""

import json
import re
from typing import Any

import pytest

from schemas.ninjs import is_ninjs
from service.web import Settings, create_app
from service.web.ninjs import MEDIA_TYPES
from service.web.tables import COLUMNS
from tests.docs.pages import read

PAGE = read("docs/formats.md")
RECIPE = re.compile(
    r"```\ncurl -s \S+?(?P<path>/v1/\w+) (?P<headers>(?:-H '[^']+' )+)-d '(?P<body>.+?)'\n```\n\n"
    r"```(?P<form>json|csv)\n(?P<answer>.+?)\n```",
    re.DOTALL,
)
RECIPES = list(RECIPE.finditer(PAGE))
ELLIPSIS = "…"


def shows(shown: Any, given: Any) -> bool:
    """Whether an answer holds what is shown of it; an ellipsis stands for anything, the last of a list for all that follow."""
    if shown == ELLIPSIS:
        return True
    if isinstance(shown, dict):
        return isinstance(given, dict) and all(name in given and shows(part, given[name]) for name, part in shown.items())
    if isinstance(shown, list):
        kept, rest = (shown[:-1], True) if shown and shown[-1] == ELLIPSIS else (shown, False)
        fits = isinstance(given, list) and (len(given) == len(kept) or (rest and len(given) > len(kept)))
        return fits and all(map(shows, kept, given))
    return bool(shown == given)


def test_every_curl_is_a_recipe_that_is_run() -> None:
    assert len(RECIPES) == PAGE.count("curl -s") > 5


def heading(recipe: re.Match[str]) -> str:
    """The heading that a recipe stands under, and the line of the page."""
    above = PAGE[: recipe.start()]
    return f"{above.rpartition('# ')[2].partition(chr(10))[0]}, line {above.count(chr(10)) + 1}"


@pytest.mark.parametrize("recipe", RECIPES, ids=heading)
def test_the_service_answers_as_shown(recipe: re.Match[str]) -> None:
    headers = dict(re.findall(r"-H '([^:]+): ([^']+)'", recipe["headers"]))
    client = create_app(Settings()).test_client()
    answer = client.post(recipe["path"], data=recipe["body"].encode(), headers=headers)
    assert answer.status_code == 200, answer.text
    if recipe["form"] == "csv":
        assert answer.text.startswith(recipe["answer"] + "\r\n")
    else:
        assert shows(json.loads(recipe["answer"]), json.loads(answer.data)), answer.text


def test_every_column_and_media_type_is_documented() -> None:
    assert {name for name in (*COLUMNS, *MEDIA_TYPES) if f"`{name}`" not in PAGE} == set()


def test_an_item_of_each_version_is_shown() -> None:
    articles = [article for recipe in RECIPES for article in items(json.loads(recipe["body"]))]
    shown = {name for article in articles if is_ninjs(article) for name in article}
    assert {"body_text", "body_xhtml", "bodies", "versioncreated", "versionCreated"} <= shown


def items(body: Any) -> list[Any]:
    return list(body if isinstance(body, list) else body["articles"])
