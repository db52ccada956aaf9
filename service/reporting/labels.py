"""A fact named as an editor would name it: "age of Jacob Stone", "rifles seized", "cost of the battery plant"."""

from collections import Counter
from collections.abc import Sequence

from service.language import words
from service.model import Claim, Kind, Quantity
from service.reading.tokens import Token
from service.reporting.surface import counted_noun, name_of, sentence_tokens, word_for

_LABELS = words("labels")
_NOUNS: dict[str, str] = _LABELS["nouns"]
_DIMENSIONS: dict[str, str] = _LABELS["dimensions"]
_PROPERTIES = frozenset(_LABELS["properties"]["nouns"])
_LONGEST = 80


def label(claims: Sequence[Claim]) -> str:
    """The name that most of the claims suggest; of equally common ones the one that says more, then the first by alphabet."""
    suggestions = Counter(_suggest(claim) for claim in claims)
    return min(suggestions, key=lambda name: (-suggestions[name], -len(name.split()), name))


def _suggest(claim: Claim) -> str:
    tokens = sentence_tokens(claim)
    owner = _owner(claim, tokens)
    match claim.mention.kind:
        case Kind.AGE:
            name = f"age of {owner}" if owner else "age"
        case Kind.COUNT:
            name = _counted(claim, tokens)
        case Kind.DATE | Kind.TIME:
            name = _event(claim, tokens, owner)
        case _:
            name = _measured(claim, tokens, owner)
    return " ".join(name.split())[:_LONGEST].strip()


def _owner(claim: Claim, tokens: list[Token]) -> str:
    name = name_of(claim, tokens)
    return f"the {name}" if name and name.islower() else name


def _counted(claim: Claim, tokens: list[Token]) -> str:
    noun = counted_noun(claim) or word_for(claim, claim.head, tokens) or _NOUNS["count"]
    action = word_for(claim, claim.action, tokens) if claim.action else ""
    return noun if action in noun.split() else f"{noun} {action}"


def _event(claim: Claim, tokens: list[Token], owner: str) -> str:
    """The day or hour of what happened: "date of the trial", "date Jacob Stone was arrested"."""
    noun = _NOUNS[claim.mention.kind]
    action = word_for(claim, claim.action, tokens) if claim.action else ""
    if action:
        return f"{noun} {owner} {action}"
    event = _nearest_word(claim, tokens)
    return f"{noun} of {event}" if event else noun


def _measured(claim: Claim, tokens: list[Token], owner: str) -> str:
    """A property of something: the named property, else the kind's own noun; of what is measured, else of its owner."""
    beside = (claim.head, *claim.left, *claim.right)
    found = next((word for idea in beside if idea and (word := word_for(claim, idea, tokens)) in _PROPERTIES), "")
    noun = found or _noun_of(claim)
    subject = word_for(claim, claim.head, tokens) if claim.head else ""
    if not subject or subject == found:
        subject = owner or ("" if found else _nearest_word(claim, tokens))
    elif owner:
        subject = f"{subject} ({owner})"
    return f"{noun} of {subject}" if subject else noun


def _noun_of(claim: Claim) -> str:
    value = claim.mention.value
    dimension = value.unit.dimension if isinstance(value, Quantity) else ""
    return _DIMENSIONS.get(dimension, _NOUNS[claim.mention.kind])


def _nearest_word(claim: Claim, tokens: list[Token]) -> str:
    for idea in (*claim.right[:1], *claim.left, *claim.right[1:]):
        word = word_for(claim, idea, tokens)
        if word:
            return word
    return ""
