"""What a request is answered with: evidence, offsets, values, counts."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.model import (
    Article,
    CalendarDate,
    ClockTime,
    Granularity,
    Hedge,
    Kind,
    Options,
    Quantity,
    Report,
    Score,
    Unit,
    Value,
)
from service.stopwatch import Stopwatch
from service.web import Settings, create_app
from service.web.engine import Engine
from tests.web.fakes import Digits
from tests.web.wire import json_of

STORY = {
    "articles": [
        {"id": "north", "title": "Storm sinks 12 boats", "text": "The gale 🌊 sank 12 boats 🚤 in the harbour."},
        {"id": "south", "text": "🌀🌀 In all, 14 boats went down."},
    ]
}


def post(client: FlaskClient, path: str = "/v1/discrepancies", **options: Any) -> dict[str, Any]:
    answer = client.post(path, json={**STORY, "options": options})
    assert answer.status_code == 200, answer.text
    assert answer.content_type == "application/json"
    return json_of(answer)


midnight = datetime.fromisoformat


def field_of(mention: dict[str, Any], article_id: str) -> str:
    article = next(article for article in STORY["articles"] if article["id"] == article_id)
    return article[mention["field"]]


def test_a_conflict_carries_every_value_with_its_evidence(client: FlaskClient) -> None:
    (conflict,) = post(client)["conflicts"]
    assert {"kind": "count", "relation": "conflict", "confidence": 0.75, "fact": {"label": "boats", "unit": "boat"}}.items() <= (
        conflict.items()
    )
    assert [value["display"] for value in conflict["values"]] == ["12", "14"]
    (evidence,) = conflict["values"][1]["mentions"]
    assert evidence["article_id"] == "south"
    assert evidence["sentence"] == "🌀🌀 In all, 14 boats went down."


def test_offsets_count_code_points_unless_asked_otherwise(client: FlaskClient) -> None:
    answer = post(client, "/v1/mentions")
    assert answer["meta"]["offset_unit"] == "code_point"
    for article in answer["articles"]:
        for mention in article["mentions"]:
            written = field_of(mention, article["id"])
            assert written[mention["start"] : mention["end"]] == mention["text"]


def test_utf16_offsets_slice_as_javascript_does(client: FlaskClient) -> None:
    answer = post(client, "/v1/mentions", offset_unit="utf16")
    assert answer["meta"]["offset_unit"] == "utf16"
    for article in answer["articles"]:
        for mention in article["mentions"]:
            units = field_of(mention, article["id"]).encode("utf-16-le")
            assert units[2 * mention["start"] : 2 * mention["end"]].decode("utf-16-le") == mention["text"]


def test_utf16_offsets_hold_in_the_evidence_of_conflicts_too(client: FlaskClient) -> None:
    (conflict,) = post(client, offset_unit="utf16")["conflicts"]
    starts = [value["mentions"][0]["start"] for value in conflict["values"]]
    assert starts == [17, 13]


def test_agreed_facts_come_only_when_asked_for(client: FlaskClient) -> None:
    assert "facts" not in post(client)
    assert [fact["value"]["display"] for fact in post(client, include=["facts"])["facts"]] == ["12", "14"]


def test_only_the_kinds_asked_for_are_listed(client: FlaskClient) -> None:
    assert post(client, "/v1/mentions", kinds=["count"])["meta"]["mentions"] == 3
    assert post(client, "/v1/mentions", kinds=["money", "date"])["meta"]["mentions"] == 0


def test_meta_counts_and_times_the_work(client: FlaskClient) -> None:
    meta = post(client)["meta"]
    assert (meta["articles"], meta["mentions"], meta["facts"]) == (2, 3, 1)
    assert meta["elapsed_ms"] > 0
    assert meta["incomplete"] is False
    assert meta["warnings"] == []


def test_infinite_ends_become_null(client: FlaskClient) -> None:
    (conflict,) = post(client)["conflicts"]
    assert conflict["spread"] == {"absolute": 1.0, "relative": None}
    assert [(value["value"]["low"], value["value"]["high"]) for value in conflict["values"]] == [(12.0, None), (14.0, None)]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        pytest.param(
            Quantity(
                3.0,
                Unit("mile", "length", "meter", 1609.344),
                4000.0,
                float("inf"),
                upper=5.0,
                unit_text="mi",
                hedge=Hedge.AT_LEAST,
            ),
            {"type": "quantity", "number": 3.0, "upper": 5.0, "unit": "mile", "base_unit": "meter", "base_value": 6437.376}
            | {"low": 4000.0, "high": None, "unit_text": "mi", "hedge": "at_least", "direction": None},
            id="quantity",
        ),
        pytest.param(
            CalendarDate(
                "2026-01-31",
                Granularity.DAY,
                datetime.fromisoformat("2026-01-31"),
                datetime.fromisoformat("2026-02-01"),
                weekday=5,
                month=1,
                day=31,
            ),
            {"type": "date", "timex": "2026-01-31", "granularity": "day", "weekday": "saturday", "month": 1, "day": 31}
            | {"start": "2026-01-31T00:00:00", "end": "2026-02-01T00:00:00"},
            id="day",
        ),
        pytest.param(
            CalendarDate("XXXX-WXX-6", Granularity.DAY, weekday=5),
            {"type": "date", "start": None, "end": None, "weekday": "saturday"},
            id="unresolved weekday",
        ),
        pytest.param(
            ClockTime("T16:30", 990.0, 990.0, 990.0, zone="ET", utc_offset=-300, on=date(2026, 1, 31)),
            {"type": "time", "minute": 990.0, "zone": "ET", "utc_offset": -300, "on": "2026-01-31"},
            id="clock time",
        ),
        pytest.param(Score((88, 72)), {"type": "score", "points": [88, 72]}, id="score"),
    ],
)
def test_each_form_of_value_has_its_own_shape(value: Value, told: dict[str, Any]) -> None:
    client = create_app(Settings(), Digits(value=lambda _: value).engine()).test_client()
    mention = post(client, "/v1/mentions")["articles"][0]["mentions"][0]
    assert told.items() <= mention["value"].items()
    assert mention["hedge"] == told.get("hedge", "exact")


def capture(body: dict[str, Any]) -> tuple[Article, Options]:
    """What the engine is given for a body with one article."""
    seen: list[tuple[Article, Options]] = []

    def remember(articles: Any, options: Options, _stopwatch: Stopwatch) -> Report:
        seen.append((articles[0], options))
        return Report((), (), 1, 0, 0)

    client = create_app(Settings(), Engine(remember, Digits().find_mentions)).test_client()
    assert client.post("/v1/discrepancies", json=body).status_code == 200
    return seen[-1]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-02-02", date(2026, 2, 2)),
        ("2026-02-02T09:30:00-05:00", datetime(2026, 2, 2, 9, 30, tzinfo=timezone(-timedelta(hours=5)))),
        ("2026-02-02t09:30:00.25z", datetime(2026, 2, 2, 9, 30, 0, 250_000, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (None, None),
    ],
)
def test_published_at_takes_a_day_or_a_moment(written: str | None, read: date | None) -> None:
    article, _ = capture({"articles": [{"id": "a", "text": "", "published_at": written}]})
    assert article.published_at == read
    assert type(article.published_at) is type(read)


def test_options_reach_the_engine() -> None:
    chosen = {"min_confidence": 0, "kinds": ["money", "date"], "include": ["facts"], "exchange_rates": {"EUR": 1.08}}
    _, options = capture({"articles": [{"id": "a", "text": ""}], "options": chosen})
    assert options.min_confidence == 0
    assert options.kinds == frozenset({Kind.MONEY, Kind.DATE})
    assert options.include_facts
    assert options.exchange_rates == {"EUR": 1.08}


def test_options_left_out_mean_the_engines_defaults() -> None:
    _, options = capture({"articles": [{"id": "a", "text": ""}]})
    assert (options.min_confidence, options.kinds, options.include_facts, options.exchange_rates) == (None, None, False, {})
