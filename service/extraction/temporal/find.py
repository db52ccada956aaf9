"""Every time expression of a document, read sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import regex

from service.extraction.signs import Signs, signs_of
from service.extraction.temporal import (
    clocks,
    counted,
    day_parts,
    days,
    durations,
    holidays,
    months,
    parts_of_year,
    weekdays,
    years,
)
from service.extraction.temporal.binding import bind_clocks
from service.extraction.temporal.expression import Context, Expression, Reader
from service.extraction.temporal.grammar import RULES, Match, candidates
from service.extraction.temporal.hedges import hedged
from service.extraction.temporal.lexer import Tokens, lex
from service.extraction.temporal.lexicon import CODE, trigger_words
from service.model import CalendarDate, Document, Omission, Omissions, Role, Sentence

_MODULES: Final = (clocks, days, weekdays, day_parts, holidays, months, parts_of_year, years, counted, durations)
READERS: Final[dict[str, Reader]] = {rule: reader for module in _MODULES for rule, reader in module.READERS.items()}
_UNREAD = [rule.name for rule in RULES if rule.name not in READERS]
if _UNREAD:
    raise LookupError(f"rules of temporal.toml without a reader: {_UNREAD}")

_TRIGGERS: Final = tuple(
    """
    month weekday weekday_short weekdays season part today tonight unit units unit_short second weekend quarter noon
    oclock clock iso slash_date decade_digits decade_short decades fiscal_code quarter_code year holiday vague day_word
    adverb_set half
    """.split()
)
_FIGURE: Final = regex.compile(
    r"[0-9](?:[0-9]{3}|[:/][0-9]|\s?[ap]\.?\s?m|0['’]?s|(?<=\b(?:fy|q|h)[0-9])|hr|min|sec|yr|\s?(?:gmt|utc|z|[ecmp][sd]?t)\b)"
)
_TRIGGER_WORDS: Final = trigger_words(_TRIGGERS)
_TRIGGER = regex.compile("[" + "".join(CODE[name] for name in (*_TRIGGERS, "meridiem", "zone")) + "]")


# News tells a time in 300 characters. What tells more than one in 75, and more than 500 in all, is no prose: the rest of it is
# left unread, so that no text costs more than a few times what news of its length does.
_LEAST_TIMES: Final = 500
_CHARACTERS_A_TIME: Final = 75


@dataclass(slots=True)
class _Budget:
    """How many more places of a document may be read."""

    left: int


class Times:
    """Reads the time expressions of a document, one sentence after the other, as each may count from one told before it."""

    def __init__(self, document: Document, omissions: Omissions) -> None:
        self._document, self._omissions, self._context = document, omissions, Context(document.anchor)
        characters = len(document.article.text) + len(document.article.title or "")
        self._budget = _Budget(_LEAST_TIMES + characters // _CHARACTERS_A_TIME)

    def read(self, sentence: Sentence, signs: Signs) -> list[Expression]:
        """Those of a sentence in reading order, TIMEX3's sets and vague references among them; clock times bound to no day."""
        if self._budget.left <= 0 or not _may_tell_a_time(signs):
            return []
        tokens = lex(self._document.article.field(sentence.field), sentence.start, sentence.end)
        if not _TRIGGER.search(tokens.codes):
            return []
        found = list(_read(tokens, sentence, self._context, self._budget))
        if self._budget.left <= 0:
            self._omissions.add(self._document.article.id, Omission.DENSE)
        return found


def _may_tell_a_time(signs: Signs) -> bool:
    return not _TRIGGER_WORDS.isdisjoint(signs.words) or (signs.digits and _FIGURE.search(signs.lower) is not None)


def find_expressions(document: Document, skip_furniture: bool = True) -> list[Expression]:
    """The time expressions of a document in reading order, each clock time on the day written beside it."""
    times = Times(document, Omissions())
    read = (s for s in document.sentences if not (skip_furniture and s.role is Role.FURNITURE))
    found = [time for sentence in read for time in times.read(sentence, signs_of(document.text(sentence)))]
    return bind_clocks(found, document)


def _read(tokens: Tokens, sentence: Sentence, context: Context, budget: _Budget) -> Iterator[Expression]:
    position = 0
    while budget.left > 0:
        budget.left -= 1
        start = -1
        for match in candidates(tokens, position):
            start = match.first
            expression = _expression(match, sentence, context)
            if expression:
                yield expression
                position = match.last
                break
        else:
            if start < 0:
                return
            position = start + 1


def _expression(match: Match, sentence: Sentence, context: Context) -> Expression | None:
    value = READERS[match.rule](match, context)
    if value is None:
        return None
    tokens = match.tokens
    first, last = match.first, match.last
    while first < last - 1 and (
        tokens.code(first) in _OUTSIDE or (tokens.code(first) == _THE and tokens.code(first + 1) in _NAMED)
    ):
        first += 1
    start, end = tokens.starts[first], tokens.ends[last - 1]
    hedge_start, hedge_end, value = hedged(match, value, start, end, sentence)
    if isinstance(value, CalendarDate):
        context.tell(value)
    return Expression(sentence, hedge_start, hedge_end, start, end, match.rule, value, _ends(match, start, end))


def _ends(match: Match, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The spans on both sides of what joins a range; None where the rule reads no ranges."""
    if not match.rule.endswith(" range"):
        return None
    tokens = match.tokens
    joints = [index for index in range(match.first + 1, match.last - 1) if tokens.code(index) in _JOINTS]
    if not joints:
        return None
    return (start, tokens.ends[joints[-1] - 1]), (tokens.starts[joints[-1] + 1], end)


_JOINTS: Final = frozenset(CODE[name] for name in ("dash", "to", "through", "and", "or"))

# Words that a rule needs to see and that are no part of the time itself.
_THE: Final = CODE["the"]
# "the July 4 parade", "the 2012 vote": the article belongs to what follows.
_NAMED: Final = frozenset(CODE[name] for name in ("month", "weekday", "year", "holiday"))
_OUTSIDE: Final = frozenset(CODE[name] for name in ("from", "between", "in", "on", "at", "during"))
