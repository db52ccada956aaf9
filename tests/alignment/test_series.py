"""Counts of people that can both be right: wholes and parts, ordinals and counts."""

import pytest

from service.alignment.pairs import are_counted_apart
from service.alignment.profiles import profiles_of
from tests.alignment.test_align import claims_of, may_pair

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
    pytest.param(
        "It was the city's third homicide.", "Two people were killed.", "third homicide", "Two people", id="an event of the year"
    ),
    pytest.param(
        "One of the suspects was arrested.",
        "Two suspects were arrested.",
        "One of the suspects",
        "Two suspects",
        id="one of them",
    ),
    pytest.param("One of four guards was found.", "Two guards were found.", "One", "Two guards", id="one of so many"),
    pytest.param(
        "One of the cars sank in the port.", "Two cars sank.", "One of the cars", "Two cars", id="one of several things"
    ),
    pytest.param(
        "Nine people were hurt in three fires in Port Hallam.",
        "Five people were hurt in the fire in Port Hallam.",
        "Nine people",
        "Five people",
        id="a sum over several events",
    ),
    pytest.param("Police arrested three men.", "Four men were hurt.", "three men", "Four men", id="the accused and the harmed"),
    pytest.param("Three suspects fled the hall.", "Four victims fled the hall.", "Three suspects", "Four victims", id="by noun"),
    pytest.param(
        "Three people died there.", "Four people were wounded there.", "Three people", "Four people", id="dead and hurt"
    ),
    pytest.param(
        "The film is the second sequel.", "It is the third ending.", "second sequel", "third ending", id="ranks of things"
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
    pytest.param(
        "One suspect was arrested.", "Two suspects were arrested.", "One suspect", "Two suspects", id="one, and not one of them"
    ),
    pytest.param(
        "Nine people were hurt in three fires.", "Ten people were hurt in two fires.", "Nine people", "Ten people", id="two sums"
    ),
    pytest.param(
        "Five people were hurt in three fires.",
        "Nine people were hurt in the fire.",
        "Five people",
        "Nine people",
        id="a low sum",
    ),
    pytest.param(
        "Five of the suspects were arrested.",
        "Four suspects were arrested.",
        "Five of the suspects",
        "Four suspects",
        id="more of them than there are",
    ),
    pytest.param(
        "It broke all three of the cables.", "Four cables broke.", "three of the cables", "Four cables", id="all of them"
    ),
    pytest.param(
        "Police seized 3 of 4 guns in the port.", "Police seized 4 guns in the port.", "3", "4 guns", id="small numbers repeat"
    ),
    pytest.param("Two men shot a guard.", "Three men were charged in the hall.", "Two men", "Three men", id="who shoots"),
    pytest.param("Three people were shot.", "Four people were wounded.", "Three people", "Four people", id="shot and hurt"),
    pytest.param("She is the third mayor.", "She is the fourth mayor.", "third mayor", "fourth mayor", id="ranks of one thing"),
]


@pytest.mark.parametrize(("first", "second", "one", "other"), SET_APART)
def test_figures_of_two_facts_are_not_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) not in may_pair(first, second)


@pytest.mark.parametrize(("first", "second", "one", "other"), WEIGHED)
def test_figures_that_may_be_of_one_fact_are_weighed(first: str, second: str, one: str, other: str) -> None:
    assert frozenset((one, other)) in may_pair(first, second)


@pytest.mark.parametrize(
    ("first", "second", "are_apart"),
    [
        ("Five people were killed.", "Five people were wounded.", True),
        ("Five people were arrested.", "Five people were wounded.", True),
        ("Four women were killed.", "Five people were killed.", True),
        ("Four people were killed.", "Five people were killed.", False),
        ("Four boats sank.", "Five people were killed.", False),
    ],
    ids=["dead and hurt", "held and hurt", "one sort of people", "two figures of the dead", "no people"],
)
def test_counts_of_others_join_no_fact_together(first: str, second: str, *, are_apart: bool) -> None:
    one, other = profiles_of(claims_of(first, second))
    assert are_counted_apart(one, other) is are_apart
