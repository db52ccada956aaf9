"""Each mention of a fact with the words around it, as far as a name for the fact may reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from service.description.lemmas import idea_of
from service.description.speech import Part, parts_of_speech
from service.language import words
from service.model import Claim, Field
from service.reading.tokens import Tokens, tokenize
from service.reporting.labels.governing import full_verbs

_WORDS = words("labels")["words"]
_EVENTS = frozenset(_WORDS["events"])
_JOINING = frozenset(_WORDS["joining"])
# What a chain of verbs is made of.
VERBAL = frozenset({Part.AUXILIARY, Part.MODAL, Part.TO, Part.VERB})
_NOT_NOUNS_BEFORE = frozenset({Part.CONTENT, Part.DETERMINER, Part.NUMBER, Part.PRONOUN})
# How far a name looks, in characters on either side of a mention, and how many mentions of one fact it asks.
_WINDOW = 320
_MOST = 64


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim with the words around it.

    text         the whole field; the offsets of `tokens` count into it
    parts        the part of speech of every token
    verbs        which tokens govern
    first, last  the half-open range of the mention's own tokens
    opens        whether the first token opens its sentence
    ideas        what the words say, names of the claim included
    """

    claim: Claim
    text: str
    tokens: Tokens
    parts: Sequence[Part]
    verbs: Sequence[bool]
    first: int
    last: int
    opens: bool
    ideas: frozenset[str]

    @property
    def words(self) -> Sequence[str]:
        """The tokens in lower case."""
        return self.tokens.words

    def part(self, i: int) -> Part:
        """The part of speech of a token; a stop beyond either end."""
        return self.parts[i] if 0 <= i < len(self.parts) else Part.STOP

    def word(self, i: int) -> str:
        """A token in lower case; "" beyond either end."""
        return self.tokens.words[i] if 0 <= i < len(self.parts) else ""

    def joined(self, i: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < i < len(self.parts) and self.tokens.starts[i] == self.tokens.ends[i - 1]

    def possessive(self, i: int) -> bool:
        """Whether a token ends in 's or stands before a bare apostrophe ("Police's", "Red Sox'")."""
        return 0 <= i < len(self.parts) and self.text[self.tokens.starts[i] : self.tokens.ends[i]].endswith(("'s", "’s"))

    def in_mention(self, i: int) -> bool:
        """Whether a token belongs to the mention."""
        return self.first <= i < self.last

    def holds_mention(self, start: int, stop: int) -> bool:
        """Whether a range of tokens overlaps the mention."""
        return start < self.last and self.first < stop

    @property
    def after(self) -> int:
        """The token behind the mention, and behind the bracket that it stands in."""
        return self.last + (self.word(self.last) == ")")

    @property
    def in_title(self) -> bool:
        """Whether it stands in a headline, where every word may carry a capital."""
        return self.claim.mention.field is Field.TITLE


def tell(claims: Sequence[Claim]) -> list[Telling]:
    """The claims with the words around them, in the order of their articles' ids, reprints left out; of very many, the first."""
    ordered = sorted(claims, key=lambda c: (c.mention.article_id, c.mention.field, c.mention.start, c.mention.end))
    first_prints: dict[tuple[str, int], Claim] = {}
    for claim in ordered:
        first_prints.setdefault(_print_of(claim), claim)
    return [_telling(claim) for claim in islice(first_prints.values(), _MOST)]


def _print_of(claim: Claim) -> tuple[str, int]:
    """A sentence, and where in it the claim's mention stands."""
    sentence = claim.document.sentences[claim.mention.sentence]
    return claim.document.text(sentence), claim.mention.start - sentence.start


def _telling(claim: Claim) -> Telling:
    mention = claim.mention
    text = claim.document.article.field(mention.field)
    sentence = claim.document.sentences[mention.sentence]
    start = _word_at(text, max(sentence.start, mention.start - _WINDOW), sentence.start)
    tokens = tokenize(text, start, min(sentence.end, mention.end + _WINDOW))
    inside = [i for i, begin in enumerate(tokens.starts) if mention.start <= begin < mention.end]
    first = inside[0] if inside else len(tokens.words)
    parts = _parts(tokens, first)
    ideas = {idea for word in tokens.words if (idea := idea_of(word))}
    return Telling(
        claim,
        text,
        tokens,
        parts,
        full_verbs(parts),
        first,
        first + len(inside),
        start == sentence.start,
        frozenset(ideas) | claim.owner,
    )


def _word_at(text: str, start: int, begin: int) -> int:
    """The beginning of the first whole word behind `start`."""
    while start > begin and start < len(text) and not text[start - 1].isspace():
        start += 1
    return start


def _parts(tokens: Tokens, first: int) -> list[Part]:
    """Parts of speech, with nouns in -ing taken as nouns ("the mass shooting") and what stands in brackets left out."""
    parts = parts_of_speech(tokens)
    for i, word in enumerate(tokens.words):
        if parts[i] is Part.VERB and ((word in _EVENTS and _is_noun(parts, i)) or (word in _JOINING and _joins(parts, i))):
            parts[i] = Part.CONTENT
        elif (word == "." and i + 1 < len(parts)) or (word == ":" and i and parts[i - 1] is Part.NUMBER):
            parts[i] = Part.MARK  # of an abbreviation or a clock time: the sentence ends elsewhere
    opened = -1
    for i, word in enumerate(tokens.words):
        if word == "(":
            opened = i
        elif word == ")" and opened >= 0:
            span = (opened, i) if opened < first < i else range(opened, i + 1)
            for k in span:
                parts[k] = Part.MARK
            opened = -1
    return parts


def _joins(parts: Sequence[Part], i: int) -> bool:
    return 0 < i < len(parts) - 1 and parts[i - 1] is not Part.AUXILIARY and parts[i + 1] is Part.CONTENT


def _is_noun(parts: Sequence[Part], i: int) -> bool:
    before = parts[i - 1] if i else Part.STOP
    after = parts[i + 1] if i + 1 < len(parts) else Part.STOP
    return before in (Part.CONTENT, Part.DETERMINER) and after not in _NOT_NOUNS_BEFORE
