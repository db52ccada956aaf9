"""`serve`: the application under gunicorn with the production settings."""

import os
import socket
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from service.web import gunicorn_config, metric_files, probes
from service.web.app import ENGINE, EXTENSION, create_app
from service.web.arbiter import OrderlyArbiter
from service.web.engine import Engine
from service.web.settings import SettingsError, read_settings


class Server(BaseApplication):
    """gunicorn around the application; `overrides` are gunicorn settings that win over those of gunicorn_config."""

    def __init__(self, engine: Engine = ENGINE, probe_socket: socket.socket | None = None, **overrides: Any) -> None:
        self._engine = engine
        self._probe_socket = probe_socket
        self._overrides = {name: value for name, value in overrides.items() if value is not None}
        super().__init__()

    def load_config(self) -> None:
        hooks = {"post_worker_init": lambda worker: self._answer_probes(worker.wsgi)}
        for name, value in {**vars(gunicorn_config), **hooks, **self._overrides}.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        metric_files.share()
        return create_app(engine=self._engine)

    def run(self) -> None:
        OrderlyArbiter(self).run()

    def _answer_probes(self, app: Flask) -> None:
        if self._probe_socket is not None:
            inside = app.extensions[EXTENSION]
            probes.serve_in_background(probes.create_probe_app(inside.metrics, ready=inside.ready), self._probe_socket)


def serve(host: str, port: int, workers: int | None = None, engine: Engine = ENGINE) -> None:
    """Serve until stopped by a signal; never returns. Workers default to WEB_CONCURRENCY, else 2.

    Raises:
        SettingsError: where the environment holds a setting that cannot be used, before a socket is opened.
    """
    settings = read_settings(os.environ)
    probe_port = settings.probe_port
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    try:
        probe_socket = None if probe_port is None else probes.listen(host, probe_port)
    except OSError as error:
        raise SettingsError(f"FACTDIFF_PROBE_PORT: cannot listen on {probe_port}: {error.strerror}") from None
    workers = workers or settings.workers
    Server(engine, probe_socket, bind=address, workers=workers, keepalive=settings.keepalive_seconds).run()
