"""An answer of the API as a person wants to read it."""

import textwrap
from typing import Any

import regex

Json = dict[str, Any]

_CONTROL = regex.compile(r"[\p{Cc}\p{Cf}--[\u200c\u200d]]++", regex.V1)
_BOLD, _DIM, _RED, _YELLOW, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[0m"
_INDENT = "   "
_MIN_WIDTH, _MAX_WIDTH = 60, 120
# Columns for value and article grow with their content up to these shares of the line; the snippet has the rest.
_VALUE_SHARE, _ARTICLE_SHARE = 4, 5
_TITLE_MARK = ", title"
_MENTIONS_SHOWN = 3


def render(answer: Json, *, width: int, color: bool) -> str:
    """The conflicts as text for a terminal of `width` columns: each as a heading, the reason, and its values side by side."""
    paint = _Paint(color=color)
    width = max(_MIN_WIDTH, min(width, _MAX_WIDTH))
    blocks = [_summary(answer)]
    blocks += [_conflict(number, conflict, width, paint) for number, conflict in enumerate(answer["conflicts"], 1)]
    blocks += [f"Warning: {_clean(warning['article_id'])}: {warning['detail']}" for warning in answer["meta"]["warnings"]]
    return "\n\n".join(blocks)


class _Paint:
    """Colors text where the terminal shows colors."""

    def __init__(self, *, color: bool) -> None:
        self._color = color

    def __call__(self, text: str, style: str) -> str:
        return f"{style}{text}{_PLAIN}" if self._color else text


def _summary(answer: Json) -> str:
    relations = [conflict["relation"] for conflict in answer["conflicts"]]
    found = [_plural(relations.count(relation), relation) for relation in ("conflict", "update") if relation in relations]
    articles = _plural(answer["meta"]["articles"], "article")
    return f"{' and '.join(found) or 'No conflicts'} in {articles}."


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _conflict(number: int, conflict: Json, width: int, paint: _Paint) -> str:
    relation = conflict["relation"]
    tint = _RED if relation == "conflict" else _YELLOW
    certainty = f", {conflict['confidence']:.0%} sure"
    label = _shorten(f"{number}. {_clean(conflict['fact']['label'])}", width - len(relation) - len(certainty) - 2)
    heading = f"{paint(label, _BOLD)}  {paint(relation, tint)}{certainty}"
    reason = textwrap.fill(_clean(conflict["explanation"]), width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    return "\n".join([heading, reason, *_rows(conflict["values"], width, paint)])


def _rows(values: list[Json], width: int, paint: _Paint) -> list[str]:
    displays = [_shorten(_clean(value["display"]), width // _VALUE_SHARE) for value in values]
    articles = [[_article(mention, width // _ARTICLE_SHARE) for mention in value["mentions"]] for value in values]
    value_width = max(map(len, displays))
    article_width = max(len(name) for names in articles for name in names)
    room = width - len(_INDENT) - value_width - article_width - 4
    rows = []
    for value, display, names in zip(values, displays, articles, strict=True):
        shown = list(zip(value["mentions"], names, strict=True))[:_MENTIONS_SHOWN]
        for index, (mention, name) in enumerate(shown):
            first = paint(f"{display if not index else '':<{value_width}}", _BOLD)
            rows.append(f"{_INDENT}{first}  {name:<{article_width}}  {_snippet(mention, room, paint)}")
        if hidden := len(value["mentions"]) - len(shown):
            rows.append(paint(f"{_INDENT}{'':<{value_width}}  and {_plural(hidden, 'more mention')}", _DIM))
    return rows


def _article(mention: Json, width: int) -> str:
    name = _clean(mention["article_id"])
    return _shorten(name, width) if mention["field"] == "text" else _shorten(name, width - len(_TITLE_MARK)) + _TITLE_MARK


def _snippet(mention: Json, room: int, paint: _Paint) -> str:
    """The words around a mention that fit into `room` columns, with the mention standing out."""
    sentence, text = _clean(mention["sentence"]), _clean(mention["text"])
    left, found, right = sentence.partition(text)
    spare = room - len(text)
    if not found or spare < 0:
        return _shorten(found or sentence, room)
    before = min(len(left), max(spare // 2, spare - len(right)))
    after = spare - before
    left = left if len(left) <= before else _shorten(left[::-1], before)[::-1]
    return left + paint(text, _BOLD) + _shorten(right, after)


def _shorten(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(width - 1, 0)] + "…" * (width > 0)


def _clean(text: str) -> str:
    """One line without control characters: a text must not be able to drive the terminal that shows it."""
    return " ".join(_CONTROL.sub(" ", text).split())
