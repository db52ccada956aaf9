"""The verb of a clause as it stands in a label: "was sold", "ended", "will host"."""

from service.description.speech import Part
from service.language import words
from service.reporting.labels.forms import participle_of, past_of
from service.reporting.labels.tellings import VERBAL, Telling

PARTICLES = frozenset(words("labels")["words"]["particles"])
_SELVES = frozenset({"himself", "herself", "itself", "themselves"})
_LOOSE = frozenset({Part.COMMA, Part.STOP, Part.MARK})
_PERFECT = frozenset({"has", "have", "had", "having"})
_PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being", "got", "get"})
# How many words a chain of verbs may hold ("is scheduled to appear").
_CHAIN = 4


def chain_of(t: Telling, verb: int) -> int:
    """The first token of the chain of verbs that ends with this one."""
    start = i = verb
    while i > 0 and verb - i < _CHAIN and (t.part(i - 1) in VERBAL or t.word(i - 1).endswith("ly")):
        i -= 1
        start = i if t.parts[i] in VERBAL else start
    return start


def is_passive(t: Telling, chain: int, verb: int) -> bool:
    """Whether a verb tells what is done to its subject."""
    before = next((t.words[i] for i in range(verb - 1, chain - 1, -1) if t.parts[i] is Part.AUXILIARY), "")
    return (
        before in _PASSIVE
        and t.parts[verb] is Part.VERB
        and not t.words[verb].endswith("ing")
        and t.part(verb - 1) is not Part.TO
    )


def passive_past(t: Telling, verb: int, plural: bool) -> str:
    """The verb as what was done to its subject: "was sold"."""
    participle = participle_of(t.words[verb])
    return f"{'were' if plural else 'was'} {participle}" if participle else ""


def particle(t: Telling, verb: int) -> str:
    """A particle behind a verb with a space before it: " up", or " in" where it brings nothing."""
    word = t.word(verb + 1)
    if word in _SELVES:
        return f" {word}{particle(t, verb + 1)}"
    alone = word in ("in", "on") and (t.part(verb + 2) in _LOOSE or t.words[verb] in _SELVES)
    return f" {word}" if word in PARTICLES or alone else ""


def finite(t: Telling, chain: int, verb: int, plural: bool) -> str:
    """The chain in the simple past, or as it is written where it is no past; "" for an infinitive or an -ing form alone."""
    first, word = t.words[chain], t.words[verb]
    if t.parts[chain] is Part.TO:
        return ""
    if t.parts[verb] is Part.AUXILIARY:
        return word if chain == verb and word not in ("being", "been", "having") else ""
    tail = particle(t, verb)
    if first in _PERFECT:
        passive = "been" in t.words[chain:verb] and not word.endswith("ing")
        return (passive_past(t, verb, plural) if passive else past_of(word)) + tail
    if chain == verb:
        if word.endswith("ing"):
            return f"{past_of(word)}{tail}" if t.first <= chain - 1 < t.last else ""
        return (past_of(word) if t.parts[verb] is Part.VERB else word) + tail
    return " ".join(t.words[i] for i in range(chain, verb + 1) if t.parts[i] in VERBAL) + tail
