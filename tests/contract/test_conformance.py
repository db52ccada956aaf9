"""Generated requests, valid and not, against every operation: no answer may leave the contract."""

import json
import os
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

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


def make_sendable(case: schemathesis.Case[Any]) -> None:
    """Mend in a generated body what the schema cannot say."""
    body: Any = case.body
    if isinstance(body, dict | list):
        case.body = body = exact(body)
    if isinstance(body, dict) and isinstance(body.get("articles"), list):
        case.body = {**body, "articles": list(with_own_ids(body["articles"]))}
    elif isinstance(body, list):
        case.body = list(with_own_ids(body))


def generating(examples: int, *phases: Phase) -> settings:
    return settings(
        max_examples=examples,
        derandomize=not FUZZING,
        database=None,
        deadline=None,
        phases=[*phases, Phase.generate],
        suppress_health_check=list(HealthCheck),
        stateful_step_count=4,
    )


@contract.parametrize()
@generating(EXAMPLES, Phase.explicit)
def test_every_answer_conforms(case: schemathesis.Case[Any]) -> None:
    make_sendable(case)
    began = time.monotonic()
    case.call_and_validate()
    assert time.monotonic() - began < DEFAULTS.deadline_seconds + 1
    sent.append(case.operation.label)


@pytest.mark.parametrize("path", ["/v1/discrepancies", "/v1/mentions"])
def test_what_breaks_the_schema_is_refused_with_what_to_mend(path: str) -> None:
    statuses: set[int] = set()

    @generating(EXAMPLES // 3)
    @given(contract[path]["POST"].as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE))
    def refuse(case: schemathesis.Case[Any]) -> None:
        answer = case.call_and_validate()
        statuses.add(answer.status_code)
        sent.append(case.operation.label)

    refuse()
    assert 422 in statuses
    assert statuses <= {400, 405, 411, 413, 415, 422}


def test_what_was_read_can_be_compared_as_the_contract_links_it() -> None:
    """Nothing is kept between requests, so the one link of the contract is a body that fits two operations."""
    followed: list[int] = []

    class Desk(contract.as_state_machine()):  # type: ignore[misc]  # the base is made from the contract
        def step(self, input: Any) -> Any:  # noqa: A002 - the base class's name
            make_sendable(input.case)
            output = super().step(input)
            sent.append(input.case.operation.label)
            if input.applied_parameters and input.case.meta.generation.mode is schemathesis.GenerationMode.POSITIVE:
                followed.append(output.response.status_code)
            return output

    Desk.run(settings=generating(EXAMPLES // 3))
    assert set(followed) == {200}
