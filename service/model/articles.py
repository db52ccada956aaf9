"""What goes in: an article as the caller sent it, and the document that reading makes of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Field(StrEnum):
    """The part of an article that offsets point into."""

    TITLE = "title"
    TEXT = "text"


class Role(StrEnum):
    """What a sentence is for on the page. Furniture (bylines, share counts, teasers) states no facts."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Article:
    """One text with an id. `published_at` is a bare date when the caller knows no more than the day.

    is_draft          written from the other articles, and to be held against them
    story_version_of  what this is one version of: a name of the caller's, or the id of another version
    """

    id: str
    text: str
    title: str | None = None
    published_at: datetime | date | None = None
    source: str | None = None
    url: str | None = None
    language: str = "en"
    is_draft: bool = False
    story_version_of: str | None = None

    @property
    def lineage(self) -> str:
        """What all versions of one article share; the id of an article that has no other version."""
        return self.story_version_of or self.id

    def field(self, name: Field) -> str:
        """The text of a field, empty where the caller sent none."""
        return self.text if name is Field.TEXT else self.title or ""


# How far the lead of a news story reaches: the opening sentences, a repeated headline among them.
_LEAD = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a span of one field; `index` counts through the document, title first."""

    index: int
    field: Field
    start: int
    end: int
    paragraph: int
    role: Role

    @property
    def is_display(self) -> bool:
        """Whether it is a headline, a caption or the opening line, which may be written by another hand than the text."""
        return self.role in (Role.HEADLINE, Role.CAPTION) or self.index == 0

    @property
    def is_lead(self) -> bool:
        """Whether it is the headline or one of the first sentences of the text, where the main event is told."""
        return self.role is Role.HEADLINE or self.index <= _LEAD


@dataclass(frozen=True, slots=True)
class Document:
    """An article that was read: its sentences in order, and the day that its relative dates count from.

    `anchor` is the publication day: the caller's, else a dateline's, timestamp's or URL's; None where nothing tells it.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    anchor: date | None = None

    def text(self, sentence: Sentence) -> str:
        """The sentence as written."""
        return self.article.field(sentence.field)[sentence.start : sentence.end]
