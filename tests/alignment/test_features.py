"""What tells whether two claims measure the same thing."""

import pytest

from service.alignment.features import NAMES, name_features
from service.alignment.profiles import profiles_of
from tests.alignment.test_align import claims_of


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        pytest.param("Four were hurt in Hallam.", "Five were hurt in Skerrow.", True, id="two places"),
        pytest.param("Four were hurt in Hallam.", "Five were hurt in Hallam.", False, id="one place"),
        pytest.param("Four were hurt in Hallam.", "Five were hurt.", False, id="a place and none"),
    ],
)
def test_names_tell_two_sentences_apart_where_both_have_some(first: str, second: str, *, apart: bool) -> None:
    a, b = profiles_of(claims_of(first, second))
    assert bool(dict(zip(NAMES, name_features(a, b), strict=True))["names_apart"]) is apart
    assert name_features(a, b) == name_features(b, a)
