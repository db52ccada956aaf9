"""Versions of one article: which of them the newer ones replace, and what changed between them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from service.judgement.order import published
from service.model import Claim, Document

_LONG_AGO = datetime(1, 1, 1)


def superseded(documents: Iterable[Document]) -> frozenset[str]:
    """The ids of the articles that a newer version replaces: newer by date where all versions have one, else by order."""
    lineages: dict[str, list[Document]] = {}
    for document in documents:
        lineages.setdefault(document.article.lineage, []).append(document)
    return frozenset(older.article.id for versions in lineages.values() for older in _in_time(versions)[:-1])


def lineages(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims of each article that states the fact in more than one of its versions."""
    gathered: dict[str, list[Claim]] = {}
    for claim in claims:
        gathered.setdefault(claim.document.article.lineage, []).append(claim)
    return [stated for _, stated in sorted(gathered.items()) if len(articles_of(stated)) > 1]


def articles_of(claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of the articles that the claims are from."""
    return frozenset(claim.mention.article_id for claim in claims)


def first_stated(claims: Iterable[Claim]) -> datetime:
    """When the first of the articles that state a value came out; undated ones count as the oldest."""
    return min(moment[1] if (moment := published(claim.document)) else _LONG_AGO for claim in claims)


def _in_time(versions: Sequence[Document]) -> list[Document]:
    """The oldest version first."""
    dated = [(moment[1], index) for index, version in enumerate(versions) if (moment := published(version)) is not None]
    return [versions[index] for _, index in sorted(dated)] if len(dated) == len(versions) else list(versions)
