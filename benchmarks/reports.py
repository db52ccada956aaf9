"""Draw reports at random, each from a story that the scorer behind it never learned from, to be read one by one.

    python -m benchmarks.reports [--bench DIR] [--corpus FILE] [--seed N] [--number N]

The annotated stories of the corpus are judged by scorers learned from the other four fifths, as in `benchmarks.alignment
validate`; confidences are calibrated as those of the service. Prints each report with its values in their surroundings. The
same seed draws the same reports of the same engine. Needs the `train` extra.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.alignment.folds import held_out_scorers
from benchmarks.alignment.labels import label
from benchmarks.alignment.scoring import report_story
from benchmarks.alignment.stories import annotated_stories
from service.model import Claim, Conflict, Options

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "service" / "alignment" / "weights.json"
BENCH = ROOT.parent / "shared" / "bench"
CORPUS = ROOT.parent / "shared" / "corpus" / "stories.jsonl"
# Characters of the article printed on either side of a mention.
AROUND = 160


def drawn(bench: Path, corpus: Path, seed: int, number: int) -> list[tuple[str, Conflict]]:
    """That many reports above the default confidence, each equally likely, with the names of their stories."""
    every = sorted(_reports(bench, corpus), key=lambda report: (report[0], report[1].id))
    return random.Random(seed).sample(every, min(number, len(every)))  # noqa: S311 - a fixed draw, no secret


def _reports(bench: Path, corpus: Path) -> Iterator[tuple[str, Conflict]]:
    slope, intercept = json.loads(WEIGHTS.read_text(encoding="utf-8"))["calibration"]
    stories = [label(story) for story in annotated_stories(bench, corpus)]
    for part, scorer in held_out_scorers(stories, (slope, intercept)):
        for story in part:
            if not story.story.in_collection:
                for conflict in report_story(story, scorer, Options()):
                    yield story.story.name, conflict


def _quoted(claim: Claim) -> str:
    mention = claim.mention
    text = claim.document.article.field(mention.field)
    before, after = text[max(0, mention.start - AROUND) : mention.start], text[mention.end : mention.end + AROUND]
    return " ".join(f"{before}[{mention.text}]{after}".split())


def main() -> None:
    """Print the reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=BENCH)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=100)
    chosen = parser.parse_args()
    for place, (story, conflict) in enumerate(drawn(chosen.bench, chosen.corpus, chosen.seed, chosen.number), 1):
        print(f"\n{place}. {story}  {conflict.kind}  {conflict.relation}  {conflict.confidence:.2f}  {conflict.label}")
        print(f"   {conflict.explanation}")
        for value in conflict.values:
            for claim in value.claims[:2]:
                published = claim.document.article.published_at
                print(f"   {value.display}  ({claim.mention.article_id[:14]}, {published or 'undated'})  {_quoted(claim)}")


if __name__ == "__main__":
    main()
