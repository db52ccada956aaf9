"""The grammar of times, compiled: patterns over classes of words become patterns over one-character codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

import regex

from service.extraction.temporal.lexer import Tokens
from service.extraction.temporal.lexicon import CODE, Value
from service.language import words

_PIECE = regex.compile(r"(?P<label>[a-z][a-z0-9_]*)=|(?P<name>[a-z][a-z0-9_]*)|(?P<open>\((?!\?))|(?P<mark>\S)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern over token codes, and the labels in it."""

    name: str
    pattern: regex.Pattern[str]
    labels: frozenset[str]


class Match(NamedTuple):
    """Where a rule matched, with its labelled parts; `labels` are those that the rule knows."""

    rule: str
    labels: frozenset[str]
    tokens: Tokens
    found: regex.Match[str]

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.found.start()

    @property
    def last(self) -> int:
        """Index past the last token."""
        return self.found.end()

    def has(self, label: str) -> bool:
        """Whether a labelled part was written."""
        return bool(self._group(label))

    def value(self, label: str) -> Value:
        """The lexicon's value of the first token of a part, None where it was not written."""
        return self.tokens.values[self.found.start(label)] if self._group(label) else None

    def number(self, label: str) -> int | None:
        """The same where it is a whole number."""
        value = self.value(label)
        return value if isinstance(value, int) else None

    def code(self, label: str) -> str:
        """The class code of the first token of a part, empty where it was not written."""
        return self._group(label)[:1]

    def text(self, label: str) -> str:
        """A part as written."""
        if not self._group(label):
            return ""
        first, last = self.found.span(label)
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def text_between(self, left: str, right: str) -> str:
        """What was written between two parts."""
        if not (self._group(left) and self._group(right)):
            return ""
        ends, starts = self.tokens.ends, self.tokens.starts
        return self.tokens.text[ends[self.found.end(left) - 1] : starts[self.found.start(right)]]

    def text_from_start(self) -> str:
        """The whole match as written."""
        return self.tokens.text[self.tokens.starts[self.first] : self.tokens.ends[self.last - 1]]

    def length(self, label: str) -> int:
        """How many characters a part has."""
        return len(self.text(label))

    def starts_with(self, word: str) -> bool:
        """Whether the first word, in lower case, is this one."""
        return self.tokens.word(self.first).lower() == word

    def _group(self, label: str) -> str:
        return (self.found[label] or "") if label in self.labels else ""


def _translate(pattern: str, macros: dict[str, str]) -> str:
    pieces = []
    label = ""
    for piece in _PIECE.finditer(pattern):
        if piece["label"]:
            label = f"?P<{piece['label']}>"
            continue
        if piece["name"]:
            name = piece["name"]
            body = _translate(macros[name], macros) if name in macros else CODE[name]
            pieces.append(f"({label}{body})" if label else f"(?:{body})" if name in macros else body)
        elif piece["open"]:
            pieces.append(f"({label}" if label else "(?:")
        else:
            pieces.append(piece[0])
        label = ""
    return "".join(pieces)


def _compile() -> tuple[Rule, ...]:
    data: dict[str, Any] = words("temporal")
    patterns = {name: regex.compile(_translate(pattern, data["macros"])) for name, pattern in data["rules"].items()}
    return tuple(Rule(name, pattern, frozenset(pattern.groupindex)) for name, pattern in patterns.items())


RULES: Final = _compile()


# The classes that any rule can open with.
_OPENINGS: Final = [code for code in CODE.values() if any(rule.pattern.match(code, partial=True) for rule in RULES)]
_OPENING = regex.compile(f"[{''.join(_OPENINGS)}]")


# How many codes are looked at before a rule is tried, and how many such openings are remembered: news has some two thousand.
_LOOKED_AT = 3
_OPENINGS_KEPT = 4_096


@lru_cache(maxsize=_OPENINGS_KEPT)
def _rules_for(opening: str) -> tuple[Rule, ...]:
    """The rules, in the grammar's order, that can match where these codes stand."""
    rules = _rules_for(opening[:-1]) if len(opening) > 1 else RULES
    return tuple(rule for rule in rules if rule.pattern.match(opening, partial=True))


def candidates(tokens: Tokens, position: int) -> Iterator[Match]:
    """The readings of the first place at or after a token where any rule matches, in the grammar's order."""
    codes = tokens.codes
    for opening in _OPENING.finditer(codes, position):
        start, matched = opening.start(), False
        for rule in _rules_for(codes[start : start + _LOOKED_AT]):
            found = rule.pattern.match(codes, start)
            if found:
                matched = True
                yield Match(rule.name, rule.labels, tokens, found)
        if matched:
            return
