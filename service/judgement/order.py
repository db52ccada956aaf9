"""Which of two articles was published first, as far as the caller or the articles tell."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from service.model import Claim, Document

Moment = tuple[datetime, datetime]  # earliest and latest, UTC without zone


def published(document: Document) -> Moment | None:
    """When the article came out: an instant where a time of day is known, else the whole day; None where nothing tells."""
    sent = document.article.published_at
    if isinstance(sent, datetime):
        instant = _utc(sent)
        return instant, instant
    day: date | None = sent or document.anchor
    if day is None:
        return None
    start = datetime.combine(day, time())
    return start, start + timedelta(hours=23, minutes=59)


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(UTC).replace(tzinfo=None)
    except OverflowError:
        return moment.replace(tzinfo=None)


def published_span(claims: Iterable[Claim]) -> tuple[Moment, Moment] | None:
    """The first and the last publication among the claims' articles; None where none is dated."""
    moments = [moment for claim in claims if (moment := published(claim.document)) is not None]
    return (min(moments), max(moments)) if moments else None


def precedes(a: Moment, b: Moment) -> bool:
    """Whether a surely came out before b."""
    return a[1] < b[0]


def days_between(a: Claim, b: Claim) -> float | None:
    """Days from a's publication to b's, negative where b came first; None where either is undated."""
    first, second = published(a.document), published(b.document)
    if first is None or second is None:
        return None
    return (second[0].date() - first[0].date()).days
