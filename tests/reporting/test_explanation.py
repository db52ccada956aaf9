"""Every rule that can part two values is told in plain words."""

import pytest

from service.compatibility import compare
from service.language import words
from service.model import Value
from tests.compatibility.test_compare import DISAGREE, TABLES

PARTED = {name: (a, b) for table in TABLES for name, (a, b, outcome) in table.items() if outcome is DISAGREE}


@pytest.mark.parametrize(("a", "b"), PARTED.values(), ids=PARTED)
def test_the_rule_has_its_words(a: Value, b: Value) -> None:
    assert compare(a, b).rule in words("labels")["why"]
