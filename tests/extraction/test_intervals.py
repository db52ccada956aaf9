"""The values for which a written number is true."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.intervals import interval
from service.model import Hedge


@pytest.mark.parametrize(
    ("number", "step", "low", "high"),
    [(135_000, 1000, 134_500, 135_500), (3.5e9, 1e8, 3.45e9, 3.55e9), (3e9, 1e9, 2.5e9, 3.5e9), (6.1, 0.1, 6.05, 6.15)],
)
def test_a_written_number_stands_for_what_rounds_to_it(number: float, step: float, low: float, high: float) -> None:
    assert interval(number, None, step) == pytest.approx((low, high))


def test_people_counted_to_the_one_have_no_slack() -> None:
    assert interval(11, None, 1, whole=True) == (11, 11)


def test_people_counted_in_thousands_have() -> None:
    assert interval(30_000, None, 1000, whole=True) == (29_500, 30_500)


def test_a_range_reaches_from_end_to_end() -> None:
    assert interval(25, 30, 1) == (24.5, 30.5)


@pytest.mark.parametrize(
    ("hedge", "holds", "excludes"),
    [
        (Hedge.ABOUT, [97, 100, 103], [80, 120]),
        (Hedge.NEARLY, [97, 100], [80, 104]),
        (Hedge.OVER, [101, 10_000], [99, 100]),
        (Hedge.AT_LEAST, [100, 10_000], [99]),
        (Hedge.UNDER, [0, 99], [100]),
        (Hedge.UP_TO, [0, 100], [101]),
    ],
)
def test_a_hedge_opens_the_side_that_it_names(hedge: Hedge, holds: list[float], excludes: list[float]) -> None:
    low, high = interval(100, None, 1, hedge, whole=True)
    assert all(low <= value <= high for value in holds)
    assert not any(low <= value <= high for value in excludes)


def test_hedges_that_touch_at_one_number_exclude_each_other() -> None:
    as_many_as, more_than = interval(70, None, 1, Hedge.UP_TO, whole=True), interval(70, None, 1, Hedge.OVER, whole=True)
    assert as_many_as[1] < more_than[0]


def test_an_upper_bound_on_a_temperature_is_open_below() -> None:
    assert interval(5, None, 1, Hedge.UNDER, floor=-math.inf)[0] == -math.inf


@given(
    st.floats(min_value=0, max_value=1e12),
    st.floats(min_value=1e-3, max_value=1e6),
    st.sampled_from([hedge for hedge in Hedge if hedge not in (Hedge.OVER, Hedge.UNDER)]),
    st.booleans(),
)
def test_the_number_itself_is_in_its_interval(number: float, step: float, hedge: Hedge, whole: bool) -> None:
    low, high = interval(number, None, step, hedge, whole)
    assert low <= number <= high
