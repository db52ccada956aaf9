"""Whether a sentence tells of the story's own event or of something around it: another time, a further event, several at once."""

from itertools import pairwise

from service.language import words
from service.model import Background
from service.reading.tokens import Tokens

_LEXICON = words("background")
_OCCASIONS = frozenset(_LEXICON["occasions"])
_SEVERAL = frozenset(_LEXICON["several"])
_EVENTS = _OCCASIONS | _SEVERAL
_FURTHER = frozenset(_LEXICON["further"])
_ALWAYS = frozenset(_LEXICON["always"])
_SPANS = frozenset(_LEXICON["spans"]) | {f"{span}s" for span in _LEXICON["spans"]} | {"centuries"}
_BEFORE = frozenset(_LEXICON["before_span"])
_BEHIND = frozenset(_LEXICON["behind_span"])


def background_of(tokens: Tokens) -> frozenset[Background]:
    """What the words of a sentence show."""
    spoken = frozenset(tokens.words)
    found = set[Background]()
    if not spoken.isdisjoint(_SEVERAL):
        found.add(Background.SEVERAL)
    if not spoken.isdisjoint(_SPANS) and any(_is_other_time(first, second) for first, second in pairwise(tokens.words)):
        found.add(Background.OTHER_TIME)
    if not spoken.isdisjoint(_ALWAYS) or (not spoken.isdisjoint(_FURTHER) and _tells_further(tokens.words)):
        found.add(Background.FURTHER)
    return frozenset(found)


def _is_other_time(first: str, second: str) -> bool:
    return (second in _SPANS and first in _BEFORE) or (first in _SPANS and second in _BEHIND)


def _tells_further(written: list[str]) -> bool:
    """Whether an event follows one of the words that make it a further one, at once or behind an adjective."""
    return any(word in _FURTHER and not _EVENTS.isdisjoint(written[place + 1 : place + 3]) for place, word in enumerate(written))
