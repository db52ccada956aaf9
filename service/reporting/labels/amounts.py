"""Money: "price of the ticket", "fine for the company", "amount stolen"."""

from collections.abc import Iterator

from service.description.speech import Part
from service.language import words
from service.reporting.labels.clauses import Deed, deed
from service.reporting.labels.election import Proposal
from service.reporting.labels.forms import as_participle
from service.reporting.labels.phrases import bare, definite, phrase_from, phrase_to, with_of, worded
from service.reporting.labels.predicates import PARTICLES, particle
from service.reporting.labels.properties import moved_or_named
from service.reporting.labels.tellings import Telling

_LABELS = words("labels")
_NOUNS = frozenset(_LABELS["properties"]["money"])
_BUILT = frozenset(_LABELS["words"]["built"])
_PRICED: dict[str, str] = _LABELS["money_verbs"]
_SHARES = frozenset(_LABELS["words"]["shares"])
_WORTH = frozenset(_LABELS["words"]["worth"])
_EMPTY = frozenset(_LABELS["words"]["sums"])


def proposals(t: Telling, plain: str) -> Iterator[Proposal]:
    """What the money is: a property that is named, the price of what it buys, or the amount that somebody pays."""
    found = deed(t)
    yield from moved_or_named(t, _NOUNS, found)
    yield from _bought(t)
    if found is not None:
        yield from _paid(t, found, plain)


def _bought(t: Telling) -> Iterator[Proposal]:
    """What stands behind the sum: "$3 billion plant", "$2 million worth of diamonds", "$2 million in aid"."""
    at = t.after
    if t.word(at) in _WORTH and (phrase := phrase_from(t, at + (2 if t.word(at + 1) == "of" else 1))):
        yield Proposal(f"value of {worded(t, phrase)}", 0.9)
        return
    phrase = phrase_from(t, at)
    if (
        phrase is not None
        and phrase.start == at
        and t.part(phrase.stop) is not Part.COORDINATOR
        and t.words[phrase.last] not in _NOUNS | _EMPTY
    ):
        name = "cost" if t.words[phrase.last] in _BUILT else "value"
        yield Proposal(f"{name} of {definite(t, with_of(t, phrase))}", 0.8)
    elif t.word(t.last) in ("of", "in") and (inner := phrase_from(t, t.last + 1)) and not t.tokens.capitals[inner.start]:
        yield Proposal(f"amount of {bare(t, inner)}", 0.5)


def _paid(t: Telling, found: Deed, plain: str) -> Iterator[Proposal]:
    if found.subject and found.subject.split()[-1].lower() in _SHARES:
        yield Proposal(f"price of {found.subject}", 0.85)
    thing = worded(t, found.object) if found.object is not None else found.subject if found.passive else ""
    pattern = _PRICED.get(found.lemma, "")
    if pattern:
        subject = found.subject if "{subject}" in pattern else thing or found.subject
        if subject:
            yield Proposal(pattern.format(subject=subject, thing=subject), 0.85)
    if t.words[found.verb] in _WORTH and (phrase := phrase_to(t, found.verb - 1)):
        yield Proposal(f"value of {worded(t, phrase)}", 0.8)
    participle = as_participle(t.words[found.verb]) if t.parts[found.verb] is Part.VERB else ""
    if not participle or pattern:
        return
    if found.verb < t.first and _is_object(t, found.verb):
        yield Proposal(f"{plain} {participle}{particle(t, found.verb)}", 0.45)
        if found.subject and found.finite and not found.passive:
            yield Proposal(f"{plain} {found.subject} {found.finite}", 0.7)
    elif found.verb >= t.last and found.passive:
        yield Proposal(f"{plain} {participle}{particle(t, found.verb)}", 0.5)


def _is_object(t: Telling, verb: int) -> bool:
    """Whether nothing but a particle stands between a verb and the sum."""
    return all(t.parts[i] in (Part.MARK, Part.DETERMINER) or t.words[i] in PARTICLES for i in range(verb + 1, t.first))
