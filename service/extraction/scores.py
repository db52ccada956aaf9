"""Scores: results, records and votes ("88-72", "won 3-1", "a 12-4 record", "a 5-4 vote"), told from ranges."""

import regex

from service.extraction.nouns import noun_phrase
from service.extraction.readings import Reading
from service.extraction.signs import Signs
from service.extraction.units import unit_after
from service.language import alternation, words
from service.model import Kind, Score

_LEXICON = words("scores")
_BEFORE = frozenset(_LEXICON["before"])
_AFTER = frozenset(_LEXICON["after"])
_SETTINGS = regex.compile(rf"\b(?i:{alternation(_LEXICON['settings'])})\b")
_POINTS = regex.compile(
    r"(?<![\w$£€¥.,:/#-]|[0-9]\s|–)(?P<a>[0-9]{1,3})(?:\s?[-‐‑–—−]\s?|\sto\s)(?P<b>[0-9]{1,3})(?:[-–](?P<c>[0-9]{1,3}))?(?![\w%/:$°]|[-–][0-9]|\.[0-9]|,[0-9]{3}|[-–][a-z])"
)
_NUMBERS_OF_A_SCORE = 2
_LAST = regex.compile(r"(?r)\b(?P<word>[\w'’]+)[,:]?\s(?:a\s|an\s|the\s|their\s|his\s|to\s|\()?")
_TEAM_BEHIND = regex.compile(r"\s[A-Z][a-z]{2,20}s\b")
_NEXT = regex.compile(r"[\s-](?P<word>[a-z]+)")


def find_scores(signs: Signs) -> list[Reading]:
    """Every score in a sentence, in order."""
    found: list[Reading] = []
    if signs.numbers < _NUMBERS_OF_A_SCORE:
        return found
    text = signs.text
    sporting: bool | None = None
    for match in _POINTS.finditer(text):
        if "to" in match[0] and not _result_by_to(text, match):
            continue
        if sporting is None:
            sporting = _SETTINGS.search(text) is not None
        if "to" in match[0] or _is_score(text, match, sporting):
            points = tuple(int(match[name]) for name in ("a", "b", "c") if match[name])
            found.append(Reading(*match.span(), *match.span(), Kind.SCORE, Score(points), "score"))
    return found


def _result_by_to(text: str, match: regex.Match[str]) -> bool:
    """Whether "3 to 1" is a result: beside a verb or noun of winning or voting, with nothing counted behind."""
    before = _LAST.match(text, max(0, match.start() - 30), match.start())
    after = _NEXT.match(text, match.end())
    verb = before is not None and before["word"].lower() in (
        "vote",
        "voted",
        "votes",
        "won",
        "score",
        "ruled",
        "beat",
        "lost",
        "tied",
    )
    noun = after is not None and after["word"] in ("vote", "victory", "win", "loss", "margin")
    return (verb or noun) and unit_after(text, match.end()) is None


def _is_score(text: str, match: regex.Match[str], sporting: bool) -> bool:
    low, high = int(match["a"]), int(match["b"])
    if unit_after(text, match.end()) is not None:
        return False
    after = _NEXT.match(text, match.end())
    follows = after is not None and after["word"] in _AFTER
    if match["c"] or low >= high:
        return True
    if follows and after is not None and after["word"] not in ("in", "to", "on", "at", "with", "after"):
        return True
    if sporting and _TEAM_BEHIND.match(text, match.end()) and text[max(0, match.start() - 4) : match.start()].lower() == "the ":
        return True
    phrase = noun_phrase(text, match.end(), many=True)
    if phrase is not None and not any(word in _AFTER for word in text[phrase.start : phrase.end].lower().split()):
        return False
    before = _LAST.match(text, max(0, match.start() - 30), match.start())
    return sporting and (follows or (before is not None and before["word"].lower() in _BEFORE))
