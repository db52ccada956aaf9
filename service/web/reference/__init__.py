"""`/docs`: the contract as a page to read and to try, from assets that the service carries itself."""

import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable

from flask import Blueprint, Response, request

from schemas import problems as catalogue
from service.web.problems import Problem

# The viewer, from the package that ships it, and what makes it a page of ours.
_VIEWER = files("flask_swagger_ui").joinpath("dist")
_OWN = files(__package__)
_ASSETS = {
    "swagger-ui-bundle.js": (_VIEWER, "text/javascript; charset=utf-8"),
    "swagger-ui.css": (_VIEWER, "text/css; charset=utf-8"),
    "page.js": (_OWN, "text/javascript; charset=utf-8"),
    "page.css": (_OWN, "text/css; charset=utf-8"),
}
# Whatever the page loads or asks, it loads from and asks of this service; `data:` is for the viewer's own icons.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_DAY_SECONDS = 86_400


def create_blueprint() -> Blueprint:
    """The page and its assets: open to all, for the contract is no secret."""
    blueprint = Blueprint("reference", __name__)
    page = _OWN.joinpath("page.html").read_bytes()
    assets = {name: _Asset(folder.joinpath(name), media_type) for name, (folder, media_type) in _ASSETS.items()}

    @blueprint.get("/docs")
    def get_reference() -> Response:
        return Response(page, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": _POLICY})

    @blueprint.get("/docs/<name>")
    def get_reference_asset(name: str) -> Response:
        if name not in assets:
            raise Problem(catalogue.NOT_FOUND)
        return assets[name].answer()

    return blueprint


class _Asset:
    """A file of the page, kept in memory, that browsers may keep as well."""

    def __init__(self, file: Traversable, media_type: str) -> None:
        self._content = file.read_bytes()
        self._media_type = media_type
        self._tag = hashlib.sha256(self._content).hexdigest()[:16]

    def answer(self) -> Response:
        """The file, or 304 where the browser has it already."""
        response = Response(self._content, content_type=self._media_type)
        response.headers["Cache-Control"] = f"public, max-age={_DAY_SECONDS}"
        response.set_etag(self._tag)
        response.make_conditional(request)
        return response
