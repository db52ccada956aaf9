"""Generated requests, valid and not, against every operation: no answer may leave the contract."""

import json
import os
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings

from schemas.limits import DEFAULTS
from service.web import Settings, create_app
from tests.contract.document import PATH

# A body can be refused for its size before it is known to break the schema, too.
REFUSALS = {"checks": {"negative_data_rejection": {"expected-statuses": [400, 404, 405, 411, 413, 415, 422]}}}

# `make fuzz` sends so many in all; most operations take no input, and few requests say all that there is to say to them.
FUZZING = "FACTDIFF_CASES" in os.environ
EXAMPLES = int(os.environ["FACTDIFF_CASES"]) // 3 if FUZZING else 60

contract = schemathesis.openapi.from_path(PATH, config=schemathesis.Config.from_dict(REFUSALS))
contract.app = create_app(Settings())


sent: list[str] = []


@pytest.fixture(scope="module", autouse=True)
def tell_how_many() -> Iterator[None]:
    yield
    sys.stdout.write(f"\n{len(sent):,} generated requests to {len(set(sent))} operations\n")


def with_own_ids(articles: list[Any]) -> Iterator[Any]:
    """JSON Schema cannot say that ids differ, so generated ids are made to, and the uris that stand in for them."""
    seen: set[str] = set()
    for index, article in enumerate(articles):
        member = "id" if isinstance(article, dict) and "id" in article else "uri"
        name = article.get(member) if isinstance(article, dict) else None
        if isinstance(name, str) and name in seen:
            yield {**article, member: f"{name[:190]}-{index}"}
        else:
            yield article
        if isinstance(name, str):
            seen.add(name)


def exact(body: Any) -> Any:
    """Nor can it say that a number anywhere in what a ninjs item brings along is one that JSON readers keep exactly."""
    return json.loads(json.dumps(body), parse_int=lambda digits: int(digits[:17]))


@contract.parametrize()
@settings(
    max_examples=EXAMPLES,
    derandomize=not FUZZING,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_conforms(case: schemathesis.Case[Any]) -> None:
    body: Any = case.body
    if isinstance(body, dict | list):
        case.body = body = exact(body)
    if isinstance(body, dict) and isinstance(body.get("articles"), list):
        case.body = {**body, "articles": list(with_own_ids(body["articles"]))}
    elif isinstance(body, list):
        case.body = list(with_own_ids(body))
    began = time.monotonic()
    case.call_and_validate()
    assert time.monotonic() - began < DEFAULTS.deadline_seconds + 1
    sent.append(case.operation.label)
