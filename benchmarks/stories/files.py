"""Stories from a file of JSON lines: one object a line, with "articles" as a request has them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def read_stories(path: Path) -> Iterator[dict[str, Any]]:
    """The stories of a file in order, as they stand there."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
