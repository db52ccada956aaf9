"""How facts are named, from text to label."""

import pytest

from service.model import Claim, Kind
from service.reporting.labels import label
from service.reporting.labels.election import LONGEST
from service.reporting.labels.forms import as_participle, past_of
from tests.builders import claims_from

# Kind, the name that an editor would give, and what the articles say.
LABELS = {
    "age of a person": (
        Kind.AGE,
        "age of Rosa Quill",
        ["Rosa Quill, 43, was fined.", "The court fined Rosa Quill, 44, on Monday."],
    ),
    "age of a role": (
        Kind.AGE,
        "age of the driver",
        ["The 43-year-old driver was fined.", "A court fined the 44-year-old driver on Monday."],
    ),
    "age in an apposition, no place": (
        Kind.AGE,
        "age of Anton Hale",
        ["The accused is Anton Hale, a 38-year-old Skerrow resident.", "Police charged Anton Hale, 39, on Monday."],
    ),
    "a block": (
        Kind.OTHER,
        "block of Elm Road",
        ["It began in the 1900 block of North Elm Road.", "It began in the 1700 block of Elm Road."],
    ),
    "a house": (Kind.OTHER, "house number on Elm Road", ["It began at 417 Elm Road.", "It began at 471 Elm Road."]),
    "a name with an ampersand": (
        Kind.MONEY,
        "value of Oster & Sons",
        ["They paid $14 million for Oster & Sons.", "The value of Oster & Sons was put at $41 million."],
    ),
    "people killed": (Kind.COUNT, "people killed", ["The flood killed 12 people.", "Some 14 people were killed in the flood."]),
    "the dead": (Kind.COUNT, "people killed", ["The flood left 12 dead.", "Rescuers counted 14 dead after the flood."]),
    "found dead": (Kind.COUNT, "people killed", ["Divers found six people dead.", "The flood left seven people dead."]),
    "others": (Kind.COUNT, "people injured", ["The blast injured five others.", "Six others were injured in the blast."]),
    "an aside between": (
        Kind.COUNT,
        "people injured",
        ["Seven people, including two drivers, were injured.", "The crash injured nine people."],
    ),
    "things taken": (Kind.COUNT, "rifles seized", ["Police seized six rifles.", "Soldiers seized 14 rifles at the barn."]),
    "a list": (
        Kind.COUNT,
        "rounds of ammunition seized",
        ["Police seized rifles and 300 rounds of ammunition.", "Soldiers seized 400 rounds of ammunition."],
    ),
    "irregular verb": (Kind.COUNT, "boats found", ["Divers found three boats.", "Four boats were found by the divers."]),
    "what the counted did": (
        Kind.COUNT,
        "groups that started the brawl",
        ["Two groups started the brawl.", "Three groups started the brawl on the pier."],
    ),
    "in a phrase of another": (
        Kind.COUNT,
        "boats",
        ["The thieves on two boats had surrounded the ferry.", "The thieves on three boats had surrounded the ferry."],
    ),
    "a total": (
        Kind.COUNT,
        "population of Skerrow",
        ["The population of Skerrow is 12,000.", "Skerrow has a population of 14,000."],
    ),
    "price": (Kind.MONEY, "price of the ticket", ["The price of the ticket is $40.", "The ticket has a price of $46."]),
    "cost by verb": (Kind.MONEY, "cost of the bridge", ["The bridge cost $40 million.", "The bridge will cost $46 million."]),
    "cost of what stands behind": (
        Kind.MONEY,
        "cost of the battery plant",
        ["Voltaic will open its $3 billion battery plant.", "A $3.5 billion battery plant will open in Skerrow."],
    ),
    "what was sold": (
        Kind.MONEY,
        "price of the field",
        ["The field was sold for $30 million.", "The family sold the field for $35 million."],
    ),
    "a reward": (
        Kind.MONEY,
        "reward for information",
        ["Police offer a $5,000 reward for information.", "There is a $2,500 reward for information."],
    ),
    "worth": (
        Kind.MONEY,
        "value of jewels",
        ["Thieves took $2 million worth of jewels.", "They stole $3 million worth of jewels."],
    ),
    "what somebody paid": (
        Kind.MONEY,
        "amount the council spent",
        ["The council spent $4 million on the pier.", "The council spent $5 million."],
    ),
    "a length": (
        Kind.MEASURE,
        "length of the tunnel",
        ["The tunnel has a length of 40 km.", "With its length of 46 km the tunnel is new."],
    ),
    "a length by adjective": (
        Kind.MEASURE,
        "length of the tunnel",
        ["The tunnel is 40 km long.", "The tunnel was 46 km long."],
    ),
    "a distance": (
        Kind.MEASURE,
        "distance from Port Hallam",
        ["The reef lies 35 miles south-west of Port Hallam.", "The wreck was 58 km from Port Hallam."],
    ),
    "a distance after brackets": (
        Kind.MEASURE,
        "distance from the cargo ship",
        ["It was 13 nautical miles (24 km) from the cargo ship.", "It was 15 nautical miles from the cargo ship."],
    ),
    "depth across a clock time": (
        Kind.MEASURE,
        "depth of the quake",
        ["The quake struck at 2:09 a.m. and had a depth of 12 miles.", "The quake had a depth of 2 miles."],
    ),
    "a fall": (
        Kind.PERCENT,
        "fall in Skerrow shares",
        ["Skerrow shares fell 5.4 percent.", "On Monday Skerrow shares fell 3.9 percent."],
    ),
    "a share": (
        Kind.PERCENT,
        "share of islanders",
        ["Some 68 percent of islanders want a bridge.", "Of those asked, 62 percent of islanders said yes."],
    ),
    "a day with what happened": (
        Kind.DATE,
        "day Rosa Quill died",
        ["Rosa Quill died on Sunday.", "Rosa Quill, who led the council, died Monday."],
    ),
    "a day with what was done": (
        Kind.DATE,
        "day the field was sold",
        ["The field was sold on Sunday.", "On Monday the field was sold."],
    ),
    "two persons": (
        Kind.DATE,
        "day Quill and Hale were arrested",
        ["Quill and Hale were arrested on Sunday.", "Quill and Hale were arrested Monday."],
    ),
    "a year with an object": (
        Kind.DATE,
        "year Rosa Quill ended her career",
        ["Rosa Quill ended her career in 1957.", "In 1958, Rosa Quill ended her career."],
    ),
    "planned": (
        Kind.DATE,
        "month the bridge will open",
        ["The bridge will open in May 2026.", "The bridge will open in June 2026."],
    ),
    "an event in -ing": (
        Kind.DATE,
        "date of the hearing",
        ["The hearing is on 3 May 2026.", "The date of the hearing is 9 May 2026."],
    ),
    "an event": (Kind.DATE, "date of the trial", ["The trial is on 3 May 2026.", "The date of the trial is 9 May 2026."]),
    "an event behind": (
        Kind.DATE,
        "date of the attack",
        ["One man died in the Monday attack.", "The Sunday attack left one man dead."],
    ),
    "a time with what happened": (
        Kind.TIME,
        "time the bridge collapsed",
        ["The bridge collapsed at 6:10 p.m.", "At 6:40 p.m. the bridge collapsed."],
    ),
    "a time and no event": (
        Kind.TIME,
        "time given for Skerrow Island",
        ["The time at Skerrow Island was 6:10 p.m.", "At Skerrow Island it was 6:40 p.m."],
    ),
    "a sentence": (
        Kind.DURATION,
        "sentence for Rosa Quill",
        ["Rosa Quill was sentenced to 12 years in prison.", "A judge sentenced Rosa Quill to 15 years."],
    ),
    "time after": (
        Kind.DURATION,
        "time after the storm",
        ["The ferry sailed two days after the storm.", "The ferry sailed four days after the storm."],
    ),
    "what lasts": (
        Kind.DURATION,
        "length of the contract",
        ["She signed a three-year contract.", "It is a four-year contract."],
    ),
    "how long": (
        Kind.DURATION,
        "how long Rosa Quill worked at the plant",
        ["Rosa Quill worked at the plant for 30 years.", "Rosa Quill worked at the plant for 37 years."],
    ),
    "a score": (
        Kind.SCORE,
        "score of the loss",
        ["He was hurt in the 27-24 loss.", "The 27-21 loss was their third."],
    ),
}


def _of_kind(kind: Kind, texts: list[str]) -> list[Claim]:
    return [c for i, text in enumerate(texts) for c in claims_from(text, "2026-05-01", f"a{i}") if c.mention.kind is kind]


@pytest.mark.parametrize(("kind", "name", "texts"), LABELS.values(), ids=LABELS)
def test_label(kind: Kind, name: str, texts: list[str]) -> None:
    claims = _of_kind(kind, texts)
    assert label(claims) == name
    assert label(claims[::-1]) == name


def test_what_most_articles_speak_of_names_the_fact() -> None:
    claims = _of_kind(
        Kind.COUNT, ["Soldiers seized six rifles.", "Police carried off seven rifles.", "Six rifles were seized by police."]
    )
    assert label(claims) == "rifles seized"


def test_a_label_stays_short_and_is_no_sentence() -> None:
    long = "The extraordinarily complicated intergovernmental reconciliation committee of the metropolitan administration"
    claims = _of_kind(Kind.DATE, [f"{long} collapsed on {day}." for day in ("Sunday", "Monday")])
    assert 0 < len(label(claims)) <= LONGEST


@pytest.mark.parametrize(
    ("word", "participle"),
    [
        ("injuring", "injured"),
        ("injures", "injured"),
        ("killed", "killed"),
        ("found", "found"),
        ("shooting", "shot"),
        ("carrying", "carried"),
        ("robbing", "robbed"),
        ("committing", "committed"),
        ("hears", "heard"),
        ("said", ""),
        ("getting", ""),
        ("table", ""),
    ],
)
def test_participles(word: str, participle: str) -> None:
    assert as_participle(word) == participle


@pytest.mark.parametrize(("word", "past"), [("begun", "began"), ("sold", "sold"), ("pleaded", "pleaded"), ("carries", "carried")])
def test_past(word: str, past: str) -> None:
    assert past_of(word) == past
