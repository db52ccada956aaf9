"""The operations guide leaves nothing out that an operator can set, see or be woken by."""

import re

import pytest
import yaml

from schemas.limits import DEFAULTS
from service.model import Omission
from service.web.metrics import Metrics
from tests.docs.pages import ROOT, read

GUIDE = read("docs/operations.md")
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "service").rglob("*.py"))
SETTINGS = sorted(
    set(re.findall(r'"(FACTDIFF_[A-Z_]+[A-Z]|PORT|WEB_CONCURRENCY|PROMETHEUS_[A-Z_]+|OTEL_EXPORTER_OTLP_ENDPOINT)"', SOURCE))
)
FAMILIES = list(Metrics().registry.collect())


def row(name: str) -> list[str]:
    """The cells of the row that begins with a name."""
    (found,) = re.findall(rf"^\| `{re.escape(name)}` \|.*$", GUIDE, re.MULTILINE)
    return [cell.strip() for cell in found.strip("|").split("|")]


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_has_its_row(name: str) -> None:
    assert len(row(name)) == 4


@pytest.mark.parametrize(
    ("name", "default"),
    [
        ("FACTDIFF_MAX_BYTES", DEFAULTS.bytes),
        ("FACTDIFF_MAX_ARTICLES", DEFAULTS.articles),
        ("FACTDIFF_MAX_ARTICLE_CHARACTERS", DEFAULTS.article_characters),
        ("FACTDIFF_MAX_REQUEST_CHARACTERS", DEFAULTS.request_characters),
        ("FACTDIFF_MAX_ARTICLE_MENTIONS", DEFAULTS.article_mentions),
        ("FACTDIFF_DEADLINE_SECONDS", DEFAULTS.deadline_seconds),
    ],
)
def test_defaults_are_those_in_force(name: str, default: float) -> None:
    assert float(row(name)[1]) == default


@pytest.mark.parametrize("family", FAMILIES, ids=[family.name for family in FAMILIES])
def test_every_metric_is_explained_with_its_labels(family: object) -> None:
    name, sort = getattr(family, "name", ""), getattr(family, "type", "")
    _, told, _ = row(f"{name}_total" if sort == "counter" else name)
    assert told.split()[0] == sort


def test_no_metric_is_explained_that_does_not_exist() -> None:
    told = set(re.findall(r"^\| `(factdiff_\w+)`", GUIDE, re.MULTILINE))
    assert told == {f"{family.name}_total" if family.type == "counter" else family.name for family in FAMILIES}


def test_every_alert_is_explained() -> None:
    groups = yaml.safe_load(read("deploy/prometheus/alerts.yaml"))["groups"]
    assert {rule["alert"] for group in groups for rule in group["rules"]} == set(
        re.findall(r"^\| `(Factdiff\w+)`", GUIDE, re.MULTILINE)
    )


def test_every_code_of_a_warning_is_known_to_the_contract() -> None:
    contract = read("openapi.yaml")
    assert {omission.code for omission in Omission if f"`{omission.code}`" not in contract} == set()


def test_every_event_of_the_log_is_listed() -> None:
    events = set(
        re.findall(r"logs\.SERVICE\.\w+\(\s*\"([^\"]+)\"|SERVICE\.error\(\"([^\"]+)\"|ACCESS\.info\(\"([^\"]+)\"", SOURCE)
    )
    named = {event for found in events for event in found if event}
    assert {event for event in named if f"`{event}`" not in GUIDE} == set()
