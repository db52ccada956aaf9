"""`serve`: the application under gunicorn with the production settings."""

import os
from typing import Any

from gunicorn.app.base import BaseApplication

from service.web import gunicorn_config
from service.web.app import ENGINE, create_app
from service.web.arbiter import OrderlyArbiter
from service.web.engine import Engine
from service.web.settings import read_settings


class Server(BaseApplication):
    """gunicorn around the application; `overrides` are gunicorn settings that win over those of gunicorn_config."""

    def __init__(self, engine: Engine = ENGINE, **overrides: Any) -> None:
        self._engine = engine
        self._overrides = {name: value for name, value in overrides.items() if value is not None}
        super().__init__()

    def load_config(self) -> None:
        for name, value in {**vars(gunicorn_config), **self._overrides}.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        return create_app(engine=self._engine)

    def run(self) -> None:
        OrderlyArbiter(self).run()


def serve(host: str, port: int, workers: int | None = None, engine: Engine = ENGINE) -> None:
    """Serve until stopped by a signal; never returns. Workers default to WEB_CONCURRENCY, else 2.

    Raises:
        SettingsError: where the environment holds a setting that cannot be used, before a socket is opened.
    """
    read_settings(os.environ)
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    Server(engine, bind=address, workers=workers).run()
