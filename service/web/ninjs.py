"""A ninjs item of any version as an article in the service's own form."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import regex

from schemas.fields import parse_moment
from schemas.limits import SOURCE_CHARACTERS
from schemas.ninjs import is_ninjs
from service.web.problems import Problem

Json = dict[str, Any]

# No media type is registered for ninjs; these are the two that its users send.
MEDIA_TYPES = frozenset(("application/ninjs+json", "application/vnd.iptc.ninjs+json"))
# Pictures and films of an item. Nothing is read of them, and published items repeat members there.
UNREAD = frozenset(("associations", "renditions"))
_MARKUP = regex.compile(r"html|xml|nitf", regex.I)
_TAG = regex.compile(r"<[^<>]*+>")
_MARKED_UP = regex.compile(r"</[a-z][a-z0-9]{0,15}+\s{0,9}+>|<(?:br|p)\b[^<>]{0,99}+>", regex.I)
_ENGLISH = regex.compile(r"en(?:[-_].*)?|", regex.I | regex.S)
# A text that is shorter than this share of the longest is another text: a teaser, a caption.
_SAME_LENGTH = 0.8


@dataclass(frozen=True, slots=True)
class Text:
    """One of the texts of an item: `name` is its role, `path` leads to it from the item."""

    name: str
    path: str
    value: str
    is_markup: bool

    @property
    def length(self) -> int:
        """Characters without the tags."""
        return len(_TAG.sub("", self.value)) if self.is_markup else len(self.value)


def as_request(payload: Any) -> tuple[Json, str]:
    """A body that is one item, or a list of them, as a request, and the pointer to it within that request.

    Raises:
        Problem: 422 where something is no item.
    """
    items = payload if isinstance(payload, list) else [payload]
    strangers = [index for index, item in enumerate(items) if not is_ninjs(item)]
    if strangers:
        pointers = [f"/{index}" if isinstance(payload, list) else "" for index in strangers]
        raise Problem.invalid(
            [
                {"pointer": pointer, "detail": "Not a ninjs item: it has neither a uri nor a list of texts."}
                for pointer in pointers
            ]
        )
    return {"articles": items}, "/articles" if isinstance(payload, list) else "/articles/0"


def is_english(item: Json) -> bool:
    """Whether an item says that it is in English, or nothing of its language."""
    return _ENGLISH.fullmatch(item.get("language", "")) is not None


def to_article(item: Json) -> tuple[Json, str]:
    """The item as an article with `text` or `html`, and the path of that text in the item.

    The longest body counts, and a plain one before markup of about the same length; without a body, the descriptions do.
    """
    body = _main(list(_texts(item, "body", "bodies"))) or _main(list(_texts(item, "description", "descriptions")))
    uri = item.get("uri", "")
    article: Json = {
        "id": item["id"],
        "title": _headline(item),
        "published_at": _published(item),
        "source": _source(item),
        "url": uri if uri.startswith(("http://", "https://")) else None,
        "role": item.get("role", "source"),
        "story_version_of": item.get("story_version_of"),
        "html" if body and body.is_markup else "text": body.value if body else "",
    }
    return article, body.path if body else "uri"


def _main(texts: list[Text]) -> Text | None:
    full = max((text.length for text in texts), default=0) * _SAME_LENGTH
    candidates = [text for text in texts if text.length >= full and text.value.strip()]
    return min(candidates, key=lambda text: text.is_markup, default=None)


def _texts(item: Json, singular: str, plural: str) -> Iterator[Text]:
    """The texts of one sort: `bodies` (2.x, 3.x), `body_xhtml` (1.x), `body` (drafts of 2.0)."""
    for key, value in item.items():
        if key in (singular, plural) and isinstance(value, list):
            for index, part in enumerate(value):
                name = "value" if "value" in part else "text"
                role = part.get("role") or part.get("name") or ""
                media = part.get("contenttype") or part.get("contentType") or ""
                yield _text(role, f"{key}/{index}/{name}", part.get(name, ""), media)
        elif isinstance(value, str) and (key == singular or key.startswith(f"{singular}_")):
            yield _text(key.removeprefix(singular).removeprefix("_"), key, value, "")


def _text(name: str, path: str, value: str, media: str) -> Text:
    declared = media or name
    if media.lower().startswith("text/plain"):
        return Text(name, path, value, is_markup=False)
    return Text(name, path, value, is_markup=_MARKUP.search(declared) is not None or _MARKED_UP.search(value) is not None)


def _headline(item: Json) -> str | None:
    """The main headline, else the first, else the title."""
    texts = [text for text in _texts(item, "headline", "headlines") if text.value.strip()]
    best = min(texts, key=lambda text: text.name not in ("main", ""), default=None)
    written = best.value if best else item.get("title", "")
    plain = _TAG.sub(" ", written) if best and best.is_markup else written
    return plain.strip() or None


def _published(item: Json) -> Any:
    """When this version was made; the day alone where the time has no offset, None where it is no date."""
    written = item.get("versioncreated") or item.get("versionCreated") or ""
    return parse_moment(written[:40]) or parse_moment(written[:10])


def _source(item: Json) -> str | None:
    """Who delivered the item: its first source with a name, else who holds the rights."""
    named = [item.get(name) for name in ("infosource", "infosources", "infoSources")]
    sources = [
        source.get("name") for listed in named if isinstance(listed, list) for source in listed if isinstance(source, dict)
    ]
    names = [*sources, item.get("copyrightholder"), item.get("copyrightHolder")]
    return next((name for name in names if isinstance(name, str) and 0 < len(name) <= SOURCE_CHARACTERS), None)
