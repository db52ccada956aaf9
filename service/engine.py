"""The six verbs in order: articles in, conflicts out. No Flask here: the service, the command line and the tests all call this."""

import time
from collections.abc import Sequence

from service.alignment import align
from service.description import describe
from service.extraction import extract
from service.judgement import judge
from service.model import Article, ArticleWarning, Claim, Document, Mention, Options, Report
from service.reading import read
from service.reporting import report

DEFAULTS = Options()


def find_discrepancies(articles: Sequence[Article], options: Options = DEFAULTS) -> Report:
    """Find the numbers and dates on which the articles of one story disagree.

    Articles that the deadline left no time for are named in the report's warnings, and the report is marked incomplete.
    """
    claims: list[Claim] = []
    warnings: list[ArticleWarning] = []
    for article in articles:
        if time.monotonic() > options.deadline:
            warnings.append(ArticleWarning(article.id, "deadline", "The deadline passed before this article was read."))
            continue
        document = read(article)
        mentions = extract(document)
        claims.extend(describe(document, mentions))
    facts = align(claims, options)
    judgements = judge(facts, options)
    return report(judgements, claims, options, articles=len(articles), warnings=tuple(warnings))


def find_mentions(articles: Sequence[Article], options: Options = DEFAULTS) -> tuple[dict[str, tuple[Mention, ...]], tuple[ArticleWarning, ...]]:
    """Read and extract only: every mention by article id, and a warning for each article that was not finished."""
    found: dict[str, tuple[Mention, ...]] = {}
    warnings: list[ArticleWarning] = []
    for article in articles:
        if time.monotonic() > options.deadline:
            warnings.append(ArticleWarning(article.id, "deadline", "The deadline passed before this article was read."))
            continue
        document: Document = read(article)
        found[article.id] = extract(document)
    return found, tuple(warnings)
