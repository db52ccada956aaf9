"""A fact named as an editor would name it: "age of Jacob Stone", "rifles seized", "cost of the battery plant"."""

from collections.abc import Sequence

from service.description.lemmas import idea_of
from service.language import words
from service.model import Claim, Kind, Quantity
from service.reporting.surface import Telling, tell
from service.reporting.themes import noun, owner, participle, property_noun, topic

_LABELS = words("labels")
_TEMPLATES: dict[str, str] = _LABELS["templates"]
_BARE: dict[str, str] = _LABELS["bare"]
_DIMENSIONS: dict[str, str] = _LABELS["dimensions"]
_PROPERTIES: dict[str, frozenset[str]] = {kind: frozenset(nouns) for kind, nouns in _LABELS["properties"].items()}
_LONGEST = 80
_AGED = 0.25  # an age is always somebody's, and articles name one person in many ways


def label(claims: Sequence[Claim]) -> str:
    """A few words that most of the claims would put their names to."""
    kind, told = claims[0].mention.kind, tell(claims)
    match kind:
        case Kind.AGE:
            whose = owner(told, _AGED)
            name = f"age of {whose}" if whose else _BARE[kind]
        case Kind.COUNT:
            name = _counted(told)
        case Kind.DATE | Kind.TIME:
            name = _event(told)
        case _:
            name = _measured(told)
    return name[:_LONGEST].strip()


def _counted(told: Sequence[Telling]) -> str:
    what, done = noun(told) or _BARE[Kind.COUNT], participle(told)
    said_already = done and idea_of(done) == idea_of(what.lower().split()[-1])
    return what if not done or said_already else f"{what} {done}"


def _event(told: Sequence[Telling]) -> str:
    """The day or hour of what happened: "date of the trial", "date Jacob Stone was arrested"."""
    kind = told[0].claim.mention.kind
    done, whose = participle(told), owner([t for t in told if t.claim.owner & t.claim.subject])
    if done and whose:
        return f"{_BARE[kind]} {whose} {done}"
    subject = topic(told, frozenset({_BARE[kind]}))
    return _TEMPLATES[kind].format(topic=subject) if subject else _BARE[kind]


def _measured(told: Sequence[Telling]) -> str:
    """A property of something: the one that is named, else the kind's own; of what the sentences speak of, else of its owner."""
    kind = told[0].claim.mention.kind
    named = property_noun(told, _PROPERTIES.get(kind, frozenset()))
    value = told[0].claim.mention.value
    dimension = _DIMENSIONS.get(value.unit.dimension, _BARE[kind]) if isinstance(value, Quantity) else _BARE[kind]
    subject = topic(told, frozenset({named, dimension})) or owner(told)
    if not subject:
        return named or dimension
    return f"{named} of {subject}" if named else _TEMPLATES[kind].format(topic=subject, dimension=dimension)
