"""Every rule that can part two values is told in plain words."""

import pytest

from service.compatibility import compare
from service.engine import find_discrepancies
from service.language import words
from service.model import Article, Options, Value
from tests.compatibility.test_compare import DISAGREE, TABLES

PARTED = {name: (a, b) for table in TABLES for name, (a, b, outcome) in table.items() if outcome is DISAGREE}


@pytest.mark.parametrize(("a", "b"), PARTED.values(), ids=PARTED)
def test_the_rule_has_its_words(a: Value, b: Value) -> None:
    assert compare(a, b).rule in words("labels")["why"]


def test_an_age_is_not_said_to_round() -> None:
    texts = {"north": "Hanna Oduya, 52, raised the alarm.", "south": "The alarm was raised by Hanna Oduya, 57."}
    report = find_discrepancies([Article(name, text) for name, text in texts.items()], Options(min_confidence=0.0))
    assert [c.explanation.rpartition("; ")[2] for c in report.conflicts] == ["one person has one age at a time."]
