"""The columns of what a sweep stages and writes, as Arrow knows them, and the one function that both backends run on a story."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa

Json = dict[str, Any]
SweepStory = Callable[[str, Sequence[str], Json], Iterable[Json]]

STAGED = pa.schema(
    [
        ("part", pa.int32()),
        ("story", pa.string()),
        ("position", pa.int64()),
        ("number", pa.int32()),
        ("row", pa.string()),
        ("reason", pa.string()),
    ]
)
CONFLICTS = pa.schema(
    [
        ("story", pa.string()),
        ("rank", pa.int32()),
        ("id", pa.string()),
        ("kind", pa.string()),
        ("relation", pa.string()),
        ("confidence", pa.float64()),
        ("label", pa.string()),
        ("explanation", pa.string()),
        ("conflict", pa.string()),
    ]
)
ASIDE = pa.schema([("story", pa.string()), ("row", pa.string()), ("reason", pa.string())])
OUTCOME = pa.schema([*CONFLICTS, ASIDE.field("row"), ASIDE.field("reason")])
"""What comes of a story: its conflicts, and below them, told by their reason, the articles that were set aside."""


def ddl(schema: pa.Schema) -> str:
    """The schema as Spark writes it."""
    names = {pa.int32(): "int", pa.int64(): "long", pa.float64(): "double", pa.string(): "string"}
    return ", ".join(f"`{field.name}` {names[field.type]}" for field in schema)


def in_order(staged: pa.Table) -> Iterator[tuple[str, list[str]]]:
    """The stories of a staged table by name, each with its articles in the order of the archive."""
    ordered = staged.sort_by([("story", "ascending"), ("position", "ascending"), ("number", "ascending")])
    story, articles = "", list[str]()
    for name, row in zip(ordered["story"].to_pylist(), ordered["row"].to_pylist(), strict=True):
        if name != story and articles:
            yield story, articles
            articles = []
        story = name
        articles.append(row)
    if articles:
        yield story, articles
