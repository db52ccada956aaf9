"""An answer of the API as a person wants to read it."""

import textwrap
from typing import Any

from service.cli.columns import lay_side_by_side
from service.cli.lines import BOLD, DIM, RED, YELLOW, Paint, clean, cut_around, plural, shorten

Json = dict[str, Any]

_INDENT = "   "
_MIN_WIDTH, _MAX_WIDTH = 60, 120
# Columns for value and article grow with their content up to these shares of the line; the snippet has the rest.
_VALUE_SHARE, _ARTICLE_SHARE = 4, 5
_TITLE_MARK = ", title"
_MENTIONS_SHOWN = 3


def render(answer: Json, *, width: int, color: bool, side_by_side: bool = False) -> str:
    """The conflicts as text of `width` columns: each as a heading, the reason, and its values with the words of the articles.

    Values stand side by side where asked for, else one mention a line, which a script can search.
    """
    paint = Paint(color)
    width = max(_MIN_WIDTH, min(width, _MAX_WIDTH))
    lay_out = lay_side_by_side if side_by_side else _rows
    blocks = [_summary(answer)]
    for number, conflict in enumerate(answer["conflicts"], 1):
        blocks.append("\n".join([_heading(number, conflict, width, paint), *lay_out(conflict["values"], width, paint)]))
    blocks += [f"Warning: {clean(warning['article_id'])}: {warning['detail']}" for warning in answer["meta"]["warnings"]]
    return "\n\n".join(blocks)


def _summary(answer: Json) -> str:
    relations = [conflict["relation"] for conflict in answer["conflicts"]]
    found = [plural(relations.count(relation), relation) for relation in ("conflict", "update") if relation in relations]
    articles = plural(answer["meta"]["articles"], "article")
    return f"{' and '.join(found) or 'No conflicts'} in {articles}."


def _heading(number: int, conflict: Json, width: int, paint: Paint) -> str:
    relation = conflict["relation"]
    tint = RED if relation == "conflict" else YELLOW
    certainty = f", {conflict['confidence']:.0%} sure"
    label = shorten(f"{number}. {clean(conflict['fact']['label'])}", width - len(relation) - len(certainty) - 2)
    reason = textwrap.fill(clean(conflict["explanation"]), width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    return f"{paint(label, BOLD)}  {paint(relation, tint)}{certainty}\n{reason}"


def _rows(values: list[Json], width: int, paint: Paint) -> list[str]:
    displays = [shorten(clean(value["display"]), width // _VALUE_SHARE) for value in values]
    articles = [[_article(mention, width // _ARTICLE_SHARE) for mention in value["mentions"]] for value in values]
    value_width = max(map(len, displays))
    article_width = max(len(name) for names in articles for name in names)
    room = width - len(_INDENT) - value_width - article_width - 4
    rows = []
    for value, display, names in zip(values, displays, articles, strict=True):
        shown = list(zip(value["mentions"], names, strict=True))[:_MENTIONS_SHOWN]
        for index, (mention, name) in enumerate(shown):
            first = paint(f"{display if not index else '':<{value_width}}", BOLD)
            rows.append(f"{_INDENT}{first}  {name:<{article_width}}  {_snippet(mention, room, paint)}")
        if hidden := len(value["mentions"]) - len(shown):
            rows.append(paint(f"{_INDENT}{'':<{value_width}}  and {plural(hidden, 'more mention')}", DIM))
    return rows


def _article(mention: Json, width: int) -> str:
    name = clean(mention["article_id"])
    return shorten(name, width) if mention["field"] == "text" else shorten(name, width - len(_TITLE_MARK)) + _TITLE_MARK


def _snippet(mention: Json, room: int, paint: Paint) -> str:
    """The words around a mention that fit into `room` columns, with the mention standing out."""
    left, quote, right = cut_around(clean(mention["sentence"]), clean(mention["text"]), room)
    return left + paint(quote, BOLD) + right
