"""The quality gate: measure with the annotated collection, and compare with the figures recorded in quality.json.

    python -m benchmarks.quality [--bench DIR]             print the figures; exit 1 where one fell by more than noise
    python -m benchmarks.quality [--bench DIR] --record    write them to quality.json and into the README's table

The collection holds stories with annotated conflicts and sentences with annotated quantities and time expressions, each
with a scorer of its own. Its texts belong to others, so it is no part of the project: where it is missing nothing is measured.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from schemas.limits import Limits
from service.engine import find_discrepancies
from service.web import answers, requests

HERE = Path(__file__).resolve().parent
RECORD = HERE / "quality.json"
README = HERE.parent / "README.md"
DEFAULT_BENCH = HERE.parent.parent / "shared" / "bench"

# Conflicts found in stories held out while the aligner learned; training measures them, and they are kept as it wrote them.
CROSS_VALIDATED = "cross_validated"
_TITLES = {"conflicts": "conflicts, on the stories learned from", CROSS_VALIDATED: "conflicts, on stories held out"}

# A conflict more or less in a hundred is noise; two are not.
TOLERANCE = 0.02
_TABLE = re.compile(r"(?<=<!-- quality: begin -->\n).*?(?=<!-- quality: end -->)", re.DOTALL)
_LIMITS = Limits(articles=1000, article_characters=10_000_000, request_characters=50_000_000)

Json = dict[str, Any]
Figures = dict[str, dict[str, float]]

# Measure, exporter, scorer, data and the scores to keep, by the name that the table shows.
_EXTRACTION: Mapping[str, tuple[str, str, str, tuple[str, ...]]] = {
    "quantities": ("newsquant", "score_newsquant.py", "newsquant_dev.json", ("value", "value+unit", "value+change")),
    "quantity traps": ("newsquant", "score_newsquant.py", "traps.json", ("value", "value+unit")),
    "time expressions": ("timex", "score_timex.py", "timex_meantime.json", ("strict", "relaxed", "value")),
    "date traps": ("timex", "score_timex.py", "traps_dates.json", ("strict", "value")),
}


def measure(bench: Path) -> Figures:
    """All figures, from 0 to 1: measure to score to value."""
    figures = {"conflicts": _measure_conflicts(bench)}
    for name, (exporter, scorer, data, scores) in _EXTRACTION.items():
        gold = bench / "extraction" / "data" / data
        result = _measure_extraction(exporter, bench / "extraction" / scorer, gold)
        figures[name] = {score: round(result[score][2] / 100, 3) for score in scores}
    return figures


def find_losses(figures: Figures, recorded: Figures) -> list[str]:
    """One sentence for each recorded figure that fell by more than the tolerance or is no longer measured."""
    losses = []
    for name, scores in recorded.items():
        if name == CROSS_VALIDATED:
            continue
        for score, before in scores.items():
            now = figures.get(name, {}).get(score)
            if now is None:
                losses.append(f"{name}, {score}: was {before:.3f}, is no longer measured")
            elif now < before - TOLERANCE - 1e-9:
                losses.append(f"{name}, {score}: was {before:.3f}, is {now:.3f}")
    return losses


def to_table(figures: Figures) -> str:
    """The figures as a Markdown table."""
    rows = ["| measure | score | value |", "| --- | --- | ---: |"]
    for name, scores in figures.items():
        rows += [
            f"| {_TITLES.get(name, name) if not index else ''} | {score} | {value:.3f} |"
            for index, (score, value) in enumerate(scores.items())
        ]
    return "\n".join(rows) + "\n"


def _measure_conflicts(bench: Path) -> dict[str, float]:
    """Answer every annotated story with this checkout's engine at its default confidence, and have the answers scored."""
    with tempfile.TemporaryDirectory() as folder:
        for annotation in sorted((bench / "gold" / "annotations").glob("*.json")):
            story = _story(bench / "gold" / "stories" / annotation.name, annotation)
            Path(folder, annotation.name).write_text(json.dumps(_answer(story)), encoding="utf-8")
        said = _run(sys.executable, str(bench / "score_conflicts.py"), "--gold", str(bench / "gold"), "--responses", folder)
    print(said.strip(), file=sys.stderr)
    found = dict(re.findall(r"\b(recall|precision|F1|AP|purity|relation) ([01]\.\d+)", said))
    return {score: float(found[score]) for score in ("recall", "precision", "F1", "AP", "purity", "relation")}


def _story(story: Path, annotation: Path) -> Json:
    """A story as the body of a request; where an article tells no day of publication, the annotators' stands in."""
    published: dict[str, str] = json.loads(annotation.read_text(encoding="utf-8")).get("published_at", {})
    articles = []
    for article in json.loads(story.read_text(encoding="utf-8"))["articles"]:
        sent = {key: article[key] for key in ("id", "title", "text", "published_at", "url") if article.get(key)}
        if article["id"] in published:
            sent.setdefault("published_at", published[article["id"]])
        articles.append(sent)
    return {"articles": articles}


def _answer(story: Json) -> Json:
    asked = requests.load(story, requests.DISCREPANCIES, _LIMITS, time.monotonic() + 600)
    report = find_discrepancies(asked.articles, asked.options)
    return answers.discrepancies(report, asked)


def _measure_extraction(exporter: str, scorer: Path, gold: Path) -> Json:
    """Export what extraction finds in the gold texts, and have it scored; scores as (precision, recall, F1) in per cent."""
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder, "predictions.jsonl")
        _run(sys.executable, "-m", "benchmarks.export", exporter, str(gold), str(predictions))
        result: Json = json.loads(_run(sys.executable, str(scorer), str(predictions), "--gold", str(gold), "--json"))
    one_to_one: Json = result.get("one2one", result)
    return one_to_one


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE.parent, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def _with_cross_validated(figures: Figures, recorded: Figures) -> Figures:
    """The figures with those that only training can measure, beside the ones that they put into proportion."""
    kept = {CROSS_VALIDATED: recorded[CROSS_VALIDATED]} if CROSS_VALIDATED in recorded else {}
    return {"conflicts": figures["conflicts"], **kept, **figures}


def _record(figures: Figures) -> None:
    figures = _with_cross_validated(figures, json.loads(RECORD.read_text(encoding="utf-8")))
    RECORD.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    text = README.read_text(encoding="utf-8")
    if not _TABLE.search(text):
        raise SystemExit("README.md has lost the markers of its quality table")
    README.write_text(_TABLE.sub(lambda _: to_table(figures), text), encoding="utf-8")


def main() -> int:
    """Measure, print, and record or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default=os.environ.get("BENCH"), help="the collection (default: $BENCH)")
    parser.add_argument("--record", action="store_true", help="accept the figures as they are now")
    given = parser.parse_args()
    bench = Path(given.bench or DEFAULT_BENCH)
    if not bench.is_dir():
        print(f"No collection at {bench}: quality is not measured.", file=sys.stderr)
        return 2 if given.bench or given.record else 0
    figures = measure(bench.resolve())
    print(to_table(figures), end="")
    if given.record:
        _record(figures)
        return 0
    losses = find_losses(figures, json.loads(RECORD.read_text(encoding="utf-8")))
    print("\n".join(f"Fallen: {loss}" for loss in losses) or "No figure has fallen.", file=sys.stderr)
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
