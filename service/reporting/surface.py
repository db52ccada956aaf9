"""The original wording behind a claim's lemmas and ideas."""

from collections.abc import Iterable
from typing import NamedTuple

from service.description.lemmas import idea_of
from service.description.speech import Part, parts_of_speech
from service.language import words
from service.model import Claim
from service.reading.tokens import Tokens, tokenize


class Telling(NamedTuple):
    """A claim with the words and marks of its sentence, and those of the words that are verbs there."""

    claim: Claim
    tokens: Tokens
    verbs: frozenset[str] = frozenset()


def tell(claims: Iterable[Claim]) -> list[Telling]:
    """The claims with their sentences read once."""
    return [_telling(claim) for claim in claims]


def _telling(claim: Claim) -> Telling:
    tokens = _tokens(claim)
    parts = parts_of_speech(tokens)
    return Telling(claim, tokens, frozenset(w for w, part in zip(tokens.words, parts, strict=True) if part is Part.VERB))


def _tokens(claim: Claim) -> Tokens:
    mention = claim.mention
    sentence = claim.document.sentences[mention.sentence]
    return tokenize(claim.document.article.field(mention.field), sentence.start, sentence.end)


def word_for(telling: Telling, idea: str) -> str:
    """The word nearest to the mention that stands for the idea, as written; "" where the sentence has none.

    At the head of its sentence a word loses its capital.
    """
    claim, mention = telling.claim, telling.claim.mention
    text = claim.document.article.field(mention.field)
    first = claim.document.sentences[mention.sentence].start
    best, best_distance = "", float("inf")
    tokens = telling.tokens
    for start, end, lower in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        distance = max(mention.core_start - end, start - mention.core_end, 0)
        if distance < best_distance and lower[0].isalpha() and (lower == idea or idea_of(lower) == idea):
            word = text[start : start + len(lower)]
            best, best_distance = lower if start == first or _shouted(word) else word, distance
    return best


def _shouted(word: str) -> bool:
    """Capitals of a shouted headline, not of an abbreviation."""
    return word.isupper() and len(word) > _LONGEST_ABBREVIATION


def counted_noun(claim: Claim) -> str:
    """The words of the mention behind its number: "AK-47 rifles" of "six AK-47 rifles"; "" where there are none."""
    mention = claim.mention
    text = claim.document.article.field(mention.field)[mention.core_end : mention.end]
    said = text.replace("-", " ").split() if text.startswith("-") else text.split()
    return " ".join(said) if len(said) <= _LONGEST_NOUN else ""


def name_of(telling: Telling) -> str:
    """The owner's name as the article spells it, from the sentence or else from elsewhere in the article; "" for none."""
    claim = telling.claim
    if not claim.owner:
        return ""
    text = claim.document.article.field(claim.mention.field)
    found = _run(telling.tokens, claim.owner, text)
    return found if len(found.split()) >= len(claim.owner) else _elsewhere(claim) or found


def whole_name(telling: Telling, word: str) -> str:
    """The name in the sentence that holds the word, as written: "Skerrow Island" for "Island"; "" where none does."""
    tokens, low = telling.tokens, word.lower()
    for index, lower in enumerate(tokens.words):
        if lower == low and tokens.capitals[index]:
            first, last = index, index
            while first > 0 and _joined(tokens, first - 1):
                first -= 1
            while last + 1 < len(tokens.words) and _joined(tokens, last):
                last += 1
            if last - first < _LONGEST_NOUN:
                text = telling.claim.document.article.field(telling.claim.mention.field)
                return text[tokens.starts[first] : tokens.starts[last] + len(tokens.words[last])]
    return ""


def _joined(tokens: Tokens, index: int) -> bool:
    """Whether a token and the next are words of one name: both capitals, nothing but a space between."""
    bare = tokens.ends[index] - tokens.starts[index] == len(tokens.words[index])
    both = tokens.capitals[index] and tokens.capitals[index + 1]
    return (
        both
        and bare
        and not set(tokens.words[index : index + 2]) & _NOT_IN_NAMES
        and tokens.starts[index + 1] - tokens.ends[index] == 1
    )


def _run(tokens: Tokens, owner: frozenset[str], text: str) -> str:
    """The longest run of the owner's words, "" where none stands."""
    best, start, last = "", -1, -1
    for begins, word in zip(tokens.starts, tokens.words, strict=True):
        if word in owner:
            start = begins if start < 0 or begins - last > 2 else start
            last = begins + len(word)
            best = max(best, text[start:last], key=len)
    return best


def _elsewhere(claim: Claim) -> str:
    article = claim.document.article
    longest = max(sorted(claim.owner), key=len)
    for sentence in claim.document.sentences[:_FARTHEST]:
        text = article.field(sentence.field)
        if longest in text[sentence.start : sentence.end].lower():
            found = _run(tokenize(text, sentence.start, sentence.end), claim.owner, text)
            if len(found.split()) >= len(claim.owner):
                return found
    return ""


_LONGEST_NOUN = 4
_NOT_IN_NAMES = frozenset(words("labels")["words"]["leading"]) | frozenset(words("labels")["words"]["units"])
_LONGEST_ABBREVIATION = 5
_FARTHEST = 200
