"""What is counted or measured: the head noun of the phrase that a figure belongs to, and the words that narrow it."""

from service.description.lemmas import idea_of
from service.language import words
from service.model import Kind, Mention, Quantity
from service.reading.tokens import Token

# Words that a noun phrase behind a figure may begin with.
_OPENERS = frozenset(words("description")["phrase_openers"])
# How many words a noun phrase after a figure may hold.
_LONGEST = 6


def head_and_modifiers(mention: Mention, tokens: list[Token], ideas: list[str]) -> tuple[str, frozenset[str]]:
    """The head's idea and its modifiers' ideas.

    A count names its noun itself. After money, measures, percentages and durations the noun is looked for behind the figure
    ("a $3 billion plant") and behind "of" ("30 percent of voters").
    """
    inside = [idea for idea, t in zip(ideas, tokens, strict=True) if idea and mention.core_end <= t.start < mention.end]
    if mention.kind in (Kind.COUNT, Kind.RANK) and isinstance(mention.value, Quantity):
        name = mention.value.unit.name
        head = idea_of(name.split()[-1]) if name else ""
        return head or (inside[-1] if inside else ""), frozenset(i for i in inside if i != head)
    if mention.kind in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION):
        following = _following_noun_phrase(mention, tokens, ideas)
        if following:
            return following[-1], frozenset(following[:-1])
    return "", frozenset()


def _following_noun_phrase(mention: Mention, tokens: list[Token], ideas: list[str]) -> list[str]:
    phrase: list[str] = []
    first = next((i for i, t in enumerate(tokens) if t.start >= mention.end), len(tokens))
    for token, idea in zip(tokens[first : first + _LONGEST], ideas[first : first + _LONGEST], strict=True):
        if phrase and token.lower.endswith("ed"):
            break  # the verb of the clause
        if idea:
            phrase.append(idea)
        elif not phrase and token.lower in _OPENERS:
            continue
        elif token.lower != "-":
            break
    return phrase[:3]
