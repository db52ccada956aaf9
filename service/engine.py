"""The six verbs in order: articles in, conflicts out. The service, the command line and the tests all call this."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.alignment import align
from service.description import Known as Described
from service.description import describe
from service.extraction import Known as Extracted
from service.extraction import extract
from service.judgement import check_arithmetic, judge, superseded
from service.model import (
    Article,
    ArticleWarning,
    Claim,
    Document,
    Judgement,
    Listing,
    Mention,
    Omission,
    Omissions,
    Options,
    Report,
)
from service.reading import read
from service.reporting import report
from service.stopwatch import Stopwatch

DEFAULTS = Options()
STAGES = ("read", "extract", "describe", "align", "judge", "report")

# The share of the time until the deadline after which a stage hands over what it has, so that the next can make something of it.
_READ_BY, _ALIGN_BY, _JUDGE_BY = 0.55, 0.85, 0.93
# Where reading is all there is to do, the rest is for writing the answer.
_LIST_BY = 0.9


def find_discrepancies(articles: Sequence[Article], options: Options = DEFAULTS, stopwatch: Stopwatch | None = None) -> Report:
    """Find the numbers and dates on which the articles of one story disagree.

    What the deadline or a limit left out is named in the report's warnings, article by article; where it was the deadline, the
    report is marked incomplete. The stopwatch takes the seconds of each stage.
    """
    timing, started = (stopwatch or Stopwatch()).timing, time.monotonic()
    omissions = Omissions(article.id for article in articles)
    documents: list[Document] = []
    claims: list[Claim] = []
    arithmetic: list[Judgement] = []
    described: Described = {}
    for document, mentions in _read(articles, _until(_READ_BY, started, options), omissions, stopwatch):
        documents.append(document)
        with timing("describe"):
            stated = describe(document, mentions, described)
        claims.extend(stated)
        with timing("judge"):
            arithmetic.extend(check_arithmetic(stated))
    with timing("align"):
        facts = align(claims, _until(_ALIGN_BY, started, options), omissions=omissions)
    with timing("judge"):
        outdated = superseded(documents)
        judgements = judge(facts, _until(_JUDGE_BY, started, options), omissions, outdated)
        judgements += [found for found in arithmetic if found.fact.claims[0].mention.article_id not in outdated]
    with timing("report"):
        return report(judgements, claims, options, articles=len(articles), omissions=omissions)


def find_mentions(
    articles: Sequence[Article], options: Options = DEFAULTS, stopwatch: Stopwatch | None = None
) -> tuple[tuple[Listing, ...], tuple[ArticleWarning, ...]]:
    """Read and extract only: the mentions of each article in the order sent, and warnings of what was left out."""
    omissions, within = Omissions(article.id for article in articles), _until(_LIST_BY, time.monotonic(), options)
    listings = [
        Listing(document, tuple(mention for mention in mentions if options.kinds is None or mention.kind in options.kinds))
        for document, mentions in _read(articles, within, omissions, stopwatch)
    ]
    return tuple(listings), omissions.warnings()


def _read(
    articles: Sequence[Article], options: Options, omissions: Omissions, stopwatch: Stopwatch | None
) -> Iterator[tuple[Document, Sequence[Mention]]]:
    """Each article that there is time for, as a document with its mentions."""
    timing, most = (stopwatch or Stopwatch()).timing, options.article_mentions
    extracted: Extracted = {}
    for article in articles:
        if time.monotonic() > options.deadline:
            omissions.add(article.id, Omission.NOT_READ)
            continue
        with timing("read"):
            document = read(article)
        with timing("extract"):
            mentions = extract(document, omissions, extracted)
        if most is not None and len(mentions) > most:
            omissions.add(article.id, Omission.MENTIONS, most)
        yield document, mentions[:most]


def _until(share: float, started: float, options: Options) -> Options:
    """The same options with the deadline at a share of the time that there is."""
    return replace(options, deadline=started + share * (options.deadline - started))
