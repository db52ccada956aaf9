"""The engine over HTTP. Nothing outside this package knows HTTP."""

import gc

# Nothing that is imported is garbage: looking for it would take a fifteenth of the start.
gc.disable()

from service.web.app import create_app  # noqa: E402
from service.web.settings import Settings, SettingsError  # noqa: E402

gc.enable()

__all__ = ["Settings", "SettingsError", "create_app"]
