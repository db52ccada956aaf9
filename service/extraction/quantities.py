"""Numbers with their units, read around the dates and times of a text: the rules in their order."""

from collections.abc import Callable, Sequence

import regex

from service.extraction.addresses import find_addresses
from service.extraction.ages import find_ages
from service.extraction.amounts import find_amounts
from service.extraction.assembly import assemble
from service.extraction.lists import carry_units, join_parts
from service.extraction.magnitudes import find_magnitudes
from service.extraction.masks import find_idioms, find_masks
from service.extraction.numerals import STARTERS
from service.extraction.ranges import join_ranges
from service.extraction.ranks import find_ranks
from service.extraction.readings import Reading
from service.extraction.scores import find_scores
from service.extraction.shares import find_fractions, find_odds
from service.extraction.vague import find_repeats, find_vague
from service.extraction.years import is_amount_after_all
from service.language import words
from service.model import Document, Mention, Omission, Omissions, Role, Sentence

Span = tuple[int, int]

_NUMERALS = words("numerals")
# Of a phrase ("not any") its last word gives the sign.
_COUNT_SIGNALS = frozenset(phrase.split()[-1] for phrase in words("counts")["signals"])
_SIGNAL_WORDS = frozenset(
    {
        *(
            word
            for part in ("units", "teens", "tens", "ordinals", "scales", "parts", "groups", "repeats")
            for word in _NUMERALS[part]
        ),
        *_COUNT_SIGNALS,
    }
)
_WORD = regex.compile(r"[0-9]++|[¼½¾⅐-⅞]|\p{L}++")
_RULES: tuple[tuple[Callable[[str, frozenset[str]], list[Reading]], frozenset[str], bool], ...] = (
    # the rule, the signals without one of which it finds nothing, and whether digits will do
    (find_magnitudes, frozenset(), True),
    (find_scores, frozenset(), True),
    (find_fractions, frozenset(_NUMERALS["parts"]), False),
    (find_odds, frozenset(_NUMERALS["units"]) | {"ten"}, True),
    (find_ranks, frozenset(_NUMERALS["ordinals"]) | frozenset(_NUMERALS["units"]), True),
    (find_vague, _COUNT_SIGNALS, False),
)

# Running text holds some six numbers in a thousand characters. A text that keeps on holding five times as many is a table or
# noise: it states no facts that could be told apart, and reading it would cost more than all the articles beside it.
_ALWAYS_READ = 400
_CHARACTERS_A_NUMBER = 60


def find_quantities(document: Document, temporal: Sequence[Mention], omissions: Omissions) -> list[Mention]:
    """Every number, amount, age, rank and score of an article, outside its furniture, in reading order."""
    taken: dict[int, list[Mention]] = {}
    for mention in temporal:
        taken.setdefault(mention.sentence, []).append(mention)
    mentions: list[Mention] = []
    numbers, characters = 0, 0
    for sentence in document.sentences:
        if sentence.role is Role.FURNITURE:
            continue
        text = document.text(sentence)
        characters += len(text)
        spoken = words_of(text)
        signals = sum(1 for word in spoken if word in _SIGNAL_WORDS or not word.isalpha())
        numbers += signals
        if numbers > _ALWAYS_READ + characters // _CHARACTERS_A_NUMBER:
            omissions.add(document.article.id, Omission.DENSE)
        elif signals:
            spans = _spans(text, taken.get(sentence.index, ()), sentence.start)
            mentions.extend(_mention(document, sentence, text, reading) for reading in _read(text, spans, frozenset(spoken)))
    return mentions


def read_quantities(text: str, blocked: Sequence[Span] = ()) -> list[Reading]:
    """The readings of one sentence in order, none overlapping; `blocked` are the spans of its dates, times and durations.

    The rules that know a whole phrase go first and take their spans; what is left of the numbers is read as amounts.
    """
    return _read(text, blocked, frozenset(words_of(text)))


def words_of(text: str) -> list[str]:
    """The runs of letters, in lower case, and of digits: what tells which rules are worth trying."""
    return _WORD.findall(text.lower())


def _read(text: str, blocked: Sequence[Span], spoken: frozenset[str]) -> list[Reading]:
    digits = any(word[0].isdigit() for word in spoken)
    spelt = spoken & _SIGNAL_WORDS
    masks = find_idioms(text, spoken) if spelt else []
    if digits:
        masks += find_masks(text)
    readings = find_addresses(text, spoken) if digits else []
    readings += _fitting(find_ages(text, spoken, digits=digits), masks, readings)
    masks.extend(blocked)
    for rule, needed, any_digit in _RULES:
        if (digits and any_digit) or not needed.isdisjoint(spelt):
            readings += _fitting(rule(text, spoken), masks, readings)
    taken = [*masks, *((reading.start, reading.end) for reading in readings)]
    amounts = find_amounts(text, taken, spelt=not STARTERS.isdisjoint(spelt))
    if amounts:
        amounts = carry_units(text, join_ranges(text, join_parts(text, amounts)))
        readings += _fitting(assemble(text, amounts), (), readings)
    if not spelt.isdisjoint(_NUMERALS["repeats"]):
        readings += _fitting(find_repeats(text), masks, readings)
    return sorted(readings, key=lambda reading: reading.start)


def _spans(text: str, temporal: Sequence[Mention], offset: int) -> list[Span]:
    return [
        (mention.start - offset, mention.end - offset) for mention in temporal if not is_amount_after_all(text, mention, offset)
    ]


def _fitting(readings: Sequence[Reading], blocked: Sequence[Span], taken: Sequence[Reading]) -> list[Reading]:
    """The readings whose core is not blocked and that overlap no reading taken, nor each other: the longer goes first."""
    if not readings:
        return []
    kept: list[Reading] = []
    spans = [(reading.start, reading.end) for reading in taken]
    for reading in sorted(readings, key=lambda r: (r.start - r.end, r.start)):
        start, end = reading.core_start, reading.core_end
        if any(a < end and start < b for a, b in blocked) or any(a < reading.end and reading.start < b for a, b in spans):
            continue
        kept.append(reading)
        spans.append((reading.start, reading.end))
    return kept


def _mention(document: Document, sentence: Sentence, text: str, reading: Reading) -> Mention:
    return Mention(
        article_id=document.article.id,
        field=sentence.field,
        start=reading.start + sentence.start,
        end=reading.end + sentence.start,
        core_start=reading.core_start + sentence.start,
        core_end=reading.core_end + sentence.start,
        text=text[reading.start : reading.end],
        kind=reading.kind,
        value=reading.value,
        sentence=sentence.index,
        pattern=reading.pattern,
    )
