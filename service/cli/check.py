"""`check`: files in, text for people or one of the API's forms for programs out."""

import json
import math
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from schemas import limits
from schemas.limits import Limits
from schemas.version import VERSION
from service.cli.files import UnusableInputError, read_story
from service.cli.outcome import Outcome
from service.cli.progress import Progress
from service.cli.table import render
from service.engine import find_discrepancies
from service.model import Report
from service.web import annotations, answers, requests
from service.web.problems import Problem
from service.web.requests import Asked
from service.web.tables import to_csv

Json = dict[str, Any]
Form = Literal["text", "json", "csv", "annotations"]
FORMS: tuple[Form, ...] = get_args(Form)

# Whoever runs this waits for it and shares it with nobody: only what would fill the memory is refused.
_LIMITS = Limits(
    articles=limits.CEILING_ARTICLES,
    article_characters=10_000_000,
    request_characters=50_000_000,
    deadline_seconds=math.inf,
    article_mentions=100_000,
)


@dataclass(frozen=True, slots=True)
class View:
    """How the answer is shown: in which form, colored or plain, for a terminal or for a script, with a bar or without."""

    form: Form = "text"
    color: bool = False
    side_by_side: bool = False
    progress: bool = False


def check(files: Sequence[str], view: View, min_confidence: float | None = None, draft: str | None = None) -> Outcome:
    """Print the conflicts of a story given as files, `draft` being the one that is held against the others.

    Raises:
        UnusableInputError: where the files make no request that fits the contract.
    """
    story = read_story(files, draft)
    options = story.setdefault("options", {})
    if min_confidence is not None and isinstance(options, dict):
        options["min_confidence"] = min_confidence
    started = time.monotonic()
    report, asked = _compare(story, progress=view.progress)
    if view.form == "csv":
        print(to_csv(report), end="")
    elif view.form == "annotations":
        _print_json(annotations.annotate(report))
    else:
        answer = answers.discrepancies(report, replace(asked, include_articles=view.form == "json"))
        answer["meta"] |= {"elapsed_ms": round((time.monotonic() - started) * 1000, 3), "version": VERSION}
        _print(answer, view)
    return Outcome.CONFLICTS if report.conflicts else Outcome.FINE


def _print(answer: Json, view: View) -> None:
    if view.form == "json":
        _print_json(answer)
    else:
        width = shutil.get_terminal_size((100, 24)).columns
        print(render(answer, width=width, color=view.color, side_by_side=view.side_by_side))


def _print_json(document: Json) -> None:
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    print()


def _compare(story: Json, *, progress: bool) -> tuple[Report, Asked]:
    try:
        asked = requests.load(story, requests.DISCREPANCIES, _LIMITS, math.inf)
    except Problem as problem:
        raise UnusableInputError(_describe(problem)) from None
    with Progress(asked.readable, shown=progress) as articles:
        return find_discrepancies(articles, asked.options), asked


def _describe(problem: Problem) -> str:
    errors = [f"{error['pointer']}: {error['detail']}" for error in problem.members.get("errors", ())]
    return "; ".join(errors) or problem.detail or problem.kind.title
