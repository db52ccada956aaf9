"""A price a piece, a number of pieces and their total."""

import pytest

from service.judgement import check_arithmetic
from tests.builders import claims_from

PUBLISHED = None
CONTRADICTIONS = [
    (
        "The city bought 40 buses at $500,000 each, a total of $25 million.",
        "40 buses × $500,000 is USD 20 million, not $25 million",
    ),
    ("The club sold 300 tickets at $50 apiece, $18,000 in all.", "300 tickets × $50 is USD 15,000, not $18,000"),
    ("The fee is $50 per seat for 300 seats, or $20,000 in all.", "$50 per seat × 300 seats is USD 15,000, not $20,000"),
    ("Rent is $900 a month for 12 months, totalling $9,800.", "$900 a month × 12 months is USD 10,800, not $9,800"),
    (
        "He will earn $4 million a year for five years, a total of $25 million.",
        "$4 million a year × five years is USD 20 million, not $25 million",
    ),
    ("They ordered 12 lamps at $30 a piece, for a total of $450.", "12 lamps × $30 a piece is USD 360, not $450"),
    (
        "The army ordered 60 trucks for $200,000 each, for a total of $15 million.",
        "60 trucks × $200,000 is USD 12 million, not $15 million",
    ),
    ("She paid $15 a day for 20 days, or $400 altogether.", "$15 a day × 20 days is USD 300, not $400"),
    ("They sold 500 seats at $20 each, for a total of $12,000.", "500 seats × $20 is USD 10,000, not $12,000"),
    (
        "He was offered $22 million a year over eight years, for a total of $184 million.",
        "$22 million a year × eight years is USD 176 million, not $184 million",
    ),
]
CONSISTENT = [
    "The city bought 40 buses at $500,000 each, a total of $20 million.",
    "The club sold 300 tickets at $50 apiece, $15,000 in all.",
    "The fee is $50 per seat for 300 seats, or $15,000 in all.",
    "Rent is $900 a month for 12 months, totalling $10,800.",
    "He will earn $4 million a year for five years, a total of $20 million.",
    "They ordered 12 lamps at $29.99 a piece, for a total of $360.",
    "The army ordered 60 trucks for $200,000 each and spent $15 million on fuel.",
    "They sold about 500 seats at $20 each, for a total of $10,300.",
    "The club sold 300 tickets at $50 apiece; last year it took $18,000 in all.",
    "They sold 500 seats at $20 each, for a total of $10,000.",
    "He was offered $23 million a year over eight years, for a total of $184 million.",
]


@pytest.mark.parametrize(("text", "computation"), CONTRADICTIONS)
def test_reported_with_the_sum(text: str, computation: str) -> None:
    [judgement] = check_arithmetic(claims_from(text, PUBLISHED))
    assert (judgement.reason, judgement.computation) == ("unit price and total", computation)


@pytest.mark.parametrize("text", CONSISTENT)
def test_silent(text: str) -> None:
    assert check_arithmetic(claims_from(text, PUBLISHED)) == []
