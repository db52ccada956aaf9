"""How many independent articles state a value: near-copies of one wire sentence count once, versions of an article too."""

from collections.abc import Iterable

import regex

from service.judgement.wording import neighbourhood
from service.model import Claim

_WORD = regex.compile(r"\w++")
_WINDOW = 5  # the same five words on both sides of a figure are not written twice by chance
_FEWEST = 6  # fewer words than that around a figure prove no copy


def support(claims: Iterable[Claim]) -> int:
    """The number of articles behind the claims after joining versions and those that print the same words around the figure."""
    stated: dict[str, list[Claim]] = {}
    for claim in claims:
        stated.setdefault(claim.document.article.lineage, []).append(claim)
    if len(stated) < 2:  # most values are stated by one article, and nobody has to be asked whom it copies
        return len(stated)
    by_article = {article: {_copy_key(claim) for claim in theirs} for article, theirs in stated.items()}
    articles_of: dict[tuple[str, ...], list[str]] = {}
    for article, keys in sorted(by_article.items()):
        for key in keys:
            articles_of.setdefault(key, []).append(article)
    parent = {article: article for article in by_article}
    for articles in articles_of.values():
        for article in articles[1:]:
            parent[_root(parent, article)] = _root(parent, articles[0])
    return len({_root(parent, article) for article in parent})


def _root(parent: dict[str, str], article: str) -> str:
    while parent[article] != article:
        parent[article] = parent[parent[article]]
        article = parent[article]
    return article


def _copy_key(claim: Claim) -> tuple[str, ...]:
    """The words around the figure; the article itself where they are too few to prove a copy."""
    before, after = neighbourhood(claim)
    left = _WORD.findall(before.lower())[-_WINDOW:]
    right = _WORD.findall(after.lower())[:_WINDOW]
    if len(left) + len(right) < _FEWEST:
        return ("", claim.document.article.lineage)
    return (*left, "|", *right)
