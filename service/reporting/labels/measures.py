"""Lengths, weights, magnitudes and all else that is measured: "distance from Skerrow", "depth of the quake"."""

from collections.abc import Iterator

from service.description.speech import Part
from service.language import words
from service.model import Quantity
from service.reporting.labels.clauses import deed
from service.reporting.labels.election import Proposal
from service.reporting.labels.names import is_persons, owner_name
from service.reporting.labels.phrases import definite, phrase_from, with_of, worded
from service.reporting.labels.properties import moved_or_named
from service.reporting.labels.tellings import Telling

_LABELS = words("labels")
_NOUNS = frozenset(_LABELS["properties"]["measure"])
_DIMENSIONS: dict[str, str] = _LABELS["dimensions"]
_SIZES: dict[str, str] = _LABELS["sizes"]
_VERBS: dict[str, str] = _LABELS["measure_verbs"]
_COMPASS = frozenset(_LABELS["words"]["compass"])
_FROM = frozenset({"of", "from", "off", "to"})
# How many words of direction may stand between a distance and where it begins ("35 miles to the south-west of").
_BEARING = 9


def proposals(t: Telling, plain: str) -> Iterator[Proposal]:
    """The property that is named; else what the unit measures, of what it stands beside."""
    value = t.claim.mention.value
    dimension = _DIMENSIONS.get(value.unit.dimension, plain) if isinstance(value, Quantity) else plain
    found = deed(t)
    if place := _far_from(t):
        yield Proposal(f"distance from {place}", 0.9)
    yield from moved_or_named(t, _NOUNS, found)
    inside = next((_SIZES[word] for word in _mention_words(t) if word in _SIZES), "")
    size = inside or _SIZES.get(t.word(t.last), "") or _SIZES.get(t.word(t.last + 1) if t.word(t.last) == "-" else "", "")
    name = size or dimension
    phrase = phrase_from(t, t.last + (0 if not size or inside else 1))
    if phrase is not None and phrase.start - t.last <= 2 and t.words[phrase.last] not in _NOUNS:
        length = "length" if name == "distance" else name
        yield Proposal(f"{length} of {definite(t, with_of(t, phrase))}", 0.8)
    if found is not None and found.subject and found.finite and found.verb < t.first:
        measured = _VERBS.get(found.lemma, "") or (size if t.parts[found.verb] is Part.AUXILIARY else "")
        if measured:
            yield Proposal(f"{measured} of {found.subject}", 0.85)
        elif found.finite and found.object is None and name == "distance":
            yield Proposal(f"distance {found.subject} {found.finite}", 0.6)
    if is_persons(whose := owner_name(t)):
        yield Proposal(f"{name} of {whose}", 0.2)
    yield Proposal(name, 0.15)


def _mention_words(t: Telling) -> list[str]:
    return list(t.words[t.first : t.last])


def _far_from(t: Telling) -> str:
    """Where a distance is counted from: "35 miles south-west of Port Hallam"."""
    for i in range(t.last, min(t.last + _BEARING, len(t.parts))):
        if t.words[i] in _FROM and (i > t.last or t.words[i] in ("from", "off")):
            phrase = phrase_from(t, i + 1)
            return worded(t, with_of(t, phrase)) if phrase is not None and phrase.start - i <= 2 else ""
        if t.parts[i] is Part.MARK:
            continue
        if t.words[i] not in _COMPASS and t.words[i] not in ("to", "the"):
            return ""
    return ""
