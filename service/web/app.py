"""The application: settings and an engine in, a Flask app out."""

import os
from dataclasses import dataclass
from typing import Any

from flask import Flask, g, request

from service.engine import find_discrepancies, find_mentions
from service.web import about, desk, health, logs, metrics, reference, tracing, v1
from service.web.engine import Engine
from service.web.keyring import Keyring
from service.web.keys import check_key
from service.web.metrics import Metrics
from service.web.problems import register_handlers
from service.web.settings import Settings, read_settings
from service.web.trace import register_trace

EXTENSION = "factdiff"
ENGINE = Engine(find_discrepancies, find_mentions)


class Application(Flask):
    """Flask, which would log the path of a request whose problem could not be told."""

    def log_exception(self, *told: Any) -> None:
        """Log what went wrong and where, and nothing that a caller wrote."""
        logs.log_defect(told[-1][1], g.get("request_id", ""), str(request.url_rule or ""))


@dataclass(frozen=True, slots=True)
class Inside:
    """What the server needs of an application: its settings, its metrics, and whether its engine works."""

    settings: Settings
    metrics: Metrics
    ready: bool


def create_app(settings: Settings | None = None, engine: Engine = ENGINE) -> Flask:
    """An application with its engine warm; without settings, those of the environment.

    Raises:
        SettingsError: where the environment holds a setting that cannot be used.
    """
    settings = settings or read_settings(os.environ)
    app = Application(__name__, static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.url_map.merge_slashes = False
    counted, ready = Metrics(), _warm_up(engine)
    app.extensions[EXTENSION] = Inside(settings, counted, ready)
    register_trace(app, counted)
    if tracing.is_wanted(os.environ):
        tracing.register_tracing(app)
    register_handlers(app)
    keyring = Keyring(settings)
    app.before_request(lambda: _check_access(keyring))
    app.register_blueprint(v1.create_blueprint(settings, engine, counted))
    app.register_blueprint(health.create_blueprint(ready=ready))
    app.register_blueprint(about.create_blueprint())
    app.register_blueprint(reference.create_blueprint())
    app.register_blueprint(desk.create_blueprint())
    if settings.probe_port is None:
        app.register_blueprint(metrics.create_blueprint(counted))
    if keyring.digests():
        logs.SERVICE.info("keys required")
    else:
        logs.SERVICE.warning("no API keys configured: everyone is let in")
    return app


def _check_access(keyring: Keyring) -> None:
    if request.path == "/v1" or request.path.startswith("/v1/"):
        check_key(keyring.digests())


def _warm_up(engine: Engine) -> bool:
    """Whether the engine works; a process that cannot serve says so at /readyz and stays alive to be looked at."""
    try:
        engine.warm_up()
    except Exception as error:  # noqa: BLE001 - whatever it is, readiness must tell it
        logs.SERVICE.error("engine failed to start", extra={"facts": logs.describe_exception(error)})
        return False
    return True
