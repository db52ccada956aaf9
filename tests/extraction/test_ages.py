"""Ages in every form that news gives them."""

import pytest

from service.extraction.quantities import read_quantities
from service.model import Hedge, Kind
from tests.extraction.reading import quantity, spans

AGES = [
    ("A 24-year-old man fled.", [24]),
    ("A 24 year old fled.", [24]),
    ("The twins are ten years old.", [10]),
    ("The 22- and 24-year-olds fled.", [22, 24]),
    ("Mara Lind, 24, was hurt.", [24]),
    ("Mara Lind, 24.", [24]),
    ("Mara Lind (24) was hurt.", [24]),
    ("The driver, 23, was hurt.", [23]),
    ("A man aged 24 was hurt.", [24]),
    ("Two men, ages 36 and 45, fled.", [36, 45]),
    ("Three boys, ages 15, 10 and 6, fled.", [15, 10, 6]),
    ("She died at the age of 91.", [91]),
    ("She was 91.", [91]),
    ("She died at 91.", [91]),
    ("He left at 62.", [62]),
    ("At 59, Mara Lind is the oldest minister.", [59]),
    ("At just 19, she became champion.", [19]),
    ("At 9, Mara Lind was at the door.", []),
    ("At 67, people stop working.", []),
    ("When he was 24, he left.", [24]),
    ("The patient is an 87 yo man.", [87]),
    ("People 65 and older may come.", [65]),
    ("He had just turned 21.", [21]),
    ("Children under 12 may come.", [12]),
    ("The boys, both 16, fled.", [16]),
    ("Police first said that the child was 7.", [7]),
    ("The youngest victim, Ines Varga, was 19.", [19]),
    ("Ines Varga, the youngest victim, was 19.", [19]),
    ("The boy was 6, and the girl was 4.", [6, 4]),
    ("Two men, 25 and 30, were hurt.", [25, 30]),
    ("Three women, 20, 25 and 30, fled.", [20, 25, 30]),
    ("Two women -- 25 and 30 years old -- fled.", [25, 30]),
    ("Mara Lind, 24 (hurt in the hall)", [24]),
    ("Mara Lind, 28, and 2-month-old Ida fled.", [28, 2]),
    ("Fire Hurts 4-Year-Old Girl", [4]),
    ("A 27-YEAR-OLD FLED.", [27]),
    ("Six-Month-Old Boy Found", [6]),
]


@pytest.mark.parametrize(("text", "ages"), AGES, ids=[text for text, _ in AGES])
def test_reads_ages(text: str, ages: list[float]) -> None:
    found = [quantity(reading) for reading in read_quantities(text) if reading.kind is Kind.AGE]
    assert [value.number for value in found] == ages
    assert all(value.unit.base == "year of age" for value in found)


def test_an_age_in_years_has_no_slack() -> None:
    value = quantity(read_quantities("Mara Lind, 24, was hurt.")[0])
    assert (value.low, value.high) == (24, 24)


def test_months_are_parts_of_a_year() -> None:
    value = quantity(read_quantities("A 6-month-old girl slept.")[0])
    assert value.unit.name == "month of age"
    assert value.base == pytest.approx(0.5, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A woman in her 50s fled.", 50, 59),
        ("A man in his early 20s fled.", 20, 23),
        ("A man in his mid-40s fled.", 43, 47),
        ("A boy in his late teens fled.", 16, 19),
        ("They are in their thirties.", 30, 39),
        ("He is 40 - 50 years old.", 40, 50),
        ("Boys aged between 18 and 24 fled.", 18, 24),
        ("A boy between 16 and 19 years old fled.", 16, 19),
        ("It is for those between the ages of 16 and 19.", 16, 19),
        ("A woman in her mid- to late 50s fled.", 53, 59),
        ("A woman in her early to mid-40s fled.", 40, 47),
        ("A boy in his late teens or early 20s fled.", 16, 23),
        ("They are in their 20s or 30s.", 20, 39),
    ],
)
def test_a_decade_of_life_is_a_range(text: str, low: float, high: float) -> None:
    value = quantity(read_quantities(text)[0])
    assert (value.low, value.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Children under the age of five slept.", Hedge.UNDER),
        ("They are younger than three months old.", Hedge.UNDER),
        ("It is more than 500 years old.", Hedge.OVER),
        ("Only over-65s may come.", Hedge.OVER),
        ("People 65 and older may come.", Hedge.AT_LEAST),
        ("He is about 40 years old.", Hedge.ABOUT),
    ],
)
def test_ages_are_hedged(text: str, hedge: Hedge) -> None:
    assert quantity(read_quantities(text)[0]).hedge is hedge


@pytest.mark.parametrize(
    "text",
    [
        "Lang, 20 of whom fled, came.",
        "They turned 3 keys.",
        "Quarterback Dan Miller (24) threw a touchdown.",
        "Among the victims, 5 were men.",
        "The suspect was 100 yards away.",
        "It began when the boy was 6.",
        "Two of the teens were hurt.",
    ],
)
def test_other_numbers_beside_names_are_no_ages(text: str) -> None:
    assert not spans(text, Kind.AGE)
