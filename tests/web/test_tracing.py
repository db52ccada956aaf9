"""Traces, where they are asked for: one span a request, under the caller's own trace, with counts and no words."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from service.web import Settings, SettingsError, create_app, tracing
from tests.web.fakes import Digits

STORY = {"articles": [{"id": "canary", "title": "canary", "text": "canary 12", "url": "https://canary"}]}
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
Spans = Callable[[], tuple[ReadableSpan, ...]]


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Iterator[Spans]:
    """The spans that the service ends during a test."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setattr(tracing, "_tracer", lambda: provider.get_tracer("test"))
    yield exporter.get_finished_spans
    provider.shutdown()


def traced() -> FlaskClient:
    return create_app(Settings(), Digits().engine()).test_client()


def test_a_request_is_a_span_of_the_callers_trace(spans: Spans, log: Callable[[], list[dict[str, Any]]]) -> None:
    client = traced()
    client.post("/v1/discrepancies", json=STORY, headers={"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"})
    (span,) = spans()
    assert span.name == "POST /v1/discrepancies"
    assert span.context is not None
    assert f"{span.context.trace_id:032x}" == TRACE
    attributes = dict(span.attributes or {})
    assert attributes["http.response.status_code"] == 200
    assert attributes["factdiff.mentions"] == 1
    assert "factdiff.engine_ms.read" in attributes
    assert log()[-1]["trace_id"] == TRACE


def test_no_word_of_a_caller_is_traced(spans: Spans) -> None:
    client = traced()
    client.post("/v1/discrepancies?canary=1", json=STORY, headers={"X-API-Key": "canary", "X-Request-ID": "canary"})
    client.get("/canary/canary")
    assert [span.name for span in spans()] == ["POST /v1/discrepancies", "GET"]
    assert not any("canary" in span.to_json() for span in spans())


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector:4318"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://collector:4318/v1/traces"}, True),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector:4318", "OTEL_SDK_DISABLED": "true"}, False),
    ],
)
def test_traces_are_off_unless_there_is_a_place_to_send_them(environ: dict[str, str], wanted: bool) -> None:
    assert tracing.is_wanted(environ) is wanted


def test_asking_for_traces_without_the_packages_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(SettingsError, match=r"factdiff\[otel\]"):
        traced()
