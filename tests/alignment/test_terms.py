"""Durations and clock times that differ and are both right."""

from datetime import date, timedelta

import pytest

from service.alignment.pairs import candidate_pairs
from service.alignment.profiles import profiles_of
from service.description import describe
from service.extraction import extract
from service.model import Article, Kind, Options
from service.reading import read
from tests.alignment.test_align import may_pair

APART = {
    "terms of two persons": (
        ("Ana Roe was sentenced to 11 years in prison.", "Otto Brandt was sentenced to eight years in prison."),
        {"11 years", "eight years"},
    ),
    "times in service of two persons": (
        ("Ana Roe, a 16-year veteran of the force, was hurt.", "Otto Brandt, a 17-year veteran of the force, was hurt."),
        {"16-year", "17-year"},
    ),
    "days of two accused": (
        ("Ana Roe was booked into the county jail on Monday.", "Otto Brandt was booked into the county jail on Friday."),
        {"Monday", "Friday"},
    ),
    "moments as far apart as told": (
        (
            "The call to the mill came at 11:05 a.m. and police were there 15 minutes later.",
            "Police were at the mill at 11:20 a.m.",
        ),
        {"11:05 a.m.", "11:20 a.m."},
    ),
    "days counted up, told nobody knows when": (
        ("The port reopened after four days of riots in Hallam.", "Nine days of riots in Hallam have emptied the port."),
        {"four days", "Nine days"},
    ),
}
TOGETHER = {
    "hours that are over": (
        ("The jury gave up after 30 hours of deliberation.", "The jury gave up after 40 hours of deliberation."),
        {"30 hours", "40 hours"},
    ),
    "terms of one person": (
        ("Ana Roe was sentenced to 11 years in prison.", "Roe was sentenced to eight years in prison."),
        {"11 years", "eight years"},
    ),
    "days of one accused": (
        ("Ana Roe was booked into the county jail on Monday.", "Deputies caught her at sea, and Ana Roe was jailed on Friday."),
        {"Monday", "Friday"},
    ),
    "days of a crime that two persons tell": (
        ("Ana Roe said the shop was robbed on Monday.", "The shop was robbed on Friday, Otto Brandt said."),
        {"Monday", "Friday"},
    ),
    "terms of which one is nobody's": (
        ("Ana Roe was sentenced to 11 years in prison.", "The teen was sentenced to eight years in prison."),
        {"11 years", "eight years"},
    ),
    "durations of what two persons tell": (
        (
            "The fire in the mill burned for 11 hours, Ana Roe said.",
            "The fire in the mill burned for eight hours, Otto Brandt said.",
        ),
        {"11 hours", "eight hours"},
    ),
    "moments further apart than told": (
        (
            "The call to the mill came at 11:05 a.m. and police were there 15 minutes later.",
            "Police were at the mill at 11:45 a.m.",
        ),
        {"11:05 a.m.", "11:45 a.m."},
    ),
}


@pytest.mark.parametrize(("texts", "figures"), APART.values(), ids=APART)
def test_figures_that_are_both_right_are_not_compared(texts: tuple[str, str], figures: set[str]) -> None:
    assert frozenset(figures) not in may_pair(*texts)


@pytest.mark.parametrize(("texts", "figures"), TOGETHER.values(), ids=TOGETHER)
def test_figures_of_what_may_be_one_are_compared(texts: tuple[str, str], figures: set[str]) -> None:
    assert frozenset(figures) in may_pair(*texts)


@pytest.mark.parametrize(
    ("days_later", "weighed"), [(0, True), (2, False), (3, False), (9, True)], ids=["at once", "on time", "a day off", "too late"]
)
def test_days_counted_up_differ_as_the_articles_do(*, days_later: int, weighed: bool) -> None:
    first, last = date(2024, 6, 5), date(2024, 6, 5) + timedelta(days=days_later)
    claims = [
        claim
        for name, text, day in (
            ("a", "After 11 days of riots the port closed.", first),
            ("b", "In 13 days of riots two died.", last),
        )
        for document in [read(Article(name, text, published_at=day))]
        for claim in describe(document, extract(document))
        if claim.mention.kind is Kind.DURATION
    ]
    assert bool(candidate_pairs(profiles_of(claims), Options())) is weighed
