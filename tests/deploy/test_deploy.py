"""What is shipped to run the service with: valid for its platform, and as tight as the service allows."""

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import kubernetes_validate
import promql_parser
import pytest
import yaml

from service.web.metrics import Metrics

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
MANIFESTS = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
KUBERNETES = ("1.28", "1.33")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

Json = dict[str, Any]


def load(path: Path) -> Json:
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(document, dict)
    return document


def manifest(kind: str) -> Json:
    (found,) = [document for document in map(load, MANIFESTS) if document["kind"] == kind]
    return found


COMPOSE = load(DEPLOY / "compose.yaml")
RULES = [rule for group in load(DEPLOY / "prometheus" / "alerts.yaml")["groups"] for rule in group["rules"]]
POD = manifest("Deployment")["spec"]["template"]
(CONTAINER,) = POD["spec"]["containers"]


@pytest.mark.parametrize("release", KUBERNETES)
@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.stem)
def test_manifests_are_valid(path: Path, release: str) -> None:
    kubernetes_validate.validate(load(path), release, strict=True)


def test_every_part_of_the_platform_is_there() -> None:
    kinds = {"Deployment", "Service", "HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy"}
    assert {load(path)["kind"] for path in MANIFESTS} == kinds


def test_the_pod_is_locked_down() -> None:
    security = POD["spec"]["securityContext"]
    assert security["runAsNonRoot"] is True
    assert security["seccompProfile"] == {"type": "RuntimeDefault"}
    assert POD["spec"]["automountServiceAccountToken"] is False
    own = CONTAINER["securityContext"]
    assert (own["readOnlyRootFilesystem"], own["allowPrivilegeEscalation"]) == (True, False)
    assert own["capabilities"] == {"drop": ["ALL"]}


def test_the_user_is_the_one_of_the_image() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    security = POD["spec"]["securityContext"]
    assert f"USER {security['runAsUser']}:{security['runAsGroup']}\n" in dockerfile


def test_probes_ask_the_port_that_answers_under_load() -> None:
    environment = {entry["name"]: entry["value"] for entry in CONTAINER["env"]}
    ports = {port["name"]: str(port["containerPort"]) for port in CONTAINER["ports"]}
    assert environment["FACTDIFF_PROBE_PORT"] == ports["probes"]
    for probe, path in (("startupProbe", "/readyz"), ("readinessProbe", "/readyz"), ("livenessProbe", "/healthz")):
        assert CONTAINER[probe]["httpGet"] == {"path": path, "port": "probes"}


def test_requests_in_flight_have_time_to_finish() -> None:
    pause = int(CONTAINER["lifecycle"]["preStop"]["exec"]["command"][1])
    assert POD["spec"]["terminationGracePeriodSeconds"] > pause + 25
    assert COMPOSE["services"]["factdiff"]["stop_grace_period"] == "30s"


@pytest.mark.parametrize("kind", ["Service", "PodDisruptionBudget", "NetworkPolicy", "Deployment"])
def test_selectors_find_the_pod(kind: str) -> None:
    spec = manifest(kind)["spec"]
    selector = spec.get("podSelector") or spec["selector"]
    labels = selector.get("matchLabels", selector)
    assert labels.items() <= POD["metadata"]["labels"].items()


def test_the_autoscaler_scales_the_deployment() -> None:
    target = manifest("HorizontalPodAutoscaler")["spec"]["scaleTargetRef"]
    assert (target["kind"], target["name"]) == ("Deployment", manifest("Deployment")["metadata"]["name"])
    assert "cpu" in CONTAINER["resources"]["requests"]


def test_nothing_gets_out() -> None:
    policy = manifest("NetworkPolicy")["spec"]
    assert (set(policy["policyTypes"]), policy["egress"]) == ({"Ingress", "Egress"}, [])


def test_compose_is_valid() -> None:
    schema = files("check_jsonschema").joinpath("builtin_schemas/vendor/compose-spec.json").read_text(encoding="utf-8")
    jsonschema.validate(COMPOSE, json.loads(schema))


def test_compose_is_locked_down_too() -> None:
    service = COMPOSE["services"]["factdiff"]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert all(str(port).startswith("127.0.0.1:") for port in service["ports"])
    assert (DEPLOY / service["build"] / "Dockerfile").exists()


def test_every_image_is_of_this_version() -> None:
    images = {CONTAINER["image"], COMPOSE["services"]["factdiff"]["image"]}
    assert images == {f"factdiff:{VERSION}"}
    assert POD["metadata"]["labels"]["app.kubernetes.io/version"] == VERSION


@pytest.mark.parametrize("rule", RULES, ids=[rule["alert"] for rule in RULES])
def test_alerts_ask_for_metrics_that_exist(rule: Json) -> None:
    assert rule["annotations"]["summary"].endswith(".")
    assert rule["labels"]["severity"] in {"page", "ticket"}
    assert promql_parser.parse(rule["expr"]) is not None
    asked = set(re.findall(r"factdiff_\w+", rule["expr"]))
    families = {family.name for family in Metrics().registry.collect()}
    assert {re.sub(r"_(?:total|bucket|sum|count)$", "", name) for name in asked} <= families


def test_the_image_checks_its_own_health() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert re.search(r"^HEALTHCHECK .*\n +CMD \[.*/healthz", dockerfile, re.MULTILINE)
    assert "STOPSIGNAL SIGTERM" in dockerfile
