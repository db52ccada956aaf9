"""What Prometheus is told: counts and times over all workers, without a word of an article."""

from collections.abc import Iterable, Mapping

from flask import Blueprint, Response
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from schemas import problems as catalogue
from schemas.version import VERSION
from service.engine import STAGES
from service.model import Omission, Relation
from service.web import metric_files

# The classic text format, which every version of Prometheus reads.
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
UNROUTED = "none"

# A time beside every counter, which Prometheus has no use for.
disable_created_metrics()  # type: ignore[no-untyped-call]  # the library leaves it bare

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15)


class Metrics:
    """The metrics of one application. Routes are told as the contract writes them, so that no caller can add a label."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        self._requests = Counter("factdiff_requests", "Requests answered.", ("route", "status"), registry=registry)
        self._rejections = Counter(
            "factdiff_rejections", "Requests answered with a problem, by the name of its type.", ("reason",), registry=registry
        )
        self._seconds = Histogram(
            "factdiff_request_seconds", "From headers read to answer built.", ("route",), registry=registry, buckets=_SECONDS
        )
        self._in_flight = Gauge(
            "factdiff_requests_in_flight", "Requests being answered.", registry=registry, multiprocess_mode="livesum"
        )
        self._articles = Counter("factdiff_articles", "Articles received.", registry=registry)
        self._characters = Counter("factdiff_characters", "Characters of titles and texts received.", registry=registry)
        self._mentions = Counter("factdiff_mentions", "Numbers and dates found.", registry=registry)
        self._conflicts = Counter("factdiff_conflicts", "Conflicts reported.", ("relation",), registry=registry)
        self._incomplete = Counter("factdiff_incomplete", "Answers that the deadline left incomplete.", registry=registry)
        self._warnings = Counter("factdiff_warnings", "Warnings told, by code.", ("code",), registry=registry)
        self._engine = Counter("factdiff_engine_seconds", "Wall time of the engine.", ("stage",), registry=registry)
        self._show_zeros()
        build = Gauge("factdiff_build_info", "Version in force.", ("version",), registry=registry, multiprocess_mode="max")
        build.labels(VERSION).set(1)

    def _show_zeros(self) -> None:
        """A count that first shows as 1 has not risen, as Prometheus sees it: the first defect would wake nobody."""
        for stage in STAGES:
            self._engine.labels(stage)
        for kind in catalogue.CATALOGUE:
            self._rejections.labels(kind.name)
        for relation in Relation:
            self._conflicts.labels(relation.value)
        for code in {omission.code for omission in Omission}:
            self._warnings.labels(code)

    def began(self) -> None:
        """A request came in."""
        self._in_flight.inc()

    def ended(self) -> None:
        """A request is done with, whatever became of it."""
        self._in_flight.dec()

    def answered(self, route: str | None, status: int, seconds: float) -> None:
        """An answer is built."""
        self._requests.labels(route or UNROUTED, str(status)).inc()
        self._seconds.labels(route or UNROUTED).observe(seconds)

    def rejected(self, reason: str) -> None:
        """A request got a problem for an answer."""
        self._rejections.labels(reason).inc()

    def read(self, articles: int, characters: int, mentions: int) -> None:
        """What a request held."""
        self._articles.inc(articles)
        self._characters.inc(characters)
        self._mentions.inc(mentions)

    def told(self, relations: Iterable[str], codes: Iterable[str], *, incomplete: bool) -> None:
        """What an answer said: the relation of each conflict, the code of each warning."""
        for relation in relations:
            self._conflicts.labels(relation).inc()
        for code in codes:
            self._warnings.labels(code).inc()
        self._incomplete.inc(incomplete)

    def spent(self, seconds: Mapping[str, float]) -> None:
        """The engine's time by stage."""
        for stage, spent in seconds.items():
            self._engine.labels(stage).inc(spent)

    def expose(self) -> bytes:
        """Everything in Prometheus' text format: of all workers where they count together, else of this process."""
        registry = self.registry
        if (directory := metric_files.shared_directory()) is not None:
            registry = CollectorRegistry(support_collectors_without_names=True)
            MultiProcessCollector(registry, str(directory))  # type: ignore[no-untyped-call]  # the library leaves it bare
        return generate_latest(registry)


def create_blueprint(metrics: Metrics) -> Blueprint:
    """GET /metrics."""
    blueprint = Blueprint("metrics", __name__)

    @blueprint.get("/metrics")
    def get_metrics() -> Response:
        return Response(metrics.expose(), content_type=MEDIA_TYPE)

    return blueprint
