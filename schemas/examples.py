"""The examples of the contract: one small story, asked and answered. Offsets are computed, so they are always right."""

from typing import Any

from schemas.problems import CATALOGUE, INVALID_REQUEST, NOT_ACCEPTABLE, TOO_LARGE, ProblemType
from schemas.version import VERSION

Json = dict[str, Any]

POST: Json = {
    "id": "harbour-post",
    "title": "Ferry terminal to cost $40 million",
    "text": "The town council approved a new ferry terminal on Tuesday. It will cost $40 million and hold 350 passengers.",
    "published_at": "2026-02-04T09:30:00-05:00",
    "source": "Harbour Post",
}
COURIER: Json = {
    "id": "coast-courier",
    "text": "Councillors voted on Tuesday for a ferry terminal that will cost $46 million, nearly twice the first estimate.",
    "published_at": "2026-02-04",
}
DISCREPANCIES_REQUEST: Json = {"articles": [POST, COURIER]}
OPTIONS_REQUEST: Json = {
    "articles": [POST, COURIER],
    "options": {"min_confidence": 0.5, "kinds": ["money", "date"], "include": ["facts"], "offset_unit": "utf16"},
}
MENTIONS_REQUEST: Json = {"articles": [COURIER], "options": {"kinds": ["money"]}}


def _span(article: Json, quote: str, sentence: str, field: str = "text") -> Json:
    start = article[field].index(quote)
    return {
        "field": field,
        "start": start,
        "end": start + len(quote),
        "core_start": start,
        "core_end": start + len(quote),
        "text": quote,
        "sentence": sentence,
    }


def evidence(article: Json, quote: str, sentence: str, field: str = "text") -> Json:
    return {"article_id": article["id"], **_span(article, quote, sentence, field)}


def dollars(millions: float) -> Json:
    return {
        "type": "quantity",
        "number": millions * 1e6,
        "upper": None,
        "unit": "USD",
        "unit_text": "$",
        "multiplier": 1e6,
        "low": (millions - 0.5) * 1e6,
        "high": (millions + 0.5) * 1e6,
        "base_value": millions * 1e6,
        "base_unit": "USD",
        "dimension": "money:USD",
        "hedge": "exact",
        "direction": None,
        "moved_to": False,
        "timex": None,
    }


_TUESDAY: Json = {
    "type": "date",
    "timex": "2026-02-03",
    "granularity": "day",
    "start": "2026-02-03T00:00:00",
    "end": "2026-02-04T00:00:00",
    "weekday": "tuesday",
    "month": 2,
    "day": 3,
    "relative": True,
    "ambiguous": False,
    "hedge": "exact",
}
_POST_VOTE, _POST_COST = (sentence + "." for sentence in POST["text"].rstrip(".").split(". "))

_CONFLICT: Json = {
    "id": "c-5d0c1f2ab97e",
    "kind": "money",
    "relation": "conflict",
    "confidence": 0.93,
    "fact": {"label": "cost of the ferry terminal", "unit": "USD"},
    "spread": {"absolute": 6_000_000, "relative": 0.1304},
    "reason": "intervals",
    "explanation": "harbour-post says $40 million where coast-courier says $46 million.",
    "values": [
        {
            "value": dollars(40),
            "display": "$40 million",
            "mentions": [
                evidence(POST, "$40 million", POST["title"], "title"),
                evidence(POST, "$40 million", _POST_COST),
            ],
        },
        {
            "value": dollars(46),
            "display": "$46 million",
            "mentions": [evidence(COURIER, "$46 million", COURIER["text"])],
        },
    ],
}
_AGREED: Json = {
    "id": "f-81b3a90c44d2",
    "kind": "date",
    "fact": {"label": "vote on the ferry terminal", "unit": None},
    "value": {
        "value": _TUESDAY,
        "display": "Tuesday",
        "mentions": [evidence(POST, "Tuesday", _POST_VOTE), evidence(COURIER, "Tuesday", COURIER["text"])],
    },
}


def _meta(offset_unit: str = "code_point", **counts: int) -> Json:
    return {**counts, "elapsed_ms": 1.8, "version": VERSION, "offset_unit": offset_unit, "incomplete": False, "warnings": []}


DISCREPANCIES: Json = {"conflicts": [_CONFLICT], "meta": _meta(articles=2, mentions=6, facts=3)}
WITH_FACTS: Json = {"conflicts": [_CONFLICT], "facts": [_AGREED], "meta": _meta("utf16", articles=2, mentions=6, facts=3)}
INCOMPLETE: Json = {
    "conflicts": [],
    "meta": {
        **_meta(articles=2, mentions=4, facts=0),
        "incomplete": True,
        "warnings": [
            {"article_id": "coast-courier", "code": "deadline", "detail": "The deadline passed before this article was read."}
        ],
    },
}
MENTIONS: Json = {
    "articles": [
        {
            "id": "coast-courier",
            "mentions": [
                {
                    **_span(COURIER, "$46 million", COURIER["text"]),
                    "kind": "money",
                    "hedge": "exact",
                    "pattern": "money",
                    "value": dollars(46),
                }
            ],
        }
    ],
    "meta": _meta(articles=1, mentions=1),
}

_EXTRAS: dict[ProblemType, Json] = {
    NOT_ACCEPTABLE: {"offered": ["application/json", "application/ld+json", "text/csv"]},
    INVALID_REQUEST: {
        "errors": [
            {"pointer": "/articles/0/text", "detail": "Missing data for required field."},
            {
                "pointer": "/articles/1/text",
                "detail": "At most 100000 characters; 140312 were sent.",
                "limit": 100_000,
                "size": 140_312,
            },
        ]
    },
    TOO_LARGE: {
        "detail": "At most 2097152 bytes; 3145728 were sent.",
        "limit": 2_097_152,
        "size": 3_145_728,
        "unit": "bytes",
    },
}
PROBLEMS: dict[ProblemType, Json] = {
    kind: {"type": kind.uri, "title": kind.title, "status": kind.status, **_EXTRAS.get(kind, {})} for kind in CATALOGUE
}
