"""Numbers with their units, read around the dates and times of a text: the rules in their order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.extraction.addresses import find_addresses
from service.extraction.ages import find_ages
from service.extraction.amounts import find_amounts
from service.extraction.assembly import assemble
from service.extraction.heights import find_heights
from service.extraction.lists import carry_units, join_parts
from service.extraction.magnitudes import find_magnitudes
from service.extraction.masks import find_idioms, find_masks
from service.extraction.multiples import SIGNS as MULTIPLES
from service.extraction.multiples import find_multiples
from service.extraction.numerals import STARTERS
from service.extraction.ranges import join_ranges
from service.extraction.ranks import find_ranks
from service.extraction.readings import Reading
from service.extraction.scores import find_scores
from service.extraction.shares import find_fractions, find_odds, find_parts_of_units
from service.extraction.signs import COUNT_SIGNS, Signs, signs_of, starts_of
from service.extraction.temporal import Expression
from service.extraction.vague import find_repeats, find_vague
from service.extraction.years import is_amount_after_all
from service.language import words
from service.model import Document, Mention, Omission, Omissions, Sentence

Span = tuple[int, int]
Known = dict[str, tuple[list[Span], list[Reading]]]
"""By sentence: the spans of its dates, times and durations, and the quantities read around them."""

_NUMERALS = words("numerals")
# What tells how often.
_REPEATS = frozenset(_NUMERALS["repeats"]) | {"once"}
_RULES: tuple[tuple[Callable[[Signs], list[Reading]], frozenset[str], bool], ...] = (
    # the rule, the signs without one of which it finds nothing, and whether digits will do
    (find_magnitudes, frozenset(), True),
    (find_heights, frozenset(), True),
    (find_scores, frozenset(), True),
    (find_parts_of_units, frozenset(_NUMERALS["parts"]), False),
    (find_fractions, frozenset(_NUMERALS["parts"]), False),
    (find_odds, frozenset(_NUMERALS["units"]) | {"ten"}, True),
    (find_ranks, frozenset(_NUMERALS["ordinals"]) | frozenset(_NUMERALS["units"]), True),
    (find_vague, COUNT_SIGNS, False),
    (find_multiples, MULTIPLES, False),
)

# Running text holds some six numbers in a thousand characters. A text that keeps on holding five times as many is a table or
# noise: it states no facts that could be told apart, and reading it would cost more than all the articles beside it.
_ALWAYS_READ = 400
_CHARACTERS_A_NUMBER = 60


@dataclass(slots=True)
class Quantities:
    """Reads every number, amount, age, rank and score of a document, one sentence after the other, outside its furniture.

    known  what was read of sentences before, added to
    """

    document: Document
    omissions: Omissions
    known: Known
    numbers: int = 0
    characters: int = 0

    def read(self, sentence: Sentence, signs: Signs, times: Sequence[Expression]) -> list[Mention]:
        """The quantities of a sentence in which these times stand, in reading order; none where it belongs to a table."""
        self.characters += len(signs.text)
        self.numbers += signs.numbers
        if self.numbers > _ALWAYS_READ + self.characters // _CHARACTERS_A_NUMBER:
            self.omissions.add(self.document.article.id, Omission.DENSE)
            return []
        if not signs.numbers:
            return []
        article_id, offset = self.document.article.id, sentence.start
        readings = self._readings(signs, _spans(signs.text, times, offset))
        return [_mention(article_id, sentence, signs.text[r.start : r.end], r) for r in readings]

    def _readings(self, signs: Signs, blocked: list[Span]) -> list[Reading]:
        known = self.known.get(signs.text)
        if known is None or known[0] != blocked:
            known = self.known[signs.text] = blocked, _read(signs, blocked)
        return known[1]


def read_quantities(text: str, blocked: Sequence[Span] = ()) -> list[Reading]:
    """The readings of one sentence in order, none overlapping; `blocked` are the spans of its dates, times and durations.

    The rules that know a whole phrase go first and take their spans; what is left of the numbers is read as amounts.
    """
    return _read(signs_of(text), blocked)


def _read(signs: Signs, blocked: Sequence[Span]) -> list[Reading]:
    text, spelt = signs.text, signs.spelt
    masks = find_idioms(signs) if spelt else []
    if signs.digits:
        masks += find_masks(text)
    readings = find_addresses(text, signs.words) if signs.digits else []
    ages = find_ages(signs)
    readings += _fitting(ages, masks, readings) if ages else ()
    masks.extend(blocked)
    for rule, needed, any_digit in _RULES:
        if (signs.digits and any_digit) or not needed.isdisjoint(spelt):
            found = rule(signs)
            readings += _fitting(found, masks, readings) if found else ()
    taken = [*masks, *((reading.start, reading.end) for reading in readings)]
    amounts = find_amounts(text, starts_of(signs, STARTERS), taken)
    if amounts:
        amounts = carry_units(text, join_ranges(text, join_parts(text, amounts)))
        readings += _fitting(assemble(text, amounts), (), readings)
    if not spelt.isdisjoint(_REPEATS):
        readings += _fitting(find_repeats(text), masks, readings)
    return sorted(readings, key=lambda reading: reading.start)


def _spans(text: str, times: Sequence[Expression], offset: int) -> list[Span]:
    return [(time.start - offset, time.end - offset) for time in times if not is_amount_after_all(text, time, offset)]


def _fitting(readings: Sequence[Reading], blocked: Sequence[Span], taken: Sequence[Reading]) -> list[Reading]:
    """The readings whose core is not blocked and that overlap no reading taken, nor each other: the longer goes first."""
    kept: list[Reading] = []
    spans = [(reading.start, reading.end) for reading in taken]
    for reading in sorted(readings, key=lambda r: (r.start - r.end, r.start)):
        start, end = reading.core_start, reading.core_end
        if any(a < end and start < b for a, b in blocked) or any(a < reading.end and reading.start < b for a, b in spans):
            continue
        kept.append(reading)
        spans.append((reading.start, reading.end))
    return kept


def _mention(article_id: str, sentence: Sentence, written: str, reading: Reading) -> Mention:
    offset = sentence.start
    return Mention(
        article_id=article_id,
        field=sentence.field,
        start=reading.start + offset,
        end=reading.end + offset,
        core_start=reading.core_start + offset,
        core_end=reading.core_end + offset,
        text=written,
        kind=reading.kind,
        value=reading.value,
        sentence=sentence.index,
        pattern=reading.pattern,
    )
