"""How much one request may hold: the defaults that the contract documents, and bounds that no setting can lift."""

from dataclasses import dataclass

CEILING_ARTICLES = 1_000
ID_CHARACTERS = 200
TITLE_CHARACTERS = 2_000
SOURCE_CHARACTERS = 500
URL_CHARACTERS = 4_096
EXCHANGE_RATES = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits in force, as GET /v1/limits publishes them.

    bytes               the body, as sent
    articles            articles in one request
    article_characters  Unicode code points in one article's text
    request_characters  Unicode code points in all titles and texts of one request together
    article_mentions    numbers and dates in one article; those after that many are left out and the article is named
    deadline_seconds    from the moment the body has arrived; what is not finished by then is left out and named
    """

    bytes: int = 2 * 1024 * 1024
    articles: int = 200
    article_characters: int = 100_000
    request_characters: int = 2_000_000
    deadline_seconds: float = 10.0
    article_mentions: int = 2_000


DEFAULTS = Limits()
