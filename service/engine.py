"""The six verbs in order: articles in, conflicts out. The service, the command line and the tests all call this."""

import time
from collections.abc import Iterable, Sequence

from service.alignment import align
from service.description import describe
from service.extraction import extract
from service.judgement import check_arithmetic, judge
from service.model import Article, ArticleWarning, Claim, Judgement, Listing, Options, Report
from service.reading import read
from service.reporting import report

DEFAULTS = Options()


def find_discrepancies(articles: Sequence[Article], options: Options = DEFAULTS) -> Report:
    """Find the numbers and dates on which the articles of one story disagree.

    What the deadline left no time for is named in the report's warnings, article by article, and the report is marked incomplete.
    """
    claims: list[Claim] = []
    arithmetic: list[Judgement] = []
    warnings: list[ArticleWarning] = []
    for article in articles:
        if _is_late(options):
            warnings.append(_unfinished(article.id, "read"))
            continue
        document = read(article)
        stated = describe(document, extract(document))
        claims.extend(stated)
        arithmetic.extend(check_arithmetic(stated))
    facts = [] if (late := _is_late(options)) else align(claims, options)
    judgements = judge(facts, options)
    if late or _is_late(options):
        warnings.extend(_unfinished(article_id, "compared") for article_id in _stating(claims))
    return report([*judgements, *arithmetic], claims, options, articles=len(articles), warnings=tuple(warnings))


def find_mentions(
    articles: Sequence[Article], options: Options = DEFAULTS
) -> tuple[tuple[Listing, ...], tuple[ArticleWarning, ...]]:
    """Read and extract only: the mentions of each article in the order sent, and a warning for each that was not reached."""
    listings: list[Listing] = []
    warnings: list[ArticleWarning] = []
    for article in articles:
        if _is_late(options):
            warnings.append(_unfinished(article.id, "read"))
            continue
        document = read(article)
        wanted = (mention for mention in extract(document) if options.kinds is None or mention.kind in options.kinds)
        listings.append(Listing(document, tuple(wanted)))
    return tuple(listings), tuple(warnings)


def _is_late(options: Options) -> bool:
    return time.monotonic() > options.deadline


def _stating(claims: Iterable[Claim]) -> list[str]:
    """The articles that the claims are from, in the order sent."""
    return list(dict.fromkeys(claim.mention.article_id for claim in claims))


def _unfinished(article_id: str, verb: str) -> ArticleWarning:
    return ArticleWarning(article_id, "deadline", f"The deadline passed before this article was {verb}.")
