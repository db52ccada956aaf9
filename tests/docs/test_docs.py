"""The documents say what the code does."""

import json
import re
from pathlib import Path

import pytest

from benchmarks import examples
from tests.docs.pages import PAGES, ROOT, documentation, read

README, CONTRIBUTING, MAKEFILE = read("README.md"), read("CONTRIBUTING.md"), read("Makefile")


def test_the_readme_shows_what_the_service_answers() -> None:
    now = json.loads(json.dumps(examples.answer(examples.shown_request(README))))
    assert examples.shown_answer(README) == now, "run python -m benchmarks.examples"


def test_the_readme_shows_what_the_demo_prints() -> None:
    assert f"```text\n{examples.demo()}\n```" in README, "run python -m benchmarks.examples"


def test_every_setting_is_documented() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "service").rglob("*.py"))
    settings = set(re.findall(r'"(FACTDIFF_[A-Z_]+[A-Z]|PORT|WEB_CONCURRENCY)"', source))
    assert settings
    assert {name for name in settings if f"`{name}`" not in documentation()} == set()


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make ([a-z]+)", documentation() + CONTRIBUTING))))
def test_documented_targets_exist(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize(
    "place", re.findall(r"^\| ((?:service|schemas|tests|benchmarks|clients|docs)/[\w./]*) \|", CONTRIBUTING, re.MULTILINE)
)
def test_the_map_shows_places_that_exist(place: str) -> None:
    assert (ROOT / place).exists()


def anchors(page: Path) -> set[str]:
    """The names under which the headings of a page can be reached."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\((?!https?://)([^)\s]+)\)", page.read_text(encoding="utf-8")):
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_index_lists_every_page() -> None:
    index = read("docs/README.md")
    assert {page.name for page in (ROOT / "docs").glob("*.md") if f"({page.name})" not in index} == {"README.md"}


def test_no_lock_names_a_place_to_fetch_from() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        content = lock.read_text(encoding="utf-8")
        assert not re.search(r"://|--index|--find-links|--trusted", content), lock.name
        assert content.count("==") == len(re.findall(r"== ?\S+ \\\n +--hash", content)), f"{lock.name} has a pin without a hash"
