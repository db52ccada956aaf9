"""House numbers and blocks are read with their streets, and count nothing."""

import pytest

from service.extraction.quantities import read_quantities
from service.model import Kind
from tests.extraction.reading import quantity, spans

ADDRESSES = [
    ("It began in the 5300 block of Marl Road on Sunday.", "5300 block of Marl Road", (5300, 5399), "Marl"),
    ("It began in the 12,000 block of East 23rd Street.", "12,000 block of East 23rd Street", (12_000, 12_099), "23rd"),
    ("It began on the 1900 block of Old Mill.", "1900 block of Old Mill", (1900, 1999), "Old Mill"),
    ("It began in the 400 block North Elm Ave. at noon.", "400 block North Elm Ave.", (400, 499), "Elm"),
    ("It began in the 700 block of Broadway Sunday night.", "700 block of Broadway", (700, 799), "Broadway"),
    ("He lives at 417 Old Mill Road.", "417 Old Mill Road", (417, 417), "Old Mill"),
    ("He lives at 561 N. Center, police said.", "561 N. Center", (561, 561), "Center"),
    ("It began near 4501 W Harbor at noon.", "4501 W Harbor", (4501, 4501), "Harbor"),
    ("He lives at 604 N. 23rd St., police said.", "604 N. 23rd St.", (604, 604), "23rd"),
]


@pytest.mark.parametrize(("text", "written", "houses", "street"), ADDRESSES, ids=[written for _, written, *_ in ADDRESSES])
def test_reads_a_house_number_with_its_street(text: str, written: str, houses: tuple[float, float], street: str) -> None:
    reading = next(reading for reading in read_quantities(text) if reading.kind is Kind.OTHER)
    value = quantity(reading)
    assert text[reading.start : reading.end] == written
    assert (value.low, value.high) == houses
    assert value.unit_text == street


@pytest.mark.parametrize(
    "text",
    [
        "In 2012 Wall Street fell.",
        "The band New Kids played for a block of streets.",
        "It is a 1900 block on the corner.",
        "Image 1 of / 9 Market Place",
        "He paid $900 Elm Street firms.",
        "It has a 5 W USB charger.",
        "It burned on 8 Mile Road.",
    ],
)
def test_reads_no_house_number(text: str) -> None:
    assert not spans(text, Kind.OTHER)
