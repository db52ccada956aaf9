"""The words around a mention, weighed by how near they stand."""

from bisect import bisect_left, bisect_right

from service.description.sentence import Setting
from service.language import words

# The distance at which a word weighs half.
_HALF = 4.0
_NEAR = 3
_FRAME = 6
# How far (boundaries counted) a word of scope or an outcome may stand and still be the figure's.
_SCOPE_REACH = 4.0
_OUTCOME_REACH = 9.0
# Who is counted in may be told behind the verb: "six people were killed, including the gunman".
_INCLUSION = frozenset(words("description")["inclusion"])


def weigh_context(setting: Setting) -> dict[str, float]:
    """The ideas of the sentence outside the number itself; 1 beside the mention, half at four words' distance."""
    weights: dict[str, float] = {}
    ideas, distances = setting.sentence.ideas, setting.distances
    core_first, core_last = setting.core_first, setting.core_last
    for index in setting.around(setting.sentence.content):
        if core_first <= index < core_last:
            continue
        idea = ideas[index]
        weight = _HALF / (_HALF + distances[index])
        if weight > weights.get(idea, 0.0):
            weights[idea] = weight
    return weights


def near_words(setting: Setting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The three nearest content words before the core and after it, nearest first."""
    ideas, content = setting.sentence.ideas, setting.sentence.content
    ended = bisect_right(setting.sentence.tokens.ends, setting.core_at)
    before, behind = bisect_left(content, ended), bisect_left(content, setting.core_last)
    left = [ideas[index] for index in reversed(content[max(0, before - _NEAR) : before])]
    return tuple(left), tuple([ideas[index] for index in content[behind : behind + _NEAR]])


def frame(setting: Setting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words and marks just before the mention and just after it, nearest first."""
    written = setting.sentence.tokens.words
    ended = bisect_right(setting.sentence.tokens.ends, setting.starts_at)
    before = written[max(0, ended - _FRAME) : ended]
    before.reverse()
    return tuple(before), tuple(written[setting.last : setting.last + _FRAME])


def scope_and_outcome(setting: Setting) -> tuple[frozenset[str], str]:
    """The words of scope beside the mention or in it, and the nearest outcome."""
    sentence, distances = setting.sentence, setting.distances
    inside = range(setting.core_first, setting.core_last)
    written = sentence.tokens.words
    near = [(written[i], distances[i]) for i in setting.around(sentence.scope) if i not in inside]
    scope = frozenset([w for w, distance in near if distance <= (_OUTCOME_REACH if w in _INCLUSION else _SCOPE_REACH)])
    outcome, nearest = "", _OUTCOME_REACH
    for index in setting.around(sentence.outcomes):
        if index not in inside and distances[index] < nearest:
            outcome, nearest = sentence.ideas[index], distances[index]
    return scope, outcome
