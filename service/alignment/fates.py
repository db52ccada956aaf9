"""What befell those who are counted: the dead, the hurt, and the shot, who are both."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from service.description.lemmas import idea_of
from service.language import words
from service.model import Claim

DEAD, HURT, SHOT = "dead", "hurt", "shot"

_DESCRIPTION = words("description")
_FATES = {idea_of(word): fate for fate in (DEAD, HURT, SHOT) for word in _DESCRIPTION["fates"][fate]}
_BOUNDS = _DESCRIPTION["fate_bounds"]
_EVENTS, _ENDS, _JOINTS, _OTHERS = (frozenset(_BOUNDS[topic]) for topic in ("events", "ends", "joints", "others"))
_INCLUSION = frozenset(_DESCRIPTION["inclusion"])
_MARKS = frozenset({",", "(", ")", "—", "–", "-"})
_NUMBERS = _OTHERS - {"a", "an", "the", "at"}
_BEFORE_ENDS = _ENDS | _JOINTS | _NUMBERS


def fate_of(claim: Claim) -> str:
    """DEAD, HURT, SHOT, or "" where nothing near the figure tells.

    By what is counted ("five dead"), else by the verb right before ("wounding five people"), else by what follows ("five people
    were shot and killed"), else by what stands further before.
    """
    told = {_FATES[idea] for idea in (claim.head, *claim.modifiers) if idea in _FATES}
    done = _fate(claim.before[0]) if claim.before else ""
    if done in (DEAD, HURT) and not told:
        return done
    if not told or told == {SHOT}:
        told.update(_told_behind(claim.after))
    return next((fate for fate in (DEAD, HURT, SHOT) if fate in told), "") or _told_before(claim.before)


def fates_in(written: Iterable[str]) -> set[str]:
    """The fates that words tell of, lower-case and as written."""
    return set(map(_fate, written)) - {""}


def _told_behind(after: Sequence[str]) -> Iterator[str]:
    if len(after) > 1 and after[0] in _MARKS and after[1] in _INCLUSION:  # "five people, including a guard, died"
        close = next((place for place, word in enumerate(after) if place and word in _MARKS), len(after))
        after = after[close + 1 :]
    if after[:1] == ("who",):  # "four adults who had been shot"
        after = after[1:]
    for place, word in enumerate(after):
        if word in _ENDS or word.isdigit() or (place and word in _NUMBERS):
            return
        if word in _JOINTS and not _goes_on(after[place + 1 :]):
            return
        # "two men shot to death" tells what befell them
        if (word not in _EVENTS or after[place - 1 : place] == ("to",)) and (fate := _fate(word)):
            yield fate


def _goes_on(after: Sequence[str]) -> bool:
    """Whether a second fate of the same people follows on "and" ("shot and killed"), not what somebody did to others."""
    told = [word for word in after if not word.endswith("ly")]
    return (
        len(told) > 1
        and bool(_fate(told[0]))
        and not told[0].endswith("ing")
        and told[1] not in _OTHERS
        and not told[1].isdigit()
    )


def _told_before(before: Sequence[str]) -> str:
    near = takewhile(
        lambda word: word not in _ENDS and word not in _JOINTS and word not in _NUMBERS and not word.isdigit(), before
    )
    return next(filter(None, map(_fate, near)), "")


def _fate(word: str) -> str:
    return _FATES.get(idea_of(word), "")
