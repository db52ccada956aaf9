"""From files to the body of a request."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from schemas import limits
from schemas.ninjs import is_ninjs
from service.reading.markup import looks_like_html, read_page
from service.web.ninjs import UNREAD
from service.web.strict_json import StrictJsonError, parse

STANDARD_INPUT = "-"
# Headlines run to a line or two; a longer first block is the first paragraph.
_HEADLINE_CHARACTERS = 200
_HTML_SUFFIXES = frozenset((".htm", ".html", ".xhtml"))
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}

Json = dict[str, Any]


class UnusableInputError(ValueError):
    """A file that cannot be compared; the message names it and says why."""


def read_story(names: Sequence[str], draft: str | None = None) -> Json:
    """The files and the draft as one request body: `articles`, and the `options` of the one request file that brings them.

    Raises:
        UnusableInputError: for a file that cannot be read, is not text, is empty, or is JSON but no request.
    """
    articles: list[Any] = []
    story: Json = {"articles": articles}
    named = [*names, draft] if draft else list(names)
    for index, (name, label) in enumerate(zip(named, _labels(named), strict=True)):
        content = _read(name)
        if name.lower().endswith(".json") or content.lstrip().startswith(b"{"):
            request = _request(content, name)
            found = request.pop("articles")
            story |= request
        else:
            found = [_article(content, name, label)]
        articles.extend(found if index < len(names) else [_drafted(article) for article in found])
    return story


def _labels(names: Sequence[str]) -> list[str]:
    """Short ids: the file's name, or its path where two files share one."""
    short = ["stdin" if name == STANDARD_INPUT else Path(name).name for name in names]
    labels = [label if short.count(label) == 1 else name for label, name in zip(short, names, strict=True)]
    return [label[-limits.ID_CHARACTERS :] for label in labels]


def _read(name: str) -> bytes:
    try:
        content = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise UnusableInputError(f"{name}: {error.strerror or error}") from None
    if not content.strip():
        raise UnusableInputError(f"{name}: the file is empty")
    return content


def _request(content: bytes, name: str) -> Json:
    try:
        request = parse(content.removeprefix(b"\xef\xbb\xbf"), unread=UNREAD)
    except StrictJsonError as error:
        raise UnusableInputError(f"{name}: not JSON. {error}") from None
    if is_ninjs(request) or (isinstance(request, list) and request and all(map(is_ninjs, request))):
        return {"articles": request if isinstance(request, list) else [request]}
    if not isinstance(request, dict) or not isinstance(request.get("articles"), list):
        raise UnusableInputError(f'{name}: not a request: expected {{"articles": [{{"id": …, "text": …}}, …]}}')
    return request


def _drafted(article: Any) -> Any:
    """The article as a draft; what is no article is left for the contract to refuse."""
    return article | {"role": "draft"} if isinstance(article, dict) else article


def _article(content: bytes, name: str, label: str) -> Json:
    page = name.lower().endswith(tuple(_HTML_SUFFIXES))
    if not page:
        text = _decode(content, name)
        if not looks_like_html(text):
            return {"id": label, **_split_headline(text.strip())}
    article = read_page(content)
    if not article.text:
        raise UnusableInputError(f"{name}: the page holds no text")
    published = {} if article.published_at is None else {"published_at": article.published_at.isoformat()}
    return {"id": label, "title": article.title, "text": article.text, **published}


def _decode(content: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _BYTE_ORDER_MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnusableInputError(f"{name}: not {encoding.removesuffix('-sig').upper()} text (byte {error.start})") from None
    if "\x00" in text:
        raise UnusableInputError(f"{name}: not text but binary data")
    return text.replace("\r\n", "\n")


def _split_headline(text: str) -> Json:
    headline, _, body = text.partition("\n")
    if len(headline) <= _HEADLINE_CHARACTERS and body.partition("\n")[0].strip() == "" and body.strip():
        return {"title": headline.strip(), "text": body.strip()}
    return {"text": text}
