"""Stage 3: what each mention of a document measures."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from service.description.background import background_of
from service.description.bearer import Bearer, bearer_of
from service.description.clause import clause_of, read_grammar
from service.description.context import frame, near_words, scope_and_outcome, weigh_context
from service.description.modality import modality_of, speaker_of
from service.description.names import Name, NameBook, find_names, may_be_person
from service.description.noun_phrase import head_and_modifiers
from service.description.owner import owner_of
from service.description.people import People
from service.description.period import dates_of
from service.description.place import find_places, place_of
from service.description.sentence import place, read_words
from service.description.street import street_of
from service.description.traits import exclude_each_other, traits_of
from service.model import Background, Claim, Document, Kind, Mention, Sentence
from service.reading.tokens import Tokens, tokenize

__all__ = ["Known", "describe", "exclude_each_other"]


class _Told(NamedTuple):
    """A sentence with all that its description hangs on: its figures, its names in full, and for whom "he" or "she" stands."""

    opening: int
    mentions: list[Mention]
    names: list[Name]
    person: frozenset[str]

    def is_like(self, other: "_Told") -> bool:
        """Whether a sentence of the same words is described in the same way."""
        return (
            self.names == other.names
            and self.person == other.person
            and len(self.mentions) == len(other.mentions)
            and all(
                a.start - self.opening == b.start - other.opening and a.kind is b.kind and a.value == b.value and a.text == b.text
                for a, b in zip(self.mentions, other.mentions, strict=True)
            )
        )


Described = list[tuple[Claim, Bearer | None]]
Known = dict[str, tuple[_Told, Described]]
"""By sentence: what its description hung on, and the description."""


def describe(document: Document, mentions: Sequence[Mention], known: Known | None = None) -> list[Claim]:
    """A claim for every mention, in the order given.

    known  how the sentences of other articles were described, added to: what several of them carry is described once
    """
    known = {} if known is None else known
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    tells_ages = any(mention.kind is Kind.AGE for mention in mentions)
    common = frozenset(document.article.text.split())
    book = NameBook(())
    everyone = NameBook(())
    parsed: dict[int, tuple[Tokens, list[Name]]] = {}
    for sentence in document.sentences:
        end = sentence.end if sentence.index in by_sentence else _end_of_names(document, sentence)
        if end == sentence.start:
            continue  # states nothing and names nobody
        # what tells of a person whose age is told may stand wherever the name does
        tokens = tokenize(document.text(sentence), 0, (sentence.end if tells_ages else end) - sentence.start)
        names = find_names(tokens, common)
        parsed[sentence.index] = tokens, names
        for name in names:
            everyone.add(name)
    claims: list[Claim] = []
    # Whom "he" or "she" stands for: the first full name of the nearest sentence before that has one.
    person: frozenset[str] = frozenset()
    people = People()
    read: list[tuple[Tokens, list[Name]]] = []
    for index, (tokens, names) in parsed.items():
        for name in names:
            book.add(name)
        full = [name if len(name.words) > 1 else everyone.full(book.full(name)) for name in names]
        read.append((tokens, full))
        if index in by_sentence:
            told = _Told(document.sentences[index].start, by_sentence[index], full, person)
            for claim, bearer in _described(document, document.text(document.sentences[index]), told, tokens, known):
                if bearer is not None:
                    people.meet(len(claims), claim, bearer)
                claims.append(claim)
        person = next((frozenset(name.words) for name in full if may_be_person(name)), person)
    people.settle(claims, read)
    return claims


def _end_of_names(document: Document, sentence: Sentence) -> int:
    """Where reading a sentence for its names may stop: often only its first word is a capital, or none."""
    text = document.text(sentence)
    if text == text.lower():
        return sentence.start
    first, _, rest = text.partition(" ")
    return sentence.start + len(first) if rest == rest.lower() else sentence.end


def _described(document: Document, text: str, told: _Told, tokens: Tokens, known: Known) -> Described:
    """The claims of a sentence and whose ages they are, taken over where another article carries it."""
    before = known.get(text)
    if before is None or not told.is_like(before[0]):
        described = list(_describe_sentence(document, told, tokens))
        known[text] = told, described
        return described
    return [
        (replace(claim, mention=mention, document=document), bearer)
        for (claim, bearer), mention in zip(before[1], told.mentions, strict=True)
    ]


def _describe_sentence(document: Document, told: _Told, tokens: Tokens) -> Iterator[tuple[Claim, Bearer | None]]:
    opening, mentions, names, person = told
    sentence, grammar = read_words(tokens), read_grammar(tokens)
    dates = dates_of(mentions, sentence, grammar.parts, opening)
    in_sentence = frozenset([word for name in names for word in name.words])
    speaker, places = speaker_of(tokens, names), find_places(tokens, names)
    background = background_of(tokens)
    for mention in mentions:
        setting = place(mention, sentence, opening)
        head, modifiers = head_and_modifiers(setting)
        left, right = near_words(setting)
        before, after = frame(setting)
        bearer = bearer_of(setting, grammar.parts, names, person) if mention.kind is Kind.AGE else None
        named = frozenset[str]() if mention.kind is Kind.AGE else street_of(mention) or owner_of(setting, names)
        owner = bearer.words if bearer else named
        clause = clause_of(setting, grammar, person)
        scope, outcome = scope_and_outcome(setting)
        yield (
            Claim(
                mention=mention,
                document=document,
                head=head,
                modifiers=modifiers,
                owner=owner,
                owner_is_role=bearer is not None and not bearer.name,
                traits=traits_of(tokens, grammar.parts, bearer.first, bearer.last) if bearer else frozenset(),
                names=in_sentence,
                action=clause.verb,
                subject=clause.subject,
                object=clause.object,
                preposition=clause.preposition,
                complement=clause.complement,
                period=dates.period_of(setting),
                place=place_of(setting, places),
                modality=modality_of(setting),
                attribution=speaker,
                background=background | {Background.PLUPERFECT} if clause.pluperfect else background,
                left=left,
                right=right,
                before=before,
                after=after,
                scope=scope,
                outcome=outcome,
                context=weigh_context(setting),
            ),
            bearer,
        )
