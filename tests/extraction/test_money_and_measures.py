"""Sums of money, shares and physical quantities with their units."""

import pytest

from service.extraction.quantities import read_quantities
from service.model import Hedge, Kind
from tests.extraction.reading import only, quantity, spans

MONEY = [
    ("The bridge cost $3.5 billion.", 3.5e9, "USD"),
    ("They raised US$40m.", 4e7, "USD"),
    ("It was sold for $US23,418,000.", 23_418_000, "USD"),
    ("The fine was A$89.99.", 89.99, "AUD"),
    ("Rooms start at HK $460.", 460, "HKD"),
    ("The bid is worth £8.1bn.", 8.1e9, "GBP"),
    ("The PS8.1bn takeover failed.", 8.1e9, "GBP"),
    ("It closed at Y=28,030.", 28_030, "JPY"),
    ("He owes Rs 35 lakh.", 3.5e6, "INR"),
    ("She paid ₹500.", 500, "INR"),
    ("A ticket costs 25 euros.", 25, "EUR"),
    ("The plant cost 9 billion yuan.", 9e9, "CNY"),
    ("They lost 120 million bolívars.", 1.2e8, "VES"),
    ("It cost EUR 125.", 125, "EUR"),
    ("It cost 125 EUR.", 125, "EUR"),
    ("He sold 361 million pounds of shares.", 361e6, "pound"),
    ("Profit came to 361 million pounds.", 361e6, "GBP"),
    ("The fare was 4 dollars 25 cents.", 4.25, "USD"),
    ("It cost half a million dollars.", 5e5, "USD"),
    ("They want 30 MUSD.", 3e7, "USD"),
    ("The shares closed at 164p.", 164, "penny"),
    ("The price went down to 21c.", 21, "cent"),
    ("A $500 reward is offered.", 500, "USD"),
]


@pytest.mark.parametrize(("text", "number", "unit"), MONEY, ids=[text for text, *_ in MONEY])
def test_reads_sums_in_every_newsroom_spelling(text: str, number: float, unit: str) -> None:
    value = only(text)
    assert value.number == pytest.approx(number)
    assert value.unit.name == unit


def test_coins_are_hundredths_of_their_currency() -> None:
    assert only("The stamp costs 50 cents.").base == pytest.approx(0.5)


def test_sums_are_comparable_only_within_a_currency() -> None:
    assert only("It cost $5.").unit.dimension != only("It cost A$5.").unit.dimension


MEASURES = [
    ("The wall is 2.4m tall.", 2.4, "meter", 2.4),
    ("They drove 6 miles.", 6, "mile", 9656.06),
    ("A 45-acre farm burned.", 45, "acre", 182_109),
    ("It weighs 278kg.", 278, "kilogram", 278),
    ("It weighs 20 [kg].", 20, "kilogram", 20),
    ("Winds reached 155mph.", 155, "mile per hour", 69.29),
    ("A gap of 3/4 inch opened.", 0.75, "inch", 0.01905),
    ("It covers 500 sq m.", 500, "square meter", 500),
    ("Water boils at 100° Celsius.", 100, "degree Celsius", 373.15),
    ("It was minus 40 degrees Fahrenheit.", -40, "degree Fahrenheit", 233.15),
    ("The plant makes 550 megawatts.", 550, "megawatt", 5.5e8),
    ("It pumps 1 million barrels of oil.", 1e6, "barrel", 1.5899e8),
    ("He is 6-foot-1.", 6 + 1 / 12, "foot", 1.8542),
    ("It fell to minus-130 degrees Fahrenheit.", -130, "degree Fahrenheit", 183.15),
    ("He is five-foot-seven.", 5 + 7 / 12, "foot", 1.7018),
    ("He is 5 feet 4 inches.", 5 + 1 / 3, "foot", 1.6256),
    ("The quake had a magnitude of 6.1.", 6.1, "magnitude", 6.1),
    ("A 4.4 quake woke the town.", 4.4, "magnitude", 4.4),
    ("The quake, of magnitude 7.1, was felt.", 7.1, "magnitude", 7.1),
    ("The scale is right to plus or minus 3 grams.", 3, "gram", 0.003),
    ("The 6.1-magnitude tremor lasted.", 6.1, "magnitude", 6.1),
    ("A quake measuring 4.6 woke the town.", 4.6, "magnitude", 4.6),
    ("The tremor, which measured 3.1, was felt.", 3.1, "magnitude", 3.1),
    ("The 5.6 -magnitude quake was felt.", 5.6, "magnitude", 5.6),
    ("The quake measured 1.5 miles across.", 1.5, "mile", 2414.016),
    ("It is half a mile away.", 0.5, "mile", 804.672),
    ("It is a half-mile away.", 0.5, "mile", 804.672),
    ("It is three-quarters of a mile away.", 0.75, "mile", 1207.008),
    ("He sold a half-pound of tea.", 0.5, "pound", 0.226796),
    ("A third of an acre burned.", 1 / 3, "acre", 1348.95),
    ("He stands 5’11” tall.", 5 + 11 / 12, "foot", 1.8034),
    ("She is about 5'2 or so.", 5 + 2 / 12, "foot", 1.5748),
    ("He fired a .22 caliber rifle.", 0.22, "caliber", 0.22),
    ("He fired a SAR 5.56-caliber rifle.", 5.56, "caliber", 5.56),
    ("It is 0.71″ thin.", 0.71, "inch", 0.018034),
]


@pytest.mark.parametrize(("text", "number", "unit", "base"), MEASURES, ids=[text for text, *_ in MEASURES])
def test_reads_measures_to_their_base_unit(text: str, number: float, unit: str, base: float) -> None:
    value = only(text)
    assert value.number == pytest.approx(number)
    assert value.unit.name == unit
    assert value.base == pytest.approx(base, rel=1e-4)


def test_units_of_one_dimension_agree_where_the_lengths_do() -> None:
    metric, imperial = only("They walked 10 km."), only("They walked 6 miles.")
    assert metric.low <= imperial.high
    assert imperial.low <= metric.high


def test_in_is_a_unit_where_the_metric_length_follows() -> None:
    assert [quantity(reading).unit.name for reading in read_quantities("It is 0.7 in or 18 mm thin.")] == ["inch", "millimeter"]
    assert [quantity(reading).unit.name for reading in read_quantities("He came 7 in all.")] == [""]


def test_two_heights_are_a_range() -> None:
    value = only("He is 5'9\" to 5'10\" tall.")
    assert value.number == 5.75
    assert value.upper == pytest.approx(5 + 10 / 12)


@pytest.mark.parametrize(
    "text", ["He ran the third mile.", "It is a fourth-degree felony.", "Half an hour passed.", "Item 5’s 7 parts."]
)
def test_parts_that_measure_nothing(text: str) -> None:
    assert not spans(text, Kind.MEASURE)


def test_a_magnitude_is_hedged_on_either_side() -> None:
    hedges = [only(f"A quake measuring {written} is felt.").hedge for written in ("about 3.0", "3.0", "3.0 or above")]
    assert hedges == [Hedge.ABOUT, Hedge.EXACT, Hedge.AT_LEAST]


def test_a_warming_by_degrees_has_no_zero_point() -> None:
    value = only("The sea warmed up by 2 degrees Celsius.")
    assert (value.unit.dimension, value.base) == ("temperature difference", 2)


RATES = [
    ("The field gives 500,000 barrels a day.", "barrel per day"),
    ("The dose is 450 mg per 24 hours.", "milligram per day"),
    ("It pays $5 a share.", "USD per share"),
    ("They sell 20 tons of copper a year.", "ton per year"),
    ("The current is 1.3 A/cm2.", "ampere per square centimeter"),
    ("It offers C$6 (US$4.46) per share.", "CAD per share"),
]


@pytest.mark.parametrize(("text", "unit"), RATES, ids=[text for text, _ in RATES])
def test_reads_what_an_amount_is_per(text: str, unit: str) -> None:
    assert quantity(read_quantities(text)[0]).unit.name == unit


@pytest.mark.parametrize("text", ["Sales were $1.2 billion a year earlier.", "He hit 20 a second time."])
def test_a_time_is_no_rate(text: str) -> None:
    assert " per " not in quantity(read_quantities(text)[0]).unit.name


SHARES = [
    ("Turnout was 80 per cent.", 80, "percent"),
    ("Turnout was 80%.", 80, "percent"),
    ("The rate rose by 3 percentage points.", 3, "percentage point"),
    ("It fell 25 basis points.", 25, "basis point"),
    ("Two-thirds of voters agreed.", 2 / 3, "share"),
    ("Half the fleet is grounded.", 0.5, "share"),
    ("One in five people smokes.", 0.2, "share"),
    ("One out of three houses burned.", 1 / 3, "share"),
]


@pytest.mark.parametrize(("text", "number", "unit"), SHARES, ids=[text for text, *_ in SHARES])
def test_reads_shares_with_and_without_a_sign(text: str, number: float, unit: str) -> None:
    value = only(text)
    assert value.number == pytest.approx(number)
    assert value.unit.name == unit


def test_a_share_in_words_compares_with_percent() -> None:
    assert only("Half the fleet is grounded.").base == only("Some ships are back, 50% are not.").base


def test_points_are_not_percent() -> None:
    assert only("It rose 3 percentage points.").unit.dimension != only("It rose 3 percent.").unit.dimension


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Screens measure 5.4, 6.1 and 6.7 inches.", ["5.4", "6.1", "6.7 inches"]),
        ("It has a 7- or 8-inch screen.", ["7", "8-inch"]),
        ("Stocks rose 2 percent but bonds fell by 1.", ["2 percent", "1"]),
    ],
)
def test_a_list_writes_its_unit_once(text: str, found: list[str]) -> None:
    assert spans(text) == found
    assert len({quantity(reading).unit for reading in read_quantities(text)}) == 1


@pytest.mark.parametrize(
    "text",
    ["The plan is a mix of loans and grants.", "It stayed at the top in the end.", '"We are ready at 5" he said.'],
)
def test_little_words_and_quotation_marks_are_no_units(text: str) -> None:
    assert not spans(text, Kind.MEASURE)


def test_inches_run_on_into_a_weight_are_no_thousands() -> None:
    assert spans("Roe is a 6-foot-9,260-pound centre who sold 9,260 pounds of fish.", Kind.MEASURE)[-1] == "9,260 pounds"
    assert "9,260-pound" not in spans("Roe is a 6-foot-9,260-pound centre.", Kind.MEASURE)
