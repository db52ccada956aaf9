"""Counts that are counts of a part by how they are told."""

import pytest

from tests.alignment.test_align import may_pair

SET_APART = [
    pytest.param(
        "Officers came to the hall and found four people with gunshot wounds.",
        "Five people were shot in the hall.",
        "four people",
        "Five people",
        id="found on arrival",
    ),
    pytest.param(
        "One man was shot in the leg in the hall. Another man was shot in the arm.",
        "Two men were shot in the hall.",
        "One man",
        "Two men",
        id="told one by one",
    ),
    pytest.param(
        "There was one group from Hallam and another from Oster in the hall.",
        "There were two groups from Hallam and Oster in the hall.",
        "one group",
        "two groups",
        id="one by one in a sentence",
    ),
    pytest.param(
        "Four injured, two critically in Hallam fire",
        "Three people were injured in the fire.",
        "two",
        "Three people",
        id="badly hurt",
    ),
    pytest.param(
        "Of the six sailors held in the port, four are from Oster.",
        "Six sailors are held in the port of Oster.",
        "four",
        "Six sailors",
        id="of the whole",
    ),
    pytest.param(
        "Six people were in the hall, and the fire hurt five of them.",
        "Six people were hurt in the hall by the fire.",
        "five",
        "Six people",
        id="of them",
    ),
    pytest.param(
        "Two men in custody after fire in Hallam hall",
        "Three men were killed by the fire in Hallam hall.",
        "Two men",
        "Three men",
        id="in custody",
    ),
    pytest.param(
        "Two men were killed in the hall.",
        "The police say four men who had been shot lay in the hall.",
        "Two men",
        "four men",
        id="the dead of those who had been shot",
    ),
]
WEIGHED = [
    pytest.param(
        "Officers came and found four people with gunshot wounds.",
        "Officers found five people with gunshot wounds.",
        "four people",
        "five people",
        id="two findings",
    ),
    pytest.param(
        "Officers found four people dead in the hall.",
        "Five people were killed in the hall.",
        "four people",
        "Five people",
        id="the dead are all found",
    ),
    pytest.param(
        "Officers found six people hurt in the hall.",
        "Five people were hurt in the hall.",
        "six people",
        "Five people",
        id="more found than hurt",
    ),
    pytest.param(
        "One man was killed in the hall. Another man was wounded.",
        "Two men were killed in the hall.",
        "One man",
        "Two men",
        id="the other fared better",
    ),
    pytest.param("One man was shot in the hall.", "Two men were shot in the hall.", "One man", "Two men", id="one and no more"),
    pytest.param(
        "Four injured, two critically in Hallam fire",
        "Nine injured in Hallam fire, three critically",
        "two",
        "three",
        id="badly hurt in both",
    ),
    pytest.param(
        "Six people were in the hall, and the fire hurt five of them.",
        "Four people were hurt in the hall by the fire.",
        "five",
        "Four people",
        id="of them, beside another part",
    ),
]


@pytest.mark.parametrize(("first", "second", "one", "other"), SET_APART)
def test_a_part_is_not_weighed_beside_the_whole(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) not in may_pair(first, second)


@pytest.mark.parametrize(("first", "second", "one", "other"), WEIGHED)
def test_two_parts_and_two_wholes_are_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) in may_pair(first, second)
