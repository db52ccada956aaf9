"""`/`: the page an editor opens, with its scripts and styles, from files that stand beside this one."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from flask import Blueprint, Response

from schemas import problems as catalogue
from service.web.assets import Asset
from service.web.problems import Problem

_PAGE = "index.html"
_SAMPLE = files("service").joinpath("samples", "ferry.json")
_SERVED = (".css", ".js", ".svg")
# Nothing inline, nothing from elsewhere, and no script may turn a string into markup.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
_HEADERS = {"Content-Security-Policy": _POLICY, "Cross-Origin-Opener-Policy": "same-origin"}


def create_blueprint() -> Blueprint:
    """The page and its files: open to all, for they hold no article and no key."""
    blueprint = Blueprint("desk", __name__)
    folder = files(__package__)
    page = Asset(folder.joinpath(_PAGE), _HEADERS)
    assets = {name: Asset(file) for name, file in _walk(folder, "")} | {"sample.json": Asset(_SAMPLE)}

    @blueprint.get("/")
    def get_desk() -> Response:
        return page.answer()

    @blueprint.get("/desk/<path:name>")
    def get_desk_asset(name: str) -> Response:
        if name not in assets:
            raise Problem(catalogue.NOT_FOUND)
        return assets[name].answer()

    return blueprint


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(_SERVED):
            yield f"{prefix}{entry.name}", entry
