"""Counts: what a bare number counts, from the noun phrase behind it."""

from typing import NamedTuple

import regex

from service.extraction.amounts import Amount
from service.extraction.nouns import NounPhrase, lemma, noun_phrase
from service.language import alternation, words

_LEXICON = words("counts")
_PRONOUN_BEFORE_VERB = frozenset(_LEXICON["one_is_pronoun_before"])
_NO_ONE = frozenset(_LEXICON["one_is_pronoun_after"])
_OF_THEM = regex.compile(
    r"\s(?i:of)\s(?:(?i:the|its|their|his|her|our|my|those|these|your)\s(?:other\s|same\s)?|(?=[\w'’]+['’]s?\s)|(?=(?:[a-z]+\s)?[a-z]+))"
)
_PREVIOUS = regex.compile(r"(?r)(?P<word>[\w'’]+)(?P<joint>[\s-]|,\s)")
_CAPITAL_NEXT = regex.compile(r"\s[A-Z0-9]")
_AGED = regex.compile(r"\s(?:[0-9]{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)[-\s](?:year|month)s?[-\s]old(?P<several>s)?\b")
_NEXT = regex.compile(r"(?P<joint>\s|-)(?P<word>[\w'’]+)")
_HEDGED = regex.compile(r"\sor\s(?:more|fewer|less|so)\b")
_TIMES = regex.compile(r"[\s-]times?\b")
_ADVERBS = frozenset(words("nouns")["adverbs"])
_BADLY = alternation(_ADVERBS)
_HAPPENED = regex.compile(
    rf"\s(?:(?i:{_BADLY})\s)?(?P<word>(?i:{alternation(words('nouns')['happened'])}|{_BADLY}))"
    r"(?=\s?[.,;:)–—]|\s?$|\s(?i:in|at|on|by|after|as|when|during|and|near|outside|inside|while|over|following|for)\b)"
)
_WHO = regex.compile(r"\swho(?:se|m)?\b")
_COUNTER = regex.compile(rf"\s(?P<word>{alternation(_LEXICON['counters'])})(?=\s[a-z])")
_OWN_NAME = regex.compile(r"\s[A-Z][A-Za-z]+(?![\w-])")
_HALF_A_WORD = regex.compile(r"-[A-Za-z]{2}")
_HYPHENED = regex.compile(r"-(?P<word>[a-z]{2,20})(?:-(?P<next>[a-z]{2,20}))?(?!\w)")
_ED_NOUNS = frozenset(_LEXICON["hyphened_all_the_same"])
_TIMES_OF_A_LENGTH = frozenset(name for name, _ in words("durations")["seconds"].values())
_ADDED = frozenset({"plus", "odd"})
_NOT_COUNTED = frozenset(_LEXICON["not_hyphened"])


class Counted(NamedTuple):
    """What a number counts: where the noun phrase ends, its head, its words, and the rule that found it."""

    end: int
    head: str
    words: str
    rule: str


def counted(text: str, amount: Amount) -> Counted | None:
    """The noun phrase that a bare amount counts, or None where nothing says."""
    one = abs(amount.number) <= 1 and amount.upper is None and amount.number != 0
    times = _TIMES.match(text, amount.end) if text.startswith("time", amount.end + 1) else None
    if times is not None:
        return Counted(times.end(), "time", times[0].strip(" -"), "count")
    aged = _AGED.match(text, amount.end) if not one else None
    if aged is not None:
        return _aged(text, aged, amount)
    hyphened = _HYPHENED.match(text, amount.end) if text.startswith("-", amount.end) else None
    if hyphened is not None and hyphened["word"] not in _ADDED:
        return _compound(hyphened)
    hedged = _HEDGED.match(text, amount.end) if text.startswith("or", amount.end + 1) else None
    behind = hedged or hyphened
    phrase = noun_phrase(text, behind.end() if behind else amount.end, many=not one)
    if phrase is not None and not (hyphened is not None and phrase.head in _TIMES_OF_A_LENGTH):
        return _found(text, phrase, "count")
    if hyphened is not None:
        return None
    return _by_a_word(text, amount, one) or _of_them(text, amount)


def _by_a_word(text: str, amount: Amount, one: bool) -> Counted | None:
    """What is told of those counted in place of a noun: "3 killed", "68,400 who", "12 page"."""
    happened = _HAPPENED.match(text, amount.end)
    if happened is not None and (one or happened["word"].lower() not in _ADVERBS):
        return Counted(happened.end("word"), happened["word"].lower(), happened["word"], "count")
    if _WHO.match(text, amount.end) is not None:
        return Counted(amount.end, "person", "", "who")
    counter = _COUNTER.match(text, amount.end)
    return Counted(counter.end(), lemma(counter["word"]), counter["word"], "count") if counter is not None else None


def _of_them(text: str, amount: Amount) -> Counted | None:
    of = _OF_THEM.match(text, amount.end)
    phrase = noun_phrase(text, of.end() - 1, many=True) if of is not None else None
    return _found(text, phrase, "count of") if phrase is not None else None


def _aged(text: str, match: regex.Match[str], amount: Amount) -> Counted | None:
    """Whom the number before an age counts ("two 17-year-olds", "two 10-year-old pupils"); the age is a mention of its own."""
    if match["several"]:
        return Counted(amount.end, "person", "", "who")
    phrase = noun_phrase(text, match.end(), many=True)
    return Counted(amount.end, phrase.head, text[phrase.start : phrase.end], "list") if phrase is not None else None


def _found(text: str, phrase: NounPhrase, rule: str) -> Counted:
    return Counted(phrase.end, phrase.head, text[phrase.start : phrase.end], rule)


def _compound(match: regex.Match[str]) -> Counted | None:
    """The noun hyphened to a number is what it counts ("six-member panel", "two-door")."""
    word = match["word"]
    if word in _NOT_COUNTED or (word.endswith(("ed", "ing")) and word not in _ED_NOUNS) or match["next"] is not None:
        return None
    return Counted(match.end("word"), lemma(word), word, "compound")


def is_part_of_word(text: str, amount: Amount) -> bool:
    """Whether a number that counts nothing is half of a word ("six-sided") or of a name ("787 Dreamliner"), or a bare "one"."""
    if amount.numeral.in_words and amount.number == 1 and amount.upper is None and amount.end - amount.start <= 3:
        return True
    if _HALF_A_WORD.match(text, amount.end) is not None:
        return True
    short = amount.core_end - amount.core_start <= 4 and text[amount.core_start : amount.core_end].isdigit()
    return short and amount.upper is None and _OWN_NAME.match(text, amount.end) is not None


def _ends_name(text: str, amount: Amount, previous: regex.Match[str]) -> bool:
    """Whether a capitalised number word ends a name ("BBC One", "Air Force One") outside a headline in capitals."""
    capital = text[amount.core_start].isupper() and previous["word"][0].isupper()
    return capital and previous["joint"] == " " and not _CAPITAL_NEXT.match(text, amount.end)


def is_pronoun(text: str, amount: Amount) -> bool:
    """Whether "one" (or a number word behind "the", with nothing counted) stands for a person or thing already named."""
    if not amount.numeral.in_words or amount.named:
        return False
    previous = _PREVIOUS.match(text, max(0, amount.start - 30), amount.start)
    if previous is not None and _ends_name(text, amount, previous):
        return True
    before = previous["word"].lower() if previous and not previous["joint"].startswith(",") else ""
    following = _NEXT.match(text, amount.end)
    after = following["word"].lower() if following else ""
    if amount.number == 1 and amount.upper is None:
        if after == "of":
            return before in ("no", "any", "every", "each", "number")
        return before in _NO_ONE or not after or after in _PRONOUN_BEFORE_VERB
    return (
        before
        in (
            "the",
            "these",
            "those",
            "both",
            "them",
            "us",
            "you",
            "all",
            "other",
            "first",
            "last",
            "next",
            "bottom",
            "top",
            "final",
        )
        and counted(text, amount) is None
    )
