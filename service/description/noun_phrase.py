"""What is counted or measured: the head noun of the phrase that a figure belongs to, and the words that narrow it."""

from itertools import islice

from service.description.lemmas import idea_of
from service.description.sentence import Setting
from service.language import words
from service.model import Kind, Quantity

_COUNTED = frozenset({Kind.COUNT, Kind.RANK})
_MEASURED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION})
# Words that a noun phrase behind a figure may begin with.
_OPENERS = frozenset(words("description")["phrase_openers"])
_ENDS = frozenset(words("description")["phrase_ends"])
# "3.4 percent in April" tells when, not of what.
_CALENDAR = words("calendar")["words"]
_DAYS_AND_MONTHS = frozenset(_CALENDAR["month"]).union(_CALENDAR["weekday"]) - {"may", "march"}
_LEVELS = frozenset(words("description")["levels"])
_LEVEL_LINKS = frozenset(words("description")["level_links"])
# How many words may stand between a level and its number ("age is to be raised to").
_LINKS = 4
DIRECTIONS = frozenset(words("description")["directions"])
# How many words a noun phrase after a figure may hold.
_LONGEST = 6


def head_and_modifiers(setting: Setting) -> tuple[str, frozenset[str]]:
    """The head's idea and its modifiers' ideas.

    A count names its noun itself. After money, measures, percentages and durations the noun is looked for behind the figure
    ("a $3 billion plant") and behind "of" ("30 percent of voters").
    """
    mention = setting.mention
    if mention.kind in _COUNTED and isinstance(mention.value, Quantity):
        inside = [idea for idea in setting.sentence.ideas[setting.core_last : setting.last] if idea]
        name = mention.value.unit.name if mention.kind is Kind.COUNT else ""
        head = idea_of(name.split()[-1]) if name else "" if inside else _level(setting)
        return head or (inside[-1] if inside else ""), frozenset(idea for idea in inside if idea != head)
    if mention.kind in _MEASURED:
        following = _following_noun_phrase(setting)
        if following:
            return following[-1], frozenset(following[:-1])
    return "", frozenset()


def _level(setting: Setting) -> str:
    """What a bare number is the level of: "raise the *age* to 67", "the *limit* is now 50"; "" where it counts something."""
    written, first = setting.sentence.tokens.words, setting.first
    place = next((i for i in range(first - 1, max(-1, first - 1 - _LINKS), -1) if written[i] not in _LEVEL_LINKS), -1)
    return written[place] if place >= 0 and written[place] in _LEVELS else ""


def _following_noun_phrase(setting: Setting) -> list[str]:
    phrase: list[str] = []
    sentence, first = setting.sentence, setting.behind
    for word, idea in islice(zip(sentence.tokens.words, sentence.ideas, strict=True), first, first + _LONGEST):
        if not phrase and word in _OPENERS:
            continue
        if word in _ENDS or word in _DAYS_AND_MONTHS or (word in DIRECTIONS if not phrase else word.endswith("ed")):
            break  # a verb of the clause, or a word of no noun phrase
        if idea:
            phrase.append(idea)
        elif word != "-":
            break
    return phrase[:3]
