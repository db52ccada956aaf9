"""A share beside the counts that it is the share of."""

import pytest

from service.judgement import check_arithmetic
from tests.builders import claims_from

PUBLISHED = None
CONTRADICTIONS = [
    ("Three of the five judges, or 70 percent, agreed.", "3 of 5 is 60 percent, not 70"),
    ("Some 12 of the 40 members (50%) left early.", "12 of 40 is 30 percent, not 50"),
    ("He made 18 of his 20 free throws, or 80 percent.", "18 of 20 is 90 percent, not 80"),
    ("Nine out of 12 schools (60 percent) stayed closed.", "Nine out of 12 schools is 75 percent, not 60"),
    ("Only 45 of 300 homes, or 25 percent, had power.", "45 of 300 is 15 percent, not 25"),
    ("Police solved 30 percent (10 of 25 cases) last year.", "10 of 25 is 40 percent, not 30"),
    ("The board dismissed 200 of its 800 workers (20%).", "200 of 800 is 25 percent, not 20"),
    ("Two of seven boats, or 40 percent, came back.", "2 of 7 is 28.6 percent, not 40"),
    ("About 90 of the 100 beds, or 70 percent, were taken.", "90 of 100 is 90 percent, not 70"),
    ("Six of eight bridges (85%) were closed.", "6 of 8 is 75 percent, not 85"),
]
CONSISTENT = [
    "Three of the five judges, or 60 percent, agreed.",
    "Some 12 of the 40 members (30%) left early.",
    "He made 18 of his 20 free throws, or 90 percent.",
    "Nine out of 12 schools (75 percent) stayed closed.",
    "Three of seven boats, or about 43 percent, came back.",
    "Two of three voters, or 67 percent, said yes.",
    "Two of three voters, or 66 percent, said yes.",
    "Police solved 40 percent (10 of 25 cases) last year.",
    "Three of the five judges agreed, and turnout was 70 percent.",
    "Twelve of the 40 members left, while prices rose 50 percent.",
    "The tax takes 30 percent of 200 dollars.",
]


@pytest.mark.parametrize(("text", "computation"), CONTRADICTIONS)
def test_reported_with_the_sum(text: str, computation: str) -> None:
    [judgement] = check_arithmetic(claims_from(text, PUBLISHED))
    assert (judgement.reason, judgement.computation) == ("share and counts", computation)


@pytest.mark.parametrize("text", CONSISTENT)
def test_silent(text: str) -> None:
    assert check_arithmetic(claims_from(text, PUBLISHED)) == []
