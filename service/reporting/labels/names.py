"""Names as the articles spell them."""

from service.language import words
from service.reading.tokens import Tokens, tokenize
from service.reporting.labels.phrases import Phrase, bare, is_name
from service.reporting.labels.tellings import Telling

_PERSON_NOUNS = frozenset(words("description")["person_nouns"])
_NOBODY = frozenset(words("labels")["words"]["not_persons"])
# How many sentences of an article are read for the full form of a name.
_FARTHEST = 200
# How long an abbreviation is at most; longer capitals shout.
_ABBREVIATION = 5


def owner_name(t: Telling) -> str:
    """The owner of a claim as the article spells it, from the words around it or else from elsewhere; "" for none."""
    name = spelled(t, t.claim.owner)
    return "" if name.isupper() and len(name) > _ABBREVIATION else name


def is_persons(name: str) -> bool:
    """Whether a name may be that of a person."""
    return bool(name) and name.lower().split()[-1] not in _NOBODY


def spelled(t: Telling, owner: frozenset[str]) -> str:
    """A name from its words in lower case; with "the" where it is a role ("the suspect"); "" where it is not written out."""
    if not owner:
        return ""
    found = _run(t.tokens, owner, t.text)
    if len(found.split()) < len(owner):
        found = _elsewhere(t, owner) or found
    return f"the {found}" if found.islower() else found


def person(t: Telling, phrase: Phrase | None = None) -> str:
    """The full name of the person whom a phrase, or without one a pronoun, stands for; "" where it is nobody known."""
    owner = t.claim.owner
    if phrase is None:
        name = spelled(t, t.claim.subject) if t.claim.subject and not t.claim.subject <= _PERSON_NOUNS else ""
        return name if is_persons(name) and not name.islower() else ""
    if len(owner) > 1 and is_name(t, phrase) and {word.lower() for word in bare(t, phrase).split()} < owner:
        return spelled(t, owner)
    return ""


def _run(tokens: Tokens, owner: frozenset[str], text: str) -> str:
    """The longest run of the owner's words, "" where none stands."""
    best, start, last = "", -1, -1
    for begins, word in zip(tokens.starts, tokens.words, strict=True):
        if word in owner:
            start = begins if start < 0 or begins - last > 2 else start
            last = begins + len(word)
            best = max(best, " ".join(text[start:last].split()), key=len)
    return best


def _elsewhere(t: Telling, owner: frozenset[str]) -> str:
    document = t.claim.document
    longest = max(sorted(owner), key=len)
    for sentence in document.sentences[:_FARTHEST]:
        text = document.article.field(sentence.field)
        if longest in text[sentence.start : sentence.end].lower():
            found = _run(tokenize(text, sentence.start, sentence.end), owner, text)
            if len(found.split()) >= len(owner):
                return found
    return ""
