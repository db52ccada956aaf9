"""Two units of one measure that a sentence sets side by side."""

import pytest

from service.judgement import check_arithmetic
from tests.builders import claims_from

PUBLISHED = None
CONTRADICTIONS = [
    ("The lake lies 10 km (9 miles) from the town.", "10 km is 6.21 miles, not 9"),
    ("The new engine makes 235 kW (350 hp).", "235 kW is 315 hp, not 350"),
    ("The wall is 12 feet (6 metres) high.", "12 feet is 3.66 metres, not 6"),
    ("The parcel weighs 20 kg (24 pounds).", "20 kg is 44.1 pounds, not 24"),
    ("The farm covers 500 acres (500 hectares).", "500 acres is 202 hectares, not 500"),
    ("The train reached 200 km/h (155 mph) on the old line.", "200 km/h is 124 mph, not 155"),
    ("The storm dropped 3 inches (15 cm) of rain.", "3 inches is 7.62 cm, not 15"),
    ("It was 30 degrees Celsius (96 degrees Fahrenheit) in the shade.", "30 degrees Celsius is 86 degrees Fahrenheit, not 96"),
    ("The cave is 300 metres or 1,400 feet deep.", "300 metres is 984 feet, not 1,400"),
    ("The village is 58 km (28 miles) north of the dam.", "58 km is 36 miles, not 28"),
    ("The tank holds 40 litres (18 gallons) of fuel.", "40 litres is 10.6 gallons, not 18"),
]
CONSISTENT = [
    "The lake lies 10 km (6 miles) from the town.",
    "The new engine makes 235 kW (315 hp).",
    "The wall is 12 feet (3.7 metres) high.",
    "The road is 60 miles (100 km) long.",
    "The plane cruised at 30,000 feet (9,000 metres).",
    "The parcel weighs about 150 pounds (70 kg).",
    "It was 20 degrees Celsius (68 degrees Fahrenheit) in the shade.",
    "Temperatures may rise by 2 degrees Celsius (3.6 degrees Fahrenheit) by the end of the century.",
    "The suspect is 5 feet 10 inches (178 cm) tall.",
    "The bridge is 1 mile (2 km) from the mill.",
    "The field is 10 km (9 miles as the road winds) away.",
    "The river is 300 metres wide and 4 km long.",
    "The ship carries 100 tons (90 tonnes) of grain.",
    "The path is between 3 and 5 miles (5 and 8 km) long.",
    "The tower is 100 metres (328 feet) tall.",
]


@pytest.mark.parametrize(("text", "computation"), CONTRADICTIONS)
def test_reported_with_the_sum(text: str, computation: str) -> None:
    [judgement] = check_arithmetic(claims_from(text, PUBLISHED))
    assert (judgement.reason, judgement.computation) == ("conversion", computation)


@pytest.mark.parametrize("text", CONSISTENT)
def test_silent(text: str) -> None:
    assert check_arithmetic(claims_from(text, PUBLISHED)) == []
