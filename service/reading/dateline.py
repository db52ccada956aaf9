"""The day an article was published: the caller's word, else a stamp, a dateline or the URL."""

from collections.abc import Sequence
from datetime import date, datetime

from service.model import Article, Sentence


def publication_day(article: Article, sentences: Sequence[Sentence]) -> date | None:
    """The publication day, or None where nothing tells it."""
    published = article.published_at
    return published.date() if isinstance(published, datetime) else published
