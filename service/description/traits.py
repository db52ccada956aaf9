"""What a sentence tells of a person: man or woman, child or adult, harmed or accused."""

from collections.abc import Iterable, Sequence

from service.description.speech import Part, verb_of
from service.description.states import agent_of, state_behind, state_by
from service.language import words
from service.reading.tokens import Tokens

_PERSONS = words("persons")


def _by_word(topic: str) -> dict[str, frozenset[str]]:
    told = _PERSONS[topic]
    return {word: frozenset(t for t, members in told.items() if word in members) for members in told.values() for word in members}


_TRAITS, _DONE_TO, _DONE_BY, _DEEDS = map(_by_word, ("traits", "done_to", "done_by", "deeds"))
_GIVEN_NAMES = {name: frozenset({sex}) for sex, names in words("given_names").items() for name in names}
# Pairs of traits that no one person has at once.
_EXCLUSIVE = [(one, other) for one, other in _PERSONS["exclusive"]["pairs"]]
_NOTHING: frozenset[str] = frozenset()
# How far a verb may stand from the person it tells of, an apposition or a list of more persons between them left out.
_REACH = 14
# How many words a role noun may stand behind its article ("a former police *officer*").
_PHRASE = 4
_BE = frozenset(_PERSONS["be"])
# How far "was" may stand before its participle ("was later fatally shot").
_CHAIN = 3
# What stands between a verb and its object, and what follows a participle that needs no "was" ("a boy shot in the leg").
_INSIDE = frozenset({Part.DETERMINER, Part.NUMBER, Part.MARK})
_BEHIND_PASSIVE = frozenset({Part.PREPOSITION, Part.SUBORDINATOR, Part.STOP, Part.COMMA})
# What between a person and such a participle brings in somebody else ("a man in the death of a boy shot in June").
_OTHERS = frozenset({Part.PREPOSITION, Part.DETERMINER})
_OF_DEEDS = frozenset({"of", "on", "against"})
_ARTICLES = frozenset({"a", "an"})
# Beside names and numbers, what a person in a list ends with.
_LIST_ENDS = frozenset({",", "old", "olds", *_TRAITS})


def traits_of(tokens: Tokens, parts: Sequence[Part], first: int, last: int) -> frozenset[str]:
    """What is told of the person of the phrase tokens[first:last], in it, beside it and by its verbs."""
    found = set(said_by(tokens.words[first:last]))
    found |= _apposed(tokens, parts, first, last)
    found |= _done_before(tokens, parts, first)
    found |= _done_behind(tokens, parts, last)
    return frozenset(found)


def given_name_traits(name: Sequence[str]) -> frozenset[str]:
    """What the first word of a full name tells; nothing for a surname alone."""
    return _GIVEN_NAMES.get(name[0], _NOTHING) if len(name) > 1 else _NOTHING


def exclude_each_other(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether no one person has both sets of traits: a boy is no woman, and a victim no suspect."""
    only_a, only_b = a - b, b - a
    return any((one in only_a and other in only_b) or (other in only_a and one in only_b) for one, other in _EXCLUSIVE)


def is_consistent(traits: frozenset[str]) -> bool:
    """Whether one person may have all of the traits at once."""
    return not any(one in traits and other in traits for one, other in _EXCLUSIVE)


def said_by(written: Iterable[str]) -> frozenset[str]:
    """The traits that nouns and adjectives tell."""
    return _NOTHING.union(*(_TRAITS.get(word, _NOTHING) for word in written))


def _apposed(tokens: Tokens, parts: Sequence[Part], first: int, last: int) -> frozenset[str]:
    """The role told beside a name or an age: "the suspect, John Roe", "suspect John Roe", "John Roe, a teacher",
    "he was the driver", "one of the suspects, a 24-year-old".
    """
    written = tokens.words
    opened = first - 1 if first > 1 and written[first - 1] in _ARTICLES and written[first - 2] == "," else first
    before = opened - 1 if opened and written[opened - 1] != "," else opened - 2
    found = said_by(written[before : before + 1]) if before >= 0 and not _is_possessive(tokens, before) else _NOTHING
    i = last
    while i < len(written) and (written[i] == "," or written[i] in _BE):
        i += 1
    if i in (last, len(written)) or parts[i] is not Part.DETERMINER:
        return found
    for k in range(i + 1, min(i + 1 + _PHRASE, len(written))):
        if parts[k] is not Part.CONTENT or _is_possessive(tokens, k):
            break
        found |= _TRAITS.get(written[k], _NOTHING)
    return found


def _is_possessive(tokens: Tokens, i: int) -> bool:
    return tokens.ends[i] - tokens.starts[i] != len(tokens.words[i])


def _done_before(tokens: Tokens, parts: Sequence[Part], first: int) -> frozenset[str]:
    """What is done to the person by the verb or the deed before it: "killing Jane Roe, 24, and ...", "the death of Jane Roe"."""
    written, listed = tokens.words, False
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        part = parts[i]
        if part is Part.COMMA or part is Part.COORDINATOR:
            listed = i > 0 and (listed or tokens.capitals[i - 1] or written[i - 1] in _LIST_ENDS or parts[i - 1] is Part.NUMBER)
            if not listed:
                return _NOTHING  # "after he was shot, Jane Roe, 24, ..."
        elif part in (Part.VERB, Part.PREPOSITION):
            if written[i] == "by" and i:
                return agent_of(written[i - 1])
            if written[i] in _OF_DEEDS and i:
                return _DEEDS.get(written[i - 1], _NOTHING)
            return _DONE_TO.get(verb_of(written[i]), _NOTHING) if part is Part.VERB else _NOTHING
        elif part not in _INSIDE and not (listed and part is Part.CONTENT):
            break
    return _NOTHING


def _done_behind(tokens: Tokens, parts: Sequence[Part], last: int) -> frozenset[str]:
    """What the person does, or has done to it, by the verb behind it: "was shot", "who has been charged", "died"."""
    state = state_behind(tokens.words, last)
    verb = -1 if state else _verb_behind(tokens, parts, last)
    if verb < 0:
        return state
    lemma, written = verb_of(tokens.words[verb]), tokens.words
    following = parts[verb + 1] if verb + 1 < len(parts) else Part.STOP
    bare = written[verb][-1] != "g" and following in _BEHIND_PASSIVE and _OTHERS.isdisjoint(parts[last:verb])
    if bare or not _BE.isdisjoint(written[max(last, verb - _CHAIN) : verb]):
        dead = written[verb + 1 : verb + 2] == ["dead"]
        told = _DONE_TO.get("kill" if dead else lemma, _NOTHING) | _DONE_BY.get(lemma, _NOTHING)
    else:
        told = _DONE_BY.get(lemma, _NOTHING)
    return told or state_by(tokens, parts, verb)


def _verb_behind(tokens: Tokens, parts: Sequence[Part], last: int) -> int:
    """The first full verb behind a phrase, over an apposition and over more persons of a list; -1 where there is none."""
    for i in range(last, min(len(parts), last + _REACH)):
        part, word = parts[i], tokens.words[i]
        if part is Part.VERB and word not in _BE:
            return i
        joined = part is Part.COORDINATOR and parts[i + 1 : i + 2] and parts[i + 1] in (Part.VERB, Part.AUXILIARY)
        if joined or part in (Part.STOP, Part.SUBORDINATOR) or (part is Part.RELATIVE and i > last + 1):
            return -1
    return -1
