"""Examples of the other forms: HTML, ninjs, drafts and versions in; annotations and CSV out."""

from typing import Any

from schemas.annotations import CONTEXT
from schemas.examples import COURIER, DISCREPANCIES, POST, Json, dollars, evidence


def _evidence(article: Json, quote: str) -> Json:
    return evidence(article, quote, article["text"])


HTML_REQUEST: Json = {
    "articles": [
        {"id": "harbour-post", "html": "<h1>Ferry terminal to cost $40 million</h1><p>It will hold <b>350</b> passengers.</p>"},
        COURIER,
    ],
    "options": {"include": ["articles"]},
}
NINJS_1: Json = {
    "uri": "http://harbour-post.example/items/4711",
    "type": "text",
    "versioncreated": "2026-02-04T09:30:00-05:00",
    "language": "en",
    "headline": POST["title"],
    "body_text": POST["text"],
    "body_xhtml": f"<p>{POST['text']}</p>",
}
NINJS_2: Json = {
    "standard": {"name": "ninjs", "version": "2.1"},
    "uri": "urn:newsml:coast-courier.example:20260204:ferry",
    "version": "1",
    "versioncreated": "2026-02-04T16:00:00Z",
    "copyrightholder": "Coast Courier",
    "headlines": [{"role": "main", "value": "Council backs ferry terminal"}],
    "bodies": [{"role": "main", "contenttype": "text/html", "value": f"<p>{COURIER['text']}</p>"}],
}
NINJS_3: Json = {
    "standard": {"name": "ninjs", "version": "3.1"},
    "uri": "urn:newsml:coast-courier.example:20260204:ferry",
    "version": "2",
    "versionCreated": "2026-02-05T08:00:00Z",
    "copyrightHolder": "Coast Courier",
    "headlines": [{"role": "main", "value": "Council backs ferry terminal"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": COURIER["text"].replace("$46", "$40")}],
}
NINJS_REQUEST: Json = {"articles": [NINJS_1, NINJS_2, NINJS_3, COURIER]}
NINJS_BODY: list[Json] = [NINJS_1, NINJS_3]
DRAFT_REQUEST: Json = {
    "articles": [
        {
            "id": "our-draft",
            "role": "draft",
            "text": "The new ferry terminal will cost $64 million, the council said on Tuesday.",
        },
        POST,
        {"id": "evening-sun", "text": "A terminal for $40 million will replace the old ferry pier."},
    ]
}
_EXPLANATION = (
    "Conflict: our-draft says $64 million; Harbour Post and evening-sun say $40 million; neither figure rounds to the other. "
    "The draft says $64 million, where 2 independent sources support $40 million."
)
DRAFT: Json = {
    "conflicts": [
        {
            **DISCREPANCIES["conflicts"][0],
            "id": "c-77c0d3b8e1f4",
            "spread": {"absolute": 24_000_000, "relative": 0.375},
            "explanation": _EXPLANATION,
            "draft": {
                "value": "$64 million",
                "supported": "$40 million",
                "sources": 2,
                "article_ids": ["evening-sun", "harbour-post"],
            },
            "values": [
                {
                    "value": dollars(64),
                    "display": "$64 million",
                    "mentions": [_evidence(DRAFT_REQUEST["articles"][0], "$64 million")],
                },
                {
                    "value": dollars(40),
                    "display": "$40 million",
                    "mentions": [
                        _evidence(DRAFT_REQUEST["articles"][2], "$40 million"),
                        *DISCREPANCIES["conflicts"][0]["values"][0]["mentions"],
                    ],
                },
            ],
        }
    ],
    "meta": {**DISCREPANCIES["meta"], "articles": 3, "mentions": 6},
}
VERSIONS_REQUEST: Json = {
    "articles": [
        {**COURIER, "id": "courier-1", "published_at": "2026-02-04T08:00:00Z", "story_version_of": "coast-courier"},
        {
            **COURIER,
            "id": "courier-2",
            "published_at": "2026-02-04T11:00:00Z",
            "story_version_of": "coast-courier",
            "text": COURIER["text"].replace("$46", "$40"),
        },
        POST,
    ]
}


def _annotation(mention: Json, number: int) -> Json:
    return {
        "id": f"urn:uuid:3f0c2a1e-7d52-5b1c-9a60-0000000000{number:02}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "value": DISCREPANCIES["conflicts"][0]["explanation"],
                "format": "text/plain",
                "language": "en",
            },
            {"type": "TextualBody", "purpose": "tagging", "value": "money", "format": "text/plain"},
            {"type": "TextualBody", "purpose": "tagging", "value": "conflict", "format": "text/plain"},
            {"type": "TextualBody", "purpose": "assessing", "value": "0.93", "format": "text/plain"},
            {
                "type": "SpecificResource",
                "purpose": "linking",
                "source": "urn:uuid:9b4f7d0e-52a1-5e0f-8c11-6a2d90b1c7e4",
            },
        ],
        "target": _target(mention, number),
    }


def _target(mention: Json, number: int) -> Json:
    article = {"harbour-post": POST, "coast-courier": COURIER}[mention["article_id"]]
    written, start, end = article[mention["field"]], mention["start"], mention["end"]
    return {
        "type": "SpecificResource",
        "source": {
            "id": f"urn:uuid:c81d4e2e-bcf2-5a6f-8690-0000000000{number:02}",
            "type": "Text",
            "format": "text/plain",
            "language": "en",
            "dcterms:identifier": article["id"],
            "dcterms:type": mention["field"],
        },
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": written[start:end],
                "prefix": written[max(0, start - 32) : start],
                "suffix": written[end : end + 32],
            },
        ],
    }


_MENTIONS: list[Json] = [
    mention for conflict in DISCREPANCIES["conflicts"] for value in conflict["values"] for mention in value["mentions"]
]
ANNOTATIONS: dict[str, Any] = {
    "@context": CONTEXT,
    "id": "urn:uuid:0d9c5b1a-6c5e-5f0a-b8f2-4f6f2a1c3e77",
    "type": "AnnotationCollection",
    "label": "Numbers and dates on which the articles disagree",
    "total": len(_MENTIONS),
    "first": {
        "id": "urn:uuid:52a8e7d4-0f3b-5c2d-a1b6-7e9d8c4f2b10",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(mention, number) for number, mention in enumerate(_MENTIONS, 1)],
    },
}
CSV = (
    "conflict,conflict_id,kind,relation,confidence,fact,value,normalised,unit,spread_absolute,spread_relative,mentions,articles,"
    "sources,sentence,draft,explanation\r\n"
    "1,c-5d0c1f2ab97e,money,conflict,0.93,cost of the ferry terminal,$40 million,40000000.0,USD,6000000.0,0.1304,2,harbour-post,"
    "Harbour Post,It will cost $40 million and hold 350 passengers.,,"
    "harbour-post says $40 million where coast-courier says $46 million.\r\n"
    "1,c-5d0c1f2ab97e,money,conflict,0.93,cost of the ferry terminal,$46 million,46000000.0,USD,6000000.0,0.1304,1,"
    'coast-courier,coast-courier,"Councillors voted on Tuesday for a ferry terminal that will cost $46 million, '
    'nearly twice the first estimate."'
    ",,harbour-post says $40 million where coast-courier says $46 million.\r\n"
)
