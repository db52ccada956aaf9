"""Stage 1: an article as sentences, with offsets into what the caller sent."""

from service.model import Article, Document, Field, Sentence
from service.reading.dateline import publication_day
from service.reading.sentences import split_sentences

__all__ = ["read"]


def read(article: Article) -> Document:
    """Split the title and text of an article into sentences and find the day that its relative dates count from."""
    sentences: list[Sentence] = []
    for name in (Field.TITLE, Field.TEXT):
        sentences.extend(split_sentences(article.field(name), name, first_index=len(sentences)))
    return Document(article, tuple(sentences), publication_day(article, sentences))
