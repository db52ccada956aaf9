"""The dictionary form of an English word, by one lemmatizer for all stages."""

import simplemma

# Those who ask remember the answers themselves.
_LEMMATIZER = simplemma.Lemmatizer(cache_max_size=1)


def lemmatize(word: str) -> str:
    """The dictionary form of a lower-case word, in lower case."""
    return str(_LEMMATIZER.lemmatize(word, lang="en")).lower()
