"""Counts of people that add up, and the dead with and without their killer."""

import pytest

from tests.alignment.test_align import may_pair

SHOT = "Five people were shot in the hall in Port Hallam."
SET_APART = [
    pytest.param("One man died and four people were hurt in Port Hallam.", SHOT, "four people", "Five people", id="the rest"),
    pytest.param(
        "At least one man died and four people were hurt in Port Hallam.", SHOT, "four people", "Five people", id="at least one"
    ),
    pytest.param("Four people were shot and one man was killed there.", SHOT, "Four people", "Five people", id="shot and killed"),
    pytest.param(
        "Two people died and three people were hurt there.", SHOT, "Two people", "Five people", id="the dead of the shot"
    ),
    pytest.param("Two people died in Port Hallam.", SHOT, "Two people", "Five people", id="fewer dead than shot"),
    pytest.param(
        "Four people were hurt in Port Hallam.",
        "Five people were shot in Port Hallam and one person died.",
        "Four people",
        "Five people",
        id="the whole tells of the dead",
    ),
    pytest.param(
        "One person is critically hurt and three people are in stable condition in Port Hallam.",
        "Four people were hurt in Port Hallam.",
        "three people",
        "Four people",
        id="a list",
    ),
    pytest.param(
        "The gunman killed four people and then himself in Port Hallam.",
        "Five people were found dead in Port Hallam.",
        "four people",
        "Five people",
        id="the killer left out",
    ),
    pytest.param(
        "Five people, including the gunman, died in Port Hallam. The five people died in the hall.",
        "Four people died in the hall in Port Hallam.",
        "five people",
        "Four people",
        id="the killer counted in elsewhere",
    ),
]
WEIGHED = [
    pytest.param("Six people died in Port Hallam.", SHOT, "Six people", "Five people", id="more dead than shot"),
    pytest.param("Three people were hurt and one person died there.", SHOT, "Three people", "Five people", id="one is missing"),
    pytest.param(
        "Two people died and eight people were hurt there.",
        "Two people died and ten people were hurt there.",
        "eight people",
        "ten people",
        id="the dead are told beside both",
    ),
    pytest.param(
        "One boat sank and three people were hurt there.",
        "Four people were hurt there.",
        "three people",
        "Four people",
        id="a boat",
    ),
    pytest.param(
        "The gunman killed three people and then himself in the hall.",
        "Five people were found dead in the hall.",
        "three people",
        "Five people",
        id="more than the killer",
    ),
    pytest.param(
        "The gunman hurt four people and then shot himself in the hall.",
        "Five people were hurt in the hall.",
        "four people",
        "Five people",
        id="the hurt",
    ),
    pytest.param(
        "Four people died, including the gunman, in the hall. He shot himself.",
        "Five people, including the gunman, died in the hall.",
        "Four people",
        "Five people",
        id="counted in by both",
    ),
]


@pytest.mark.parametrize(("first", "second", "one", "other"), SET_APART)
def test_counts_that_add_up_are_not_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) not in may_pair(first, second)


@pytest.mark.parametrize(("first", "second", "one", "other"), WEIGHED)
def test_counts_that_do_not_add_up_are_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) in may_pair(first, second)
