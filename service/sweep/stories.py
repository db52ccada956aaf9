"""One story of an archive: its articles in, a row for each conflict out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import orjson

from service.engine import find_discrepancies
from service.sweep.rows import LIMITS, NEVER
from service.web import answers, requests
from service.web.problems import Problem

Json = dict[str, Any]


def sweep_story(story: str, articles: Sequence[str], options: Json) -> Iterator[Json]:
    """The conflicts of a story, most certain first, each with the JSON of the API; then the articles that were set aside.

    The articles are those that `read_row` let through, in the order of the archive. Of two with one id the first counts.
    """
    payload, doubles = _without_doubles(articles)
    try:
        asked = requests.load({"articles": payload, "options": options}, requests.DISCREPANCIES, LIMITS, NEVER)
        answer = answers.discrepancies(find_discrepancies(asked.articles, asked.options), asked)
    except Problem:
        yield from _set_aside(story, articles, f"The story has more than {LIMITS.articles} articles or is too long.")
        return
    except Exception as error:  # noqa: BLE001 - one story must not cost an archive its sweep
        yield from _set_aside(story, articles, f"The engine failed with {type(error).__name__}.")
        return
    for rank, conflict in enumerate(answer["conflicts"]):
        yield _conflict(story, rank, conflict)
    yield from _set_aside(story, doubles, "Another article of the story has this id.")


def _without_doubles(articles: Sequence[str]) -> tuple[list[Json], list[str]]:
    kept: dict[str, Json] = {}
    doubles = []
    for written in articles:
        article = orjson.loads(written)
        if article["id"] in kept:
            doubles.append(written)
        kept.setdefault(article["id"], article)
    return list(kept.values()), doubles


def _conflict(story: str, rank: int, conflict: Json) -> Json:
    return {
        "story": story,
        "rank": rank,
        "id": conflict["id"],
        "kind": conflict["kind"],
        "relation": conflict["relation"],
        "confidence": conflict["confidence"],
        "label": conflict["fact"]["label"],
        "explanation": conflict["explanation"],
        "conflict": orjson.dumps(conflict).decode(),
        "reason": None,
        "row": None,
    }


def _set_aside(story: str, articles: Iterable[str], reason: str) -> Iterator[Json]:
    empty = dict.fromkeys(("rank", "id", "kind", "relation", "confidence", "label", "explanation", "conflict"))
    for written in articles:
        yield {"story": story, **empty, "reason": reason, "row": written}
