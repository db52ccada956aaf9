"""How facts are named, from text to label."""

import pytest

from service.model import Claim, Kind
from service.reporting.labels import label
from service.reporting.participles import as_participle
from tests.builders import claims_from

LABELS = {
    "age of a person": (
        Kind.AGE,
        "age of Rosa Quill",
        ["Rosa Quill, 43, was fined.", "The court fined Rosa Quill, 44, on Monday."],
    ),
    "people killed": (Kind.COUNT, "people killed", ["The flood killed 12 people.", "Some 14 people were killed in the flood."]),
    "things taken": (Kind.COUNT, "rifles seized", ["Police seized six rifles.", "Soldiers seized 14 rifles at the farm."]),
    "irregular verb": (Kind.COUNT, "boats found", ["Divers found three boats.", "Four boats were found by the divers."]),
    "price": (Kind.MONEY, "price of the ticket", ["The price of the ticket is $40.", "The ticket has a price of $46."]),
    "a length": (
        Kind.MEASURE,
        "length of the tunnel",
        ["The tunnel has a length of 40 km.", "With its length of 46 km the tunnel is new."],
    ),
    "an event in -ing": (
        Kind.DATE,
        "date of the hearing",
        ["The hearing is on 3 May 2026.", "The date of the hearing is 9 May 2026."],
    ),
    "a whole name": (
        Kind.TIME,
        "time of Skerrow Island",
        ["The time at Skerrow Island was 6:10 p.m.", "At Skerrow Island it was 6:40 p.m."],
    ),
    "an event": (Kind.DATE, "date of the trial", ["The trial is on 3 May 2026.", "The date of the trial is 9 May 2026."]),
}


def _of_kind(kind: Kind, texts: list[str]) -> list[Claim]:
    return [c for i, text in enumerate(texts) for c in claims_from(text, "2026-05-01", f"a{i}") if c.mention.kind is kind]


@pytest.mark.parametrize(("kind", "name", "texts"), LABELS.values(), ids=LABELS)
def test_label(kind: Kind, name: str, texts: list[str]) -> None:
    claims = _of_kind(kind, texts)
    assert label(claims) == name
    assert label(claims[::-1]) == name


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
