"""The whole engine beside what others use, on the same texts in the same run: quantulum3, dateparser, recognizers-text.

They only find numbers and dates; the engine finds, describes, aligns and compares. A single bare pass of `regex` over the words
is the pace that no pure-Python reader can better.
"""

import argparse
import importlib
import random
import sys
import warnings
from collections.abc import Callable, Sequence
from typing import Any

import regex

from benchmarks.speed.clock import timed
from benchmarks.speed.inputs import Story, size, stories
from service.engine import find_discrepancies

_TIMES, _CHARACTERS = 12, 300_000
_TOKEN = regex.compile(r"\p{L}++|[0-9][0-9.,]*+|[^\s\p{L}\p{N}]")

Reader = Callable[[str], object]


def configure(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Options of the command."""
    parser.add_argument("--peer-limit", type=int, default=200_000, help="characters that the peers read (default: %(default)s)")
    return measure


def measure(chosen: argparse.Namespace) -> int:
    """Characters a second of everybody, and how many times faster the engine is; 1 where it misses its targets."""
    everything = stories(chosen)
    sample = _sample(everything, chosen.peer_limit)
    texts = [article.text for story in sample for article in story]
    warm = texts[:5]
    paces = {name: _pace(name, reader, texts, warm) for name, reader in _peers().items()}
    bare = _pace("the token pass", lambda text: sum(1 for _ in _TOKEN.finditer(text)), texts, warm)
    engine = _pace_of_engine(everything)
    both = 1 / (1 / paces["quantulum3"] + 1 / paces["dateparser"])
    ranked = {**paces, "quantulum3 + dateparser": both, "bare token pass": bare, "the whole engine": engine}
    for name, pace in sorted(ranked.items(), key=lambda item: item[1]):
        print(f"{name:25} {pace:13,.0f} characters/s  {pace / engine:8.3f} of the engine")
    print(f"the engine is {engine / both:.1f} times as fast as quantulum3 + dateparser (target {_TIMES})")
    print(f"it reads {engine:,.0f} characters/s (target {_CHARACTERS:,}); a bare token pass is {bare / engine:.0f} times ahead")
    return int(engine < _TIMES * both or engine < _CHARACTERS)


def _sample(everything: Sequence[Story], characters: int) -> list[Story]:
    """Stories drawn from all over, up to a number of characters: the peers would take hours over everything."""
    drawn = list(everything)
    random.Random(1).shuffle(drawn)  # noqa: S311 - the same in every run, no secret
    kept: list[Story] = []
    for story in drawn:
        if sum(map(size, kept)) >= characters:
            break
        kept.append(story)
    return kept


def _pace_of_engine(measured: Sequence[Story]) -> float:
    for story in measured[:10]:
        find_discrepancies(story)
    seconds, _ = timed(lambda: [find_discrepancies(story) for story in measured])
    return sum(map(size, measured)) / seconds


def _pace(name: str, read: Reader, texts: Sequence[str], warm: Sequence[str]) -> float:
    """Characters a second, first calls aside: some load their tables then. A text that a reader fails on counts as read."""
    failed = 0
    for text in warm:
        failed += _fails(read, text)
    seconds, fails = timed(lambda: sum(_fails(read, text) for text in texts))
    if fails:
        print(f"({fails} of {len(texts)} texts made {name} raise)", file=sys.stderr)
    return sum(map(len, texts)) / seconds


def _fails(read: Reader, text: str) -> bool:
    try:
        read(text)
    except Exception:  # noqa: BLE001 - whatever a peer raises, it is its time that is measured
        return True
    return False


def _peers() -> dict[str, Reader]:
    warnings.simplefilter("ignore")
    try:
        quantulum, dates, suite = map(importlib.import_module, ("quantulum3.parser", "dateparser.search", "recognizers_suite"))
    except ImportError as error:
        raise SystemExit(f"{error}: install the peers with pip install '.[peers]'") from None
    # Beside a scikit-learn that is not its own the classifier that tells units apart fails to load, and with it whole texts.
    classifier: Any = importlib.import_module("quantulum3.classifier")
    classifier.USE_CLF = False
    english = suite.Culture.English
    recognizers: list[Callable[[str, str], Any]] = [
        getattr(suite, f"recognize_{kind}") for kind in ("number", "percentage", "age", "currency", "dimension", "datetime")
    ]
    return {
        "quantulum3": quantulum.parse,
        "dateparser": lambda text: dates.search_dates(text, languages=["en"]),
        "recognizers-text": lambda text: [recognize(text, english) for recognize in recognizers],
    }
