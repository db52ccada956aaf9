"""A length of time beside its ends."""

import pytest

from service.judgement import check_arithmetic
from tests.builders import claims_from

PUBLISHED = "2014-07-05"
CONTRADICTIONS = [
    ("The road was shut from 1 June to 11 June, a span of 20 days.", "1 June to 11 June is 10 days, not 20"),
    ("He was mayor for 12 years, from 1980 to 1985.", "1980 to 1985 is 5 years, not 12"),
    ("The war lasted from 1914 to 1918, two years.", "1914 to 1918 is 4 years, not 2"),
    ("The strike ran from March to June (six months).", "March to June is 3 months, not 6"),
    ("The lights were out from 10 p.m. to 11 p.m., three hours.", "10 p.m. to 11 p.m. is 1 hour, not 3"),
    ("She taught there for 30 years (1990-2005).", "1990-2005 is 15 years, not 30"),
    ("The siege, between 1992 and 1996, a period of eight years, broke the town.", "1992 and 1996 is 4 years, not 8"),
    ("He led the club from 1990 to 2010, seven years.", "1990 to 2010 is 20 years, not 7"),
    ("He ruled from 2001 to 2008, a nine-year reign.", "2001 to 2008 is 7 years, not 9"),
    ("The shop opens from 9 a.m. to 5 p.m., a six-hour day.", "9 a.m. to 5 p.m. is 8 hours, not 6"),
    ("She was held for three years (2005-2012).", "2005-2012 is 7 years, not 3"),
]
CONSISTENT = [
    "The road was shut from 1 June to 11 June, a span of 10 days.",
    "The road was shut from 1 June to 11 June, a span of 11 days.",
    "He was mayor for five years, from 1980 to 1985.",
    "The war lasted from 1914 to 1918, four years.",
    "The strike ran from March to June (four months).",
    "The lights were out from 10 p.m. to 11 p.m., an hour.",
    "She taught there for 15 years (1990-2005).",
    "From 2001 to 2008, about nine years, he ruled.",
    "The shop opens from 9 a.m. to 5 p.m. and has done so for six years.",
    "He was jailed for three years in the scandal of 2005-2012.",
    "He led the club from 1990 to 2010, 20 years.",
    "He ruled from 2001 to 2008, a seven-year reign.",
    "He ruled from 2001 to 2008, an eight-year reign.",
    "The shop opens from 9 a.m. to 5 p.m., an eight-hour day.",
    "She was held for seven years (2005-2012).",
]


@pytest.mark.parametrize(("text", "computation"), CONTRADICTIONS)
def test_reported_with_the_sum(text: str, computation: str) -> None:
    [judgement] = check_arithmetic(claims_from(text, PUBLISHED))
    assert (judgement.reason, judgement.computation) == ("duration and its ends", computation)


@pytest.mark.parametrize("text", CONSISTENT)
def test_silent(text: str) -> None:
    assert check_arithmetic(claims_from(text, PUBLISHED)) == []
