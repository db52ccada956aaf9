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
    """What is printed, each with all the claims that print it.

    figures, ideas  a number for each claim's value and for the ideas of its sentence, the same for equal ones
    """
    alike: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, key in enumerate(zip(figures, ideas, strict=True)):
        alike[key].append(number)
    prints: list[list[int]] = []
    for numbers in alike.values():
        if len(numbers) == 1:
            prints.append(numbers)
            continue
        same: dict[Hashable, list[int]] = defaultdict(list)
        for number in numbers:
            same[_printed(claims[number])].append(number)
        prints += same.values()
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
        claim.complement,
        claim.period,
        claim.background,
    )
