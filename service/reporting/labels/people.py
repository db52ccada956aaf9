"""Ages: "age of Jacob Stone", "age of the suspect"."""

from collections.abc import Iterator

from service.description.speech import Part
from service.language import words
from service.reporting.labels.election import Proposal
from service.reporting.labels.names import is_persons, owner_name
from service.reporting.labels.phrases import bare, is_name, phrase_from, phrase_to
from service.reporting.labels.tellings import Telling

_PERSON_NOUNS = frozenset(words("description")["person_nouns"]) | frozenset(words("labels")["words"]["persons"])
_PLACES = frozenset({"in", "at", "near", "outside"})
_PATTERN = "{plain} of {whose}"


def proposals(t: Telling, plain: str) -> Iterator[Proposal]:
    """Whose age it is: a name before any role."""
    role = _role(t)
    if role:
        yield Proposal(_PATTERN.format(plain=plain, whose=f"the {role}"), 0.5)
        if named := _named_before(t):
            yield Proposal(_PATTERN.format(plain=plain, whose=named), 0.9)
    whose = owner_name(t)
    if is_persons(whose) and whose not in role and not _is_place(t):
        fit = 0.55 if t.claim.owner_is_role else 0.8 + 0.05 * min(len(whose.split()), 3)
        yield Proposal(_PATTERN.format(plain=plain, whose=whose), fit)


def _role(t: Telling) -> str:
    """What follows the age: "Troy man" of "the 39-year-old Troy man"; "" for a name."""
    phrase = phrase_from(t, t.last)
    if phrase is None or phrase.start != t.last:
        return ""
    ends = next((i for i in range(phrase.start, phrase.stop) if t.words[i] in _PERSON_NOUNS), None)
    return bare(t, phrase._replace(stop=ends + 1)) if ends is not None else ""


def _is_place(t: Telling) -> bool:
    """Whether the owner stands where a place does: "a girl was shot in South Dallas"."""
    first = next((i for i, word in enumerate(t.words) if word in t.claim.owner), 0)
    return bool(t.claim.owner & t.claim.place) or t.word(first - 1) in _PLACES


def _named_before(t: Telling) -> str:
    """The name to which the age is an apposition: "Anthony Hale, a 38-year-old Troy resident"."""
    i = t.first - 1
    if t.part(i) is Part.DETERMINER and t.part(i - 1) is Part.COMMA:
        phrase = phrase_to(t, i - 2)
        if phrase is not None and is_name(t, phrase) and phrase.stop - phrase.start > 1:
            return bare(t, phrase)
    return ""
