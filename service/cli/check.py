"""`check`: files in, a table for people or JSON for programs out."""

import json
import math
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from schemas import limits
from schemas.limits import Limits
from schemas.version import VERSION
from service.cli.files import UnusableInputError, read_story
from service.cli.outcome import Outcome
from service.cli.progress import Progress
from service.cli.table import render
from service.engine import find_discrepancies
from service.web import answers, requests
from service.web.problems import Problem

Json = dict[str, Any]

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
    """How the answer is shown: as JSON or as text, colored or plain, for a terminal or for a script, with a bar or without."""

    as_json: bool = False
    color: bool = False
    side_by_side: bool = False
    progress: bool = False


def check(files: Sequence[str], view: View, min_confidence: float | None = None) -> Outcome:
    """Print the conflicts of a story given as files.

    Raises:
        UnusableInputError: where the files make no request that fits the contract.
    """
    story = read_story(files)
    options = story.setdefault("options", {})
    if min_confidence is not None and isinstance(options, dict):
        options["min_confidence"] = min_confidence
    answer = _compare(story, progress=view.progress)
    if view.as_json:
        json.dump(answer | {"articles": story["articles"]}, sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        width = shutil.get_terminal_size((100, 24)).columns
        print(render(answer, width=width, color=view.color, side_by_side=view.side_by_side))
    return Outcome.CONFLICTS if answer["conflicts"] else Outcome.FINE


def _compare(story: Json, *, progress: bool) -> Json:
    started = time.monotonic()
    try:
        asked = requests.load(story, requests.DISCREPANCIES, _LIMITS, math.inf)
    except Problem as problem:
        raise UnusableInputError(_describe(problem)) from None
    with Progress(asked.articles, shown=progress) as articles:
        report = find_discrepancies(articles, asked.options)
    answer = answers.discrepancies(report, asked)
    answer["meta"] |= {"elapsed_ms": round((time.monotonic() - started) * 1000, 3), "version": VERSION}
    return answer


def _describe(problem: Problem) -> str:
    errors = [f"{error['pointer']}: {error['detail']}" for error in problem.members.get("errors", ())]
    return "; ".join(errors) or problem.detail or problem.kind.title
