"""How the cost grows: an article among 1,000 beside one among 10, a character of 1 MB beside one of 5 kB."""

import argparse
from collections.abc import Callable
from functools import partial

from benchmarks.speed.clock import best
from benchmarks.speed.inputs import generated
from service.engine import find_discrepancies

_ARTICLES = (10, 50, 200, 1_000)
_CHARACTERS = (5_000, 50_000, 200_000, 1_000_000)
_MOST_AN_ARTICLE, _MOST_A_CHARACTER = 1.5, 1.2
_SMALL = 50_000  # characters up to which a run is repeated
_SEEDS = range(3)


def configure(_parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Options of the command: none of its own."""
    return measure


def measure(_chosen: argparse.Namespace) -> int:
    """The cost of an article by how many there are, and of a character by how long the text is; 1 where a target is missed."""
    print("articles of 5 kB on one event")
    by_articles = [_cost(n, _CHARACTERS[0], "ms an article", 1e3 / n) for n in _ARTICLES]
    print("one article, by its length")
    by_characters = [_cost(1, n, "µs a character", 1e6 / n) for n in _CHARACTERS]
    articles, characters = by_articles[-1] / by_articles[0], by_characters[-1] / by_characters[0]
    print(f"an article of 1,000 costs {articles:.2f} times one of 10 (target {_MOST_AN_ARTICLE})")
    print(f"a character of 1 MB costs {characters:.2f} times one of 5 kB (target {_MOST_A_CHARACTER})")
    return int(articles > _MOST_AN_ARTICLE or characters > _MOST_A_CHARACTER)


def _cost(articles: int, characters: int, what: str, scale: float) -> float:
    """The mean processor seconds of a few stories, times `scale`."""
    repeats = 5 if articles * characters <= _SMALL else 1
    told = [generated(seed, articles, characters) for seed in _SEEDS]
    cost = scale * sum(best(partial(find_discrepancies, story), repeats) for story in told) / len(told)
    print(f"  {articles * characters:9,} characters  {cost:8.2f} {what}")
    return cost
