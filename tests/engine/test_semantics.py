"""What the service means, told in small stories: which figures disagree, which are updates, and which are never reported."""

from collections.abc import Sequence
from datetime import date

import pytest

from service.engine import find_discrepancies
from service.model import Article, Claim, Fact, Options, Relation
from tests.engine.stories import EVERYTHING, conflicts

CONFLICT, UPDATE = Relation.CONFLICT, Relation.UPDATE
# A Wednesday.
DAY = date(2026, 2, 4)

COST = "The new bridge at Marl Point cost {} to build, the county engineer said."
SALES = "The maker delivered {} vehicles in its first year, according to its annual report."
HURT = "{} were hurt when the pier at Marl Point gave way, the fire service said."
SAILED = "The ferry had sailed {} when it struck the pier at Marl Point, the coastguard said."
SHARE = "The harbour fund lost {} of its value in the first quarter, its manager said."
LEASE = "The mayor signed the lease for the old customs house {}, the county said."
LASTED = "Divers searched the wreck of the Silver Tern for {} before they found the bell."
BLAST = "The blast at the Tolmar quarry came at {} and shook the whole valley."
FINAL = "Marl Rovers beat Hallam United {} in the final of the county cup."
PLACE = "The pilot Mara Voss finished {} in the harbour race."
AGE = "The captain, Tomas Lindqvist, {}, was questioned by the coastguard."

PAIRS = [
    # a written number stands for the interval that rounds to it
    (COST, "$3 billion", "$3.5 billion", CONFLICT),
    (COST, "$3 billion", "$2.97 billion", None),
    (SALES, "135,000", "136,854", CONFLICT),
    (SALES, "137,000", "136,854", None),
    (HURT, "Eleven officers", "12 officers", CONFLICT),
    (HURT, "Eleven officers", "11 officers", None),
    (SHARE, "4.6 percent", "5 per cent", None),
    (SHARE, "4.6 percent", "6.4 percent", CONFLICT),
    # units
    (SAILED, "10 km", "6 miles", None),
    (SAILED, "20 km", "6 miles", CONFLICT),
    (COST, "$100 million", "€100 million", None),
    # hedges
    (COST, "about $40 million", "$41.2 million", None),
    (COST, "about $40 million", "$60 million", CONFLICT),
    (COST, "nearly $14 million", "$13.9 million", None),
    (COST, "nearly $14 million", "$14.6 million", CONFLICT),
    (HURT, "More than 200 people", "249 people", None),
    (HURT, "More than 200 people", "180 people", CONFLICT),
    (HURT, "As many as 70 people", "More than 70 people", CONFLICT),
    (HURT, "At least 50 people", "64 people", None),
    (HURT, "Dozens of people", "70 people", None),
    (HURT, "Dozens of people", "12 people", CONFLICT),
    # dates and their granularity
    (LEASE, "in October 2024", "in 2024", None),
    (LEASE, "in October 2024", "in 2025", CONFLICT),
    (LEASE, "on Saturday, January 31, 2026", "on Sunday, February 1, 2026", CONFLICT),
    (LEASE, "on January 31", "on February 1", CONFLICT),
    (LEASE, "on Saturday", "on Sunday", CONFLICT),
    (LEASE, "on Saturday", "on Saturday", None),
    # durations, clock times, scores, ranks, ages
    (LASTED, "90 minutes", "an hour and a half", None),
    (LASTED, "three weeks", "four weeks", CONFLICT),
    (BLAST, "6:40 a.m.", "7:40 a.m.", CONFLICT),
    (BLAST, "6:40 a.m.", "06:40", None),
    (FINAL, "3-2", "3-1", CONFLICT),
    (FINAL, "3-2", "3-2", None),
    (PLACE, "second", "third", CONFLICT),
    (AGE, "54", "45", CONFLICT),
    (AGE, "54", "54", None),
]


def align_by_kind(claims: Sequence[Claim], _options: Options, **_more: object) -> list[Fact]:
    """All claims of one kind measure one thing."""
    kinds = sorted({claim.mention.kind for claim in claims})
    return [Fact(tuple(claim for claim in claims if claim.mention.kind is kind), 1.0) for kind in kinds]


@pytest.fixture
def one_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    """What measures the same thing is learned and may be missed; here it is given, so that the meaning of values shows."""
    monkeypatch.setattr("service.engine.align", align_by_kind)


@pytest.mark.usefixtures("one_fact")
@pytest.mark.parametrize(("frame", "first", "second", "relation"), PAIRS, ids=[f"{a} and {b}" for _, a, b, _ in PAIRS])
def test_two_articles_disagree_exactly_where_their_values_do(
    frame: str, first: str, second: str, relation: Relation | None
) -> None:
    found = conflicts(frame.format(first), frame.format(second))
    assert [conflict.relation for conflict in found] == [relation] * (relation is not None)


RELATIVE = [
    ("on Tuesday", "yesterday", None),
    ("on Tuesday", "on Monday", CONFLICT),
    ("last month", "in January", None),
    ("last month", "in December", CONFLICT),
    ("two weeks ago", "on January 21", None),
]


@pytest.mark.usefixtures("one_fact")
@pytest.mark.parametrize(("first", "second", "relation"), RELATIVE, ids=[f"{a} and {b}" for a, b, _ in RELATIVE])
def test_relative_dates_count_from_the_day_of_publication(first: str, second: str, relation: Relation | None) -> None:
    found = conflicts(LEASE.format(first), LEASE.format(second), published=[DAY, DAY])
    assert [conflict.relation for conflict in found] == [relation] * (relation is not None)


@pytest.mark.usefixtures("one_fact")
def test_each_article_counts_from_its_own_day() -> None:
    assert conflicts(LEASE.format("today"), LEASE.format("yesterday"), published=[DAY, date(2026, 2, 5)]) == ()


@pytest.mark.usefixtures("one_fact")
def test_the_request_brings_the_rate_that_compares_two_currencies() -> None:
    options = Options(min_confidence=0.0, exchange_rates={"EUR": 1.08})
    assert conflicts(COST.format("€100 million"), COST.format("$108 million"), options=options) == ()
    assert len(conflicts(COST.format("€100 million"), COST.format("$160 million"), options=options)) == 1


UPDATES = [
    pytest.param(
        "11 people were killed in the fire at Marl Point.", "14 people were killed in the fire at Marl Point.", id="toll"
    ),
    pytest.param(
        "A preliminary count put the votes for the bridge at 4,100.",
        "A count put the votes for the bridge at 4,350.",
        id="preliminary",
    ),
    pytest.param(AGE.format("54"), AGE.format("55"), id="a birthday"),
]


@pytest.mark.usefixtures("one_fact")
@pytest.mark.parametrize(("early", "late"), UPDATES)
def test_what_the_passing_of_time_explains_is_an_update(early: str, late: str) -> None:
    (found,) = conflicts(early, late, published=[date(2026, 2, 4), date(2026, 12, 6)])
    assert found.relation is UPDATE


OTHER_FACTS = [
    pytest.param("The storm killed 12 people in Hallam district.", "Nationwide, 85 people were killed.", id="another place"),
    pytest.param("Ann Vale, 32, was hurt.", "Her cousin Mark Vale, 30, was unhurt.", id="two bearers of one family name"),
    pytest.param("Rovers beat United 3-2 on Sunday.", "Rovers lost 1-4 to Albion a week earlier.", id="two games"),
]


@pytest.mark.parametrize(("first", "second"), OTHER_FACTS)
def test_look_alikes_are_different_facts(first: str, second: str) -> None:
    assert conflicts(first, second, options=Options()) == ()


INSIDE = [
    pytest.param("The fire killed 14 people: 9 women and 6 men.", id="parts and total"),
    pytest.param("The crane is 30 metres (50 feet) tall.", id="two units"),
    pytest.param("The vote is on Monday, February 3, 2026.", id="weekday and date"),
    pytest.param("Some 15 of the 60 members (50 percent) left early.", id="share and counts"),
    pytest.param("Ann Vale, 40, who was born in 1950, died on February 3, 2026.", id="age and birth year"),
]


@pytest.mark.parametrize("text", INSIDE)
def test_an_article_can_contradict_itself_by_arithmetic(text: str) -> None:
    (found,) = conflicts(text, published=[DAY], options=Options())
    assert found.relation is CONFLICT


@pytest.mark.usefixtures("one_fact")
def test_a_headline_can_contradict_its_text() -> None:
    article = Article("a", HURT.format("Nine workers"), title="Eleven workers hurt as pier gives way at Marl Point")
    assert len(find_discrepancies([article], EVERYTHING).conflicts) == 1


NEVER = [
    pytest.param("The crew of Flight 93 was honoured.", "The crew of Flight 77 was honoured.", id="numbers in names"),
    pytest.param("15 comments", "22 comments", id="page furniture"),
    pytest.param("By Ann Vale\nPublished on March 4, 2026", "By Ann Vale\nPublished on March 5, 2026", id="bylines and stamps"),
    pytest.param("Call 555 0143 for help.", "Call 555 0199 for help.", id="telephone numbers"),
    pytest.param(
        "The blast came at 7:14, not 7:41, as some remember.", "The blast came at 7:14, the miners say.", id="denied figures"
    ),
]


@pytest.mark.parametrize(("first", "second"), NEVER)
def test_some_numbers_are_never_reported(first: str, second: str) -> None:
    assert conflicts(first, second) == ()
