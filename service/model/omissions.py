"""What a run left out: told by the stages as they go, and turned into warnings at the end."""

from collections.abc import Iterable
from enum import Enum

from service.model.report import ArticleWarning


class Omission(Enum):
    """Why something of an article is missing: the code of its warning, which is stable, and the sentence for people."""

    NOT_READ = "deadline", "The deadline passed before this article was read."
    NOT_COMPARED = "deadline", "The deadline passed before this article was compared with the others in full."
    DENSE = (
        "dense_text",
        "Parts of this article hold so many numbers or dates that they read as a table; those parts were skipped.",
    )
    MENTIONS = "mention_limit", "This article holds more than {limit} mentions; those after that many were skipped."
    CROWDED = (
        "comparison_limit",
        "This article holds more than {limit} mentions of one sort; those after that many were not compared.",
    )
    PAIRS = "comparison_limit", "The articles hold more than {limit} comparable pairs; some with this article were not compared."

    def __init__(self, code: str, detail: str) -> None:
        self.code = code
        self.detail = detail


class Omissions:
    """Collects what is left out of each of some articles, each reason once."""

    def __init__(self, article_ids: Iterable[str] = ()) -> None:
        self._rank = {article_id: rank for rank, article_id in enumerate(article_ids)}
        self._told: dict[tuple[str, Omission], int] = {}

    def add(self, article_id: str, omission: Omission, limit: int = 0) -> None:
        """Note that something of an article is left out, and the limit that was passed where one was."""
        self._told.setdefault((article_id, omission), limit)

    def warnings(self) -> tuple[ArticleWarning, ...]:
        """A warning for every article and reason, in the order of the articles."""
        reasons = list(Omission)
        told = sorted(self._told, key=lambda key: (self._rank.get(key[0], len(self._rank)), reasons.index(key[1])))
        return tuple(ArticleWarning(key[0], key[1].code, key[1].detail.format(limit=self._told[key])) for key in told)
