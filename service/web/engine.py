"""What the web layer asks of the engine, so that another can stand in for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from service.model import Article, ArticleWarning, Listing, Options, Report
from service.stopwatch import Stopwatch

_SAMPLE = Article(id="sample", text="About 300 people paid $4 million on Tuesday.", published_at=date(2026, 2, 4))


class FindDiscrepancies(Protocol):
    """Articles of one story in, its report out."""

    def __call__(self, articles: Sequence[Article], options: Options, stopwatch: Stopwatch, /) -> Report: ...


class FindMentions(Protocol):
    """Articles in; the mentions of the kinds asked for, article by article, and warnings out."""

    def __call__(
        self, articles: Sequence[Article], options: Options, stopwatch: Stopwatch, /
    ) -> tuple[Sequence[Listing], Sequence[ArticleWarning]]: ...


@dataclass(frozen=True, slots=True)
class Engine:
    """The two functions that the routes call."""

    find_discrepancies: FindDiscrepancies
    find_mentions: FindMentions

    def warm_up(self) -> None:
        """Load every table and compile every pattern by reading a sentence: what fails, fails before the first request."""
        self.find_discrepancies((_SAMPLE, _SAMPLE), Options(), Stopwatch())
