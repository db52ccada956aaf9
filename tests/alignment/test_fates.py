"""What befell those who are counted."""

import pytest

from service.alignment.fates import DEAD, HURT, SHOT, fate_of
from service.alignment.sides import side_of
from tests.description.test_describe import claim_of


@pytest.mark.parametrize(
    ("text", "quote", "fate"),
    [
        ("Five dead after storm in Port Hallam", "Five", DEAD),
        ("Five people were killed in Port Hallam.", "Five", DEAD),
        ("The police found five people dead in the hall.", "five", DEAD),
        ("The fire killed five people and injured nine others.", "five", DEAD),
        ("The fire killed five people and injured nine others.", "nine", HURT),
        ("Five people were wounded and one was killed.", "Five", HURT),
        ("Five people are in stable condition.", "Five", HURT),
        ("Five people were shot near the port.", "Five", SHOT),
        ("Five people were shot and killed near the port.", "Five", DEAD),
        ("Five people were shot and wounded near the port.", "Five", HURT),
        ("A man who killed five people was hospitalized.", "five", DEAD),
        ("Five people are in very serious condition.", "Five", HURT),
        ("The man shot five people, three of whom died.", "five", SHOT),
        ("Five people saw the shooting.", "Five", ""),
        ("Five people, including guards, died.", "Five", DEAD),
        ("Five people who had been shot lay there.", "Five", SHOT),
        ("Five people were shot to death.", "Five", DEAD),
        ("Five people saw two deaths.", "Five", ""),
        ("Five people left.", "Five", ""),
    ],
)
def test_fates(text: str, quote: str, fate: str) -> None:
    assert fate_of(claim_of(text, quote)) == fate


@pytest.mark.parametrize(
    ("text", "quote", "side"),
    [
        ("Five people were charged in Port Hallam.", "Five", "suspect"),
        ("The police arrested five men.", "five", "suspect"),
        ("Five gunmen were hurt.", "Five", "suspect"),
        ("Five people were hurt.", "Five", "victim"),
        ("Five bystanders were questioned.", "Five", "victim"),
        ("Five men shot a guard.", "Five", "suspect"),
        ("Five men were shooting.", "Five", "suspect"),
        ("Five men were shot.", "Five", "victim"),
        ("Five men in custody after crash", "Five", "suspect"),
        ("Five men are now in jail.", "Five", "suspect"),
        ("Five men sat in a car.", "Five", ""),
        ("Five men tried to flee.", "Five", ""),
        ("Five men left.", "Five", ""),
    ],
)
def test_sides(text: str, quote: str, side: str) -> None:
    assert side_of(claim_of(text, quote)) == side
