"""Files of a page, kept in memory: what browsers may keep as well, and ask about when they come back."""

import hashlib
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from flask import Response, request

_MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
# Pages name their files without a version, so that a browser asks each time and is mostly told 304.
_CACHING = "no-cache"


class Asset:
    """One file: its bytes, its media type by its suffix, a tag that changes when they do, and headers of its own."""

    def __init__(self, file: Traversable, headers: Mapping[str, str] | None = None) -> None:
        self._content = file.read_bytes()
        self._headers = {
            "Content-Type": _MEDIA_TYPES["." + file.name.rpartition(".")[2]],
            "Cache-Control": _CACHING,
            **(headers or {}),
        }
        self._tag = hashlib.sha256(self._content).hexdigest()[:16]

    def answer(self) -> Response:
        """The file, or 304 where the browser has it already."""
        response = Response(self._content, headers=self._headers)
        response.set_etag(self._tag)
        response.make_conditional(request)
        return response
