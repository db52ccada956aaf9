"""At which of a sentence's dates a figure holds."""

import pytest

from tests.builders import claims_from

PERIODS = {
    "the nearest date": ("The yard sold 40 boats in May 2025 and has orders until 2031.", "40 boats", "2025-05"),
    "none before a comparison": ("Revenue was $4.1 billion, against $4.6 billion in 2025.", "$4.1 billion", None),
    "that of the figure compared": ("Revenue was $4.1 billion, against $4.6 billion in 2025.", "$4.6 billion", "2025"),
    "none before what it rose from": ("Turnout was 67 percent, up from 58 percent in 2018.", "67 percent", None),
    "none before what it is compared with": ("The yard built 12 boats, compared with 19 in 2018.", "12 boats", None),
    "a date before the comparison": ("In 2025 sales fell to $4.1 billion from $4.6 billion.", "$4.1 billion", "2025"),
    "not that one for what it fell from": ("In 2025 sales fell to $4.1 billion from $4.6 billion.", "$4.6 billion", None),
    "no date that a record reaches back to": ("Turnout was 61 percent, the highest since 1998.", "61 percent", None),
    "no date of words": ("Two sailors were hurt, the harbour master said on Thursday.", "Two sailors", None),
    "since when something adds up": ("The chain has closed 75 shops since 2019.", "75 shops", "2019"),
    "no date of a clause about another thing": (
        "It was the third flight of the Corvus, which failed in 2024.",
        "third flight",
        None,
    ),
    "a date of the clause about what is counted": ("Police freed 12 sailors, who were seized in 2024.", "12 sailors", "2024"),
}


@pytest.mark.parametrize(("text", "quote", "period"), PERIODS.values(), ids=PERIODS)
def test_a_figure_holds_at(text: str, quote: str, period: str | None) -> None:
    told = next(claim for claim in claims_from(text) if claim.mention.text == quote)
    assert (told.period and told.period.timex) == period
