"""What the claims of a fact speak of together: words that most of them stand beside, in their original wording."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from service.description.lemmas import lemma_of
from service.language import words
from service.reporting.participles import as_participle
from service.reporting.surface import Telling, counted_noun, name_of, whole_name, word_for

_LABELS = words("labels")
_LEADING = frozenset(_LABELS["words"]["leading"])
_LIGHT = frozenset(_LABELS["words"]["light_verbs"])
_PARTICIPLES = frozenset(_LABELS["participles"].values())
_UNITS = frozenset(_LABELS["words"]["units"])
_EVENTS = frozenset(_LABELS["words"]["events"])
_ADVERBS = frozenset(_LABELS["words"]["adverbs"])
_NEAR = 0.3  # about nine words from the figure


def commonest(words_said: Iterable[str]) -> str:
    """The word said most often; of equals the first by alphabet; "" for none."""
    counted = Counter(word for word in words_said if word)
    return min(counted, key=lambda word: (-counted[word], word)) if counted else ""


def noun(told: Sequence[Telling]) -> str:
    """What is counted, as most claims call it: "search warrants", "people"."""
    return commonest(_trimmed(counted_noun(t.claim) or word_for(t, t.claim.head)) for t in told)


def _trimmed(phrase: str) -> str:
    rest = phrase.split()
    while rest and rest[0].lower() in _LEADING:
        rest = rest[1:]
    return " ".join(word.lower() if word.istitle() else word for word in rest)


def participle(told: Sequence[Telling]) -> str:
    """What was done to it, as a participle: "killed", "found"; "" where the verb says little."""
    action = commonest(t.claim.action for t in told if t.claim.action not in _LIGHT)
    if not action:
        return ""
    return commonest(as_participle(word_for(t, action).lower()) for t in told if t.claim.action == action)


def owner(told: Sequence[Telling], share: float = 0.5) -> str:
    """Whose it is, where at least that share of the claims name the same owner, as most of them spell it."""
    owners = Counter(t.claim.owner for t in told if t.claim.owner)
    if not owners:
        return ""
    name = min(owners, key=lambda o: (-owners[o], sorted(o)))
    if owners[name] < share * len(told):
        return ""
    spelled = commonest(name_of(t) for t in told if t.claim.owner == name)
    return f"the {spelled}" if spelled.islower() else spelled


def property_noun(told: Sequence[Telling], nouns: frozenset[str]) -> str:
    """The property that most claims name near the figure: "price", "magnitude"; "" where fewer than half name one."""
    named = [_property(t, nouns) for t in told]
    best = commonest(named)
    return best if best and 2 * named.count(best) >= len(told) else ""


def _property(telling: Telling, nouns: frozenset[str]) -> str:
    near = sorted((-weight, idea) for idea, weight in telling.claim.context.items() if weight >= _NEAR)
    return next((word for _, idea in near if (word := word_for(telling, idea)) in nouns), "")


def topic(told: Sequence[Telling], but: frozenset[str]) -> str:
    """The noun or name that the claims share and stand nearest to, `but` those, with its article where it takes one."""
    weights: dict[str, float] = defaultdict(float)
    for telling in told:
        for idea, weight in telling.claim.context.items():
            weights[idea] += weight
    inside = {word for t in told for word in t.claim.mention.text.lower().replace("-", " ").split()}
    out = inside | but | frozenset[str]().union(*(t.verbs for t in told))
    for idea, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        word = commonest(word_for(t, idea) for t in told if idea in t.claim.context)
        if _names_a_thing(word) and word.lower() not in out:
            whole = commonest(whole_name(t, word) for t in told if idea in t.claim.context) if word[0].isupper() else word
            return _with_article(whole or word)
    return ""


def _names_a_thing(word: str) -> bool:
    """Whether a word may stand for a fact: no verb form, unit, month or weekday."""
    low = word.lower()
    if not low or low in _UNITS or low in _ADVERBS or low.endswith(("ed", "ly")) or any(c.isdigit() for c in low):
        return False
    return lemma_of(low) not in _LIGHT and low not in _PARTICIPLES and lemma_of(low) not in _UNITS


def _with_article(word: str) -> str:
    """The word with "the"; names, plurals and -ing forms that name no event go without."""
    plural = word.endswith("s") and not word.endswith("ss")
    return word if plural or (word.endswith("ing") and word not in _EVENTS) or word[0].isupper() else f"the {word}"
