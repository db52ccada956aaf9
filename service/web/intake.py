"""The articles of a request that fits the schema, read into the model: HTML to text, ninjs items to articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from schemas.limits import Limits
from service.model import Article, ArticleWarning
from service.reading.markup import read_page
from service.web import ninjs
from service.web.problems import Problem

Json = dict[str, Any]

_FOREIGN = "The item is in another language than English, so it was left out."
_BARE = "The page holds no text, so it was left out."
_EMPTY = "The item holds no text, so it was left out."


@dataclass(frozen=True, slots=True)
class Taken:
    """An article, the pointer to its text in the request, and why it is left out if it is."""

    article: Article
    pointer: str
    warning: ArticleWarning | None = None


def take(articles: Sequence[Json], limits: Limits) -> tuple[tuple[Article, ...], tuple[ArticleWarning, ...]]:
    """The articles in the order sent, and a warning for each that cannot be compared.

    Raises:
        Problem: 422 with limit and size for a text that is too long once it is read, 413 for too many characters together.
    """
    taken = [_take(article, index) for index, article in enumerate(articles)]
    long = [found for found in taken if len(found.article.text) > limits.article_characters]
    if long:
        raise Problem.invalid([_too_long(found, limits.article_characters) for found in long])
    total = sum(len(found.article.text) + len(found.article.title or "") for found in taken)
    if total > limits.request_characters:
        raise Problem.too_large(total, limits.request_characters, "characters")
    return tuple(found.article for found in taken), tuple(found.warning for found in taken if found.warning)


def _take(loaded: Json, index: int) -> Taken:
    if "ninjs" in loaded:
        return _take_item(loaded["ninjs"], index)
    article = _article(loaded)
    if "html" not in loaded:
        return Taken(article, f"/articles/{index}/text")
    warning = None if article.text else ArticleWarning(article.id, "no-text", _BARE)
    return Taken(article, f"/articles/{index}/html", warning)


def _take_item(item: Json, index: int) -> Taken:
    form, path = ninjs.to_article(item)
    article = _article(form)
    warning = None
    if not ninjs.is_english(item):
        warning = ArticleWarning(article.id, "language", _FOREIGN)
    elif not article.text and not article.title:
        warning = ArticleWarning(article.id, "no-text", _EMPTY)
    return Taken(article, f"/articles/{index}/{path}", warning)


def _article(form: Json) -> Article:
    """An article in the service's own form; what a page says of itself stands in for what the request leaves out."""
    fields = {name: value for name, value in form.items() if name not in ("html", "role")}
    if "html" in form:
        page = read_page(form["html"])
        fields |= {
            "text": page.text,
            "title": form.get("title") or page.title,
            "published_at": form.get("published_at") or page.published_at,
        }
    return Article(**fields, is_draft=form.get("role") == "draft")


def _too_long(found: Taken, limit: int) -> Json:
    size = len(found.article.text)
    return {"pointer": found.pointer, "detail": f"At most {limit} characters; {size} were sent.", "limit": limit, "size": size}
