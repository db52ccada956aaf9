"""The engine over HTTP. Nothing outside this package knows HTTP."""

from service.web.app import create_app
from service.web.settings import Settings, SettingsError

__all__ = ["Settings", "SettingsError", "create_app"]
