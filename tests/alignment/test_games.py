"""Which scores of two reports on one game may be one."""

import pytest

from tests.alignment.test_align import may_pair

APART = {
    "a standing and a result": ("Oster led 54-46 late in the game.", "Oster won the game 62-48."),
    "standings at two moments": ("Oster took a 54-46 lead in the game.", "In the game Oster stretched its lead to 62-46."),
    "a record and a result": ("Oster improved its record to 12-3 with the game.", "Oster won the game 14-3."),
    "results without a number in common": ("Oster won the game 62-48.", "Skerrow lost the game 27-20."),
    "one side's points as the other's": ("Oster won the game 62-48.", "Skerrow lost the game 48-20."),
    "a record in brackets and a standing": ("Oster (12-3) went on in the game.", "In the game Oster was ahead 14-3."),
    "a tie and a lead": ("Oster broke a 13-13 tie in the game.", "In the game Oster went 20-13 up."),
}
TOGETHER = {
    "two results": ("Oster won the game 62-48.", "In the game Oster beat Skerrow 62-47."),
    "votes of one bench": ("The court ruled 6-3 in the case of Oster.", "The court ruled 5-4 in the case of Oster."),
    "standings at one minute": (
        "Oster opened a 45-36 lead with 13:41 to play in the game.",
        "With 13:41 to go in the game Oster took a 45-35 lead.",
    ),
    "a draw and a win": ("The game between Oster and Skerrow ended 1-1.", "Oster won the game against Skerrow 2-1."),
    "two records": ("The game left Oster (9-1) in front.", "The game moved Oster's record to 8-1."),
}


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_scores_that_tell_of_two_things_are_not_compared(texts: tuple[str, str]) -> None:
    assert not may_pair(*texts)


@pytest.mark.parametrize("texts", TOGETHER.values(), ids=TOGETHER)
def test_scores_that_may_tell_of_one_thing_are_compared(texts: tuple[str, str]) -> None:
    assert may_pair(*texts)
