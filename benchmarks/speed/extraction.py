"""Extraction alone: documents that were read, to mentions."""

import argparse
from collections.abc import Callable

from benchmarks import hostile
from benchmarks.speed.clock import timed
from benchmarks.speed.inputs import size, stories
from service.extraction import extract
from service.model import Article
from service.reading import read


def configure(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Options of the command."""
    parser.add_argument("--hostile", type=int, default=0, metavar="N", help="also time hostile texts of N characters")
    return measure


def measure(chosen: argparse.Namespace) -> int:
    """Characters and mentions a second, and how much dearer each hostile text is than news of its length."""
    articles = [article for story in stories(chosen) for article in story]
    documents = [read(article) for article in articles]
    characters = size(articles)
    for document in documents[:20]:  # caches fill; start-up is not what is measured
        extract(document)
    seconds, mentions = timed(lambda: sum(len(extract(document)) for document in documents))
    rate = characters / seconds
    print(f"extraction  {characters:,} characters  {mentions:,} mentions  {seconds:.2f} s  {rate:,.0f} characters/s")
    for kind in hostile.KINDS if chosen.hostile else ():
        seconds = _measure_hostile(hostile.text_of(kind, chosen.hostile))
        print(f"{kind:28} {seconds:6.2f} s  {seconds / (chosen.hostile / rate):5.2f} times news")
    return 0


def _measure_hostile(text: str) -> float:
    document = read(Article(id="hostile", text=text))
    return timed(lambda: extract(document))[0]
