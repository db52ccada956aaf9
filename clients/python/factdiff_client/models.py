# Generated from openapi.yaml by `make clients`; do not edit.

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class Article(TypedDict):
    """
    One text about the event. Only `id` and either `text` or `html` are required.
    """

    id: str
    """
    The caller's name for the article; unique within the request.
    """
    text: NotRequired[str]
    """
    The body as plain text. Offsets in the answer count into it exactly as sent.
    """
    html: NotRequired[str]
    """
    The body as HTML, a whole page or a part of one, in place of `text`. The article on it is read, and offsets count into the text that was extracted; `options.include: [articles]` returns it. Headline and day of publication come from the page where the request brings none.
    """
    title: NotRequired[str | None]
    """
    The headline; read like the text, as a field of its own.
    """
    published_at: NotRequired[str | None]
    """
    When the article was published: a date-time with its offset (RFC 3339), or a bare date where no more is known. Relative dates in the text (Tuesday, last month) count from it.
    """
    source: NotRequired[str | None]
    """
    Who published it.
    """
    url: NotRequired[str | None]
    """
    Where it stands. Never fetched; a date in it can serve as the day of publication.
    """
    language: NotRequired[str]
    """
    BCP 47 language tag. Only English at present.
    """
    role: NotRequired[Literal["source", "draft"]]
    """
    `draft` for an article that is to be held against the others: its conflicts with them come first, and each says what the sources support.
    """
    story_version_of: NotRequired[str | None]
    """
    What this is a version of: the id of another article of the request, or any name that the versions share. Versions are one article over time: their differences are updates, they never support each other, and the newest (by `published_at`, else by order) speaks against others.
    """


class NinjsText(TypedDict):
    """
    One of the texts of an item in ninjs 2.x or 3.x.
    """

    value: NotRequired[str]
    text: NotRequired[str]
    """
    In place of `value`, as drafts of 2.0 had it.
    """
    role: NotRequired[str]
    name: NotRequired[str]
    """
    In place of `role`, as drafts of 2.0 had it.
    """
    contenttype: NotRequired[str]
    """
    Media type of the value (2.x).
    """
    contentType: NotRequired[str]
    """
    Media type of the value (3.x).
    """


class NinjsItem(TypedDict):
    """
    An IPTC ninjs item, version 1.x, 2.x or 3.x, as agencies deliver it. What is not named here is left unread.

    The longest body is the text, plain where the item has it plain and as HTML; an item without a body is read from its
    descriptions. An item in another language than English, or without text, is named in `meta.warnings` and left out.
    """

    uri: NotRequired[str]
    """
    The item's identifier: the article's `id` where the item brings none.
    """
    id: NotRequired[str]
    """
    Not of the standard: the caller's name for the article.
    """
    role: NotRequired[Literal["source", "draft"]]
    """
    Not of the standard: as in `Article`.
    """
    story_version_of: NotRequired[str]
    """
    Not of the standard: as in `Article`.
    """
    version: NotRequired[str]
    """
    Items of one `uri` are versions of one article; this tells them apart.
    """
    versioncreated: NotRequired[str]
    """
    Read as `published_at`; left out where it is no RFC 3339 date.
    """
    versionCreated: NotRequired[str]
    """
    The same in 3.x.
    """
    language: NotRequired[str]
    """
    English where absent.
    """
    title: NotRequired[str]
    """
    The headline of an item that has none.
    """
    headline: NotRequired[str | list[NinjsText]]
    """
    Headline (1.x); headlines as drafts of 2.0 had them.
    """
    headlines: NotRequired[list[NinjsText]]
    """
    Headlines (2.x, 3.x): the one with the role main, else the first.
    """
    body: NotRequired[str | list[NinjsText]]
    """
    Body as drafts of 2.0 had it.
    """
    bodies: NotRequired[list[NinjsText]]
    """
    Bodies (2.x, 3.x).
    """
    description: NotRequired[str | list[NinjsText]]
    """
    Descriptions as drafts of 2.0 had them.
    """
    descriptions: NotRequired[list[NinjsText]]
    """
    Descriptions (2.x, 3.x).
    """


class DiscrepanciesOptions(TypedDict):
    """
    What to report, and how to count offsets.
    """

    kinds: NotRequired[list[Literal["count", "money", "measure", "percent", "age", "date", "time", "duration", "rank", "score", "other"]]]
    """
    Report these kinds only; all where absent.
    """
    offset_unit: NotRequired[Literal["code_point", "utf16"]]
    """
    What `start` and `end` count: code points (Python), or UTF-16 code units (JavaScript, Java, C#).
    """
    include: NotRequired[list[Literal["facts", "articles"]]]
    """
    Ask for more: `facts` adds the facts on which the articles agree, `articles` the articles as they were read.
    """
    min_confidence: NotRequired[float]
    """
    Leave out conflicts less certain than this.
    """
    exchange_rates: NotRequired[dict[str, float]]
    """
    ISO 4217 code to the units of one reference currency that one unit of it buys. Money in different currencies is compared only where both rates are known; the reference itself counts as 1.
    """


class DiscrepanciesRequest(TypedDict):
    """
    The articles of one story: texts about the same event. A single article is compared with itself.
    """

    articles: list[Article | NinjsItem]
    """
    The articles; ids must differ.
    """
    options: NotRequired[DiscrepanciesOptions]


class MentionsOptions(TypedDict):
    """
    What to read, and how to count offsets.
    """

    kinds: NotRequired[list[Literal["count", "money", "measure", "percent", "age", "date", "time", "duration", "rank", "score", "other"]]]
    """
    Report these kinds only; all where absent.
    """
    offset_unit: NotRequired[Literal["code_point", "utf16"]]
    """
    What `start` and `end` count: code points (Python), or UTF-16 code units (JavaScript, Java, C#).
    """
    include: NotRequired[list[Literal["articles"]]]
    """
    Ask for more: `articles` adds each article's `title` and `text` as they were read.
    """


class MentionsRequest(TypedDict):
    """
    The articles to read.
    """

    articles: list[Article | NinjsItem]
    """
    The articles; ids must differ.
    """
    options: NotRequired[MentionsOptions]


class QuantityValue(TypedDict):
    """
    A number with its unit: money, counts, measures, percentages, ages, durations, ranks.
    """

    type: Literal["quantity"]
    """
    Tells the forms of a value apart.
    """
    number: float
    """
    The number as written, multiplier applied, in `unit`; the lower end of a range.
    """
    upper: float | None
    """
    The upper end of a range in `unit`; null where there is none.
    """
    unit: str
    """
    The normalised unit (kilometer, USD, percent); for a count what is counted (vehicle), or empty.
    """
    unit_text: str
    """
    The unit as written; empty for none.
    """
    multiplier: float
    """
    The multiplier that was applied: 1000000000 for “billion”.
    """
    low: float | None
    """
    The least value in `base_unit` for which the mention is true, hedge and rounding included; null if open.
    """
    high: float | None
    """
    The greatest value in `base_unit` for which the mention is true; null if open.
    """
    base_value: float
    """
    The number in `base_unit`; the middle of a range.
    """
    base_unit: str
    """
    The unit of `low`, `high` and `base_value`.
    """
    dimension: str
    """
    Values of one dimension compare: length, money:USD, ratio, count.
    """
    hedge: Literal["exact", "about", "nearly", "over", "at_least", "under", "up_to", "vague"]
    """
    How the value was hedged. Interval and span already hold what the hedge allows.
    """
    direction: Literal["up", "down"] | None
    """
    The way the value moved, where the text says that it did.
    """
    moved_to: bool
    """
    True for “rose to 5%”, false for “rose 5%”.
    """
    timex: str | None
    """
    TIMEX3 value of a duration: P6M.
    """


class DateValue(TypedDict):
    """
    A span of calendar time.
    """

    type: Literal["date"]
    """
    Tells the forms of a value apart.
    """
    timex: str
    """
    TIMEX3 value: 2026-01-31, 2024-10, 2025-W05, XXXX-WXX-6.
    """
    granularity: Literal["century", "decade", "year", "fiscal_year", "half", "season", "quarter", "month", "week", "weekend", "day", "part_of_day", "minute", "vague"]
    """
    How finely the date was written.
    """
    start: str | None
    """
    First moment of the span, in the article's own local time; null if unresolved.
    """
    end: str | None
    """
    First moment after the span; null if unresolved.
    """
    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] | None
    """
    Where one was written, or the date is a single day.
    """
    month: int | None
    day: int | None
    relative: bool
    """
    Resolved against the publication or another date.
    """
    ambiguous: bool
    """
    Day-first and month-first differ, and nothing tells which.
    """
    hedge: Literal["exact", "about", "nearly", "over", "at_least", "under", "up_to", "vague"]
    """
    How the value was hedged. Interval and span already hold what the hedge allows.
    """


class TimeValue(TypedDict):
    """
    A time of day, in minutes after local midnight.
    """

    type: Literal["time"]
    """
    Tells the forms of a value apart.
    """
    timex: str
    """
    TIMEX3 value: T16:30.
    """
    minute: float
    """
    As written.
    """
    low: float | None
    """
    The earliest minute for which the mention is true; null if open.
    """
    high: float | None
    """
    The latest minute for which the mention is true; null if open.
    """
    zone: str | None
    """
    The zone as written; null for none.
    """
    utc_offset: int | None
    """
    In minutes; null where unknown.
    """
    on: str | None
    """
    The day it falls on, where told.
    """
    hedge: Literal["exact", "about", "nearly", "over", "at_least", "under", "up_to", "vague"]
    """
    How the value was hedged. Interval and span already hold what the hedge allows.
    """


class ScoreValue(TypedDict):
    """
    A result or record: two or three whole numbers in the order written.
    """

    type: Literal["score"]
    """
    Tells the forms of a value apart.
    """
    points: list[int]
    """
    88 and 72 for “88-72”.
    """


class Evidence(TypedDict):
    """
    A mention that states one of the values.
    """

    field: Literal["title", "text"]
    start: int
    """
    First unit of the whole mention: “at least five people”.
    """
    end: int
    """
    First unit after it.
    """
    core_start: int
    """
    First unit of the number or date itself: “five”.
    """
    core_end: int
    """
    First unit after it.
    """
    text: str
    """
    The mention as written: the field from `start` to `end`.
    """
    sentence: str
    """
    The sentence that holds the mention, as written.
    """
    article_id: str
    """
    The caller's id of the article.
    """


class FactName(TypedDict):
    """
    What the values measure, in a few words.
    """

    label: str
    """
    The fact as an editor would name it.
    """
    unit: str | None
    """
    The base unit in which its values compare; null for none.
    """


class Spread(TypedDict):
    """
    How far apart the values are.
    """

    absolute: float | None
    """
    In the fact's unit; days for dates, minutes for clock times; null where values have no distance.
    """
    relative: float | None
    """
    The gap over the larger value.
    """


class DraftCheck(TypedDict):
    """
    What the sources support where a draft states one of the values.
    """

    value: str
    """
    What the draft says, in its own words.
    """
    supported: str | None
    """
    The value that most independent sources state; null where no source states one, or they are divided.
    """
    sources: int
    """
    Independent sources behind `supported`: copies and versions of one article count once.
    """
    article_ids: list[str]
    """
    The sources that state `supported`; may be empty.
    """


class ArticleWarning(TypedDict):
    """
    Something to know of one article.
    """

    article_id: str
    """
    The caller's id of the article.
    """
    code: str
    """
    Stable: `deadline` where time ran out before the article was finished, `mention_limit` where it holds more mentions than one article may, `dense_text` where parts of it read as a table and were skipped, `comparison_limit` where it holds more figures than are compared; `no-text` where a page or a ninjs item holds none, and `language` where a ninjs item is not in English, so that the article was left out. Others may be added.
    """
    detail: str
    """
    One sentence for people.
    """


class DiscrepanciesMeta(TypedDict):
    """
    About the answer.
    """

    articles: int
    """
    Articles in the request.
    """
    mentions: int
    """
    Mentions that were read.
    """
    elapsed_ms: float
    """
    From body read to answer built.
    """
    version: str
    """
    Version of the service.
    """
    offset_unit: Literal["code_point", "utf16"]
    incomplete: bool
    """
    True where the deadline passed; `warnings` names the articles.
    """
    warnings: list[ArticleWarning]
    facts: int
    """
    Facts that the mentions were found to state.
    """


class ArticleRead(TypedDict):
    """
    An article as it was read.
    """

    id: str
    """
    The caller's id of the article.
    """
    title: str | None
    """
    The headline; null for none.
    """
    text: str
    """
    The text that offsets count into.
    """


class Meta(TypedDict):
    """
    About the answer.
    """

    articles: int
    """
    Articles in the request.
    """
    mentions: int
    """
    Mentions that were read.
    """
    elapsed_ms: float
    """
    From body read to answer built.
    """
    version: str
    """
    Version of the service.
    """
    offset_unit: Literal["code_point", "utf16"]
    incomplete: bool
    """
    True where the deadline passed; `warnings` names the articles.
    """
    warnings: list[ArticleWarning]


class AnnotationBody(TypedDict):
    """
    What an annotation says: a text (`value`), or a link to the conflict that it belongs to (`source`).
    """

    type: Literal["TextualBody", "SpecificResource"]
    purpose: Literal["commenting", "tagging", "assessing", "linking"]
    """
    `commenting`: the explanation. `tagging`: kind and relation. `assessing`: the confidence. `linking`: one IRI for all annotations of a conflict.
    """
    value: NotRequired[str]
    format: NotRequired[str]
    language: NotRequired[str]
    source: NotRequired[str]


class AnnotationSelector(TypedDict):
    """
    Where the mention stands: by position (code points, whatever `offset_unit` says), and by its words.
    """

    type: Literal["TextPositionSelector", "TextQuoteSelector"]
    start: NotRequired[int]
    end: NotRequired[int]
    exact: NotRequired[str]
    prefix: NotRequired[str]
    suffix: NotRequired[str]


AnnotationSource = TypedDict(
    "AnnotationSource",
    {
        "id": str,
        "type": Literal["Text"],
        "format": str,
        "language": str,
        "dcterms:identifier": str,
        "dcterms:type": Literal["title", "text"],
    },
)


class AnnotationTarget(TypedDict):
    """
    The mention.
    """

    type: Literal["SpecificResource"]
    source: AnnotationSource
    selector: list[AnnotationSelector]
    scope: NotRequired[str]
    """
    The page on which the text stands: the article's `url`.
    """


class Annotation(TypedDict):
    """
    A mention of a value that is in conflict.
    """

    id: str
    """
    Stable for the same request.
    """
    type: Literal["Annotation"]
    motivation: Literal["assessing"]
    body: list[AnnotationBody]
    target: AnnotationTarget


class AnnotationPage(TypedDict):
    """
    The only page of a collection: all annotations, in the order of the conflicts.
    """

    id: str
    """
    Stable for the same request.
    """
    type: Literal["AnnotationPage"]
    startIndex: Literal[0]
    items: list[Annotation]


AnnotationCollection = TypedDict(
    "AnnotationCollection",
    {
        "@context": Literal["http://www.w3.org/ns/anno.jsonld"],
        "id": str,
        "type": Literal["AnnotationCollection"],
        "label": str,
        "total": int,
        "first": AnnotationPage,
    },
)


class LimitsInForce(TypedDict):
    """
    The limits in force. An operator may set others than the defaults documented here.
    """

    bytes: int
    """
    Bytes of the body, as sent.
    """
    articles: int
    """
    Articles in one request.
    """
    article_characters: int
    """
    Unicode code points in one article's text.
    """
    request_characters: int
    """
    Unicode code points in all titles and texts of one request together.
    """
    deadline_seconds: float
    """
    From the moment the body has arrived; what is not finished by then is left out and named.
    """
    article_mentions: int
    """
    Mentions in one article; those after that many are left out, and a warning names the article.
    """


class Health(TypedDict):
    """
    The process answers.
    """

    status: str
    """
    `ok`.
    """
    version: str
    """
    Version of the service.
    """


class ProblemDescription(TypedDict):
    """
    What a problem `type` means.
    """

    type: str
    """
    The `type` of the problem documents it describes.
    """
    title: str
    status: int
    """
    The HTTP status it comes with.
    """
    meaning: str
    """
    What went wrong and what to do.
    """


class ErrorItem(TypedDict):
    """
    One thing to mend.
    """

    pointer: str
    """
    JSON Pointer (RFC 6901) into the request body; empty for the whole.
    """
    detail: str
    limit: NotRequired[int]
    """
    The limit that was passed.
    """
    size: NotRequired[int]
    """
    The size that was sent.
    """


class Problem(TypedDict):
    """
    Problem details (RFC 9457). `type` is stable; `title` and `detail` are for people.
    """

    type: str
    """
    URI reference of the problem type, itself a page that describes it.
    """
    title: str
    status: int
    detail: NotRequired[str]
    errors: NotRequired[list[ErrorItem]]
    """
    With 422: what to mend; at most 100.
    """
    limit: NotRequired[float]
    """
    With 413: the limit that was passed.
    """
    size: NotRequired[float]
    """
    With 413: the size that was sent.
    """
    unit: NotRequired[str]
    """
    With 413: what `limit` and `size` count.
    """
    offered: NotRequired[list[str]]
    """
    With 406: the media types of the answer.
    """


class ReportedValue(TypedDict):
    """
    One of the values of a fact, with every mention that states it.
    """

    value: QuantityValue | DateValue | TimeValue | ScoreValue
    """
    What was said, normalised.
    """
    display: str
    """
    The value as one of the articles writes it.
    """
    mentions: list[Evidence]


class Conflict(TypedDict):
    """
    A fact whose values cannot all be right as written.
    """

    id: str
    """
    Stable for the same request.
    """
    kind: Literal["count", "money", "measure", "percent", "age", "date", "time", "duration", "rank", "score", "other"]
    relation: Literal["conflict", "update"]
    """
    `update` where the passing of time explains the difference, else `conflict`.
    """
    confidence: float
    """
    How sure the service is.
    """
    fact: FactName
    spread: Spread
    reason: str
    """
    Name of the rule that decided: which check failed.
    """
    explanation: str
    """
    One sentence for people, and one more on what the sources support where a draft is concerned.
    """
    values: list[ReportedValue]
    """
    Best supported first; where a draft is concerned its value, then the sources'.
    """
    draft: NotRequired[DraftCheck]
    """
    Only where an article with the role `draft` states a value.
    """


class AgreedFact(TypedDict):
    """
    A fact on which two or more mentions agree.
    """

    id: str
    """
    Stable for the same request.
    """
    kind: Literal["count", "money", "measure", "percent", "age", "date", "time", "duration", "rank", "score", "other"]
    fact: FactName
    value: ReportedValue


class Discrepancies(TypedDict):
    """
    The conflicts, most certain first; those between a draft and its sources before all others.
    """

    conflicts: list[Conflict]
    facts: NotRequired[list[AgreedFact]]
    """
    The facts on which the articles agree; only where asked for.
    """
    articles: NotRequired[list[ArticleRead]]
    """
    The articles as they were read; only where asked for.
    """
    meta: DiscrepanciesMeta


class Mention(TypedDict):
    """
    A span that states a number or a date.
    """

    field: Literal["title", "text"]
    start: int
    """
    First unit of the whole mention: “at least five people”.
    """
    end: int
    """
    First unit after it.
    """
    core_start: int
    """
    First unit of the number or date itself: “five”.
    """
    core_end: int
    """
    First unit after it.
    """
    text: str
    """
    The mention as written: the field from `start` to `end`.
    """
    sentence: str
    """
    The sentence that holds the mention, as written.
    """
    kind: Literal["count", "money", "measure", "percent", "age", "date", "time", "duration", "rank", "score", "other"]
    hedge: Literal["exact", "about", "nearly", "over", "at_least", "under", "up_to", "vague"]
    pattern: str
    """
    Name of the grammar rule that read it.
    """
    value: QuantityValue | DateValue | TimeValue | ScoreValue
    """
    What was said, normalised.
    """


class ArticleMentions(TypedDict):
    """
    The mentions of one article, in order.
    """

    id: str
    """
    The caller's id of the article.
    """
    mentions: list[Mention]
    title: NotRequired[str | None]
    """
    The headline; null for none.
    """
    text: NotRequired[str]
    """
    The text that offsets count into; only where asked for.
    """


class Mentions(TypedDict):
    """
    Every article of the request, with its mentions.
    """

    articles: list[ArticleMentions]
    meta: Meta
