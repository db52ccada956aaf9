"""From bytes to the articles of a request, and what has to hold for its answer."""

import json
import time
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator

from schemas.limits import DEFAULTS
from service.web import Settings, create_app

BETWEEN_ARTICLES = "\n=====\n"
_MAX_ARTICLES = 4
_FORM_EVERY = 5  # holding an answer against the whole contract costs more than the answer
_DAYS = ("2026-03-02", "2026-03-03T10:00:00+01:00", "2024-02-29", None)


class FuzzError(AssertionError):
    """An answer that must not be; the message says what is wrong with it."""


def request_of(data: bytes) -> dict[str, Any]:
    """Any bytes as a request: articles stand between lines of =====, a first line before a blank one is a title."""
    texts = data.decode("utf-8", "ignore").split(BETWEEN_ARTICLES)[:_MAX_ARTICLES]
    articles = [_article(number, text) for number, text in enumerate(texts)]
    return {"articles": articles, "options": {"min_confidence": 0, "include": ["facts"]}}


def check(data: bytes) -> None:
    """Ask the service about the story in these bytes.

    Raises:
        FuzzError: where an answer is not in the contract, late, or quotes what does not stand there.
    """
    for fault in find_faults(data):
        raise FuzzError(fault)


def find_faults(data: bytes) -> Iterator[str]:
    """What is wrong with the answers to the story in these bytes; nothing, it is hoped."""
    body = request_of(data)
    for path in ("/v1/discrepancies", "/v1/mentions"):
        began = time.monotonic()
        asked = body if path == "/v1/discrepancies" else {"articles": body["articles"]}
        answer = _client().post(path, data=json.dumps(asked), content_type="application/json")
        if time.monotonic() - began > DEFAULTS.deadline_seconds + 1:
            yield "later than the deadline and a second"
        if answer.status_code not in {200, 413, 422}:
            yield f"{path} answered {answer.status_code}"
        document: Any = answer.get_json(force=True)
        if answer.status_code == 200 and not _quotes_stand(document, body["articles"]):
            yield "a quote does not stand where the answer says"
        if len(data) % _FORM_EVERY == 0:
            for error in _validator(path, answer.status_code).iter_errors(document):
                yield f"outside the contract at {error.json_path}"


def _article(number: int, text: str) -> dict[str, Any]:
    title, blank, rest = text.partition("\n\n")
    has_title = bool(blank) and len(title) < 200
    article = {"id": f"a{number}", "text": rest if has_title else text, "published_at": _DAYS[(len(text) + number) % len(_DAYS)]}
    return article | ({"title": title} if has_title else {})


def _quotes_stand(document: Any, articles: list[dict[str, Any]]) -> bool:
    fields = {(article["id"], name): article.get(name, "") for article in articles for name in ("title", "text")}
    return all(
        fields[article_id, mention["field"]][mention["start"] : mention["end"]] == mention["text"]
        for article_id, mention in _mentions(document)
    )


def _mentions(document: Any) -> list[tuple[str, dict[str, Any]]]:
    listed = [(article["id"], mention) for article in document.get("articles", ()) for mention in article["mentions"]]
    values = [value for conflict in document.get("conflicts", ()) for value in conflict["values"]]
    values += [fact["value"] for fact in document.get("facts", ())]
    return listed + [(mention["article_id"], mention) for value in values for mention in value["mentions"]]


@cache
def _client() -> FlaskClient:
    return create_app(Settings()).test_client()


@cache
def _validator(path: str, status: int) -> Draft202012Validator:
    contract = yaml.safe_load(files("schemas").joinpath("openapi.yaml").read_bytes())
    content = contract["paths"][path]["post"]["responses"][str(status)]["content"]
    media = "application/json" if status == 200 else "application/problem+json"
    return Draft202012Validator(content[media]["schema"] | {"components": contract["components"]})
