"""Properties that a noun near a figure names: "a magnitude of 6", "the $300,000 bond", "the price is $40"."""

from collections.abc import Iterator

from service.description.speech import Part
from service.language import words
from service.model import Direction, Quantity
from service.reporting.labels.clauses import Deed
from service.reporting.labels.election import Proposal
from service.reporting.labels.names import owner_name
from service.reporting.labels.phrases import Phrase, as_object, bare, is_name, phrase_from, phrase_to, with_of
from service.reporting.labels.tellings import Telling

_LABELS = words("labels")
_BROUGHT = frozenset({"in", "at", "on", "by", "from", "under"})
_AGAINST = frozenset(_LABELS["words"]["against"])
_BREAKS = frozenset({Part.STOP, Part.SUBORDINATOR, Part.RELATIVE})
# How far before a figure the property may stand ("bail for both was set at $5,000").
_REACH = 8


def moved_or_named(t: Telling, nouns: frozenset[str], found: Deed | None) -> Iterator[Proposal]:
    """By how much something moved, where the figure is a change; then the property named next to it."""
    value = t.claim.mention.value
    if isinstance(value, Quantity) and value.direction is not None and not value.moved_to and found is not None:
        yield from _change(found, value.direction is Direction.UP)
    yield from named_property(t, nouns, found)


def named_property(t: Telling, nouns: frozenset[str], found: Deed | None, how: str = "size") -> Iterator[Proposal]:
    """The property named next to the figure, of what it is a property.

    how  what the figure says of a thing that is no property itself: the "size" of a loan
    """
    behind = _behind(t, nouns)
    if behind is not None:
        yield from _of(t, behind, found, 0.88, how)
    before = _before(t, nouns)
    if before is not None:
        yield from _of(t, before, found, 0.92, how)


def _behind(t: Telling, nouns: frozenset[str]) -> Phrase | None:
    """The phrase right behind a figure up to a property: "$300,000 bond", "$144 billion debt bailout"."""
    phrase = phrase_from(t, t.after)
    if phrase is None or phrase.start != t.after:
        return None
    last = next((i for i in range(phrase.stop - 1, phrase.start - 1, -1) if t.words[i] in nouns), None)
    return None if last is None else phrase._replace(stop=last + 1)


def _before(t: Telling, nouns: frozenset[str]) -> Phrase | None:
    """The phrase before a figure that ends in a property: "bail was set at $5,000", "a magnitude of 6"."""
    for i in range(t.first - 1, max(t.first - _REACH, 0) - 1, -1):
        if t.parts[i] in _BREAKS or t.part(i) is Part.COMMA:
            return None
        if t.words[i] in nouns and t.parts[i] in (Part.CONTENT, Part.VERB) and not t.possessive(i):
            if t.parts[i] is Part.VERB and t.part(i - 1) is not Part.DETERMINER and t.part(i - 1) is not Part.CONTENT:
                return None
            phrase = phrase_to(t, i)
            return phrase or Phrase(i, i + 1, "")
    return None


def _of(t: Telling, phrase: Phrase, found: Deed | None, fit: float, how: str) -> Iterator[Proposal]:
    """The property with what it is of: what "of" or a possessive names, else the subject, else the owner."""
    whole = with_of(t, phrase)
    said, noun = bare(t, whole), t.words[phrase.last]
    short = bare(t, phrase)
    if any(t.possessive(i) for i in range(phrase.start, phrase.last)) or whole.stop > phrase.stop:
        yield Proposal(said, fit)
        return
    against = noun in _AGAINST
    link = "for" if against else "of"
    thing = phrase_from(t, phrase.stop + 1) if t.word(phrase.stop) in ("for", "on", "against") else None
    if thing is not None and not t.holds_mention(phrase.stop, thing.stop):
        yield Proposal(f"{short} {t.word(phrase.stop)} {as_object(t, thing)}", fit)
        return
    before = t.first - 1 if phrase.start >= t.first else phrase.start - (2 if phrase.determiner else 1)
    brought = t.word(before) in _BROUGHT
    if found is not None and found.subject and noun not in found.subject.lower().split() and found.verb < t.first and not brought:
        yield Proposal(f"{short} {link} {found.subject}", fit - 0.06)
        yield Proposal(f"{noun} {link} {found.subject}", fit - 0.07)
    whose = owner_name(t)
    if whose and whose.lower() not in short.lower():
        yield Proposal(f"{noun} {link} {whose}", fit - 0.4)
    if phrase.stop - phrase.start > 1:
        yield Proposal(f"{how} of the {short}" if not is_name(t, phrase) else said, fit - 0.2)
    yield Proposal(short, 0.4)


def _change(found: Deed, up: bool) -> Iterator[Proposal]:
    """By how much something moved: "fall in Greek stocks"."""
    if found.subject:
        yield Proposal(f"{_LABELS['change']['up' if up else 'down']} in {found.subject}", 0.85)
