"""Claims that state two facts, so that no third claim joins them."""

import pytest

from service.alignment.pairs import Ruling
from service.alignment.profiles import profiles_of
from service.model import Options
from tests.alignment.test_align import claims_of


@pytest.mark.parametrize(
    ("first", "second", "are_two"),
    [
        pytest.param("The skipper was shot at 9 p.m.", "The skipper was pronounced dead at 9:40 p.m.", True, id="two moments"),
        pytest.param("The skipper was shot at 9 p.m.", "The skipper was pronounced dead at 9 p.m.", False, id="one value"),
        pytest.param("The skipper was shot at 9 p.m.", "The skipper was shot at 9:40 p.m.", False, id="no rule"),
        pytest.param("The skipper was shot at 9 p.m.", "The skipper owned nine barges.", False, id="two kinds"),
        pytest.param("A man, 41, was unhurt.", "The woman, 43, sat down.", False, id="ages, told apart by names"),
    ],
)
def test_a_rule_of_their_kind_sets_claims_of_two_values_apart(first: str, second: str, *, are_two: bool) -> None:
    one, other = profiles_of(claims_of(first, second))
    assert Ruling([one, other], Options()).are_two(one, other) is are_two
