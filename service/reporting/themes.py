"""What the claims of a fact speak of together: words that most of them stand beside, in their original wording."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from service.description.lemmas import lemma_of
from service.language import words
from service.model import Claim
from service.reporting.participles import as_participle
from service.reporting.surface import counted_noun, name_of, sentence_tokens, word_for

_LABELS = words("labels")
_LEADING = frozenset(_LABELS["words"]["leading"])
_LIGHT = frozenset(_LABELS["words"]["light_verbs"])
_PARTICIPLES = frozenset(_LABELS["participles"].values())
_UNITS = frozenset(_LABELS["words"]["units"])
_NEAR = 0.3  # about nine words from the figure


def commonest(words_said: Iterable[str]) -> str:
    """The word said most often; of equals the first by alphabet; "" for none."""
    counted = Counter(word for word in words_said if word)
    return min(counted, key=lambda word: (-counted[word], word)) if counted else ""


def noun(claims: Sequence[Claim]) -> str:
    """What is counted, as most claims call it: "search warrants", "people"."""
    return commonest(_trimmed(counted_noun(c) or word_for(c, c.head, sentence_tokens(c))) for c in claims)


def _trimmed(phrase: str) -> str:
    rest = phrase.split()
    while rest and rest[0].lower() in _LEADING:
        rest = rest[1:]
    return " ".join(word.lower() if word.istitle() else word for word in rest)


def participle(claims: Sequence[Claim]) -> str:
    """What was done to it, as a participle: "killed", "found"; "" where the verb says little."""
    action = commonest(c.action for c in claims if c.action not in _LIGHT)
    if not action:
        return ""
    return commonest(as_participle(word_for(c, action, sentence_tokens(c)).lower()) for c in claims if c.action == action)


def owner(claims: Sequence[Claim], share: float = 0.5) -> str:
    """Whose it is, where at least that share of the claims name the same owner, as most of them spell it."""
    owners = Counter(c.owner for c in claims if c.owner)
    if not owners:
        return ""
    name = min(owners, key=lambda o: (-owners[o], sorted(o)))
    if owners[name] < share * len(claims):
        return ""
    spelled = commonest(name_of(c, sentence_tokens(c)) for c in claims if c.owner == name)
    return f"the {spelled}" if spelled.islower() else spelled


def property_noun(claims: Sequence[Claim], nouns: frozenset[str]) -> str:
    """The property that most claims name near the figure: "price", "magnitude"; "" where fewer than half name one."""
    named = [_property(c, nouns) for c in claims]
    best = commonest(named)
    return best if best and 2 * named.count(best) >= len(claims) else ""


def _property(claim: Claim, nouns: frozenset[str]) -> str:
    tokens = sentence_tokens(claim)
    near = sorted((-weight, idea) for idea, weight in claim.context.items() if weight >= _NEAR)
    return next((word for _, idea in near if (word := word_for(claim, idea, tokens)) in nouns), "")


def topic(claims: Sequence[Claim], but: frozenset[str]) -> str:
    """The noun or name that the claims share and stand nearest to, `but` those, with its article where it takes one."""
    weights: dict[str, float] = defaultdict(float)
    for claim in claims:
        for idea, weight in claim.context.items():
            weights[idea] += weight
    inside = {word for c in claims for word in c.mention.text.lower().replace("-", " ").split()}
    for idea, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        word = commonest(word_for(c, idea, sentence_tokens(c)) for c in claims if idea in c.context)
        if _names_a_thing(word) and word.lower() not in but and word.lower() not in inside:
            return _with_article(word)
    return ""


def _names_a_thing(word: str) -> bool:
    """Whether a word may stand for a fact: no verb form, unit, month or weekday."""
    low = word.lower()
    if not low or low in _UNITS or low.endswith("ed") or any(c.isdigit() for c in low):
        return False
    return lemma_of(low) not in _LIGHT and low not in _PARTICIPLES and lemma_of(low) not in _UNITS


def _with_article(word: str) -> str:
    """The word with "the"; names, plurals and -ing forms go without."""
    plural = word.endswith("s") and not word.endswith("ss")
    return word if plural or word.endswith("ing") or word[0].isupper() else f"the {word}"
