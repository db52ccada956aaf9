"""A sentence as the description stage reads it, and how it lies around one mention: everything looked up once."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf
from typing import NamedTuple

from service.description.lemmas import idea_of
from service.description.speech import end_of_conversion, inner_marks
from service.language import words
from service.language.memory import remembered
from service.model import Mention, Modality
from service.reading.tokens import Tokens

_DESCRIPTION = words("description")
_BREAKS = frozenset(_DESCRIPTION["clause_breaks"])
# What a mark or a clause break adds to the distance between a figure and a word beyond it, in words.
_MARK_STEPS = {
    ",": 2.0,
    ";": 6.0,
    ":": 4.0,
    "—": 5.0,
    "–": 5.0,
    "-": 0.0,
    "(": 2.0,
    ")": 2.0,
    '"': 0.0,
    "“": 0.0,
    "”": 0.0,
    ".": 6.0,
}
_BREAK_STEP = 3.0
_BRACKETS = frozenset("()")
# How many tokens away a word still stands around a figure: more than a sentence of news has on one side, so that it bounds only
# what a sentence without end costs.
_HORIZON = 60
_MODALITIES = {
    **dict.fromkeys(_DESCRIPTION["planned"], Modality.PLANNED),
    **dict.fromkeys(_DESCRIPTION["hypothetical"], Modality.HYPOTHETICAL),
    **dict.fromkeys(_DESCRIPTION["denied"], Modality.DENIED),
}
_SCOPE = frozenset(_DESCRIPTION["scope"])
_OUTCOMES = frozenset(_DESCRIPTION["outcomes"])


class _Word(NamedTuple):
    """What is known of a word wherever it stands."""

    idea: str
    step: float
    modality: Modality | None
    scope: bool
    outcome: bool


@remembered
def _look_up(word: str) -> _Word:
    idea = idea_of(word)
    return _Word(
        idea,
        _BREAK_STEP if word in _BREAKS else _MARK_STEPS.get(word, 1.0),
        _MODALITIES.get(word),
        word in _SCOPE,
        idea in _OUTCOMES,
    )


class SentenceWords(NamedTuple):
    """The tokens of a sentence, their ideas ("" where a token has none), and the places of the words that tell something.

    tokens      their offsets count from the opening of the sentence
    steps       what each token adds to the distance between a figure and a word beyond it, in words
    content     indices of the tokens with an idea
    modalities  indices of the words that plan, deny or suppose, with what they say
    scope       indices of the words of scope
    outcomes    indices of the words whose ideas are outcomes
    """

    tokens: Tokens
    ideas: list[str]
    steps: list[float]
    content: list[int]
    modalities: list[tuple[int, Modality]]
    scope: list[int]
    outcomes: list[int]


def read_words(tokens: Tokens) -> SentenceWords:
    """Look up every token of a sentence."""
    if not tokens.words:
        return SentenceWords(tokens, [], [], [], [], [], [])
    ideas, steps, modalities, scope, outcomes = zip(*map(_look_up, tokens.words), strict=True)
    far = list(steps)
    for index in inner_marks(tokens):
        far[index] = 0.0
    return SentenceWords(
        tokens,
        list(ideas),
        far,
        [index for index, idea in enumerate(ideas) if idea],
        [(index, modality) for index, modality in enumerate(modalities) if modality is not None],
        _where(scope),
        _where(outcomes),
    )


def _where(flags: Sequence[bool]) -> list[int]:
    return [index for index, flag in enumerate(flags) if flag] if True in flags else []


@dataclass(slots=True)  # one is made for every mention, and freezing it would cost more than all the rest of making it
class Setting:
    """A mention among the tokens of its sentence, as half-open ranges of token indices.

    starts_at, core_at, ends_at   where it, its core and what follows it begin in the sentence
    first, last            the tokens that begin in the mention
    core_first, core_last  the tokens that begin in its core
    begin, end             the tokens around it, itself among them
    distances              how far each token stands from the mention, in words with clause boundaries added; 0 inside it, and
                           infinite for those that do not stand around it
    """

    mention: Mention
    sentence: SentenceWords
    starts_at: int
    core_at: int
    ends_at: int
    first: int
    last: int
    core_first: int
    core_last: int
    begin: int
    end: int
    distances: list[float]

    @property
    def behind(self) -> int:
        """The token that goes on behind the figure and what tells it once more in another unit: "five miles (8 km) *south*"."""
        written = self.sentence.tokens.words
        if self.last >= len(written) or written[self.last] not in _BRACKETS:
            return self.last
        end = self.last if written[self.last] == ")" else end_of_conversion(written, self.last)
        return end + 1 if end else self.last

    def around(self, indices: list[int]) -> list[int]:
        """Those of the ascending token indices that lie around the mention."""
        return indices[bisect_left(indices, self.begin) : bisect_left(indices, self.end)]


def place(mention: Mention, sentence: SentenceWords, opening: int) -> Setting:
    """Find a mention among the tokens of its sentence, which opens at this offset of the field."""
    starts, steps = sentence.tokens.starts, sentence.steps
    starts_at, core_at, ends_at = mention.start - opening, mention.core_start - opening, mention.end - opening
    first, last = bisect_left(starts, starts_at), bisect_left(starts, ends_at)
    begin, end = max(0, first - _HORIZON), min(len(steps), last + _HORIZON)
    before = list(accumulate(reversed(steps[begin:first])))
    before.reverse()
    distances = [*[inf] * begin, *before, *[0.0] * (last - first), *accumulate(steps[last:end]), *[inf] * (len(steps) - end)]
    core_first, core_last = bisect_left(starts, core_at), bisect_left(starts, mention.core_end - opening)
    return Setting(mention, sentence, starts_at, core_at, ends_at, first, last, core_first, core_last, begin, end, distances)
