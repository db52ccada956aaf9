"""Reports against annotations, by the rules of the collection's own scorer."""

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.alignment.labels import LabelledStory
from service.alignment import align
from service.alignment.scorer import Scorer
from service.judgement import judge
from service.model import Conflict, Options
from service.reporting import report

EVERYTHING = Options(min_confidence=0.0)


def load_scorer(bench: Path) -> ModuleType:
    """The collection's scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_conflicts", bench / "score_conflicts.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer in {bench}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the scorer says of one report: how many groups it newly found (0: wrong or a repeat), None where arguable."""

    confidence: float
    found: int | None


def verdicts(story: LabelledStory, scorer: Scorer, rules: ModuleType) -> list[Verdict]:
    """All reports of a story, most certain first, judged."""
    reports = [_as_scored(conflict) for conflict in report_story(story, scorer, EVERYTHING)]
    groups = [{"fact": g.fact, "verdict": g.verdict, "values": g.values} for g in story.story.groups]
    said, _ = rules.judge(reports, groups)
    return [
        Verdict(r["confidence"], None if verdict == "neutral" else len(hits) if verdict == "found" else 0)
        for r, (verdict, hits) in zip(reports, said, strict=True)
    ]


def report_story(story: LabelledStory, scorer: Scorer, options: Options) -> Sequence[Conflict]:
    """What the service would report of a story with this scorer, most certain first."""
    facts = align(story.claims, options, scorer)
    return report(judge(facts, options), story.claims, options, articles=len(story.story.articles)).conflicts


def _as_scored(conflict: Conflict) -> dict[str, Any]:
    values = [
        [(c.mention.article_id, str(c.mention.field), c.mention.start, c.mention.end) for c in value.claims]
        for value in conflict.values
    ]
    return {"confidence": conflict.confidence, "values": values}


@dataclass(frozen=True, slots=True)
class Figures:
    """Recall, precision and F1 of the reports at or above a threshold; AP of all."""

    recall: float
    precision: float
    f1: float
    ap: float
    threshold: float


def figures(said: Sequence[Verdict], total: int, threshold: float, rules: ModuleType) -> Figures:
    """The figures of pooled verdicts, `total` groups to be found."""
    counted = [v for v in said if v.found is not None]
    kept = [v for v in counted if v.confidence >= threshold]
    recall = sum(v.found or 0 for v in kept) / max(1, total)
    precision = sum(bool(v.found) for v in kept) / max(1, len(kept))
    f1 = 2 * recall * precision / max(1e-9, recall + precision)
    ap = rules.average_precision([(v.confidence, v.found) for v in counted], total)
    return Figures(recall, precision, f1, ap, threshold)


def best_threshold(said: Sequence[Verdict], total: int, rules: ModuleType) -> float:
    """The confidence at which F1 is highest."""
    tried = sorted({round(v.confidence, 2) for v in said if v.found is not None})
    return max(tried, key=lambda threshold: figures(said, total, threshold, rules).f1, default=0.5)
