"""Counts with kindred nouns that tell of two sorts."""

import pytest

from service.alignment.pairs import are_counted_apart
from service.alignment.profiles import profiles_of
from tests.alignment.test_align import claims_of, may_pair

SET_APART = [
    pytest.param("Two women were in the hall.", "Three men were in the hall.", "Two women", "Three men", id="women and men"),
    pytest.param("Two boys were in the hall.", "Three girls were in the hall.", "Two boys", "Three girls", id="boys and girls"),
    pytest.param(
        "Two children were in the hall.",
        "Three adults were in the hall.",
        "Two children",
        "Three adults",
        id="children and adults",
    ),
    pytest.param(
        "A father of three was killed in Hallam hall.",
        "Two people were killed in Hallam hall.",
        "three",
        "Two people",
        id="somebody's children",
    ),
    pytest.param(
        "Six shot in Hallam hall", "The guard heard 20 shots in Hallam hall.", "Six shot", "20 shots", id="the shot and shots"
    ),
    pytest.param(
        "Two shootings in Hallam hall", "Five people were shot in Hallam hall.", "Two shootings", "Five people", id="events"
    ),
    pytest.param(
        "Roe had three gunshot wounds when he left the hall.",
        "Six people had gunshot wounds when they left the hall.",
        "three gunshot wounds",
        "Six people",
        id="wounds and the wounded",
    ),
]
WEIGHED = [
    pytest.param("Roe, a father of three, died.", "Roe, a father of four, died.", "three", "four", id="the children of the same"),
    pytest.param(
        "Three men were in the hall.", "Two people were in the hall.", "Three men", "Two people", id="people of any sort"
    ),
    pytest.param("Three teens were in the hall.", "Two men were in the hall.", "Three teens", "Two men", id="teens and men"),
    pytest.param("Six shot in Hallam hall", "Five shot in Hallam hall", "Six shot", "Five shot", id="the shot"),
    pytest.param(
        "Roe had three gunshot wounds in the hall.",
        "Roe had four wounds in the hall.",
        "three gunshot wounds",
        "four wounds",
        id="wounds in both",
    ),
    pytest.param("Page had two wives.", "Page had three wives.", "two wives", "three wives", id="one noun"),
]


@pytest.mark.parametrize(("first", "second", "one", "other"), SET_APART)
def test_counts_of_two_sorts_are_not_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) not in may_pair(first, second)


@pytest.mark.parametrize(("first", "second", "one", "other"), WEIGHED)
def test_counts_that_may_be_of_one_sort_are_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) in may_pair(first, second)


@pytest.mark.parametrize(
    ("first", "second", "are_apart"),
    [
        ("Two people were there.", "Three people who had been shot were there.", False),
        ("Two men were arrested.", "Three people who had been shot were there.", True),
        ("Three gunmen were shot.", "Two people who had been shot were there.", False),
    ],
    ids=["no accused", "the accused and the harmed", "the accused were harmed too"],
)
def test_the_accused_are_told_from_those_whose_harm_is_told(first: str, second: str, *, are_apart: bool) -> None:
    one, other = profiles_of(claims_of(first, second))
    assert are_counted_apart(one, other) is are_apart
