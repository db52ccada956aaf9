"""Which claims are printed again: a sentence that several articles carry is compared and weighed once, however many they are."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from service.model import Claim


class Prints(NamedTuple):
    """The claims that are one in print, by number and in order, and their articles."""

    numbers: list[int]
    articles: frozenset[str]


def prints_of(claims: Sequence[Claim], figures: Sequence[int], ideas: Sequence[int]) -> list[Prints]:
    """For each claim those that print it, itself first; none where a claim before it prints the same.

    figures, ideas  a number for each claim's value and for the ideas of its sentence, the same for equal ones
    """
    alike: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, key in enumerate(zip(figures, ideas, strict=True)):
        alike[key].append(number)
    prints: list[list[int]] = [[] for _ in claims]
    for numbers in alike.values():
        first: dict[Hashable, int] = {}
        for number in numbers:
            here = _printed(claims[number]) if len(numbers) > 1 else None
            prints[first.setdefault(here, number)].append(number)
    return [Prints(numbers, frozenset([claims[n].mention.article_id for n in numbers])) for numbers in prints]


def _printed(claim: Claim) -> Hashable:
    """The sentence, where in it the figure stands, where on the page, and what the rest of the article tells of the figure."""
    mention, document = claim.mention, claim.document
    sentence = document.sentences[mention.sentence]
    return (
        document.text(sentence),
        mention.start - sentence.start,
        sentence.is_display,
        sentence.is_lead,
        document.anchor,
        claim.names,
        claim.owner,
        claim.owner_is_role,
        claim.traits,
        claim.subject,
        claim.object,
        claim.background,
    )
