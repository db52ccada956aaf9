"""`/docs`: the contract as a page to read and to try, from assets that the service carries itself."""

from importlib.resources import files

from flask import Blueprint, Response

from schemas import problems as catalogue
from service.web.assets import Asset
from service.web.problems import Problem

# The viewer, from the package that ships it, and what makes it a page of ours.
_VIEWER = files("flask_swagger_ui").joinpath("dist")
_OWN = files(__package__)
_FILES = {"swagger-ui-bundle.js": _VIEWER, "swagger-ui.css": _VIEWER, "page.js": _OWN, "page.css": _OWN}
# Whatever the page loads or asks, it loads from and asks of this service; `data:` is for the viewer's own icons.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def create_blueprint() -> Blueprint:
    """The page and its assets: open to all, for the contract is no secret."""
    blueprint = Blueprint("reference", __name__)
    page = Asset(_OWN.joinpath("page.html"), {"Content-Security-Policy": _POLICY})
    assets = {name: Asset(folder.joinpath(name)) for name, folder in _FILES.items()}

    @blueprint.get("/docs")
    def get_reference() -> Response:
        return page.answer()

    @blueprint.get("/docs/<name>")
    def get_reference_asset(name: str) -> Response:
        if name not in assets:
            raise Problem(catalogue.NOT_FOUND)
        return assets[name].answer()

    return blueprint
