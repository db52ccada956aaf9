"""Counts: what a number counts, and when it counts nothing."""

import pytest

from service.extraction.quantities import read_quantities
from service.model import Hedge, Kind
from tests.extraction.reading import only, quantity, spans

COUNTS = [
    ("Police arrested 11 officers.", 11, "officer"),
    ("The firm delivered 136,854 SU7 sedans.", 136_854, "sedan"),
    ("Three young children slept.", 3, "child"),
    ("About 4.3M albums were sold.", 4.3e6, "album"),
    ("They built 20k cars.", 20_000, "car"),
    ("Two men dead were found.", 2, "man"),
    ("4 dead in a fire", 4, "dead"),
    ("3 killed in a fire", 3, "killed"),
    ("Four hundred people fled.", 400, "person"),
    ("Two Hamas militants fled.", 2, "militant"),
    ("There were 16,644, most of them men.", 16_644, ""),
    ("Firms with 50 or more workers pay.", 50, "worker"),
    ("The firm flies five Airbus jets.", 5, "jet"),
    ("Two U.S. soldiers fell.", 2, "soldier"),
    ("-Three hundred people fled.", 300, "person"),
    ("There were 120 sales managers.", 120, "manager"),
    ("He fixed five Kia and Hyundai vehicles.", 5, "vehicle"),
    ("The six-member panel met.", 6, "member"),
    ("She signed a 12 page document.", 12, "page"),
    ("There are 68,400 who have no work.", 68_400, "person"),
    ("One of the victims died.", 1, "victim"),
    ("One man fled.", 1, "man"),
    ("One suspect late at night fled.", 1, "suspect"),
    ("It rang three times.", 3, "time"),
    ("He called twice.", 2, "time"),
    ("He was shot once in the leg.", 1, "time"),
    ("A triple shooting shook the town.", 3, "person"),
    ("It hurt seven people per police.", 7, "person"),
    ("It hurt seven people per NYPD.", 7, "person"),
    ("It takes seven people per car.", 7, "person per car"),
    ("Double-homicide in Hallam", 2, "person"),
    ("About 1000 come from Asia.", 1000, ""),
    ("No casualties were reported.", 0, "casualty"),
    ("None of the passengers was hurt.", 0, "passenger"),
]


@pytest.mark.parametrize(("text", "number", "unit"), COUNTS, ids=[text for text, *_ in COUNTS])
def test_finds_what_is_counted(text: str, number: float, unit: str) -> None:
    value = only(text)
    assert (value.number, value.unit.name) == (number, unit)


def test_the_mention_holds_hedge_number_and_noun_and_the_core_the_number() -> None:
    text = "Crews saved at least five people today."
    (reading,) = read_quantities(text)
    assert text[reading.start : reading.end] == "at least five people"
    assert text[reading.core_start : reading.core_end] == "five"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It killed two or three men.", ["man"]),
        ("Two of the five soldiers fell.", ["soldier", "soldier"]),
        ("It hit 6 million homes, including 1.5 million in the south.", ["home", "home"]),
        ("The index rose 64 points to 4,577.", ["point", "point"]),
    ],
)
def test_neighbours_share_the_noun(text: str, units: list[str]) -> None:
    assert [quantity(reading).unit.name for reading in read_quantities(text)] == units


def test_a_hedge_before_the_next_number_is_not_of_the_last() -> None:
    ships, sailors = read_quantities("They hold 14 ships and more than 300 sailors.")
    assert (quantity(ships).hedge, quantity(sailors).hedge) == (Hedge.EXACT, Hedge.OVER)


VAGUE = [
    ("Dozens of people fled.", 24, 120),
    ("Several people were hurt.", 3, 15),
    ("Hundreds of homes burned.", 100, 1000),
    ("Tens of millions of voters stayed away.", 1e7, 1e8),
    ("A couple of hundred fans came.", 200, 300),
]


@pytest.mark.parametrize(("text", "low", "high"), VAGUE, ids=[text for text, *_ in VAGUE])
def test_vague_words_are_wide(text: str, low: float, high: float) -> None:
    value = only(text)
    assert (value.low, value.high, value.hedge) == (low, high, Hedge.VAGUE)


@pytest.mark.parametrize(
    "text",
    [
        "No one knows.",
        "One could hear it.",
        "They met one another.",
        "The two agreed.",
        "Of both, one wore a mask.",
        "It was one-on-one.",
        "The BBC One show is over.",
        "He has no plans.",
        "It is ground zero.",
        "Once he was shot, he fell.",
        "He rode a triple crown.",
    ],
)
def test_pronouns_and_idioms_count_nothing(text: str) -> None:
    assert not spans(text, Kind.COUNT, Kind.OTHER)
