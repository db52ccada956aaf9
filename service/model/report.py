"""What comes out: conflicts ready to show, facts that agree, mentions, warnings."""

from dataclasses import dataclass

from service.model.articles import Document
from service.model.claims import Claim, Mention, Relation
from service.model.values import Kind, Value


@dataclass(frozen=True, slots=True)
class ReportedValue:
    """One of the values of a fact with the claims that state it, the best phrased first."""

    value: Value
    display: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """What the sources support where a draft states one of the values.

    value        the draft's value as shown
    supported    the value that most independent sources state, as shown; None where none does or they are divided
    sources      independent sources behind `supported`
    article_ids  the sources that state it
    """

    value: str
    supported: str | None
    sources: int = 0
    article_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """A fact whose claims cannot all be right, ready to show.

    spread_absolute is in the base unit of the fact (days for dates, minutes for clock times); spread_relative is the gap over
    the larger value; both None where the values have no distance.
    """

    id: str
    kind: Kind
    relation: Relation
    confidence: float
    label: str
    unit: str | None
    spread_absolute: float | None
    spread_relative: float | None
    reason: str
    explanation: str
    values: tuple[ReportedValue, ...]
    draft: DraftCheck | None = None


@dataclass(frozen=True, slots=True)
class AgreedFact:
    """A fact on which two or more claims agree."""

    id: str
    kind: Kind
    label: str
    unit: str | None
    value: ReportedValue


@dataclass(frozen=True, slots=True)
class ArticleWarning:
    """Something the caller should know of one article: `code` is stable, `detail` is for people."""

    article_id: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The mentions of one article in reading order, and the document that holds their sentences."""

    document: Document
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The answer of the engine: conflicts most certain first, and agreeing facts where asked for."""

    conflicts: tuple[Conflict, ...]
    facts: tuple[AgreedFact, ...]
    articles: int
    mentions: int
    fact_count: int
    incomplete: bool = False
    warnings: tuple[ArticleWarning, ...] = ()
