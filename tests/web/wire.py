"""Reading answers as a client does."""

import json
from typing import Any

from werkzeug.test import TestResponse


def json_of(answer: TestResponse) -> dict[str, Any]:
    """The body of an answer, which must be a JSON object."""
    document = json.loads(answer.data)
    assert isinstance(document, dict)
    return document
