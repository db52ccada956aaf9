"""Generated requests, valid and not, against every operation: no answer may leave the contract."""

import json
from collections.abc import Iterator
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, settings

from service.web import Settings, create_app
from tests.contract.document import PATH

# A body can be refused for its size before it is known to break the schema, too.
REFUSALS = {"checks": {"negative_data_rejection": {"expected-statuses": [400, 404, 405, 411, 413, 415, 422]}}}

contract = schemathesis.openapi.from_path(PATH, config=schemathesis.Config.from_dict(REFUSALS))
contract.app = create_app(Settings())


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
    max_examples=60,
    derandomize=True,
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
    case.call_and_validate()
