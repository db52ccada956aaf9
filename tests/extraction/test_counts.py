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
    ("Blaze Kills 3, Police Say", 3, ""),
    ("Gunman Who Wounded 2 Officers Is Held", 2, "officer"),
    ("Crews Find 4 Men Hurt In Mill", 4, "man"),
    ("Police Arrest 1 Of The Drivers", 1, "driver"),
    ("1 wounded in a fire", 1, "wounded"),
    ("3 Hurt In Dock Fire", 3, "hurt"),
    ("2 Critically Hurt", 2, "hurt"),
    ("4 Others Turn Back", 4, "other"),
    ("One boy dying at the scene got help.", 1, "boy"),
    ("One clerk screaming for help ran.", 1, "clerk"),
    ("There was one mass shooting.", 1, "shooting"),
    ("One person last night saw it.", 1, "person"),
    ("He hit one man fatally right away.", 1, "man"),
    ("One badly hurt man fled.", 1, "man"),
    ("One woman unresponsive was found.", 1, "woman"),
    ("Two suffered broken legs.", 2, ""),
    ("He spent seven seasons there.", 7, "season"),
    ("One of the teens fled.", 1, "teen"),
    ("40-plus crews came.", 40, "crew"),
    ("300-odd people came.", 300, "person"),
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
        ("They held 12 Kenyan and 11 Tanzanian sailors.", ["sailor", "sailor"]),
        ("Six male and two female pupils came.", ["pupil", "pupil"]),
        ("He left 12 there and 11 Tanzanian sailors.", ["", "sailor"]),
    ],
)
def test_neighbours_share_the_noun(text: str, units: list[str]) -> None:
    assert [quantity(reading).unit.name for reading in read_quantities(text)] == units


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two 17-year-olds fled.", [("Two", "person"), ("17-year-olds", "year of age")]),
        ("It hurt two 10-year-old pupils.", [("two", "pupil"), ("10-year-old", "year of age")]),
        ("It hurt one 10-year-old pupil.", [("10-year-old", "year of age")]),
    ],
)
def test_a_number_before_an_age_counts_people(text: str, found: list[tuple[str, str]]) -> None:
    read = read_quantities(text)
    assert [(text[reading.start : reading.end], quantity(reading).unit.name) for reading in read] == found


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It lay under one of the cars.", Hedge.EXACT),
        ("More than one of the cars burned.", Hedge.OVER),
        ("She won 90 games over three seasons.", Hedge.EXACT),
    ],
)
def test_a_place_or_a_stretch_is_no_hedge(text: str, hedge: Hedge) -> None:
    assert quantity(read_quantities(text)[-1]).hedge is hedge


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
        "One morning, she left.",
        "One wearing a mask fled.",
        "Several of them fled.",
    ],
)
def test_pronouns_and_idioms_count_nothing(text: str) -> None:
    assert not spans(text, Kind.COUNT, Kind.OTHER)
