"""The quality gate: which changes of the figures stop a change, and how they are shown."""

import json

import pytest

from benchmarks.quality import CROSS_VALIDATED, README, RECORD, find_losses, to_table


@pytest.mark.parametrize(
    ("before", "now", "loses"),
    [
        pytest.param(0.50, 0.50, False, id="unchanged"),
        pytest.param(0.50, 0.60, False, id="better"),
        pytest.param(0.50, 0.48, False, id="within noise"),
        pytest.param(0.50, 0.479, True, id="fallen"),
    ],
)
def test_a_figure_may_fall_by_noise_and_no_more(before: float, now: float, *, loses: bool) -> None:
    losses = find_losses({"conflicts": {"F1": now}}, {"conflicts": {"F1": before}})
    assert losses == ([f"conflicts, F1: was {before:.3f}, is {now:.3f}"] if loses else [])


@pytest.mark.parametrize("figures", [{}, {"conflicts": {}}], ids=["measure gone", "score gone"])
def test_a_figure_that_is_no_longer_measured_counts_as_lost(figures: dict[str, dict[str, float]]) -> None:
    assert find_losses(figures, {"conflicts": {"F1": 0.5}}) == ["conflicts, F1: was 0.500, is no longer measured"]


def test_a_new_figure_is_no_loss() -> None:
    assert find_losses({"conflicts": {"F1": 0.5, "AP": 0.1}}, {"conflicts": {"F1": 0.5}}) == []


def test_figures_of_stories_held_out_stand_apart_and_are_not_measured_again() -> None:
    figures = {"conflicts": {"F1": 0.5}, CROSS_VALIDATED: {"F1": 0.3}}
    assert find_losses({"conflicts": {"F1": 0.5}}, figures) == []
    assert to_table(figures).splitlines()[2:] == [
        "| conflicts, on the stories learned from | F1 | 0.500 |",
        "| conflicts, on stories held out | F1 | 0.300 |",
    ]


def test_the_readme_shows_the_recorded_figures() -> None:
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    assert to_table(recorded) in README.read_text(encoding="utf-8")
