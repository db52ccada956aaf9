"""Whose a figure is: the name or the role that it belongs to."""

from service.description.names import Name, NameBook
from service.language import words
from service.model import Kind, Mention
from service.reading.tokens import Token

_PERSON_NOUNS = frozenset(words("description")["person_nouns"])
_CLAUSE_END = frozenset({";", ":", "—"})
# How far behind "24-year-old" its name may stand ("a 24-year-old man from the north side, Jon Roe").
_REACH = 9


def owner_of(mention: Mention, tokens: list[Token], names: list[Name], book: NameBook) -> frozenset[str]:
    """The words of the owner's full name, else of the role noun beside an age; empty where neither is near."""
    if mention.kind is Kind.AGE:
        return _aged(mention, tokens, names, book)
    before = [n for n in names if n.end <= mention.start]
    if before:
        return frozenset(book.full(before[-1]).words)
    after = [n for n in names if n.start >= mention.end]
    return frozenset(book.full(after[0]).words) if after else frozenset()


def _aged(mention: Mention, tokens: list[Token], names: list[Name], book: NameBook) -> frozenset[str]:
    """The bearer of an age: "Jane Roe, 24,", "24-year-old Jane Roe", "the 24-year-old suspect, Jane Roe"."""
    before = [n for n in names if n.end <= mention.start and mention.start - n.end <= 3]
    attributive = "old" in mention.text.lower()
    if before and not attributive:
        return frozenset(book.full(before[-1]).words)
    following = [(i, t) for i, t in enumerate(tokens) if t.start >= mention.end][:_REACH]
    role = ""
    for _, token in following:
        if token.lower in _CLAUSE_END:
            break
        name = next((n for n in names if n.start == token.start), None)
        if name is not None and attributive:
            return frozenset(book.full(name).words)
        if token.lower in _PERSON_NOUNS and not role:
            role = token.lower
    if before:
        return frozenset(book.full(before[-1]).words)
    if role:
        return frozenset({role})
    near = [n for n in names if n.end <= mention.start]
    return frozenset(book.full(near[-1]).words) if near else frozenset()
