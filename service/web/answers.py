"""The engine's report as the JSON of the contract: plain dicts, for dumping through schemas costs thirty times as much."""

from collections.abc import Callable, Sequence
from typing import Any

from service.model import (
    AgreedFact,
    Article,
    ArticleWarning,
    Claim,
    Conflict,
    Document,
    DraftCheck,
    Field,
    Listing,
    Mention,
    Report,
    ReportedValue,
)
from service.web.offsets import Count, OffsetUnit, counter
from service.web.requests import Asked
from service.web.values import build_value, finite, name_hedge

Json = dict[str, Any]
CountIn = Callable[[str, Field], Count]


def discrepancies(report: Report, asked: Asked) -> Json:
    """Conflicts, agreed facts where asked for, and the counts of `meta`."""
    count_in = _counters(asked.articles, asked.offset_unit)
    answer: Json = {"conflicts": [_conflict(conflict, count_in) for conflict in report.conflicts]}
    if asked.options.include_facts:
        answer["facts"] = [_agreed(fact, count_in) for fact in report.facts]
    if asked.include_articles:
        answer["articles"] = [_article(article) for article in asked.articles]
    counts = {"articles": len(asked.articles), "mentions": report.mentions, "facts": report.fact_count}
    answer["meta"] = counts | _completeness([*asked.unread, *report.warnings], asked.offset_unit, incomplete=report.incomplete)
    return answer


def mentions(listings: Sequence[Listing], warnings: Sequence[ArticleWarning], asked: Asked) -> Json:
    """Every article with its mentions; an article that was not reached has none, and a warning."""
    count_in = _counters(asked.articles, asked.offset_unit)
    found = {
        listing.document.article.id: [_mention(mention, listing.document, count_in) for mention in listing.mentions]
        for listing in listings
    }
    listed = [
        (_article(article) if asked.include_articles else {"id": article.id}) | {"mentions": found.get(article.id, [])}
        for article in asked.articles
    ]
    counts = {"articles": len(listed), "mentions": sum(map(len, found.values()))}
    incomplete = len(found) < len(asked.readable)
    return {
        "articles": listed,
        "meta": counts | _completeness([*asked.unread, *warnings], asked.offset_unit, incomplete=incomplete),
    }


def _completeness(warnings: Sequence[ArticleWarning], unit: OffsetUnit, *, incomplete: bool) -> Json:
    return {
        "offset_unit": unit,
        "incomplete": incomplete or any(warning.code == "deadline" for warning in warnings),
        "warnings": [{"article_id": warning.article_id, "code": warning.code, "detail": warning.detail} for warning in warnings],
    }


def _counters(articles: Sequence[Article], unit: OffsetUnit) -> CountIn:
    """The counter of each field, made when the field is first asked for."""
    by_id = {article.id: article for article in articles}
    made: dict[tuple[str, Field], Count] = {}

    def count_in(article_id: str, field: Field) -> Count:
        key = (article_id, field)
        if key not in made:
            made[key] = counter(by_id[article_id].field(field), unit)
        return made[key]

    return count_in


def _article(article: Article) -> Json:
    return {"id": article.id, "title": article.title, "text": article.text}


def _conflict(conflict: Conflict, count_in: CountIn) -> Json:
    return {
        "id": conflict.id,
        "kind": conflict.kind.value,
        "relation": conflict.relation.value,
        "confidence": conflict.confidence,
        "fact": {"label": conflict.label, "unit": conflict.unit},
        "spread": {"absolute": finite(conflict.spread_absolute), "relative": finite(conflict.spread_relative)},
        "reason": conflict.reason,
        "explanation": conflict.explanation,
        "values": [_reported(value, count_in) for value in conflict.values],
        **({"draft": _draft(conflict.draft)} if conflict.draft else {}),
    }


def _draft(check: DraftCheck) -> Json:
    return {
        "value": check.value,
        "supported": check.supported,
        "sources": check.sources,
        "article_ids": list(check.article_ids),
    }


def _agreed(fact: AgreedFact, count_in: CountIn) -> Json:
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "fact": {"label": fact.label, "unit": fact.unit},
        "value": _reported(fact.value, count_in),
    }


def _reported(value: ReportedValue, count_in: CountIn) -> Json:
    return {
        "value": build_value(value.value),
        "display": value.display,
        "mentions": [_evidence(claim, count_in) for claim in value.claims],
    }


def _evidence(claim: Claim, count_in: CountIn) -> Json:
    return {"article_id": claim.mention.article_id, **_span(claim.mention, claim.document, count_in)}


def _mention(mention: Mention, document: Document, count_in: CountIn) -> Json:
    return {
        **_span(mention, document, count_in),
        "kind": mention.kind.value,
        "hedge": name_hedge(mention.value),
        "pattern": mention.pattern,
        "value": build_value(mention.value),
    }


def _span(mention: Mention, document: Document, count_in: CountIn) -> Json:
    count = count_in(mention.article_id, mention.field)
    return {
        "field": mention.field.value,
        "start": count(mention.start),
        "end": count(mention.end),
        "core_start": count(mention.core_start),
        "core_end": count(mention.core_end),
        "text": mention.text,
        "sentence": document.text(document.sentences[mention.sentence]),
    }
