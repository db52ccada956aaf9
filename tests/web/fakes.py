"""A stand-in for the engine: it reads digits and nothing else, and every two different numbers of a story are in conflict."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.model import (
    AgreedFact,
    Article,
    ArticleWarning,
    Claim,
    Conflict,
    Document,
    Field,
    Kind,
    Listing,
    Mention,
    Options,
    Quantity,
    Relation,
    Report,
    ReportedValue,
    Role,
    Sentence,
    Unit,
    Value,
)
from service.stopwatch import Stopwatch
from service.web.engine import Engine

COUNT = Unit("boat", "count", "boat")


def number(value: float) -> Value:
    """A bare count."""
    return Quantity(number=value, unit=COUNT, low=value, high=float("inf"))


@dataclass(frozen=True)
class Digits:
    """The stand-in; `before` is called first in every request, and `value` makes the value of each mention."""

    before: Callable[[], None] = lambda: None
    value: Callable[[float], Value] = number

    def find_mentions(
        self, articles: Sequence[Article], options: Options, stopwatch: Stopwatch
    ) -> tuple[tuple[Listing, ...], tuple[ArticleWarning, ...]]:
        with stopwatch.timing("read"):
            self.before()
        found: list[Listing] = []
        warnings: list[ArticleWarning] = []
        for article in articles:
            if time.monotonic() > options.deadline:
                warnings.append(ArticleWarning(article.id, "deadline", "The deadline passed before this article was read."))
            else:
                wanted = (mention for mention in self._read(article) if not options.kinds or mention.kind in options.kinds)
                found.append(Listing(_document(article), tuple(wanted)))
        return tuple(found), tuple(warnings)

    def find_discrepancies(self, articles: Sequence[Article], options: Options, stopwatch: Stopwatch) -> Report:
        found, warnings = self.find_mentions(articles, options, stopwatch)
        claims = [Claim(mention, listing.document) for listing in found for mention in listing.mentions]
        values = {claim.mention.text: ReportedValue(claim.mention.value, claim.mention.text, (claim,)) for claim in claims}
        conflicts = [
            Conflict(
                id="c1",
                kind=Kind.COUNT,
                relation=Relation.CONFLICT,
                confidence=0.75,
                label="boats",
                unit="boat",
                spread_absolute=1.0,
                spread_relative=float("inf"),
                reason="intervals",
                explanation="The articles differ.",
                values=tuple(values.values()),
            )
        ]
        facts = [AgreedFact("f1", Kind.COUNT, "boats", "boat", value) for value in values.values()]
        return Report(
            conflicts=tuple(conflicts) if len(values) > 1 else (),
            facts=tuple(facts) if options.include_facts else (),
            articles=len(articles),
            mentions=len(claims),
            fact_count=1,
            warnings=warnings,
        )

    def engine(self) -> Engine:
        return Engine(self.find_discrepancies, self.find_mentions)

    def _read(self, article: Article) -> list[Mention]:
        return [
            Mention(
                article_id=article.id,
                field=field,
                start=match.start(),
                end=match.end(),
                core_start=match.start(),
                core_end=match.end(),
                text=match[0],
                kind=Kind.COUNT,
                value=self.value(float(match[0][:15])),
                sentence=list(Field).index(field),
                pattern="digits",
            )
            for field in Field
            for match in re.finditer("[0-9]+", article.field(field))
        ]


def _document(article: Article) -> Document:
    """Each field is one sentence."""
    return Document(
        article, tuple(Sentence(i, field, 0, len(article.field(field)), 0, Role.BODY) for i, field in enumerate(Field))
    )
