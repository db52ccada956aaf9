"""An age beside a birth date."""

import pytest

from service.judgement import check_arithmetic
from tests.builders import claims_from

PUBLISHED = "2014-07-05"
CONTRADICTIONS = [
    ("Rosa Quill, 43, was born on 5 May 1979.", "born 5 May 1979, the age is 35, not 43"),
    ("Born on 1 March 1950, Otto Vane is 54 years old.", "born 1 March 1950, the age is 64, not 54"),
    ("Ida Marsh, 30, was born in 1990 in the harbour district.", "born 1990, the age is 23 to 24, not 30"),
    ("Tom Reed, 61, was born in the mill town of Aske in June 1963.", "born June 1963, the age is 51, not 61"),
    ("The singer, 29, was born in 1975.", "born 1975, the age is 38 to 39, not 29"),
    ("Jan Holt, 18, was born on 30 December 1990.", "born 30 December 1990, the age is 23, not 18"),
    ("Mia Lund, 12, was born on 6 July 2003.", "born 6 July 2003, the age is 10, not 12"),
    ("Lea Brand, 77, was born on August 9, 1947.", "born August 9, 1947, the age is 66, not 77"),
    ("Carl Foss, 40, was born in 1984 and lives in the valley.", "born 1984, the age is 29 to 30, not 40"),
    ("The 52-year-old mayor was born in 1972.", "born 1972, the age is 41 to 42, not 52"),
]
CONSISTENT = [
    "Rosa Quill, 35, was born on 5 May 1979.",
    "Born on 1 March 1950, Otto Vane is 64 years old.",
    "Ida Marsh, 23, was born in 1990 in the harbour district.",
    "Ida Marsh, 24, was born in 1990 in the harbour district.",
    "Tom Reed, 50, was born in July 1963.",
    "Rosa Quill, who was born on 5 May 1979, married at 22.",
    "Born in 1923, she died at the age of 85.",
    "Lea Brand, 64, died three years ago; she was born in 1947.",
    "Mia Lund, 12, and her sister, 9, were born in 2001.",
    "The school, born in 1950 of two others, has a pupil of 12.",
]


@pytest.mark.parametrize(("text", "computation"), CONTRADICTIONS)
def test_reported_with_the_sum(text: str, computation: str) -> None:
    [judgement] = check_arithmetic(claims_from(text, PUBLISHED))
    assert (judgement.reason, judgement.computation) == ("age and birth date", computation)


@pytest.mark.parametrize("text", CONSISTENT)
def test_silent(text: str) -> None:
    assert check_arithmetic(claims_from(text, PUBLISHED)) == []
