"""Quantities in the conventions of NewsQuant (CQE, EMNLP 2023).

It differs from the product's model in what it leaves out (dates, ranks, scores, vague counts), in joining a move "from A to B"
into one range, and in the names of units: whole noun phrases for counts, British spelling, "dollar" for USD.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import regex
import simplemma

from service.extraction import extract
from service.extraction.changes import CHANGE_BEHIND
from service.extraction.nouns import lemma
from service.extraction.numerals import NUMERAL, parse_numeral
from service.model import Article, Direction, Document, Hedge, Kind, Mention, Quantity, Role
from service.reading import read

_NAMES: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("newsquant.toml").read_text(encoding="utf-8"))
_LEFT_OUT = frozenset({Kind.RANK, Kind.SCORE, Kind.TIME})
_RULES_LEFT_OUT = frozenset({"none", "twice", "compound", "decade of life", "block", "house", "multiple"})
_CHANGES = {
    Hedge.ABOUT: "~", Hedge.NEARLY: "~", Hedge.OVER: ">", Hedge.AT_LEAST: ">", Hedge.UNDER: "<", Hedge.UP_TO: "<",
}  # fmt: skip
_MILLIONS = regex.compile(r"(?i)\b(?:hundreds|thousands|(?:m|b|tr)illions)$")
_SUM_BEFORE = regex.compile(r"[$£€]\d[\d.,]*(?:\s\w+)?\s$")
_STEP_IN_TIME = regex.compile(rf"(?i)(?P<n>{NUMERAL})[\s-](?P<unit>second|minute|hour|day|week|month|year|decade)s?\b")
_SPELT = regex.compile(rf"(?i)^{NUMERAL}")
_TIME_WORDS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_DROPPED = frozenset({"more", "most", "very", "the", "a", "an", "its", "their", "his", "her", "our", "additional", "and", "or"})


@dataclass(frozen=True, slots=True)
class Row:
    """A quantity as NewsQuant writes it."""

    value: float | tuple[float, float]
    unit: str
    change: str = "="

    def as_json(self) -> dict[str, Any]:
        return {
            "value": list(self.value) if isinstance(self.value, tuple) else self.value,
            "unit": self.unit,
            "change": self.change,
        }


def export(source: Path, target: Path) -> None:
    """Read the texts of `source`, write their quantities to `target`."""
    rows = json.loads(source.read_text(encoding="utf-8"))
    with target.open("w", encoding="utf-8") as out:
        for row in rows:
            quantities = [quantity.as_json() for quantity in quantities_of(row["text"])]
            out.write(json.dumps({"text": row["text"], "quantities": quantities}, ensure_ascii=False) + "\n")


def quantities_of(text: str) -> Iterator[Row]:
    """The quantities of one sentence, in reading order."""
    document = read(Article(id="sentence", text=text))
    # a lone sentence looks like a caption or button; the collections hold nothing but running text
    document = Document(document.article, tuple(replace(sentence, role=Role.BODY) for sentence in document.sentences))
    mentions = list(extract(document))
    index = 0
    while index < len(mentions):
        pair = _joined(mentions[index], mentions[index + 1], text) if index + 1 < len(mentions) else None
        if pair is None and mentions[index].pattern == "feet and inches":
            yield from _feet_and_inches(mentions[index])
        else:
            row = pair or _row(mentions[index], text)
            if row is not None:
                yield row
        index += 2 if pair else 1


def _row(mention: Mention, text: str) -> Row | None:
    if mention.kind is Kind.DATE:
        return _step_in_time(mention.text)
    value = mention.value
    if mention.kind in _LEFT_OUT or mention.pattern in _RULES_LEFT_OUT or not isinstance(value, Quantity):
        return None
    if mention.kind is Kind.DURATION:
        return _duration(mention, value, spread=_SUM_BEFORE.search(text[: mention.start]) is not None)
    if value.hedge is Hedge.VAGUE and _core(mention).lower() == "dozens":
        return Row(12.0, _unit(mention, value))
    if value.hedge is Hedge.VAGUE and not _MILLIONS.search(_core(mention)):
        return None
    number = value.number if value.upper is None else (value.number, value.upper)
    # only a verb in front makes a change: "a 4.2 percent drop" and "between 5% and 6%" are plain amounts
    still = mention.text.lower().startswith("between") or CHANGE_BEHIND.match(text, mention.end) is not None
    return Row(number, _unit(mention, value), _change(replace(value, direction=None) if still else value))


def _feet_and_inches(mention: Mention) -> Iterator[Row]:
    """Feet and inches are two quantities to NewsQuant."""
    value = mention.value
    if isinstance(value, Quantity):
        yield Row(float(int(value.number)), "foot", _change(value))
        yield Row(float(round((value.number % 1) * 12)), "inch", _change(value))


def _core(mention: Mention) -> str:
    return mention.text[mention.core_start - mention.start : mention.core_end - mention.start]


def _step_in_time(text: str) -> Row | None:
    """What is a date to a newsroom ("three years ago") is a span of time to NewsQuant."""
    match = _STEP_IN_TIME.search(text)
    numeral = parse_numeral(match["n"]) if match else None
    return Row(numeral.number, match["unit"].lower()) if match and numeral else None


def _duration(mention: Mention, value: Quantity, spread: bool) -> Row | None:
    core = _core(mention)
    if value.hedge is Hedge.VAGUE or not (_STEP_IN_TIME.search(mention.text) or _SPELT.search(core)):
        return None
    number = value.number if value.upper is None else (value.number, value.upper)
    # "over the past four years" is how long, not how much more
    over = mention.text.lower().startswith("over the ") or (value.hedge is Hedge.OVER and spread)
    return Row(number, value.unit.name, "=" if over else _CHANGES.get(value.hedge, "="))


def _change(value: Quantity) -> str:
    moved = value.direction is not None and not value.moved_to
    if value.hedge in _CHANGES and not (moved and _CHANGES[value.hedge] == "~"):
        return _CHANGES[value.hedge]
    return value.direction.value if moved and value.direction is not None else "="


def _joined(first: Mention, second: Mention, text: str) -> Row | None:
    """A move is one range, earlier value first."""
    a, b = first.value, second.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity) and first.sentence == second.sentence):
        return None
    if (first.pattern, second.pattern) == ("move from", "move to"):
        end = b.upper if b.upper is not None else b.number
        return Row((a.number, end), _unit(first, a), "down" if a.direction is Direction.DOWN else "=")
    if (first.pattern, second.pattern) == ("move to", "move from"):
        return Row((b.number, a.number), _unit(first, a))
    if first.pattern == "part of" and a.number == 1 and b.number > 1 and text[first.end : second.start] == " of ":
        return Row(1 / b.number, f"% {_unit(second, b)}")
    return None


def _unit(mention: Mention, value: Quantity) -> str:
    if mention.pattern == "share":
        return f"% {_noun(value.unit_text) or '-'}"
    if value.unit.name == "penny" and value.unit_text == "p":
        return "penny sterling"
    parts = (
        value.unit.name.split(" per ", 1)
        if not value.unit.name.startswith(("part per", "mile per", "kilometer per hour"))
        else [value.unit.name]
    )
    if parts[0] == "barrel" and value.unit_text.endswith(" of oil"):
        parts[0] = "barrel of oil"
    if value.unit.dimension.startswith("count") and parts[0] != "time":
        parts[0] = _noun(value.unit_text) or parts[0]
    return " per ".join(_name(part) for part in parts) or "-"


def _name(unit: str) -> str:
    known = _NAMES["currencies"].get(unit) or _NAMES["units"].get(unit)
    if known:
        return known
    for american, british in _NAMES["spelling"].items():
        unit = unit.replace(american, british)
    return unit or "-"


def _noun(phrase: str) -> str:
    """A noun phrase in NewsQuant's form: lower case, modifiers and head as lemmas."""
    found = [word.removesuffix("'s").removesuffix("’s").strip("\"“”'’‘,") for word in phrase.lower().split()]
    found = [word for word in found if word and word not in _DROPPED and not (word.endswith("ly") and len(found) > 1)]
    if not found:
        return ""
    head = lemma(found[-1])
    if head in _TIME_WORDS:
        return head
    found = [word for word in found[:-1] if "-" in word or not word.endswith(("ed", "ing"))] + found[-1:]
    modifiers = [simplemma.lemmatize(word, lang="en").lower() if word.endswith("est") else word for word in found[:-1]]
    return " ".join([*modifiers, "people" if found[-1] == "people" else head])
