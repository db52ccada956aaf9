"""The whole engine: articles of one event in, conflicts out, in one process."""

import argparse
from collections.abc import Callable

from benchmarks.speed.clock import best, staged, timed
from benchmarks.speed.inputs import Story, generated, size, stories
from service import engine

_STAGES = ("read", "extract", "describe", "check_arithmetic", "align", "judge", "report")
_REPEATS = 5
_SMALL, _LARGE = 10, 200
_CHARACTERS = 5_000


def configure(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Options of the command."""
    parser.add_argument("--requests", action="store_true", help="only the requests of 10 and 200 articles")
    return measure


def measure(chosen: argparse.Namespace) -> int:
    """Characters a second over many stories; then one request of 10 articles of 5 kB, one of 200, and what an article costs."""
    if not chosen.requests:
        _measure_stories(stories(chosen))
    small, large = (generated(1, articles, _CHARACTERS) for articles in (_SMALL, _LARGE))
    of_small = _measure_request(small, _REPEATS)
    of_large = _measure_request(large, 1)
    print(f"an article of {_LARGE} costs {of_large / of_small * _SMALL / _LARGE:.2f} times one of {_SMALL}")
    return 0


def _measure_stories(measured: list[Story]) -> None:
    characters = sum(map(size, measured))
    for story in measured[:10]:  # caches fill; start-up is not what is measured
        engine.find_discrepancies(story)
    seconds, found = timed(lambda: sum(len(engine.find_discrepancies(story).conflicts) for story in measured))
    rate = characters / seconds
    print(f"{len(measured)} stories  {characters:,} characters  {found:,} conflicts  {seconds:.2f} s  {rate:,.0f} characters/s")
    with staged(engine, _STAGES) as stages:
        for story in measured:
            engine.find_discrepancies(story)
    print(f"  {stages.rates(characters)}")


def _measure_request(story: Story, repeats: int) -> float:
    seconds = best(lambda: engine.find_discrepancies(story), repeats)
    with staged(engine, _STAGES) as stages:
        engine.find_discrepancies(story)
    print(f"{len(story)} articles of 5 kB  {seconds * 1000:,.0f} ms  {size(story) / seconds:,.0f} characters/s")
    print(f"  {stages.rates(size(story))}")
    return seconds
