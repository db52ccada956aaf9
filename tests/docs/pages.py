"""The documents as text, and the tables in them."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
PAGES = (README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "clients").glob("*/README.md")))
_MARKED = re.compile(r"^<!-- (?P<mark>[^\n]+?) -->\n(?P<rows>(?:\|[^\n]*\n)+)", re.MULTILINE)


def read(name: str) -> str:
    """A page by its path from the top of the tree."""
    return (ROOT / name).read_text(encoding="utf-8")


def documentation() -> str:
    """All pages for users, in one string."""
    return "\n".join(page.read_text(encoding="utf-8") for page in PAGES if page.name != "CONTRIBUTING.md")


def marked_tables(page: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The tables of a page that follow a comment: the comment, and the cells of every row below the heading."""
    for table in _MARKED.finditer(page):
        rows = table["rows"].splitlines()[2:]
        yield table["mark"], [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
