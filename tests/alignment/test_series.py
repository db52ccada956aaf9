"""Counts of people that can both be right: wholes and parts, ordinals and counts."""

import pytest

from tests.alignment.test_align import may_pair

SET_APART = [
    pytest.param(
        "Four women were killed in the hall.", "Five people were killed.", "Four women", "Five people", id="one sort of people"
    ),
    pytest.param("A girl and two men were hurt.", "Three people were hurt.", "two men", "Three people", id="beside one more"),
    pytest.param(
        "Ana Roe and her two sons were hurt.", "Three people were hurt.", "two sons", "Three people", id="beside a name"
    ),
    pytest.param(
        "A 3-year-old and four adults were hurt.", "Five people were hurt.", "four adults", "Five people", id="beside an age"
    ),
    pytest.param("All but five people were freed.", "Eight people were freed.", "five people", "Eight people", id="all but five"),
    pytest.param("Baby, 4 people hurt in Hallam crash", "Five people were hurt.", "4 people", "Five people", id="a headline"),
    pytest.param(
        "It killed 12 soldiers and one civilian.", "It killed 13 people.", "12 soldiers", "13 people", id="before a word"
    ),
    pytest.param("Two men and a girl were hurt.", "Three people were hurt.", "Two men", "Three people", id="before one more"),
    pytest.param("It hurt four others.", "It hurt five people.", "four others", "five people", id="a rest"),
    pytest.param("Police held two more people.", "Police held three people.", "two more people", "three people", id="more"),
    pytest.param(
        "Six people, including the gunman, were killed.",
        "Five people were killed.",
        "Six people",
        "Five people",
        id="the gunman counted in",
    ),
    pytest.param("Police arrested a third man.", "Two men were hurt.", "third man", "Two men", id="an ordinal of another series"),
    pytest.param(
        "Police arrested a third man.", "Police arrested two others.", "third man", "two others", id="an ordinal and a rest"
    ),
    pytest.param(
        "Police arrested a second man.", "Police arrested three men.", "second man", "three men", id="an ordinal within the count"
    ),
    pytest.param(
        "A third man was found in the hall.", "A fourth man was found in the yard.", "third man", "fourth man", id="two in a row"
    ),
]
WEIGHED = [
    pytest.param(
        "Six women were killed.", "Five people were killed.", "Six women", "Five people", id="more of a sort than in all"
    ),
    pytest.param(
        "Police arrested a third man.", "A fourth man was arrested.", "third man", "fourth man", id="two ordinals of a tally"
    ),
    pytest.param("A girl and two men were hurt.", "Five men were hurt.", "two men", "Five men", id="two more are left out"),
    pytest.param("It hurt four others.", "It hurt five others.", "four others", "five others", id="two rests"),
    pytest.param("It hurt four others.", "It hurt three people.", "four others", "three people", id="a rest above the whole"),
    pytest.param(
        "Six people were killed and, including a guard, four people were hurt.",
        "Three people were hurt.",
        "four people",
        "Three people",
        id="counted in elsewhere",
    ),
    pytest.param("A goat and two sheep died.", "Three sheep died.", "two sheep", "Three sheep", id="no people"),
    pytest.param(
        "Police arrested a third man.", "Police arrested two men.", "third man", "two men", id="an ordinal past the count"
    ),
    pytest.param(
        "One man was killed.", "A second victim was killed.", "One man", "second victim", id="an ordinal of another noun"
    ),
]


@pytest.mark.parametrize(("first", "second", "one", "other"), SET_APART)
def test_figures_of_two_facts_are_not_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) not in may_pair(first, second)


@pytest.mark.parametrize(("first", "second", "one", "other"), WEIGHED)
def test_figures_that_may_be_of_one_fact_are_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) in may_pair(first, second)
