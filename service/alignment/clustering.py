"""Average-linkage clustering from the strongest pair outward, with cannot-links."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Set


def cluster(
    size: int, links: Iterable[tuple[int, int, float]], cannot: Set[tuple[int, int]], threshold: float
) -> list[tuple[list[int], float]]:
    """Merge items 0..size-1 while the mean score between two clusters is at least `threshold`.

    links   scored pairs (i, j, score); a pair that is not listed scores 0
    cannot  pairs (i < j) that may never share a cluster
    Returns the clusters of two or more items, each with the mean score of the merges that made it.
    """
    members: dict[int, list[int]] = {i: [i] for i in range(size)}
    total: dict[int, dict[int, float]] = defaultdict(dict)
    heap: list[tuple[float, int, int]] = []
    for i, j, score in links:
        total[i][j] = total[j][i] = score
        if score >= threshold:
            heapq.heappush(heap, (-score, i, j))
    barred: dict[int, set[int]] = defaultdict(set)
    for i, j in cannot:
        barred[i].add(j)
        barred[j].add(i)
    strength: dict[int, list[float]] = defaultdict(list)
    while heap:
        negative, i, j = heapq.heappop(heap)
        if i not in members or j not in members or j in barred[i]:
            continue
        mean = total[i].get(j, 0.0) / (len(members[i]) * len(members[j]))
        if mean < threshold or abs(mean + negative) > 1e-12:
            continue
        _merge(i, j, mean, members, total, barred, strength, heap, threshold)
    return [(sorted(m), sum(strength[i]) / len(strength[i])) for i, m in members.items() if len(m) > 1]


def _merge(i, j, mean, members, total, barred, strength, heap, threshold):  # noqa
    members[i] += members.pop(j)
    strength[i] += [*strength.pop(j, []), mean]
    barred[i] |= barred[j]
    for k in barred[j]:
        barred[k].add(i)
    for k, score in total.pop(j).items():
        if k != i:
            total[k].pop(j, None)
            total[i][k] = total[k][i] = total[i].get(k, 0.0) + score
    total[i].pop(j, None)
    for k, score in total[i].items():
        if k in members:
            link = score / (len(members[i]) * len(members[k]))
            if link >= threshold:
                heapq.heappush(heap, (-link, min(i, k), max(i, k)))
