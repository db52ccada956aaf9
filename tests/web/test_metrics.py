"""GET /metrics: what was asked, answered and refused, and where the time went."""

import re

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from schemas.limits import Limits
from service.web import Settings, create_app
from tests.web.fakes import Digits

STORY = {"articles": [{"id": "a", "title": "12 boats", "text": "It sank 14 boats."}, {"id": "b", "text": "It sank 12 boats."}]}


@pytest.fixture
def fresh() -> FlaskClient:
    """A service that has answered nothing yet."""
    return create_app(Settings(limits=Limits(articles=2)), Digits().engine()).test_client()


def metric(client: FlaskClient, name: str, **labels: str) -> float | None:
    """The value of a sample; None where it was never counted."""
    answer = client.get("/metrics")
    assert answer.status_code == 200
    assert answer.content_type.startswith("text/plain")
    for family in text_string_to_metric_families(answer.text):
        for sample in family.samples:
            if sample.name == name and labels.items() <= sample.labels.items():
                return sample.value
    return None


def test_requests_are_counted_by_route_and_status(fresh: FlaskClient) -> None:
    for _ in range(3):
        fresh.post("/v1/discrepancies", json=STORY)
    fresh.post("/v1/discrepancies", json={})
    assert metric(fresh, "factdiff_requests_total", route="/v1/discrepancies", status="200") == 3
    assert metric(fresh, "factdiff_requests_total", route="/v1/discrepancies", status="422") == 1
    assert metric(fresh, "factdiff_request_seconds_count", route="/v1/discrepancies") == 4


@pytest.mark.parametrize(
    ("path", "method", "body", "reason"),
    [
        ("/v1/mentions", "POST", {"articles": [{"id": "a"}]}, "invalid-request"),
        ("/v1/mentions", "POST", None, "unsupported-media-type"),
        ("/no/such/path", "GET", None, "not-found"),
        ("/v1/limits", "DELETE", None, "method-not-allowed"),
    ],
)
def test_rejections_are_counted_by_reason(fresh: FlaskClient, path: str, method: str, body: object, reason: str) -> None:
    fresh.open(path, method=method, json=body) if body else fresh.open(path, method=method)
    assert metric(fresh, "factdiff_rejections_total", reason=reason) == 1


def test_counts_stand_at_zero_before_anything_happens(fresh: FlaskClient) -> None:
    assert metric(fresh, "factdiff_rejections_total", reason="internal") == 0
    assert metric(fresh, "factdiff_conflicts_total", relation="update") == 0
    assert metric(fresh, "factdiff_warnings_total", code="deadline") == 0
    assert metric(fresh, "factdiff_engine_seconds_total", stage="align") == 0


def test_what_was_read_and_told_is_counted(fresh: FlaskClient) -> None:
    fresh.post("/v1/discrepancies", json=STORY)
    fresh.post("/v1/mentions", json=STORY)
    expected = {
        "factdiff_articles_total": 4,
        "factdiff_characters_total": 2 * (8 + 17 + 17),
        "factdiff_mentions_total": 6,
        "factdiff_incomplete_total": 0,
    }
    assert {name: metric(fresh, name) for name in expected} == expected
    assert metric(fresh, "factdiff_conflicts_total", relation="conflict") == 1


def test_an_unfinished_answer_is_counted_with_its_warnings() -> None:
    late = create_app(Settings(limits=Limits(deadline_seconds=-1.0)), Digits().engine()).test_client()
    late.post("/v1/discrepancies", json=STORY)
    assert metric(late, "factdiff_incomplete_total") == 1
    assert metric(late, "factdiff_warnings_total", code="deadline") == 2


def test_the_time_of_each_stage_is_counted() -> None:
    client = create_app(Settings()).test_client()
    client.post("/v1/discrepancies", json=STORY)
    for stage in ("read", "extract", "describe", "align", "judge", "report"):
        assert (metric(client, "factdiff_engine_seconds_total", stage=stage) or 0) > 0


def test_in_flight_counts_the_scrape_itself_and_nothing_that_is_over(fresh: FlaskClient) -> None:
    fresh.post("/v1/discrepancies", json=STORY)
    fresh.post("/v1/discrepancies", json={})
    assert metric(fresh, "factdiff_requests_in_flight") == 1


def test_no_caller_can_add_a_label(fresh: FlaskClient) -> None:
    for n in range(5):
        fresh.get(f"/canary/{n}", headers={"X-Request-ID": "canary"})
        fresh.open("/v1/limits", method=f"CANARY{n}")
    assert metric(fresh, "factdiff_requests_total", route="none", status="404") == 5
    assert not re.search("canary", fresh.get("/metrics").text, re.IGNORECASE)


def test_with_a_port_of_their_own_metrics_are_not_among_the_requests() -> None:
    client = create_app(Settings(probe_port=9090), Digits().engine()).test_client()
    assert client.get("/metrics").status_code == 404
    assert client.get("/healthz").status_code == 200
