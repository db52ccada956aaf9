"""Real output for the README: what the service answers to the request shown there, and what the demo prints.

python -m benchmarks.examples      rewrites both blocks
"""

import json
import math
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

from schemas.version import VERSION
from service.cli.table import render
from service.engine import find_discrepancies
from service.web import answers, requests
from service.web.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_REQUEST = re.compile(r"(?<=-d '\n).+?(?=\n'\n)", re.DOTALL)
_ANSWER = re.compile(r"(?<=```json\n).+?(?=\n```)", re.DOTALL)
_DEMO = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)
_WIDTH = 130

Json = dict[str, Any]


def answer(story: Json) -> Json:
    """What the service answers to a request; `elapsed_ms` is 0, for it is never the same twice."""
    asked = requests.load(story, requests.DISCREPANCIES, Settings().limits, math.inf)
    found = answers.discrepancies(find_discrepancies(asked.articles, asked.options), asked)
    found["meta"] |= {"elapsed_ms": 0.0, "version": VERSION}
    return found


def shown_request(readme: str) -> Json:
    """The request that the README shows."""
    return _load(_REQUEST, readme)


def shown_answer(readme: str) -> Json:
    """The answer that the README shows."""
    return _load(_ANSWER, readme)


def lay_out(value: Any, indent: int = 0) -> str:
    """JSON for people: whatever fits on a line stands on one, and plain members share lines."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + indent <= _WIDTH or not isinstance(value, dict | list):
        return flat
    margin = " " * (indent + 1)
    if isinstance(value, list):
        return "[\n" + ",\n".join(margin + lay_out(item, indent + 1) for item in value) + "]"
    lines = [""]
    for key, member in value.items():
        piece = f"{json.dumps(key)}: {lay_out(member, indent + 1)}"
        if lines[-1] and ("\n" in piece + lines[-1] or indent + len(lines[-1]) + len(piece) > _WIDTH - 4):
            lines.append("")
        lines[-1] += f", {piece}" if lines[-1] else piece
    return "{" + (",\n" + margin).join(lines) + "}"


def demo() -> str:
    """How the demo's output begins on a terminal: the summary and the first two conflicts of the sample story."""
    sample: Json = json.loads(files("service").joinpath("samples", "ferry.json").read_bytes())
    shown = render(answer(sample), width=100, color=False, side_by_side=True)
    return "\n\n".join(shown.split("\n\n")[:3])


def rewrite(readme: str) -> str:
    """The README with both blocks as they are now."""
    readme = _ANSWER.sub(lambda _: lay_out(answer(shown_request(readme))), readme, count=1)
    return _DEMO.sub(lambda _: f"{demo()}\n", readme, count=1)


def _load(block: re.Pattern[str], readme: str) -> Json:
    found = block.search(readme)
    if found is None:
        raise LookupError("README.md has lost its example")
    loaded: Json = json.loads(found[0])
    return loaded


if __name__ == "__main__":
    README.write_text(rewrite(README.read_text(encoding="utf-8")), encoding="utf-8")
