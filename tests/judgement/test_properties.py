"""What holds for all judgements: no dependence on the order of claims, and no conflict where all say the same."""

from hypothesis import given
from hypothesis import strategies as st

from service.judgement import judge
from service.model import Claim, Fact, Hedge, Options
from tests.builders import claim, count, document

HEDGES = st.sampled_from(Hedge)


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.integers(1, 40), HEDGES), min_size=1, max_size=12), st.randoms())
def test_the_order_of_claims_changes_nothing(told: list[tuple[str, int, Hedge]], random: object) -> None:
    claims = [_said(f"{name}{i}", number, hedge) for i, (name, number, hedge) in enumerate(told)]
    shuffled = claims[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = (judge([Fact(tuple(order), 0.9)], Options()) for order in (claims, shuffled))
    assert [(j.groups, j.relation, j.reason, j.strength) for j in first] == [
        (j.groups, j.relation, j.reason, j.strength) for j in second
    ]


@given(st.integers(1, 10**9), HEDGES, st.integers(2, 6))
def test_a_story_told_twice_has_no_conflict(number: int, hedge: Hedge, times: int) -> None:
    claims = [_said(f"a{i}", number, hedge) for i in range(times)]
    assert [j.relation for j in judge([Fact(tuple(claims), 0.9)], Options())] == [None]


def _said(article: str, number: int, hedge: Hedge) -> Claim:
    return claim(document(article, f"They counted {number} boats off the cape."), f"{number} boats", count(number, "boat", hedge))
