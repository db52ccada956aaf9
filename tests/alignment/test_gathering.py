"""Facts grown from the surest pair outward."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from service.alignment import gathering
from service.alignment.gathering import Gathered


class Link(NamedTuple):
    """Two claims with the score that weighing them gives, and how alike their words are."""

    a: int
    b: int
    score: float
    agrees: bool
    likeness: float = 0.0


def scores(links: Sequence[Link]) -> list[float]:
    """What weighing the links gives."""
    return [link.score for link in links]


def gather(links: Iterable[Link], *apart: set[int]) -> list[Gathered]:
    """The facts, where the claims of none but some pairs are apart."""
    return gathering.gather(links, scores, lambda a, b: {a, b} in apart)


def members(facts: list[Gathered]) -> list[set[int]]:
    """The facts as sets of claims."""
    return [set(fact.members) for fact in facts]


def test_a_disputed_pair_founds_a_fact_and_twins_of_its_claims_join() -> None:
    links = [Link(0, 1, 0.6, False), Link(0, 2, 0.9, True), Link(1, 3, 0.8, True)]
    assert members(gather(links)) == [{0, 1, 2, 3}]


def test_an_unsure_twin_stays_outside() -> None:
    assert members(gather([Link(0, 1, 0.6, False), Link(0, 2, 0.2, True)])) == [{0, 1}]


def test_a_claim_that_is_apart_from_a_founder_stays_outside() -> None:
    assert members(gather([Link(0, 1, 0.6, False), Link(0, 2, 0.9, True)], {1, 2})) == [{0, 1}]
    assert members(gather([Link(0, 1, 0.6, True), Link(0, 2, 0.5, True), Link(1, 2, 0.5, True)], {0, 2})) == [{0, 1}]


def test_a_third_value_joins_where_it_is_like_all_members() -> None:
    sure = [Link(0, 1, 0.6, False), Link(0, 2, 0.4, False), Link(1, 2, 0.4, False)]
    assert members(gather(sure)) == [{0, 1, 2}]
    unlike = [Link(0, 1, 0.6, False), Link(0, 2, 0.1, False)]
    assert members(gather(unlike)) == [{0, 1}]


def test_facts_founded_apart_become_one_where_all_their_claims_are_alike() -> None:
    founders = [Link(0, 1, 0.9, False), Link(2, 3, 0.8, False)]
    between = [(0, 2), (0, 3), (1, 2), (1, 3)]
    assert members(gather([*founders, *[Link(a, b, 0.6, False) for a, b in between]])) == [{0, 1, 2, 3}]
    assert members(gather([*founders, *[Link(a, b, 0.6, False) for a, b in between[:2]]])) == [{0, 1}, {2, 3}]
    assert members(gather([*founders, *[Link(a, b, 0.6, False) for a, b in between]], {0, 2})) == [{0, 1}, {2, 3}]


def test_a_claim_belongs_to_the_surest_fact_that_wants_it() -> None:
    facts = gather([Link(0, 1, 0.9, False), Link(1, 2, 0.5, True), Link(2, 3, 0.4, False)])
    assert members(facts) == [{0, 1, 2}] or members(facts) == [{0, 1, 2, 3}]
    assert facts[0].score == 0.9


def test_agreeing_claims_alone_make_a_fact_too() -> None:
    assert members(gather([Link(0, 1, 0.7, True)])) == [{0, 1}]


def test_twins_that_have_joined_are_not_weighed_against_each_other() -> None:
    between_twins = Link(2, 3, 0.9, True)
    links = [Link(0, 1, 0.6, False), Link(0, 2, 0.9, True), Link(0, 3, 0.8, True), between_twins]
    weighed: list[Link] = []

    def weigh(asked: Sequence[Link]) -> list[float]:
        weighed.extend(asked)
        return scores(asked)

    assert members(gathering.gather(links, weigh, lambda _a, _b: False)) == [{0, 1, 2, 3}]
    assert sorted(weighed) == sorted(set(links) - {between_twins})


def test_agreeing_claims_that_more_alike_ones_have_joined_are_not_weighed() -> None:
    """Forty claims of one value need forty comparisons or some dozens more, not eight hundred."""
    links = [Link(a, b, 0.9, True, 0.9 if a == 0 else 0.1) for a in range(40) for b in range(a + 1, 40)]
    weighed: list[Link] = []

    def weigh(asked: Sequence[Link]) -> list[float]:
        weighed.extend(asked)
        return scores(asked)

    assert members(gathering.gather(links, weigh, lambda _a, _b: False)) == [set(range(40))]
    assert len(weighed) < 100


@given(
    st.lists(
        st.tuples(st.integers(0, 12), st.integers(0, 12), st.floats(0, 1), st.booleans()).filter(lambda link: link[0] < link[1]),
        unique_by=lambda link: (link[0], link[1]),
        max_size=40,
    )
)
def test_no_claim_is_in_two_facts_and_order_of_links_does_not_matter(raw: list[tuple[int, int, float, bool]]) -> None:
    links = [Link(*link) for link in raw]
    facts = gather(links)
    everyone = [claim for fact in facts for claim in fact.members]
    assert len(everyone) == len(set(everyone))
    assert all(len(fact.members) > 1 for fact in facts)
    assert members(gather(list(reversed(links)))) == members(facts)
