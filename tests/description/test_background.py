"""What shows that a figure may not be of the story's own event."""

import pytest

from service.model import Background
from tests.description.test_describe import claim_of

OTHER_TIME, FURTHER, SEVERAL, SUM, PLUPERFECT, BESIDE, AMONG = Background


@pytest.mark.parametrize(
    ("text", "quote", "marks"),
    [
        ("Four people were hurt in the crash.", "Four", set()),
        ("Four people were hurt in the crash on Sunday.", "Four", set()),
        ("Four people were hurt in a crash last year.", "Four", {OTHER_TIME}),
        ("Three months ago four people were hurt there.", "four", {OTHER_TIME}),
        ("The city counted 40 dead this season.", "40", {OTHER_TIME}),
        ("Four people were hurt in an unrelated fire.", "Four", {FURTHER}),
        ("Four people were hurt in another deadly crash.", "Four", {FURTHER}),
        ("Four other people were hurt in the crash.", "Four", set()),
        ("Nine people were hurt in three shootings.", "Nine", {SEVERAL, SUM}),
        ("Nine people were hurt in 3 deadly weekend shootings.", "Nine", {SEVERAL, SUM}),
        ("Nine people were hurt in a string of fires.", "Nine", {SEVERAL, SUM}),
        ("Nine people were hurt in the shootings at the hall.", "Nine", {SEVERAL}),
        ("Six people, including the gunman, were killed.", "Six", {AMONG}),
        ("Six people were killed, the gunman said.", "Six", set()),
        ("He killed five people and then himself.", "five", {BESIDE}),
        ("He found five people himself.", "five", set()),
        ("He killed five people before taking his own life.", "five", {BESIDE}),
        ("He saw five people in his own life.", "five", set()),
        ("He had killed five people when he was shot by police.", "five", {BESIDE, PLUPERFECT}),
        ("Five people were helped by police.", "Five", set()),
        ("Six people died in a murder-suicide.", "Six", {BESIDE, AMONG}),
        ("The man had been shot four times.", "four", {PLUPERFECT}),
        ("The man had already shot four people.", "four", {PLUPERFECT}),
        ("The man had four guns.", "four", set()),
    ],
)
def test_marks_of_another_event_or_time(text: str, quote: str, marks: set[Background]) -> None:
    assert claim_of(text, quote).background == marks
