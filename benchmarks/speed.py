"""How fast a stage runs in one process: `python -m benchmarks.speed extraction --stories FILE`.

Prints characters a second over the articles of a file of stories (one JSON object a line with "articles"), and how much dearer
each hostile text is than news of its length.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from service.extraction import extract
from service.model import Article, Document
from service.reading import read

HOSTILE = {
    "nested brackets": "(" * 50 + "[1 (2 [3 " + ")" * 50,
    "endless digits": "1234567890",
    "digits and commas": "1,",
    "commas": ",",
    "number words": "one hundred ",
    "spaces": " ",
    "combining marks": "1\u0301",
    "hyphens": "1-",
    "dollars": "$",
    "fractions": "1/2 ",
    "between": "between 1 and ",
    "full stops": "1.",
    "ordinals": "second third ",
    "ages": "Aa, 1, ",
    "quotes": '5" ',
    "one long word": "a",
    "capitals": "A 1 ",
    "of": "one of the ",
    "units": "km per m per ",
}
"""Small texts that, repeated, look for a pattern that backtracks."""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    extraction = commands.add_parser("extraction", help="sentences to mentions")
    extraction.add_argument("--stories", type=Path, required=True, help="JSON lines: {'articles': [{'text'}]}")
    extraction.add_argument("--limit", type=int, default=3_000_000, help="stop after so many characters")
    extraction.add_argument("--hostile", type=int, default=0, metavar="N", help="also time hostile texts of N characters")
    extraction.set_defaults(run=measure_extraction)
    chosen = parser.parse_args(arguments)
    chosen.run(chosen)


def measure_extraction(chosen: argparse.Namespace) -> None:
    documents = [read(article) for article in articles_of(chosen.stories, chosen.limit)]
    characters = sum(len(document.article.text) for document in documents)
    for document in documents[:20]:  # warm caches; start-up is not what is measured
        extract(document)
    seconds, mentions = timed(lambda: sum(len(extract(document)) for document in documents))
    rate = characters / seconds
    print(f"extraction  {characters:,} characters  {mentions:,} mentions  {seconds:.2f} s  {rate:,.0f} characters/s")
    for name, piece in HOSTILE.items() if chosen.hostile else ():
        document = document_of(piece * (chosen.hostile // len(piece)))
        seconds, _ = timed(partial(_count, document))
        print(f"{name:18} {seconds:6.2f} s  {seconds / (chosen.hostile / rate):5.2f} times news")


def _count(document: Document) -> int:
    return len(extract(document))


def articles_of(stories: Path, limit: int) -> Iterable[Article]:
    """The articles of the first stories that hold `limit` characters."""
    seen = 0
    with stories.open(encoding="utf-8") as lines:
        for line in lines:
            for number, article in enumerate(json.loads(line)["articles"]):
                yield Article(id=str(number), text=article["text"], title=article.get("title"))
                seen += len(article["text"])
            if seen >= limit:
                return


def document_of(text: str) -> Document:
    return read(Article(id="hostile", text=text))


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """Processor seconds and the result; wall-clock time would measure the neighbours too."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


if __name__ == "__main__":
    main()
