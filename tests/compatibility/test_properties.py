"""What holds for all values: symmetry, reflexivity, no dependence on the unit chosen, and no value that raises."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from service.compatibility import Outcome, compare
from service.model import CalendarDate, ClockTime, Granularity, Hedge, Quantity, Score, Unit, Value
from tests.builders import USD, quantity

HEDGES = st.sampled_from(Hedge)
UNITS = st.sampled_from([USD, Unit("mile", "length", "meter", 1609.344), Unit("person", "count", "person")])
NUMBERS = st.floats(min_value=0, max_value=1e12, allow_nan=False)
WILD = st.floats(allow_nan=False)
MOMENTS = st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 30))


@st.composite
def figures(draw: st.DrawFn) -> Quantity:
    number = draw(NUMBERS)
    upper = draw(st.none() | NUMBERS.map(lambda more: number + more))
    return quantity(number, draw(UNITS), draw(HEDGES), upper=upper, step=10.0 ** draw(st.integers(-2, 6)))


@st.composite
def wild_quantities(draw: st.DrawFn) -> Quantity:
    unit = replace(draw(UNITS), factor=draw(st.floats(1e-30, 1e30)))
    low, number, high = sorted(draw(WILD) for _ in range(3))
    step = abs(draw(WILD))
    return Quantity(number, unit, low, high, upper=draw(st.none() | WILD), step=step, hedge=draw(HEDGES))


@st.composite
def dates(draw: st.DrawFn) -> CalendarDate:
    start = draw(st.none() | MOMENTS)
    days = draw(st.integers(0, 40_000))
    end = None if start is None else start + min(timedelta(days=days), datetime(9999, 12, 31) - start)
    return CalendarDate(
        draw(st.sampled_from(["2026-01-31", "XXXX-WXX-6", "2016-07-24TMO", "PAST_REF"])),
        draw(st.sampled_from(Granularity)),
        start,
        end,
        weekday=draw(st.none() | st.integers(0, 6)),
        month=draw(st.none() | st.integers(1, 12)),
        day=draw(st.none() | st.integers(1, 31)),
        relative=draw(st.booleans()),
        ambiguous=draw(st.booleans()),
        hedge=draw(HEDGES),
    )


@st.composite
def clocks(draw: st.DrawFn) -> ClockTime:
    low, minute, high = sorted(draw(st.lists(st.floats(-720, 2880), min_size=3, max_size=3)))
    day = draw(st.none() | MOMENTS.map(datetime.date))
    return ClockTime("T00:00", low, high, minute, utc_offset=draw(st.none() | st.integers(-720, 840)), on=day, hedge=draw(HEDGES))


SCORES = st.builds(Score, st.lists(st.integers(0, 200), min_size=2, max_size=3).map(tuple))
VALUES = st.one_of(figures(), wild_quantities(), dates(), clocks(), SCORES)


@given(VALUES, VALUES)
def test_comparison_never_raises_and_does_not_care_who_comes_first(a: Value, b: Value) -> None:
    verdict, mirrored = compare(a, b), compare(b, a)
    assert verdict.outcome is mirrored.outcome
    assert 0 <= verdict.strength <= 1


@given(figures())
def test_a_figure_agrees_with_itself(figure: Quantity) -> None:
    assert compare(figure, figure).outcome is Outcome.AGREE


@given(figures(), figures(), st.sampled_from([0.001, 1000.0, 3.6]))
def test_the_unit_of_reckoning_changes_nothing(a: Quantity, b: Quantity, factor: float) -> None:
    assume(a.unit == b.unit)
    assert compare(_reckoned(a, factor), _reckoned(b, factor)).outcome is compare(a, b).outcome


def _reckoned(figure: Quantity, factor: float) -> Quantity:
    unit = replace(figure.unit, factor=figure.unit.factor * factor)
    return replace(figure, unit=unit, low=figure.low * factor, high=figure.high * factor)
