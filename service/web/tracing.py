"""OpenTelemetry traces: one span a request, with the facts of its log line; for the extra `otel`, where an exporter is named.

The standard variables configure it (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER, …).
"""

import os
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from flask import Flask, Response, g, request

from service.web.settings import SettingsError

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

_NAMING_AN_EXPORTER = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_HEADERS_READ = ("traceparent", "tracestate")


def is_wanted(environ: Mapping[str, str]) -> bool:
    """Whether the environment names a place to send traces to, and has not switched them off."""
    return any(environ.get(name) for name in _NAMING_AN_EXPORTER) and environ.get("OTEL_SDK_DISABLED", "").lower() != "true"


def register_tracing(app: Flask) -> None:
    """Trace every request from here on; for after the request's log facts are begun.

    Raises:
        SettingsError: where the packages of the extra `otel` are missing.
    """
    try:
        from opentelemetry import trace  # noqa: PLC0415 - an extra, and 20 MB that others need not load
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator  # noqa: PLC0415
    except ImportError:
        raise SettingsError("OTEL_EXPORTER_OTLP_ENDPOINT is set, and OpenTelemetry is not installed: factdiff[otel]") from None
    propagator = TraceContextTextMapPropagator()

    def begin() -> None:
        brought = {name: request.headers[name] for name in _HEADERS_READ if name in request.headers}
        route = request.url_rule.rule if request.url_rule else None
        g.span = _tracer().start_span(
            f"{request.method} {route}" if route else request.method,
            context=propagator.extract(brought),
            kind=trace.SpanKind.SERVER,
        )
        g.facts["trace_id"] = trace.format_trace_id(g.span.get_span_context().trace_id)

    def finish(response: Response) -> Response:
        attributes = {"http.request.method": request.method, "http.response.status_code": response.status_code}
        if request.url_rule:
            attributes["http.route"] = request.url_rule.rule
        g.span.set_attributes(attributes | _facts())
        if response.status_code >= 500:
            g.span.set_status(trace.StatusCode.ERROR)
        return response

    app.before_request(begin)
    app.after_request(finish)
    app.teardown_request(lambda _error: g.span.end() if "span" in g else None)


def _facts() -> dict[str, int | float | bool]:
    """The numbers of the log line: sizes, counts, and the engine's time by stage."""
    counted = {f"factdiff.{name}": fact for name, fact in g.facts.items() if isinstance(fact, int | float)}
    stages = {f"factdiff.engine_ms.{stage}": spent for stage, spent in g.facts.get("engine_ms", {}).items()}
    return counted | stages


@cache
def _tracer() -> "Tracer":
    """Made in each worker when its first request comes: the sender is a thread, and threads do not survive a fork."""
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415 - an extra
    from opentelemetry.sdk.resources import SERVICE_NAME, Resource  # noqa: PLC0415 - an extra
    from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415 - an extra
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415 - an extra

    named = {} if os.environ.get("OTEL_SERVICE_NAME") else {SERVICE_NAME: "factdiff"}
    provider = TracerProvider(resource=Resource.create(named))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return provider.get_tracer("factdiff")
