"""A fact's claims to its judgement: the values, whether they can all be right, and whether time explains the difference."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from service.compatibility import Verdict, compare
from service.judgement.grouping import Group, claim_order, group_claims
from service.judgement.relation import ENOUGH, Side, explained
from service.judgement.versions import articles_of, first_stated, lineages
from service.judgement.wording import is_denied
from service.model import Claim, Fact, Judgement, Omission, Omissions, Options, Relation

# Two values in one sentence are nearly never one fact: the writer sees both.
SAME_SENTENCE = 0.2
# An article that states both values in two sentences mostly means two facts, unless it contradicts itself.
SIDE_BY_SIDE = 0.6
_PAIRS = 24  # pairs of values beyond these carry too little weight to turn the vote


def judge(
    facts: Sequence[Fact], options: Options, omissions: Omissions | None = None, superseded: frozenset[str] = frozenset()
) -> list[Judgement]:
    """A judgement for every fact; one for each set of comparable values where a fact has several (money in two currencies).

    Denied figures are not weighed. Articles that a newer version supersedes are compared with their other versions alone.
    The result depends on the claims alone, not on their order. The articles of facts that the deadline left no time for are
    noted among the omissions.
    """
    judgements: list[Judgement] = []
    for fact in facts:
        if time.monotonic() > options.deadline:
            for claim in fact.claims:
                (omissions or Omissions()).add(claim.mention.article_id, Omission.NOT_COMPARED)
        else:
            judgements.extend(_judge_fact(fact, options, superseded))
    return judgements


def _judge_fact(fact: Fact, options: Options, superseded: frozenset[str]) -> Iterator[Judgement]:
    said = [claim for claim in fact.claims if not is_denied(claim)]
    current = [claim for claim in said if claim.mention.article_id not in superseded]
    yield from _judge_claims(fact, current, options)
    if len(current) < len(said):
        yield from _judge_versions(fact, said, superseded, options)


def _judge_versions(fact: Fact, said: Sequence[Claim], superseded: frozenset[str], options: Options) -> Iterator[Judgement]:
    """What changed between the versions of one article is an update, the newest value last."""
    for claims in lineages(said):
        groups = group_claims(claims, options)
        groups.sort(key=lambda group: (not articles_of(group.claims) <= superseded, first_stated(group.claims)))
        clashes = {
            (i, j): verdict
            for (i, j), verdict in _clashes(groups, options).items()
            if articles_of(groups[i].claims) != articles_of(groups[j].claims)
        }
        for component in _components(groups, clashes):
            judgement = _judge_component(fact, groups, component, clashes, options)
            in_time = tuple(tuple(groups[index].claims) for index in component)
            yield replace(judgement, groups=in_time, relation=Relation.UPDATE, reason="versions")


def _judge_claims(fact: Fact, said: Sequence[Claim], options: Options) -> list[Judgement]:
    groups = group_claims(said, options)
    if not groups:
        return []
    clashes = _clashes(groups, options)
    if not clashes:
        largest = max(groups, key=lambda group: (group.support, -groups.index(group)))
        return [Judgement(fact, (tuple(largest.claims),), None, "agreement", 1.0)]
    return [_judge_component(fact, groups, component, clashes, options) for component in _components(groups, clashes)]


Clashes = dict[tuple[int, int], Verdict]


def _clashes(groups: Sequence[Group], options: Options) -> Clashes:
    """The pairs of groups whose founders exclude each other."""
    found: Clashes = {}
    for (i, a), (j, b) in combinations(enumerate(groups), 2):
        verdict = compare(a.founder, b.founder, options)
        if verdict.disagrees:
            found[i, j] = verdict
    return found


def _components(groups: Sequence[Group], clashes: Clashes) -> Iterable[list[int]]:
    """Groups that exclude each other, directly or through a third; groups that clash with none are left out."""
    neighbours: dict[int, list[int]] = {i: [] for i in range(len(groups))}
    for i, j in clashes:
        neighbours[i].append(j)
        neighbours[j].append(i)
    seen: set[int] = set()
    for i in neighbours:
        members = _reached(i, neighbours, seen)
        if len(members) > 1:
            yield sorted(members)


def _reached(start: int, neighbours: Mapping[int, Sequence[int]], seen: set[int]) -> list[int]:
    """The groups not seen before that are linked to `start`, itself among them; they are seen afterwards."""
    members, waiting = [], [start]
    while waiting:
        group = waiting.pop()
        if group not in seen:
            seen.add(group)
            members.append(group)
            waiting.extend(neighbours[group])
    return members


def _judge_component(
    fact: Fact, groups: Sequence[Group], members: Sequence[int], clashes: Clashes, options: Options
) -> Judgement:
    ranked = sorted(members, key=lambda i: (-groups[i].support, claim_order(groups[i].claims[0])))
    ranked = _without_foreign(ranked, groups, clashes)
    weighed = {
        pair: verdict.strength * _apartness(groups[pair[0]], groups[pair[1]], options)
        for pair, verdict in clashes.items()
        if pair[0] in ranked and pair[1] in ranked
    }
    rank = {index: place for place, index in enumerate(ranked)}
    main = max(weighed, key=lambda pair: (weighed[pair], -rank[pair[0]] - rank[pair[1]]))
    explanation = _explanation(groups, weighed)
    relation = Relation.UPDATE if explanation else Relation.CONFLICT
    reason = explanation or clashes[main].rule
    return Judgement(fact, tuple(tuple(groups[i].claims) for i in ranked), relation, reason, weighed[main])


def _without_foreign(ranked: list[int], groups: Sequence[Group], clashes: Clashes) -> list[int]:
    """Without the values that are only told in one sentence with a better supported one, where others remain that differ.

    A sentence states a fact once: "52 percent to 47 percent for Roe" has one share of his rival's and another of Roe's.
    """
    kept: list[int] = []
    places: set[tuple[str, str, int]] = set()
    for index in ranked:
        told = _places(groups[index].claims)
        if not told <= places:
            kept.append(index)
            places |= told
    return kept if any(pair in clashes for pair in combinations(sorted(kept), 2)) else ranked


def _explanation(groups: Sequence[Group], weighed: Mapping[tuple[int, int], float]) -> str:
    """How time explains the differences, where it does so for most of them by strength and support; "" where it does not."""
    names: Counter[str] = Counter()
    certain = total = 0.0
    backing = {i: groups[i].support for pair in weighed for i in pair}
    sides = {i: Side(groups[i].claims) for i in backing}
    heaviest = sorted(weighed, key=lambda pair: (-weighed[pair] * min(backing[pair[0]], backing[pair[1]]), pair))
    for i, j in heaviest[:_PAIRS]:
        weight = weighed[i, j] * min(backing[i], backing[j])
        # A draft reports nothing of its own: a value that no source states is no later news.
        sourced = not (_only_drafted(groups[i]) or _only_drafted(groups[j]))
        certainty, name = explained(sides[i], sides[j]) if sourced else (0.0, "")
        names[name] += 1
        certain += weight * (certainty >= ENOUGH)
        total += weight
    if not total or certain < ENOUGH * total:
        return ""
    del names[""]
    return min(names, key=lambda name: (-names[name], name))


def _only_drafted(group: Group) -> bool:
    return all(claim.document.article.is_draft for claim in group.claims)


def _apartness(a: Group, b: Group, options: Options) -> float:
    """1 where the values stand in different articles alone; less where one sentence or one article sets both side by side.

    An article sets them side by side where its running text excludes either: a headline is another's, and "over the weekend"
    beside "Saturday" does not say Sunday, though it is told with it.
    """
    if _places(a.claims) & _places(b.claims):
        return SAME_SENTENCE
    articles_a, articles_b = articles_of(a.claims), articles_of(b.claims)
    both = articles_a & articles_b
    if len(articles_a | articles_b) == 1 or not both:
        return 1.0
    return SIDE_BY_SIDE if both & _articles_excluding(a, b, options) & _articles_excluding(b, a, options) else 1.0


def _places(claims: Sequence[Claim]) -> set[tuple[str, str, int]]:
    return {(claim.mention.article_id, claim.mention.field, claim.mention.sentence) for claim in claims}


def _articles_excluding(other: Group, group: Group, options: Options) -> frozenset[str]:
    """The articles of a group's claims that exclude the other value themselves."""
    return articles_of(
        claim
        for claim in group.claims
        if not claim.document.sentences[claim.mention.sentence].is_display
        and compare(claim.mention.value, other.founder, options).disagrees
    )
