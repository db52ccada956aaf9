"""A draft against its sources: what it says, and what they support."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.judgement import support
from service.language import words
from service.model import Claim, DraftCheck, ReportedValue

_SAY: dict[str, str] = words("labels")["draft"]

Groups = Sequence[Sequence[Claim]]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where draft and sources stand among the values of a fact, as indices.

    stated     the value of the draft that is worst supported
    supported  the value that most independent sources state; None where none does or they are divided
    backing    for each value the independent sources behind it
    """

    stated: int
    supported: int | None
    backing: tuple[int, ...]

    @property
    def urgency(self) -> int:
        """0 where sources contradict a value that none of them states, 1 where some do, 2 where the draft says what most say."""
        contradicted = any(sources for index, sources in enumerate(self.backing) if index != self.stated)
        if not contradicted or self.stated == self.supported:
            return 2
        return 1 if self.backing[self.stated] else 0


def standing(groups: Groups) -> Standing | None:
    """Where draft and sources stand; None where no draft states any of the values."""
    drafted = [index for index, group in enumerate(groups) if any(claim.document.article.is_draft for claim in group)]
    if not drafted:
        return None
    backing = tuple(support(_sources(group)) for group in groups)
    best = max(backing)
    leading = [index for index, sources in enumerate(backing) if sources == best]
    supported = leading[0] if best and len(leading) == 1 else None
    stated = min(drafted, key=lambda index: (backing[index], index))
    return Standing(stated, supported, backing)


def draft_first(groups: tuple[tuple[Claim, ...], ...]) -> tuple[tuple[Claim, ...], ...]:
    """The draft's value, then the one that the sources support, then the others; unchanged where no draft is concerned."""
    found = standing(groups)
    if found is None:
        return groups
    order = sorted(range(len(groups)), key=lambda index: (index != found.stated, index != found.supported, index))
    return tuple(groups[index] for index in order)


def review(groups: Groups, values: Sequence[ReportedValue]) -> tuple[DraftCheck, str] | None:
    """What the sources support, as data and as a sentence; `values` are those of `groups`, in the same order."""
    found = standing(groups)
    if found is None:
        return None
    said = values[found.stated].display
    if found.supported is None:
        return DraftCheck(said, None), _SAY["divided" if any(found.backing) else "unsupported"]
    sources = found.backing[found.supported]
    articles = {claim.mention.article_id for claim in _sources(groups[found.supported])}
    check = DraftCheck(said, values[found.supported].display, sources, tuple(sorted(articles)))
    sentence = _SAY[f"{'differs' if found.stated != found.supported else 'agrees'}_{'one' if sources == 1 else 'many'}"]
    return check, sentence.format(value=said, supported=check.supported, sources=sources)


def _sources(group: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in group if not claim.document.article.is_draft]
