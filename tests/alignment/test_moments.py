"""Clock times of two moments of one story."""

import pytest

from tests.alignment.test_align import may_pair

SHOT = "The skipper was shot at the mill at 9 p.m."
APART = {
    "shot and pronounced dead": ((SHOT, "The skipper of the mill was pronounced dead at 9:37 p.m."), {"9 p.m.", "9:37 p.m."}),
    "pronounced dead at a place": (
        (SHOT, "The skipper of the mill was pronounced dead at Oster General Hospital at 9:37 p.m."),
        {"9 p.m.", "9:37 p.m."},
    ),
    "opening and closing": (
        ("The vote at the mill began at 8 a.m. on Sunday.", "The vote at the mill will close at 6 p.m. on Sunday."),
        {"8 a.m.", "6 p.m."},
    ),
}
TOGETHER = {
    "shot at two times": ((SHOT, "The skipper of the mill was shot at 9:37 p.m."), {"9 p.m.", "9:37 p.m."}),
    "pronounced dead at two times": (
        ("The skipper was pronounced dead at 9 p.m.", "The skipper was pronounced dead at 9:37 p.m."),
        {"9 p.m.", "9:37 p.m."},
    ),
    "died and pronounced dead": (
        ("The skipper died at the mill at 9 p.m.", "The skipper of the mill was pronounced dead at 9:37 p.m."),
        {"9 p.m.", "9:37 p.m."},
    ),
    "two openings": (
        ("The vote at the mill began at 8 a.m. on Sunday.", "The vote at the mill opened at 7 a.m. on Sunday."),
        {"8 a.m.", "7 a.m."},
    ),
    "a closing of another clause": (
        ("The mill is closed, and the vote there is at 8 a.m.", "The vote at the mill begins at 7 a.m."),
        {"8 a.m.", "7 a.m."},
    ),
}


@pytest.mark.parametrize(("texts", "times"), APART.values(), ids=APART)
def test_times_of_two_moments_are_not_compared(texts: tuple[str, str], times: set[str]) -> None:
    assert frozenset(times) not in may_pair(*texts)


@pytest.mark.parametrize(("texts", "times"), TOGETHER.values(), ids=TOGETHER)
def test_times_of_one_moment_are_compared(texts: tuple[str, str], times: set[str]) -> None:
    assert frozenset(times) in may_pair(*texts)
