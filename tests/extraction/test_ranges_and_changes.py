"""Ranges, moves from one value to another, hedges with their scope, and direction."""

import pytest

from service.extraction.quantities import read_quantities
from service.model import Direction, Hedge
from tests.extraction.reading import only, quantity, spans

RANGES = [
    ("Tickets cost 25-30 euros.", 25, 30),
    ("It costs $3–5 billion.", 3e9, 5e9),
    ("The fine is between $3 billion and $5 billion.", 3e9, 5e9),
    ("It will cost from $500 to $550.", 500, 550),
    ("Between 3 and 5 million people fled.", 3e6, 5e6),
    ("It suits 3 - 14 players.", 3, 14),
    ("They waited with four or five people.", 4, 5),
    ("Turnout may fall to 31 to 36 percent.", 31, 36),
    ("It eats 2000 - 2500 calories.", 2000, 2500),
    ("The offer is $140- $150 million.", 140e6, 150e6),
    ("Four thousand to five thousand people came.", 4000, 5000),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES, ids=[text for text, *_ in RANGES])
def test_reads_ranges_of_every_form(text: str, low: float, high: float) -> None:
    value = only(text)
    assert [value.number, value.upper] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("From 500 to 1.2 million people came.", [500, 1.2e6]),
        ("Prices fell from $2,415 to $2,315.", [2415, 2315]),
        ("Output fell from 730 000 t to 615 000 t.", [730_000, 615_000]),
        ("Volume narrowed to 138,285 lots from 212,577 lots.", [138_285, 212_577]),
        ("It cost $6.75 and 48 were sold.", [6.75, 48]),
        ("Shares rose 6.5% to 164p.", [6.5, 164]),
    ],
)
def test_tells_two_values_from_one_range(text: str, numbers: list[float]) -> None:
    values = [quantity(reading) for reading in read_quantities(text)]
    written = [number for value in values for number in ((value.number,) if value.upper is None else (value.number, value.upper))]
    assert written == numbers


def test_a_move_knows_where_it_began_and_where_it_ended() -> None:
    began, ended = (quantity(reading) for reading in read_quantities("Prices fell from $2,415 to $2,315."))
    assert (began.direction, began.moved_to) == (Direction.DOWN, False)
    assert (ended.direction, ended.moved_to) == (Direction.DOWN, True)


CHANGES = [
    ("Sales rose 5%.", Direction.UP, False),
    ("Sales rose to 5%.", Direction.UP, True),
    ("Shares were down 2.3%.", Direction.DOWN, False),
    ("It is expected to grow sales in Asia by 35 per cent.", Direction.UP, False),
    ("The index edged down 0.03%.", Direction.DOWN, False),
    ("It was a 4.2 percent drop.", Direction.DOWN, False),
    ("Output fell by 500,000 barrels.", Direction.DOWN, False),
    ("The firm raised $5 million.", None, False),
    ("The index lost 16.09 points.", Direction.DOWN, False),
    ("The index ended up 1%.", Direction.UP, False),
    ("It was founded by 12 farmers.", None, False),
    ("They put up $50,000.", None, False),
    ("Turnout was 80%.", None, False),
    ("It is up from 50 per cent.", None, False),
]


@pytest.mark.parametrize(("text", "direction", "moved_to"), CHANGES, ids=[text for text, *_ in CHANGES])
def test_tells_a_change_by_a_value_from_a_change_to_it(text: str, direction: Direction | None, moved_to: bool) -> None:
    value = only(text)
    assert (value.direction, value.moved_to) == (direction, moved_to)


HEDGES = [
    ("About 300 rounds were fired.", Hedge.ABOUT),
    ("Some 300 rounds were fired.", Hedge.ABOUT),
    ("An estimated 300 rounds were fired.", Hedge.ABOUT),
    ("It holds 300 rounds or so.", Hedge.ABOUT),
    ("It is ~1.2mm thick.", Hedge.ABOUT),
    ("Nearly 300 rounds were fired.", Hedge.NEARLY),
    ("More than 300 rounds were fired.", Hedge.OVER),
    ("It took over 300 rounds.", Hedge.OVER),
    ("At least 300 rounds were fired.", Hedge.AT_LEAST),
    ("No fewer than 300 rounds were fired.", Hedge.AT_LEAST),
    ("It holds 300 rounds or more.", Hedge.AT_LEAST),
    ("It holds 60+ rounds.", Hedge.AT_LEAST),
    ("Fewer than 300 rounds were fired.", Hedge.UNDER),
    ("The sub-500 sq m office is full.", Hedge.UNDER),
    ("Up to 300 rounds were fired.", Hedge.UP_TO),
    ("As many as 300 rounds were fired.", Hedge.UP_TO),
    ("Exactly 300 rounds were fired.", Hedge.EXACT),
    ("They had a dispute over $10.", Hedge.EXACT),
    ("He handed over $50.", Hedge.EXACT),
    ("Give information about one of the victims.", Hedge.EXACT),
]


@pytest.mark.parametrize(("text", "hedge"), HEDGES, ids=[text for text, _ in HEDGES])
def test_reads_the_hedge_that_touches_the_number(text: str, hedge: Hedge) -> None:
    assert only(text).hedge is hedge


def test_a_bound_holds_for_the_conversion_in_brackets() -> None:
    values = [quantity(reading) for reading in read_quantities("It owes more than 7.5 million crowns ($1.1 million).")]
    assert {value.hedge for value in values} == {Hedge.OVER}


def test_a_hedge_belongs_to_its_own_number() -> None:
    values = [quantity(reading) for reading in read_quantities("At least five men and three women fell.")]
    assert [value.hedge for value in values] == [Hedge.AT_LEAST, Hedge.EXACT]


def test_the_mention_of_a_range_holds_its_preposition() -> None:
    assert spans("It costs between $3 and $5.") == ["between $3 and $5"]


def test_a_change_told_twice_moves_the_same_way() -> None:
    values = [quantity(reading) for reading in read_quantities("The oil price was down 45 cents, or 0.7%.")]
    assert [value.direction for value in values] == [Direction.DOWN, Direction.DOWN]
