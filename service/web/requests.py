"""From the JSON of a request to the nouns of the model."""

from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError

from schemas.limits import Limits
from schemas.requests import DiscrepanciesRequest, MentionsRequest
from service.model import Article, ArticleWarning, Kind, Options
from service.web import intake
from service.web import limits as limit_checks
from service.web.offsets import OffsetUnit
from service.web.pointers import list_errors
from service.web.problems import Problem

DISCREPANCIES = DiscrepanciesRequest()
MENTIONS = MentionsRequest()


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that fits the contract: articles and options for the engine, and what the answer shall hold.

    `unread` names the articles that are left out of the comparison.
    """

    articles: tuple[Article, ...]
    options: Options
    offset_unit: OffsetUnit
    include_articles: bool = False
    unread: tuple[ArticleWarning, ...] = ()

    @property
    def readable(self) -> tuple[Article, ...]:
        """The articles to compare."""
        left_out = {warning.article_id for warning in self.unread}
        return tuple(article for article in self.articles if article.id not in left_out)


def load(payload: Any, schema: Schema, limits: Limits, deadline: float, *, within: str = "") -> Asked:
    """Read a parsed body; `deadline` is on `time.monotonic()`'s clock.

    Errors point into the payload, or into what the pointer `within` it leads to.

    Raises:
        Problem: 413 or 422, with what to mend.
    """
    try:
        return _load(payload, schema, limits, deadline)
    except Problem as problem:
        for error in problem.members.get("errors", ()):
            error["pointer"] = error["pointer"].removeprefix(within)
        raise


def _load(payload: Any, schema: Schema, limits: Limits, deadline: float) -> Asked:
    limit_checks.check(payload, limits)
    try:
        body: dict[str, Any] = schema.load(payload)
    except ValidationError as error:
        raise Problem.invalid(list_errors(error.messages_dict)) from None
    chosen = body.get("options", {})
    articles, unread = intake.take(body["articles"], limits)
    return Asked(
        articles=articles,
        options=_options(chosen, deadline, limits.article_mentions),
        offset_unit=chosen.get("offset_unit", "code_point"),
        include_articles="articles" in chosen.get("include", ()),
        unread=unread,
    )


def _options(chosen: dict[str, Any], deadline: float, article_mentions: int) -> Options:
    kinds = chosen.get("kinds")
    return Options(
        min_confidence=chosen.get("min_confidence"),
        kinds=frozenset(Kind(kind) for kind in kinds) if kinds else None,
        include_facts="facts" in chosen.get("include", ()),
        exchange_rates=chosen.get("exchange_rates", {}),
        article_mentions=article_mentions,
        deadline=deadline,
    )
