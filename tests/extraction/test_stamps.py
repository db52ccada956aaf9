"""What a page says of its own posting is no fact of the story."""

import pytest

from service.extraction import extract
from service.model import Article
from service.reading import read

STAMPED = {
    "in brackets behind a caption": "Boats lie idle at Port Hallam. (Published Thursday, May 7, 2026)\n\nThe ferry sank.",
    "posted and updated in a row": "Lost Posted: Friday, July 3, 2015 10:10 AM EDT Updated: Friday, July 3, 2015 6:50 PM EDT",
    "in capitals with a clock time": "UPDATE @ 12:35 p.m. (Oct. 25): The ferry sank.",
    "in capitals with a day": "UPDATE, MAY 20: The ferry sank.",
    "behind a byline": "by: Jane Roe Updated: Nov 10, 2016 - 5:17 PM The ferry sank.",
    "behind an account": "The ferry sank off Port Hallam. — Jane Roe (@janeroe) July 3, 2015",
    "a full date with a bare clock time": "Ferry sinks off Port Hallam July 3, 2015 5:05 PM PORT HALLAM (KXYZ) – The ferry sank.",
}
REPORTED = {
    "a full date behind a preposition": (
        "The ferry sank on July 3, 2015, 5:05 p.m. by the harbour's clock.",
        ["July 3, 2015", "5:05 p.m."],
    ),
    "a hedged clock time behind a full date": (
        "The ferry sank Friday, July 3, 2015 around 5:05 p.m. off the pier.",
        ["Friday, July 3, 2015", "5:05 p.m."],
    ),
    "a report that was published": ("The inquiry published on Thursday blames the crew.", ["Thursday"]),
    "a post": ("He posted a picture of the ferry at 6:40 p.m.", ["6:40 p.m."]),
    "an update": ("The harbour master gave an update on Friday.", ["Friday"]),
    "behind a stamp": ("UPDATE: The ferry sank at 6:40 p.m. on Friday.", ["6:40 p.m.", "Friday"]),
}


def _cores(text: str) -> list[str]:
    return [text[m.core_start : m.core_end] for m in extract(read(Article(id="a", text=text)))]


@pytest.mark.parametrize("text", STAMPED.values(), ids=STAMPED)
def test_a_stamp_in_running_text_states_no_fact(text: str) -> None:
    assert _cores(text) == []


@pytest.mark.parametrize(("text", "cores"), REPORTED.values(), ids=REPORTED)
def test_words_of_posting_in_a_report_leave_its_dates_alone(text: str, cores: list[str]) -> None:
    assert _cores(text) == cores
