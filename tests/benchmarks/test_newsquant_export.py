"""The conventions of NewsQuant, which are not the product's."""

import json
from pathlib import Path

import pytest

from benchmarks.export.newsquant import export, quantities_of

ROWS = [
    ("The bridge cost $3.5 billion.", [(3.5e9, "dollar", "=")]),
    ("The shares rose 5%.", [(5.0, "percentage", "up")]),
    ("The shares rose to 5%.", [(5.0, "percentage", "=")]),
    ("It was a 5% drop.", [(5.0, "percentage", "=")]),
    ("More than 40 large cities signed.", [(40.0, "large city", ">")]),
    ("They drove 6 km.", [(6.0, "kilometre", "=")]),
    ("The price fell from $9 to $7.", [((9.0, 7.0), "dollar", "down")]),
    ("The price rose from $7 to $9.", [((7.0, 9.0), "dollar", "=")]),
    ("She left three years ago.", [(3.0, "year", "=")]),
    ("Two-thirds of voters agreed.", [(2 / 3, "% voter", "=")]),
    ("Millions of users left.", [((1e6, 1e7), "user", "=")]),
    ("He is 5 feet 4 inches.", [(5.0, "foot", "="), (4.0, "inch", "=")]),
    ("He rang three times.", [(3.0, "count", "=")]),
    ("The team won 3-1 and came third in 2014.", []),
    ("Several people were hurt.", []),
]


@pytest.mark.parametrize(("text", "rows"), ROWS, ids=[text for text, _ in ROWS])
def test_writes_quantities_as_newsquant_does(text: str, rows: list[tuple[object, str, str]]) -> None:
    found = list(quantities_of(text))
    assert [(row.unit, row.change) for row in found] == [(unit, change) for _, unit, change in rows]
    for row, (value, *_) in zip(found, rows, strict=True):
        assert row.value == pytest.approx(value)


def test_reads_texts_and_ignores_gold(tmp_path: Path) -> None:
    source, target = tmp_path / "in.json", tmp_path / "out.jsonl"
    source.write_text(json.dumps([{"text": "It cost $5.", "quantities": [{"value": 7, "unit": "-"}]}]), encoding="utf-8")
    export(source, target)
    assert json.loads(target.read_text(encoding="utf-8")) == {
        "text": "It cost $5.",
        "quantities": [{"value": 5.0, "unit": "dollar", "change": "="}],
    }
