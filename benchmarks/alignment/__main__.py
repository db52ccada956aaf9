"""Learn the aligner's weights, and measure how well they do on stories that they were not learned from.

    python -m benchmarks.alignment validate [--bench DIR] [--corpus FILE] [--record]
    python -m benchmarks.alignment train    [--bench DIR] [--corpus FILE]

`validate` holds out each fifth of the stories in turn: weights, calibration and threshold come from the other four.
`train` learns from all and writes service/alignment/weights.json. Both need the `train` extra.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from benchmarks.alignment.folds import folds, held_out_scorers
from benchmarks.alignment.labels import LabelledStory, label
from benchmarks.alignment.scoring import Figures, Verdict, best_threshold, figures, load_scorer, verdicts
from benchmarks.alignment.stories import annotated_stories
from benchmarks.alignment.trees import calibration, fit, to_weights
from service.alignment.scorer import Scorer

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "service" / "alignment" / "weights.json"
RECORD = ROOT / "benchmarks" / "quality.json"
BENCH = ROOT.parent / "shared" / "bench"
CORPUS = ROOT.parent / "shared" / "corpus" / "stories.jsonl"


def held_out(stories: Sequence[LabelledStory], rules: ModuleType) -> dict[str, list[Verdict]]:
    """For each story what a scorer says that never saw it; confidences are uncalibrated."""
    return {s.story.name: verdicts(s, scorer, rules) for part, scorer in held_out_scorers(stories) for s in part}


def cross_validate(stories: Sequence[LabelledStory], rules: ModuleType) -> dict[str, Figures]:
    """Figures on held-out stories, the threshold of each part chosen on the others; for the collection and for all."""
    said = held_out(stories, rules)
    parts = folds(stories)
    found: dict[str, Figures] = {}
    for name, chosen in {"collection": [s for s in stories if s.story.in_collection], "all": list(stories)}.items():
        names = {s.story.name for s in chosen}
        kept: list[Verdict] = []
        for part in parts:
            rest = [s for other in parts if other is not part for s in other]
            threshold = best_threshold(_pool(rest, said), _total(rest), rules)
            ours = [s for s in part if s.story.name in names]
            kept += [Verdict(v.confidence + (v.confidence >= threshold), v.found) for v in _pool(ours, said)]
        ranked = figures(_pool(chosen, said), _total(chosen), 0.0, rules)
        at = figures(kept, _total(chosen), 1.0, rules)
        found[name] = Figures(at.recall, at.precision, at.f1, ranked.ap, at.threshold)
    return found


def _pool(stories: Sequence[LabelledStory], said: dict[str, list[Verdict]]) -> list[Verdict]:
    return [verdict for story in stories for verdict in said[story.story.name]]


def _total(stories: Sequence[LabelledStory]) -> int:
    return sum(group.must_be_found for story in stories for group in story.story.groups)


def train(stories: Sequence[LabelledStory], rules: ModuleType) -> None:
    """Write the weights learned from all stories, calibrated on what is said of stories held out."""
    said = [v for v in _pool(stories, held_out(stories, rules)) if v.found is not None and 0 < v.confidence < 1]
    curve = calibration([v.confidence for v in said], [bool(v.found) for v in said])
    weights = to_weights(fit(stories), curve, stories)
    WEIGHTS.write_text(json.dumps(weights, indent=0) + "\n", encoding="utf-8")
    scorer = Scorer({"baseline": 0.0, "calibration": curve, "trees": []})
    calibrated = [Verdict(scorer.calibrate(v.confidence), v.found) for v in said]
    print(f"calibration {curve[0]:.3f} {curve[1]:.3f}; best threshold {best_threshold(calibrated, _total(stories), rules):.2f}")


def record(found: dict[str, Figures]) -> None:
    """Keep the collection's cross-validated figures beside the others."""
    kept = json.loads(RECORD.read_text(encoding="utf-8"))
    ours = found["collection"]
    rounded = {"recall": ours.recall, "precision": ours.precision, "F1": ours.f1, "AP": ours.ap}
    kept["cross_validated"] = {name: round(value, 3) for name, value in rounded.items()}
    RECORD.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Run one command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["train", "validate"])
    parser.add_argument("--bench", type=Path, default=BENCH)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--record", action="store_true", help="keep the figures in quality.json")
    chosen = parser.parse_args()
    rules = load_scorer(chosen.bench)
    stories = [label(story) for story in annotated_stories(chosen.bench, chosen.corpus)]
    if chosen.command == "train":
        train(stories, rules)
        return
    found = cross_validate(stories, rules)
    for name, f in found.items():
        print(f"{name:10} recall {f.recall:.3f}  precision {f.precision:.3f}  F1 {f.f1:.3f}  AP {f.ap:.3f}")
    if chosen.record:
        record(found)


if __name__ == "__main__":
    main()
