"""The direction of the arrows: who may know of whom."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
STAGES = ("reading", "extraction", "description", "alignment", "judgement", "reporting")
# What any stage may ask: the nouns, the words of the language, and whether two values can both be right.
COMMON = {"model", "language", "compatibility"}
# Modules that a stage shows beside its verb: words, their basic forms and parts of speech are asked for further down the line.
SHOWN = {"service.reading.tokens", "service.description.lemmas", "service.description.speech"}
FIRST: dict[str, set[str]] = {"service.model": set(), "service.language": set(), "service.compatibility": {"model"}}


@cache
def modules() -> dict[str, Path]:
    """Every module of the product by its dotted name."""
    found = {}
    for path in sorted([*ROOT.glob("service/**/*.py"), *ROOT.glob("schemas/**/*.py")]):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def exported(package: str) -> frozenset[str]:
    """The names that a module lists in `__all__`."""
    for node in ast.parse(modules()[package].read_text(encoding="utf-8")).body if package in modules() else ():
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__":
            return frozenset(ast.literal_eval(node.value))
    return frozenset()


@cache
def imports(module: str) -> frozenset[str]:
    """What the import statements of a module name: our modules in full, the packages of others."""
    named: set[str] = set()
    for node in ast.walk(ast.parse(modules()[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                named.add(inner if inner in modules() and alias.name not in exported(node.module) else node.module)
    return frozenset(named)


def ours(package: str) -> set[str]:
    """All that the modules of a package import of the service."""
    return {name for module in modules() if within(module, package) for name in imports(module) if within(name, "service")}


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def part_of(name: str) -> str:
    """The part of the service that a module belongs to: "extraction", "engine", "web"."""
    return name.split(".")[1] if "." in name else ""


STAGE_MODULES = [name for name in modules() if part_of(name) in STAGES]


@pytest.mark.parametrize("module", STAGE_MODULES)
def test_a_stage_knows_only_what_earlier_stages_show(module: str) -> None:
    stage = part_of(module)
    earlier = {f"service.{name}" for name in STAGES[: STAGES.index(stage)]}
    foreign = {
        name
        for name in imports(module)
        if within(name, "service") and part_of(name) != stage and part_of(name) not in COMMON and name not in SHOWN
    }
    assert foreign <= earlier
    assert all(part_of(name) in STAGES[: STAGES.index(stage)] for name in imports(module) & SHOWN if part_of(name) != stage)


@pytest.mark.parametrize("package", FIRST)
def test_what_stages_share_knows_no_stage(package: str) -> None:
    assert {part_of(name) for name in ours(package)} - {part_of(package)} <= FIRST[package]


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("flask", {"service.web"}),
        ("werkzeug", {"service.web"}),
        ("gunicorn", {"service.web"}),
        # The web layer turns the errors of the schemas into problem documents.
        ("marshmallow", {"schemas", "service.web.requests", "service.web.pointers"}),
        ("schemas", {"schemas", "service.web", "service.cli", "service.sweep"}),
        ("pint", {"service.extraction.registry"}),
        ("pyarrow", {"service.sweep"}),
        ("pyspark", {"service.sweep.spark"}),
    ],
)
def test_a_library_is_known_in_one_place(library: str, homes: set[str]) -> None:
    knowing = {module for module in modules() if any(within(name, library) for name in imports(module))}
    assert {module for module in knowing if not any(within(module, home) for home in homes)} == set()


def test_schemas_know_nothing_of_the_service() -> None:
    assert ours("schemas") == set()


def test_no_import_goes_in_a_circle() -> None:
    finished: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join([*path[path.index(module) :], module])
        if module not in finished:
            for name in sorted(imports(module) & modules().keys()):
                visit(name, (*path, module))
            finished.add(module)

    for module in modules():
        visit(module, ())


def test_the_engine_runs_without_the_web() -> None:
    code = "import sys, service.engine; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert {"flask", "werkzeug", "marshmallow", "gunicorn", "schemas", "service.web"}.isdisjoint(loaded)
