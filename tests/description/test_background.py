"""What shows that a figure may not be of the story's own event."""

import pytest

from service.model import Background
from tests.description.test_describe import claim_of

OTHER_TIME, FURTHER, SEVERAL, PLUPERFECT = Background


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
        ("Nine people were hurt in three shootings.", "Nine", {SEVERAL}),
        ("The man had been shot four times.", "four", {PLUPERFECT}),
        ("The man had already shot four people.", "four", {PLUPERFECT}),
        ("The man had four guns.", "four", set()),
    ],
)
def test_marks_of_another_event_or_time(text: str, quote: str, marks: set[Background]) -> None:
    assert claim_of(text, quote).background == marks
