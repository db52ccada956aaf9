"""When a figure holds: the date in its sentence that stands nearest to it, of those that are not another figure's."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from service.description.sentence import SentenceWords, Setting
from service.description.speech import Part
from service.language import words
from service.model import CalendarDate, Mention

_PERIODS = words("periods")
_COMPARING, _COMPARED, _BEHIND_COMPARED, _SUPERLATIVES = (
    frozenset(_PERIODS[topic]) for topic in ("comparing", "compared", "behind_compared", "superlatives")
)
_SAYING = frozenset(words("calendar")["saying"])
_CHANGES = frozenset(words("changes")["up"] + words("changes")["down"])
# How many words before "since" a superlative may stand ("the steepest one-day fall since"), and what it ends in.
_SUPERLATIVE_REACH = 4
_SUPERLATIVE_ENDING = "est"
# How many words may stand between what compares and the figure: "against about $4 billion".
_FIGURE_REACH = 3
# A relative clause right behind a figure tells of what it counts: "12 people, who were held on Friday".
_OWN_CLAUSE = 2
_FIGURES = frozenset({Part.NUMBER, Part.MARK})
_PREPOSITIONS = frozenset({Part.PREPOSITION, Part.TO})


class Dates(NamedTuple):
    """The dates of a sentence that a figure can hold at, with their first tokens, and what parts them from some figures.

    compared   where another time's figure opens ("up *from* 58 percent", "*against* $4 billion in 2025"), in order
    relatives  where "who" or "which" opens a clause of its own, in order
    """

    dates: list[tuple[Mention, CalendarDate, int]]
    compared: list[int]
    relatives: list[int]

    def period_of(self, setting: Setting) -> CalendarDate | None:
        """The nearest of the dates besides the mention itself, None where there is none."""
        mention = setting.mention
        others = (
            (max(date.start - mention.end, mention.start - date.end), value)
            for date, value, first in self.dates
            if date is not mention and not self._is_of_another(setting, first)
        )
        return min(others, key=itemgetter(0), default=(0, None))[1]

    def _is_of_another(self, setting: Setting, date: int) -> bool:
        if date < setting.first:
            return self._first(self.compared, date, setting.first) >= setting.first - _FIGURE_REACH
        clause = self._first(self.relatives, setting.last + _OWN_CLAUSE, date)
        return clause >= 0 or self._first(self.compared, setting.last, date) >= 0

    @staticmethod
    def _first(places: list[int], begin: int, end: int) -> int:
        """The first of the ascending places in a half-open range, -1 where there is none."""
        place = bisect_left(places, begin)
        return places[place] if place < len(places) and places[place] < end else -1


_NO_DATES = Dates([], [], [])


def dates_of(mentions: Sequence[Mention], sentence: SentenceWords, parts: Sequence[Part], opening: int) -> Dates:
    """The dates of a sentence, which opens at this offset of the field, but for those at which no figure of it holds."""
    written, starts = sentence.tokens.words, sentence.tokens.starts
    dates = [
        (mention, mention.value, first)
        for mention in mentions
        if isinstance(mention.value, CalendarDate)
        and not _is_of_none(written, first := bisect_left(starts, mention.start - opening))
    ]
    if not dates:
        return _NO_DATES
    compared = [i for i, part in enumerate(parts) if part in _PREPOSITIONS and _opens_comparison(written, parts, i)]
    relatives = [i for i, part in enumerate(parts) if part is Part.RELATIVE and written[i] != "that"]
    return Dates(dates, compared, relatives)


def _is_of_none(written: Sequence[str], date: int) -> bool:
    """Whether no figure holds at a date: it dates words ("officials said on Thursday") or a record."""
    at = date - 1 if written[date : date + 1] != ["on"] else date
    before = written[at - 1] if at > 0 and written[at] == "on" else written[at] if at >= 0 else ""
    return before in _SAYING or _dates_a_record(written, date)


def _dates_a_record(written: Sequence[str], date: int) -> bool:
    """Whether a date is what a superlative reaches back to: "the highest since 1998"."""
    at = date if written[date : date + 1] == ["since"] else date - 1
    if at < 0 or written[at] != "since":
        return False
    before = written[max(0, at - _SUPERLATIVE_REACH) : at]
    return any(word in _SUPERLATIVES or (len(word) > 4 and word.endswith(_SUPERLATIVE_ENDING)) for word in before)


def _opens_comparison(written: Sequence[str], parts: Sequence[Part], place: int) -> bool:
    """Whether a preposition stands before a figure that is compared: "from" where something rose or fell before."""
    if _FIGURES.isdisjoint(parts[place + 1 : place + 3]):
        return False
    word = written[place]
    if word == "from":
        return not _CHANGES.isdisjoint(written[:place])
    return word in _COMPARING or (word in _BEHIND_COMPARED and not _COMPARED.isdisjoint(written[max(0, place - 1) : place]))
