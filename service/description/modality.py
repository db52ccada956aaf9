"""Whether a figure is done, planned, denied or only imagined, and who says it."""

from collections.abc import Sequence

from service.description.names import Name
from service.description.sentence import Setting
from service.language import words
from service.model import Modality
from service.reading.tokens import Tokens

_ATTRIBUTION = frozenset(words("description")["attribution"])
# A marker further than this (boundaries counted) speaks of another clause.
_REACH = 10.0


def modality_of(setting: Setting) -> Modality:
    """The modality that the nearest marker before the figure gives."""
    for index, modality in reversed(setting.sentence.modalities):
        if index < setting.first:
            return modality if setting.distances[index] <= _REACH else Modality.DONE
    return Modality.DONE


def speaker_of(tokens: Tokens, names: Sequence[Name]) -> str:
    """The last word of the name beside a verb of saying, "" where there is none."""
    for index, word in enumerate(tokens.words):
        if word in _ATTRIBUTION:
            for name in names:
                if abs(name.end - tokens.starts[index]) <= 2 or 0 <= name.start - tokens.ends[index] <= 4:
                    return name.words[-1]
            if index and tokens.words[index - 1].isalpha():
                return tokens.words[index - 1]
    return ""
