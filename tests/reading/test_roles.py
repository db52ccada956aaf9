"""What a line is for: headline, reporting, caption, furniture."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.model import Field, Role
from service.reading.roles import role_of

FURNITURE = [
    "Copyright 2026 The Harbour Post",
    "© 2026 Harbour Post. All rights reserved.",
    "15 comments",
    "Comments (22)",
    "1,204 shares",
    "Read more: Bridge to close for 3 weeks",
    "Related stories",
    "Subscribe for $1 a week",
    "Sign up for our newsletter",
    "Get email alerts from Harbour 12 today.",
    "Don't miss a thing.",
    "Follow us on the harbour's own pages",
    "Published on March 4, 2026 at 9:30 AM",
    "Updated 4 March 2026 at 08:22",
    "Last modified 2 hours ago",
    "Image 8 of 11",
    "Tel: 555 0143",
    "desk@harbour.example",
    "https://harbour.example/2026/03/04/bridge",
    "By Anna Vale",
    "By Anna Vale, Staff Writer",
    "Tags: bridges, harbour",
    "Most read",
    "Advertisement",
]
CAPTIONS = [
    "Photo by the harbour office shows all 14 cranes.",
    "Pictured: the 300-tonne crane.",
    "The crane that fell in 1998. (Photo: Anna Vale)",
    "A ship of 40,000 tonnes passes the pier. /Reuters",
    "FILE PHOTO: The pier in 2019",
]
BODY = [
    "The crane weighs 300 tonnes.",
    "By Tuesday 14 people had been found.",
    "By the end of 2025 prices had doubled.",
    "Comments from 15 residents were read aloud at the meeting.",
    "Readers sent 400 letters.",
    "Get 400 people together and a crane looks small.",
    "Published figures show a rise of 4 percent.",
    "Updated estimates put the cost at $4 million, the council said on Tuesday in a report of 300 pages.",
    "Photographers came from 12 countries.",
    "Copyrighted songs brought in $3 million.",
    "In 2026, 14 of the 15 cranes will be replaced.",
    "",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_states_no_facts(line: str) -> None:
    assert role_of(line, Field.TEXT) is Role.FURNITURE


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions_are_told_by_their_opening_or_their_credit(line: str) -> None:
    assert role_of(line, Field.TEXT) is Role.CAPTION


@pytest.mark.parametrize("line", BODY)
def test_reporting_is_not_taken_for_furniture(line: str) -> None:
    assert role_of(line, Field.TEXT) is Role.BODY


@pytest.mark.parametrize("line", [*FURNITURE, *CAPTIONS, *BODY])
def test_every_line_of_a_title_is_headline(line: str) -> None:
    assert role_of(line, Field.TITLE) is Role.HEADLINE


@pytest.mark.parametrize("line", FURNITURE)
def test_a_long_paragraph_is_no_furniture_however_it_opens(line: str) -> None:
    assert role_of(f"{line} {'and so it went on in the harbour ' * 8}", Field.TEXT) is not Role.FURNITURE


@given(st.text(max_size=300))
def test_every_line_has_a_role(line: str) -> None:
    assert role_of(line, Field.TEXT) in Role


@pytest.mark.parametrize("piece", ["by A", "12:30 ", "photo ", "(photo ", "a.m.", "jan ", "1", "@a.", "© "], ids=str)
def test_no_line_is_slow(piece: str) -> None:
    start = time.process_time()
    for length in (190, 100_000):
        role_of((piece * length)[:length], Field.TEXT)
    assert time.process_time() - start < 1
