"""The limits of a request, checked before its schema is, so that a request far too large costs little."""

from collections.abc import Iterator
from typing import Any

from schemas.limits import Limits
from service.web.problems import Problem


def check(payload: Any, limits: Limits) -> None:
    """Hold a parsed body against the limits; what is not shaped like a request is left to the schema.

    Raises:
        Problem: 422 with limit and size for too many articles or too long a text, 413 for too many characters together.
    """
    articles = payload.get("articles") if isinstance(payload, dict) else None
    if not isinstance(articles, list):
        return
    if len(articles) > limits.articles:
        raise Problem.invalid([_error("/articles", "articles", len(articles), limits.articles)])
    sizes = [(index, size) for index, article in enumerate(articles) for size in _text_size(article)]
    if too_long := [(index, size) for index, size in sizes if size > limits.article_characters]:
        raise Problem.invalid(
            [_error(f"/articles/{index}/text", "characters", size, limits.article_characters) for index, size in too_long]
        )
    total = count_characters(articles)
    if total > limits.request_characters:
        raise Problem.too_large(total, limits.request_characters, "characters")


def count_characters(articles: list[Any]) -> int:
    """Code points in all titles and texts together."""
    return sum(
        len(written)
        for article in articles
        if isinstance(article, dict)
        for written in (article.get("title"), article.get("text"), article.get("html"))
        if isinstance(written, str)
    )


def _text_size(article: Any) -> Iterator[int]:
    if isinstance(article, dict) and isinstance(article.get("text"), str):
        yield len(article["text"])


def _error(pointer: str, unit: str, size: int, limit: int) -> dict[str, Any]:
    return {"pointer": pointer, "detail": f"At most {limit} {unit}; {size} were sent.", "limit": limit, "size": size}
