"""Numbers inside names, codes and labels are no quantities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.masks import find_masks
from tests.extraction.reading import spans

MASKED = [
    "Flight 93 passengers rose.",
    "The Boeing 787 is back.",
    "A Model 3 stood there.",
    "The Big 12 is a league.",
    "He bought an iPhone 4 there.",
    "They sprayed WD-40 on it.",
    "An AK-47 lay there.",
    "The part is 31805L417.",
    "Call +1-222-555-0143 now.",
    "Call (800) 555-TIPS now.",
    "Phone 555-0143 now.",
    "It happened in the 2200 block.",
    "It is open 24/7.",
    "See Section 5 there.",
    "Turn to page 12 now.",
    "Image 8 of 11",
    "See 18 U.S.C. 1030 for that.",
    "The display has 1440 x 900 pixels.",
    "It comes with USB 3.0 inside.",
    "Version 2.3.1 is out.",
    "Text BRAVO to 50411 now.",
    "The 5G network is up.",
    "The season 40/2041 is off.",
    "Write to desk2@example.org for that.",
    "Quarterback Dan Miller (4) ran.",
    "Lang 20 was on loan.",
    "It was the winter of '96.",
    "He wrote so.[16]:[87][72] He did.",
    "The S P 500 is up.",
    "The report says so.[12] It does.",
    "Reach us at 352-368-STOP now.",
    "CBS 58 told it.",
    "The 5-Star Movement lost.",
    "It has a Zeta 9600M chip.",
    "They broke open a 12-all game.",
    "Stay with CBS News 12 at 10 for that.",
    "Call 1-800-555-LINK (5465) now.",
    "Text the word BRAVO along with your tip to 504110 now.",
    "Texting BRAVO to 504110 helps.",
    "Call 615-74-CRIME now.",
    "It won the Million Dollar Cup.",
    "UPDATE (8/16): It is over.",
    "It burned near Nine Mile Road.",
    "It burned near 7 Mile and Elm.",
]


@pytest.mark.parametrize("text", MASKED)
def test_reads_nothing(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Tokyo 12 people died.", ["12 people"]),
        ("It left 12 at 10 hospitals.", ["12", "10 hospitals"]),
        ("It sold 960M shares.", ["960M shares"]),
        ("About 300 rounds were fired.", ["About 300 rounds"]),
        ("Killed: Nasdaq 100 firms.", []),
        ("The S&P 500 rose 0.2%.", ["0.2%"]),
        ("They found 14 MP 40 rifles and two knives.", ["14 MP 40 rifles", "two knives"]),
        ("In the USA 40 cars burned.", ["40 cars"]),
        ("The sub-500 sq m office is full.", ["sub-500 sq m"]),
    ],
)
def test_numbers_beside_names_are_still_read(text: str, found: list[str]) -> None:
    assert spans(text) == found


@given(st.text(alphabet="aA1 -./:()@#,$%", max_size=80))
def test_masks_lie_within_the_text(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in find_masks(text))
