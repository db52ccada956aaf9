"""Draw reports of the service at random from stories that the aligner never learned from, to be read one by one.

    python -m benchmarks.reports [--corpus FILE] [--seed N] [--number N]

Prints each report with its values in their surroundings. The same seed draws the same reports of the same engine.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.alignment.stories import corpus_articles
from service.engine import find_discrepancies
from service.model import Claim, Conflict

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "stories.jsonl"
ANNOTATIONS = Path(__file__).resolve().parent / "alignment" / "annotations.json"
# Characters of the article printed on either side of a mention.
AROUND = 160


def drawn(corpus: Path, seed: int, number: int) -> list[tuple[str, Conflict]]:
    """That many reports above the default confidence, each equally likely, with the names of their stories."""
    every = list(_reports(corpus))
    return random.Random(seed).sample(every, min(number, len(every)))  # noqa: S311 - a fixed draw, no secret


def _reports(corpus: Path) -> Iterator[tuple[str, Conflict]]:
    learned = json.loads(ANNOTATIONS.read_text(encoding="utf-8"))
    for story, articles in corpus_articles(corpus):
        if story in learned:
            continue
        for conflict in find_discrepancies(articles).conflicts:
            yield story, conflict


def _quoted(claim: Claim) -> str:
    mention = claim.mention
    text = claim.document.article.field(mention.field)
    before, after = text[max(0, mention.start - AROUND) : mention.start], text[mention.end : mention.end + AROUND]
    return " ".join(f"{before}[{mention.text}]{after}".split())


def main() -> None:
    """Print the reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=100)
    chosen = parser.parse_args()
    for place, (story, conflict) in enumerate(drawn(chosen.corpus, chosen.seed, chosen.number), 1):
        print(f"\n{place}. {story}  {conflict.kind}  {conflict.relation}  {conflict.confidence:.2f}  {conflict.label}")
        print(f"   {conflict.explanation}")
        for value in conflict.values:
            for claim in value.claims[:2]:
                published = claim.document.article.published_at
                print(f"   {value.display}  ({claim.mention.article_id[:14]}, {published or 'undated'})  {_quoted(claim)}")


if __name__ == "__main__":
    main()
