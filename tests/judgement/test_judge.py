"""From a fact's claims to its values, and to conflict, update or agreement."""

import random

import pytest

from service.judgement import judge
from service.model import Claim, Document, Fact, Granularity, Hedge, Judgement, Kind, Modality, Options, Relation
from tests.builders import EUR, RANK, age, claim, count, document, on, quantity, span


def judged(*claims: Claim, cohesion: float = 0.9, options: Options | None = None) -> Judgement:
    """The one judgement on the claims, which must not depend on their order."""
    options = options or Options()
    result = judge([Fact(claims, cohesion)], options)
    shuffled = list(claims)
    random.Random(7).shuffle(shuffled)
    again = judge([Fact(tuple(shuffled), cohesion)], options)
    assert [(j.groups, j.relation, j.strength) for j in again] == [(j.groups, j.relation, j.strength) for j in result]
    assert len(result) == 1
    return result[0]


def said(judgement: Judgement) -> list[list[str]]:
    return [[c.mention.text for c in group] for group in judgement.groups]


def cost(article: str, figure: str, millions: float, step: float | None = None) -> Claim:
    doc = document(article, f"The {article} paper puts the cost of the new ferry terminal at {figure}.")
    return claim(doc, figure, quantity(millions * 1e6, step=step), head="cost")


def toll(
    article: str,
    wording: str,
    number: int,
    day: str | None,
    hedge: Hedge = Hedge.EXACT,
    *,
    upper: int | None = None,
    modality: Modality = Modality.DONE,
) -> Claim:
    doc = document(article, f"Officials of the {article} district said that {wording} people died in the flood.", day=day)
    return claim(doc, wording, count(number, hedge=hedge, upper=upper), modality=modality, head="person", action="die")


def seized(article: str, number: int, day: str) -> Claim:
    doc = document(article, f"Customs at the {article} gate took {number} crates off the lorry.", day=day)
    return claim(doc, f"{number} crates", count(number, "crate"), head="crate", action="take")


def aged(article: str, years: int, day: str | None) -> Claim:
    doc = document(article, f"The {article} court heard Rosa Quill, {years}, on the charges.", day=day)
    return claim(doc, str(years), age(years), owner=frozenset({"rosa", "quill"}))


def arrested(article: str, place: int, day: str | None) -> Claim:
    doc = document(article, f"Police near {article} arrested the {place}th suspect in the case.", day=day)
    return claim(doc, f"{place}th suspect", quantity(place, RANK), head="suspect", action="arrest")


def test_a_later_ordinal_of_a_series_that_grows_is_an_update() -> None:
    judgement = judged(arrested("north", 6, "2026-03-02"), arrested("south", 8, "2026-03-06"))
    assert (judgement.relation, judgement.reason) == (Relation.UPDATE, "running figure")
    backwards = judged(arrested("north", 8, "2026-03-02"), arrested("south", 6, "2026-03-06"))
    assert backwards.relation is Relation.CONFLICT


def test_agreeing_claims_have_no_relation() -> None:
    judgement = judged(cost("north", "$40 million", 40), cost("south", "$40.2 million", 40.2, step=1e5))
    assert judgement.relation is None
    assert len(judgement.groups) == 1


def test_different_figures_for_a_price_are_a_conflict() -> None:
    judgement = judged(cost("north", "$40 million", 40), cost("south", "$46 million", 46), cost("west", "$46 million", 46))
    assert judgement.relation is Relation.CONFLICT
    assert said(judgement) == [["$46 million", "$46 million"], ["$40 million"]]


def test_a_hedged_figure_joins_the_value_it_agrees_with_best() -> None:
    dozens = toll("east", "dozens of", 24, None, Hedge.VAGUE, upper=99)
    judgement = judged(
        toll("north", "thirty", 30, None), toll("south", "seventy", 70, None), toll("west", "seventy", 70, None), dozens
    )
    assert ["dozens of", "seventy", "seventy"] in [sorted(group) for group in said(judgement)]


def test_copies_of_one_wire_sentence_count_once() -> None:
    wire = "The regional water board said on Tuesday that 12 villages had been cut off since the dam gave way."
    copies = [claim(document(name, wire), "12 villages", count(12, "village")) for name in ("north", "south", "west")]
    own = [
        claim(document("east", "By noon 14 villages were without a road."), "14 villages", count(14, "village")),
        claim(document("harbour", "Soldiers brought food to 14 villages up the valley."), "14 villages", count(14, "village")),
    ]
    assert said(judged(*copies, *own))[0] == ["14 villages", "14 villages"]


def test_money_of_two_currencies_is_judged_apart() -> None:
    doc = document("b", "Or it may come to 30 million euros.")
    euros = claim(doc, "30 million euros", quantity(30e6, EUR), head="cost")
    assert judged(cost("north", "$40 million", 40), euros).relation is None
    assert (
        judged(cost("north", "$40 million", 40), euros, options=Options(exchange_rates={"EUR": 1.1})).relation
        is Relation.CONFLICT
    )


def test_a_denied_figure_is_not_weighed() -> None:
    doc = document("south", "The count was not nineteen, as some remember.")
    denied = claim(doc, "nineteen", count(19), head="person", action="die", modality=Modality.DENIED)
    assert judged(toll("north", "nine", 9, None), denied).relation is None


def test_a_denial_elsewhere_in_the_sentence_denies_no_figure() -> None:
    doc = document("south", "The mayor did not come to see the nineteen dead.")
    claims = [toll("north", "nine", 9, None), claim(doc, "nineteen", count(19), modality=Modality.DENIED)]
    assert judged(*claims).relation is Relation.CONFLICT


def test_two_values_in_one_sentence_are_hardly_a_conflict() -> None:
    doc = document("north", "The hall holds 300 people seated and 450 people standing.")
    other = document("south", "The hall holds 300 people at most when everyone has a chair.")
    both = [claim(doc, "300 people", count(300)), claim(doc, "450 people", count(450))]
    assert judged(*both, claim(other, "300 people", count(300))).strength < 0.3


def test_a_weekend_beside_a_day_does_not_state_the_other_day() -> None:
    """An article that tells of "the weekend" and of Saturday contradicts the one that says Sunday, not itself."""
    weekend = span("2026-W09-WE", Granularity.WEEKEND, "2026-02-28", "2026-03-02")
    sentences = ("A ferry ran aground.", "It did over the weekend.", "Its crew left it on Saturday.", "Sunday brought the tugs.")
    north = document("north", *sentences)
    south = document("south", "The ferry ran aground on Sunday, officials of the harbour said.")
    loose, saturday = claim(north, "the weekend", weekend), claim(north, "Saturday", on("2026-02-28"))
    sunday = claim(south, "Sunday", on("2026-03-01"))
    alone = judged(saturday, sunday)
    assert judged(loose, saturday, sunday).strength == alone.strength
    assert judged(saturday, claim(north, "Sunday", on("2026-03-01")), sunday).strength < alone.strength


def test_an_opening_line_against_its_text_is_no_less_a_conflict() -> None:
    """Whoever writes the headline is seldom the writer of the text, who saw both where both stand in it."""
    north = document("north", "Ferry sinks Sunday off Oster.", "The ferry sank on Monday at noon.")
    south = document("south", "Off the harbour of Oster a ferry sank on Monday.")
    headline, monday = claim(north, "Sunday", on("2026-03-01")), claim(north, "Monday", on("2026-03-02"))
    other = claim(south, "Monday", on("2026-03-02"))
    assert judged(headline, monday, other).strength == judged(headline, other).strength


UPDATES = {
    "two tolls in the hours after": (toll("a", "five", 5, "2026-03-01"), toll("b", "nine", 9, "2026-03-01")),
    "a toll that grew by the next day": (toll("a", "five", 5, "2026-03-01"), toll("b", "nine", 9, "2026-03-02")),
    "a toll still open on one side": (toll("a", "at least five", 5, None, Hedge.AT_LEAST), toll("b", "24", 24, None)),
    "several tolls": (toll("a", "five", 5, "2026-03-01"), toll("b", "nine", 9, "2026-03-02"), toll("c", "9", 9, "2026-03-03")),
    "a person a year and a half older": (aged("a", 24, "2024-03-01"), aged("b", 26, "2025-09-01")),
    "a birthday between two hearings": (aged("a", 24, "2024-03-01"), aged("b", 25, "2024-07-01")),
}
CONFLICTS = {
    "a toll that fell": (toll("a", "nine", 9, "2026-03-01"), toll("b", "five", 5, "2026-03-02")),
    "two tolls of undated articles": (toll("a", "five", 5, None), toll("b", "nine", 9, None)),
    "two counts on one day": (seized("a", 5, "2026-03-01"), seized("b", 9, "2026-03-01")),
    "a victim who turned sixteen and then fifteen": (
        aged("a", 16, "2024-03-01"),
        aged("b", 15, "2024-03-20"),
        aged("c", 16, "2025-06-01"),
    ),
    "an old toll that outlives the new": (
        toll("a", "five", 5, "2026-03-01"),
        toll("b", "nine", 9, "2026-03-02"),
        toll("c", "5", 5, "2026-03-09"),
    ),
    "a birthday overnight": (aged("a", 32, "2024-03-01"), aged("b", 33, "2024-03-02")),
    "a person who grew younger": (aged("a", 33, "2024-03-01"), aged("b", 32, "2024-09-01")),
    "ten years in one": (aged("a", 21, "2024-03-01"), aged("b", 31, "2025-03-01")),
    "ages in undated articles": (aged("a", 21, None), aged("b", 22, None)),
    "a price on two days": (cost("a", "$40 million", 40), cost("b", "$46 million", 46)),
}


@pytest.mark.parametrize("claims", UPDATES.values(), ids=UPDATES)
def test_updates(claims: tuple[Claim, ...]) -> None:
    assert judged(*claims).relation is Relation.UPDATE


@pytest.mark.parametrize("claims", CONFLICTS.values(), ids=CONFLICTS)
def test_conflicts(claims: tuple[Claim, ...]) -> None:
    assert judged(*claims).relation is Relation.CONFLICT


WORDING = {
    "preliminary": ("The survey gave a preliminary magnitude of 6.1.", "The survey puts the magnitude at 5.8.", True),
    "revised": ("The survey puts the magnitude at 6.1.", "The survey revised the magnitude to 5.8.", True),
    "a level reached": ("The survey puts the magnitude at 6.1.", "The survey says the magnitude reached 5.8.", False),
    "up from another time's": ("The survey puts the magnitude at 6.1.", "The magnitude was 5.8, up from 5.1 in May.", False),
    "neither": ("The survey puts the magnitude at 6.1.", "The survey puts the magnitude at 5.8.", False),
}


@pytest.mark.parametrize(("first", "second", "update"), WORDING.values(), ids=WORDING)
def test_wording_tells_an_early_figure_from_a_wrong_one(first: str, second: str, update: bool) -> None:
    claims = [
        claim(document("a", first), "6.1", quantity(6.1), kind=Kind.MEASURE),
        claim(document("b", second), "5.8", quantity(5.8), kind=Kind.MEASURE),
    ]
    assert judged(*claims).relation is (Relation.UPDATE if update else Relation.CONFLICT)


def share(doc: Document, percent: int) -> Claim:
    return claim(doc, f"{percent} percent", quantity(float(percent)), kind=Kind.MEASURE)


def test_a_value_told_only_beside_a_better_one_of_its_sentence_is_left_out() -> None:
    both = document("a", "Roe took 52 percent to 47 percent for Brandt.")
    winner, loser, other = share(both, 52), share(both, 47), share(document("b", "Roe took 54 percent."), 54)
    assert said(judged(winner, loser, other)) == [["52 percent"], ["54 percent"]]


def test_two_values_of_one_sentence_stay_where_no_other_differs() -> None:
    both = document("a", "Roe took 52 percent to 47 percent for Brandt.")
    assert said(judged(share(both, 52), share(both, 47))) == [["52 percent"], ["47 percent"]]


def test_what_was_planned_and_then_done_is_an_update() -> None:
    plan = claim(
        document("a", "The bridge will open on 3 May.", day="2026-04-01"),
        "3 May",
        on("2026-05-03"),
        action="open",
        modality=Modality.PLANNED,
    )
    done = claim(document("b", "The bridge opened on 9 May.", day="2026-05-10"), "9 May", on("2026-05-09"), action="open")
    assert judged(plan, done).relation is Relation.UPDATE


def test_a_day_that_is_expected_is_no_earlier_figure_of_a_day_told() -> None:
    first = claim(document("a", "The first hearing is expected on 3 May."), "3 May", on("2026-05-03"), action="hear")
    second = claim(document("b", "The first hearing is on 9 May."), "9 May", on("2026-05-09"), action="hear")
    assert judged(first, second).relation is Relation.CONFLICT


def test_no_wording_makes_an_age_an_earlier_figure() -> None:
    quill = frozenset({"rosa", "quill"})
    first = claim(document("a", "Rosa Quill, earlier given as 41, was found safe."), "41", age(41), owner=quill)
    second = claim(document("b", "Rosa Quill, 47, was found safe."), "47", age(47), owner=quill)
    assert judged(first, second).relation is Relation.CONFLICT


def test_a_plan_that_moved_is_an_update() -> None:
    first = claim(
        document("a", "The trial will begin on 3 May.", day="2026-04-01"),
        "3 May",
        on("2026-05-03"),
        action="begin",
        modality=Modality.PLANNED,
    )
    second = claim(
        document("b", "The trial will begin on 9 June.", day="2026-05-02"),
        "9 June",
        on("2026-06-09"),
        action="begin",
        modality=Modality.PLANNED,
    )
    assert judged(first, second).relation is Relation.UPDATE


def test_an_article_against_itself() -> None:
    doc = document("a", "Eleven officers were hurt.", "The union said that 12 officers were hurt.")
    claims = [claim(doc, "Eleven officers", count(11, "officer")), claim(doc, "12 officers", count(12, "officer"))]
    assert judged(*claims).relation is Relation.CONFLICT
