"""Parts beside their total."""

import pytest

from service.judgement import check_arithmetic
from tests.builders import claims_from

PUBLISHED = None
CONTRADICTIONS = [
    ("The crash killed nine people: four men and three women.", "four men + three women = 7, not 9"),
    ("He pays $40 in rent and $25 in fees, for a total of $75.", "$40 + $25 = 65, not 75"),
    ("The fire took 14 houses and three barns, a total of 19 buildings.", "14 houses + three barns = 17, not 19"),
    ("Six teams – two from the north and three from the south – will play.", "two + three = 5, not 6"),
    ("They scored 20 points, 12 points and 8 points, totalling 45 points.", "20 points + 12 points + 8 points = 40, not 45"),
    (
        "The plan costs $19.5 billion ($8.5 billion for roads, $6 billion for rail and $4 billion for ports).",
        "$8.5 billion + $6 billion + $4 billion = 18.5 billion, not 19.5 billion",
    ),
    ("The jury of 12 people (five men and six women) went home.", "five men + six women = 11, not 12"),
    ("There are 30 pupils, including 18 girls and 15 boys.", "18 girls + 15 boys = 33, more than 30"),
    ("They walked 10 miles and 14 miles, for a total of 30 miles.", "10 miles + 14 miles = 24, not 30"),
    ("Police held 13 people (seven men and five women).", "seven men + five women = 12, not 13"),
    ("The bus carried 12 people, including nine boys and eight girls.", "nine boys + eight girls = 17, more than 12"),
]
CONSISTENT = [
    "The haul (two rifles, three pistols and one knife, six weapons in all) was put on show.",
    "Two men, a woman and three children, six in all, were brought ashore.",
    "A woman, two men and three children, a total of six people, were brought ashore.",
    "Two men and three children and a dog, six in all, were brought ashore.",
    "The crash killed nine people: four men and five women.",
    "He pays $40 in rent and $25 in fees, for a total of $65.",
    "The fire took 14 houses and three barns, a total of 17 buildings.",
    "Six teams – two from the north and four from the south – will play.",
    "Police seized 12 trucks, three cars and five vans.",
    "The plan costs $19.5 billion ($8.5 billion for roads, $6 billion for rail and $5 billion for ports).",
    "The plan costs about $20 billion ($8.5 billion for roads, $6 billion for rail and $5 billion for ports).",
    "There are 30 pupils, including 10 girls and 15 boys.",
    "The town has 300 houses (20 of brick and 30 of stone).",
    "Two men and three women won; a total of 40 people ran.",
    "Police held 12 people (seven men and five women).",
    "The bus carried 20 people, including nine boys and eight girls.",
]


@pytest.mark.parametrize(("text", "computation"), CONTRADICTIONS)
def test_reported_with_the_sum(text: str, computation: str) -> None:
    [judgement] = check_arithmetic(claims_from(text, PUBLISHED))
    assert (judgement.reason, judgement.computation) == ("parts and total", computation)


@pytest.mark.parametrize("text", CONSISTENT)
def test_silent(text: str) -> None:
    assert check_arithmetic(claims_from(text, PUBLISHED)) == []
