"""One sentence with its claims in reading order: what every arithmetic check looks at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from service.judgement.wording import is_denied
from service.model import Claim, Field, Quantity, Sentence, Unit, Value


@dataclass(frozen=True, slots=True)
class Scene:
    """The claims of one sentence by position; `text` is the whole field that offsets point into."""

    claims: tuple[Claim, ...]
    text: str
    sentence: Sentence

    def between(self, left: Claim, right: Claim) -> str:
        """The words between two mentions, lower-case."""
        return self.text[left.mention.end : right.mention.start].lower()

    def before(self, claim: Claim, length: int = 40) -> str:
        """The words of the sentence before a mention, lower-case."""
        return self.text[max(self.sentence.start, claim.mention.start - length) : claim.mention.start].lower()

    def after(self, claim: Claim, length: int = 40) -> str:
        """The words of the sentence after a mention, lower-case."""
        return self.text[claim.mention.end : min(self.sentence.end, claim.mention.end + length)].lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """Two sides of a sum that does not come out.

    check        name of the check ("parts and total")
    computation  the sum in words ("7 + 5 = 12, not 13")
    """

    check: str
    stated: tuple[Claim, ...]
    against: tuple[Claim, ...]
    computation: str
    strength: float


def scenes(claims: Sequence[Claim]) -> Iterator[Scene]:
    """The sentences of one document that hold claims, in reading order; denied figures left out."""
    said = sorted((c for c in claims if not is_denied(c)), key=_position)
    for (field, index), group in groupby(said, key=lambda c: (c.mention.field, c.mention.sentence)):
        members = tuple(group)
        document = members[0].document
        yield Scene(members, document.article.field(Field(field)), document.sentences[index])


def _position(claim: Claim) -> tuple[bool, int, int, int]:
    mention = claim.mention
    return mention.field is Field.TEXT, mention.sentence, mention.start, mention.end


def amount(value: Value) -> Quantity | None:
    """The value where it is a quantity."""
    return value if isinstance(value, Quantity) else None


def in_unit(base: float, unit: Unit) -> float:
    """A number in the base unit as so many of `unit`."""
    return (base - unit.offset) / unit.factor
