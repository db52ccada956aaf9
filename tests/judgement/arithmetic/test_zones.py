"""One moment on two clocks."""

import pytest

from service.judgement import check_arithmetic
from tests.builders import claims_from

PUBLISHED = "2014-07-05"
CONTRADICTIONS = [
    (
        "Thieves broke into a shop in Paris. They came at 4:30am local time (11:30pm EDT).",
        "4:30am local time is 10:30 p.m., not 11:30pm EDT",
    ),
    ("The launch is at 9am EST (1500 GMT).", "9am EST is 2:00 p.m., not 1500 GMT"),
    ("The vote closed at 22:00 CET (20:00 GMT).", "22:00 CET is 9:00 p.m., not 20:00 GMT"),
    ("The match begins at 20:00 GMT (20:00 BST).", "20:00 GMT is 9:00 p.m., not 20:00 BST"),
    ("The quake struck at 0530 GMT (5:30pm JST).", "0530 GMT is 2:30 p.m., not 5:30pm JST"),
    ("The siren sounded at 7:15am in Tokyo (2315 GMT).", "7:15am in Tokyo is 10:15 p.m., not 2315 GMT"),
    ("The quake struck at 4:10pm in Tehran (1240 GMT).", "4:10pm in Tehran is 11:40 a.m., not 1240 GMT"),
    ("The plane left at 11am BST (1100 GMT).", "11am BST is 10:00 a.m., not 1100 GMT"),
    ("The talks ended at 6pm in Athens (1600 GMT).", "6pm in Athens is 3:00 p.m., not 1600 GMT"),
    ("The speech is at 10am PST (10am EST).", "10am PST is 1:00 p.m., not 10am EST"),
    ("It went off at 3am in Moscow (0100 GMT).", "3am in Moscow is 11:00 p.m., not 0100 GMT"),
    ("The alarm rang at 4:30 a.m. in Paris (11:30pm EDT).", "4:30 a.m. in Paris is 10:30 p.m., not 11:30pm EDT"),
]
CONSISTENT = [
    "Thieves broke into a shop in Paris. They came at 4:30am local time (10:30pm EDT).",
    "Thieves flew from Tokyo to Paris. They came at 4:30am local time (11:30pm EDT).",
    "The launch is at 9am EST (1400 GMT).",
    "The vote closed at 22:00 CET (21:00 GMT).",
    "The match begins at 19:00 GMT (20:00 BST).",
    "The quake struck at 0530 GMT (2:30pm JST).",
    "The siren sounded at 7:15am in Tokyo (2215 GMT).",
    "The quake struck at 4:10pm in Tehran (1140 GMT).",
    "The plane left at 11am BST (1000 GMT).",
    "The speech is at 10am PST (1pm EST).",
    "The bells rang at 9am local time (1400 GMT).",
    "The first boat left at 9am EST. At 1500 GMT the second followed.",
    "The alarm rang at 4:30 a.m. in Paris (10:30pm EDT).",
]


@pytest.mark.parametrize(("text", "computation"), CONTRADICTIONS)
def test_reported_with_the_sum(text: str, computation: str) -> None:
    [judgement] = check_arithmetic(claims_from(text, PUBLISHED))
    assert (judgement.reason, judgement.computation) == ("time zones", computation)


@pytest.mark.parametrize("text", CONSISTENT)
def test_silent(text: str) -> None:
    assert check_arithmetic(claims_from(text, PUBLISHED)) == []
