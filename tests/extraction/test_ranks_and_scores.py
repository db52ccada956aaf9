"""Places in an order, and results told from ranges."""

import pytest

from service.extraction.quantities import read_quantities
from service.model import Kind
from tests.extraction.reading import points, quantity, spans

RANKS = [
    ("A third person was found.", 3, "third person"),
    ("Police named the sixth suspect.", 6, "sixth suspect"),
    ("She finished third.", 3, "third"),
    ("She finished 21st.", 21, "21st"),
    ("It is the second-largest city.", 2, "second-largest"),
    ("He is the No. 1 seed.", 1, "No. 1"),
    ("A Category 4 hurricane is near.", 4, "Category 4"),
]


@pytest.mark.parametrize(("text", "place", "written"), RANKS, ids=[text for text, *_ in RANKS])
def test_reads_ranks(text: str, place: int, written: str) -> None:
    (reading,) = read_quantities(text)
    value = quantity(reading)
    assert reading.kind is Kind.RANK
    assert (value.low, value.high) == (place, place)
    assert text[reading.start : reading.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "It was the first time.",
        "The second half began.",
        "He cited the Fifth Amendment.",
        "It stood on 42nd Street.",
        "Wait a second.",
    ],
)
def test_other_ordinals_rank_nothing(text: str) -> None:
    assert not spans(text, Kind.RANK)


SCORES = [
    ("The girls won 71-52 against the guests.", [(71, 52)]),
    ("It ended 2-2.", [(2, 2)]),
    ("She won in two sets, 6-4, 6-3.", [(6, 4), (6, 3)]),
    ("The team has a 12-4 record.", [(12, 4)]),
    ("The court ruled by a 5-4 vote.", [(5, 4)]),
    ("The team has a 3-5 record.", [(3, 5)]),
    ("They beat the guests 3–1.", [(3, 1)]),
    ("The council voted 5 to 4 against it.", [(5, 4)]),
    ("They are 10-3-2 this season.", [(10, 3, 2)]),
    ("Roe (41-6-1,19 KOs) met Brandt (28-2,14 KOs).", [(41, 6, 1), (28, 2)]),
    ("The 3-12 Herons lost the game.", [(3, 12)]),
    ("Their 2-13 season is over.", [(2, 13)]),
    ("He is 14-13-2,12 knockouts.", [(14, 13, 2)]),
]


@pytest.mark.parametrize(("text", "found"), SCORES, ids=[text for text, _ in SCORES])
def test_reads_scores(text: str, found: list[tuple[int, ...]]) -> None:
    assert points(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It suits 3-14 players.",
        "The 3-14 players left the game.",
        "Tickets cost 25-30 euros.",
        "Wait 5-10 minutes.",
        "It grew 3-5%.",
        "It holds 9-1,200 litres.",
    ],
)
def test_a_range_is_no_score(text: str) -> None:
    assert points(text) == []
