"""What an editor is shown of each conflict, and in which order."""

import math
from dataclasses import replace

import pytest

from service.judgement import check_arithmetic, judge
from service.model import Claim, Conflict, Fact, Kind, Omission, Omissions, Options, Relation, Report
from service.reporting import DEFAULT_MIN_CONFIDENCE, report
from tests.builders import claim, claims_from, clock, count, document, on, quantity


def cost(article: str, millions: int, source: str | None = None) -> Claim:
    doc = document(article, f"The {article} paper puts the cost of the ferry terminal at ${millions} million.", source=source)
    return claim(doc, f"${millions} million", quantity(millions * 1e6), context={"terminal": 0.8, "cost": 0.9})


def crew(article: str, number: int) -> Claim:
    doc = document(article, f"The {article} paper writes that {number} sailors were injured on board.")
    return claim(doc, f"{number} sailors", count(number, "sailor"), core=str(number), head="sailor", action="injure")


def reported(*facts: Fact, options: Options | None = None) -> Report:
    options = options or Options(min_confidence=0.0)
    claims = [c for fact in facts for c in fact.claims]
    return report(judge(facts, options), claims, options, articles=len({c.mention.article_id for c in claims}))


def only(*claims: Claim) -> Conflict:
    [conflict] = reported(Fact(claims, 0.9)).conflicts
    return conflict


def test_a_conflict_names_the_fact_its_unit_and_the_distance() -> None:
    conflict = only(cost("north", 40), cost("south", 46), cost("west", 46))
    assert (conflict.kind, conflict.relation) == (Kind.MONEY, Relation.CONFLICT)
    assert (conflict.label, conflict.unit) == ("cost of the ferry terminal", "USD")
    assert (conflict.spread_absolute, conflict.spread_relative) == (6e6, 0.1304)


def test_values_stand_in_order_of_support_with_every_mention() -> None:
    conflict = only(cost("north", 40), cost("south", 46), cost("west", 46))
    assert [(v.display, [c.mention.article_id for c in v.claims]) for v in conflict.values] == [
        ("$46 million", ["south", "west"]),
        ("$40 million", ["north"]),
    ]


def test_the_explanation_names_sources_values_and_reason() -> None:
    conflict = only(cost("north", 40, source="North Post"), cost("south", 46), cost("west", 46))
    assert (
        conflict.explanation
        == "Conflict: south and west say $46 million; North Post says $40 million; neither figure rounds to the other."
    )


def test_dates_in_the_same_words_are_told_apart() -> None:
    docs = [document(name, f"The {name} ferry left on Friday.") for name in ("north", "south")]
    days = [on("2026-01-30", relative=True), on("2026-02-20", relative=True)]
    conflict = only(*(claim(doc, "Friday", day) for doc, day in zip(docs, days, strict=True)))
    assert [value.display for value in conflict.values] == ["Friday (2026-01-30)", "Friday (2026-02-20)"]


def test_many_sources_are_counted() -> None:
    conflict = only(cost("a", 40), *(cost(name, 46) for name in "bcde"))
    assert conflict.explanation.startswith("Conflict: 4 articles say $46 million; a says $40 million;")


def test_more_support_makes_a_report_surer() -> None:
    alone, backed = only(crew("a", 5), crew("b", 9)), only(crew("a", 5), crew("bay view", 9), crew("c port", 9))
    assert alone.confidence < backed.confidence


def test_the_most_certain_conflict_comes_first() -> None:
    doubtful, sure = Fact((cost("a", 40), cost("b", 46)), 0.5), Fact((crew("a", 5), crew("b", 9)), 0.9)
    assert [c.kind for c in reported(doubtful, sure).conflicts] == [Kind.COUNT, Kind.MONEY]
    assert reported(doubtful, sure).conflicts == reported(sure, doubtful).conflicts


def test_ids_are_the_same_for_the_same_mentions_in_any_order() -> None:
    first, second = only(crew("a", 5), crew("b", 9)), only(crew("b", 9), crew("a", 5))
    assert first.id == second.id
    assert first.id != only(crew("a", 5), crew("c", 9)).id


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        (Options(), [Kind.COUNT]),
        (Options(min_confidence=0.0), [Kind.COUNT, Kind.MONEY]),
        (Options(min_confidence=1.0), []),
        (Options(min_confidence=0.0, kinds=frozenset({Kind.MONEY})), [Kind.MONEY]),
        (Options(min_confidence=0.0, kinds=frozenset({Kind.AGE})), []),
    ],
    ids=["default threshold", "everything", "nothing is certain", "one kind", "another kind"],
)
def test_options_filter_the_conflicts(options: Options, kinds: list[Kind]) -> None:
    doubtful = Fact((cost("a", 40), cost("b", 46)), DEFAULT_MIN_CONFIDENCE / 2)
    sure = Fact((crew("a", 5), crew("b", 9)), 1.0)
    assert [c.kind for c in reported(doubtful, sure, options=options).conflicts] == kinds


def test_agreed_facts_are_told_when_asked_for() -> None:
    agreed = Fact((crew("a", 5), crew("b", 5)), 0.9)
    assert reported(agreed).facts == ()
    [fact] = reported(agreed, options=Options(include_facts=True)).facts
    assert (fact.label, fact.value.display, len(fact.value.claims)) == ("sailors injured", "5 sailors", 2)


def test_what_one_article_repeats_is_no_agreed_fact() -> None:
    doc = document("a", "They hired 5 sailors.", "The 5 sailors came.")
    twice = Fact((claim(doc, "5 sailors", count(5, "sailor")), claim(doc, "5 sailors", count(5, "sailor"))), 0.9)
    assert reported(twice, options=Options(include_facts=True)).facts == ()


def left_out(*omissions: tuple[str, Omission]) -> Omissions:
    collected = Omissions(["a", "b", "c"])
    for article_id, omission in omissions:
        collected.add(article_id, omission, 100)
    return collected


def test_counts_and_omissions_are_passed_on() -> None:
    answer = report([], [crew("a", 5)], Options(), articles=3, omissions=left_out(("c", Omission.NOT_READ)))
    assert (answer.articles, answer.mentions, answer.incomplete) == (3, 1, True)
    assert [(warning.article_id, warning.code) for warning in answer.warnings] == [("c", "deadline")]


def test_other_omissions_leave_the_answer_complete() -> None:
    answer = report([], [], Options(), articles=3, omissions=left_out(("b", Omission.CROWDED), ("a", Omission.DENSE)))
    assert not answer.incomplete
    assert [(warning.article_id, warning.code) for warning in answer.warnings] == [("a", "dense_text"), ("b", "comparison_limit")]
    assert "more than 100 mentions" in answer.warnings[1].detail


def test_a_conflict_that_there_is_no_time_to_report_is_told_as_a_warning() -> None:
    disputed = judge([Fact((crew("a", 5), crew("b", 9)), 0.9)], Options())
    answer = report(disputed, [], Options(deadline=-math.inf), articles=2)
    assert answer.conflicts == ()
    assert [warning.code for warning in answer.warnings] == ["deadline", "deadline"]


def test_a_sum_that_does_not_come_out_is_explained_by_the_sum() -> None:
    claims = claims_from("Police held 13 people (seven men and five women).")
    [conflict] = report(check_arithmetic(claims), claims, Options(), articles=1).conflicts
    assert conflict.explanation == "gazette: seven men + five women = 12, not 13."
    assert [v.display for v in conflict.values] == ["13 people", "seven men, five women"]
    assert conflict.spread_absolute is None


DISTANCES = {
    "days between dates": (on("2026-01-31"), on("2026-02-02"), 2.0),
    "minutes between clock times": (clock("10:00"), clock("10:30"), 30.0),
    "minutes across midnight": (clock("23:50"), clock("00:20"), 30.0),
    "minutes between zones": (clock("10:00", utc_offset=0), clock("10:00", utc_offset=60), 60.0),
}


@pytest.mark.parametrize(("a", "b", "distance"), DISTANCES.values(), ids=DISTANCES)
def test_dates_are_days_apart_and_clocks_minutes(a: object, b: object, distance: float) -> None:
    docs = [document(name, f"The {name} ferry left then.") for name in ("north", "south")]
    conflict = only(*(claim(doc, "then", value) for doc, value in zip(docs, (a, b), strict=True)))  # type: ignore[arg-type]
    assert conflict.spread_absolute == distance
    assert conflict.unit is None


def test_what_two_rules_find_between_the_same_mentions_is_told_once_by_the_surer() -> None:
    fact = Fact((crew("a", 5), crew("b", 9)), 0.9)
    [judgement] = judge([fact], Options())
    doubled = [judgement, replace(judgement, strength=judgement.strength / 2, reason="another rule")]
    [conflict] = report(doubled, fact.claims, Options(min_confidence=0.0), articles=2).conflicts
    assert conflict.reason == judgement.reason
