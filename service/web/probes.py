"""Probes and metrics on a port of their own: answered beside the workers' request threads, and so also while all are taken."""

import socket
import threading
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from flask import Flask

from service.web import health
from service.web import metrics as metrics_route
from service.web.metrics import Metrics
from service.web.problems import register_handlers

_IDLE_SECONDS = 5
_BACKLOG = 16


def create_probe_app(metrics: Metrics, *, ready: bool) -> Flask:
    """An application of /healthz, /readyz and /metrics, without keys, request log or contract."""
    app = Flask(__name__, static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    register_handlers(app)
    app.register_blueprint(health.create_blueprint(ready=ready))
    app.register_blueprint(metrics_route.create_blueprint(metrics))
    return app


def listen(host: str, port: int) -> socket.socket:
    """A socket for all workers to accept from; opened before they are forked.

    Raises:
        OSError: where the port is taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    # Several workers wake up for one connection; those that come too late must not wait for the next.
    listener.setblocking(False)
    return listener


def serve_in_background(app: Flask, listener: socket.socket) -> None:
    """Answer on a thread that ends with the process."""
    server = _Server(listener)
    server.set_app(app)
    threading.Thread(target=server.serve_forever, name="probes", daemon=True).start()


class _Handler(WSGIRequestHandler):
    timeout = _IDLE_SECONDS

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Probes come every few seconds and say nothing."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def __init__(self, listener: socket.socket) -> None:
        address = listener.getsockname()
        super().__init__((str(address[0]), int(address[1])), _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = listener
        self.server_name, self.server_port = str(address[0]), int(address[1])
        self.setup_environ()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A prober that went away is no news."""
