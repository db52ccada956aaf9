"""The documents say what the code does."""

import json
import re
from pathlib import Path

import pytest

from benchmarks import examples

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_readme_shows_what_the_service_answers() -> None:
    now = json.loads(json.dumps(examples.answer(examples.shown_request(README))))
    assert examples.shown_answer(README) == now, "run python -m benchmarks.examples"


def test_the_readme_shows_what_the_demo_prints() -> None:
    assert f"```text\n{examples.demo()}\n```" in README, "run python -m benchmarks.examples"


def test_every_setting_is_documented() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "service").rglob("*.py"))
    settings = set(re.findall(r'"(FACTDIFF_[A-Z_]+[A-Z]|PORT|WEB_CONCURRENCY)"', source))
    assert settings
    assert {name for name in settings if f"`{name}`" not in README} == set()


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make ([a-z]+)", README + CONTRIBUTING))))
def test_documented_targets_exist(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize(
    "place", re.findall(r"^\| ((?:service|schemas|tests|benchmarks|clients)/[\w./]*) \|", CONTRIBUTING, re.MULTILINE)
)
def test_the_map_shows_places_that_exist(place: str) -> None:
    assert (ROOT / place).exists()


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)\)", README + CONTRIBUTING)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_no_lock_names_a_place_to_fetch_from() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        content = lock.read_text(encoding="utf-8")
        assert not re.search(r"://|--index|--find-links|--trusted", content), lock.name
        assert content.count("==") == len(re.findall(r"== ?\S+ \\\n +--hash", content)), f"{lock.name} has a pin without a hash"
