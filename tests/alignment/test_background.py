"""What tells a figure of the story's own event from one of another event or time."""

import pytest

from service.alignment.background import FEATURES, background_features
from service.alignment.profiles import profiles_of
from tests.alignment.test_align import claims_of


def told_apart(first: str, second: str) -> set[str]:
    """The names of the features that hold between the first figures of two articles."""
    profiles = profiles_of(claims_of(first, second))
    a, b = (next(profile for profile in profiles if profile.article == article) for article in "ab")
    values = background_features(a, b)
    assert values == background_features(b, a)
    return {name for name, value in zip(FEATURES, values, strict=True) if value}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("Four people were hurt.", "Five people were hurt.", set(), id="plain"),
        pytest.param("Four were hurt.", "Five were hurt last year.", {"other_time_apart"}, id="last year"),
        pytest.param("Four were hurt last year.", "Five were hurt last year.", set(), id="both last year"),
        pytest.param("Four were hurt.", "Five were hurt in another crash.", {"further_apart"}, id="another event"),
        pytest.param("Four were hurt.", "Five were hurt in two crashes.", {"several_apart"}, id="several events"),
        pytest.param("Police shot four men.", "Police had shot five men.", {"pluperfect_apart"}, id="what came before"),
    ],
)
def test_marks_of_one_side_alone_tell_two_facts(first: str, second: str, expected: set[str]) -> None:
    assert told_apart(first, second) == expected
