"""The TypeScript client, compiled and run against the service."""

import pytest

from tests.clients.conftest import run

FOLDER = "clients/typescript"

REFUSED = """
const twice = { id: "post", text: "The ferry cost $40 million." };
const error = await factdiff.findDiscrepancies([twice, twice]).catch((error) => error);
console.log(error instanceof ProblemError, error.problem.type, error.requestId.length > 0, error.message);
"""
QUOTED = """
const text = "🛳️ The ferry cost $40 million. 🛳️";
const { articles } = await factdiff.findMentions([{ id: "post", text }]);
const { start, end, text: quote } = articles[0].mentions[0];
console.log(text.slice(start, end) === quote, quote);
"""
LIMITS = """
console.log((await factdiff.getLimits()).articles > 1);
"""


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    run("node_modules/.bin/tsc", folder=FOLDER)


def run_script(script: str, url: str) -> str:
    """What a program prints that uses the compiled client."""
    program = f'import {{ Factdiff, ProblemError }} from "./dist/index.js"; const factdiff = new Factdiff("{url}"); {script}'
    return run("node", "--input-type=module", "--eval", program, folder=FOLDER).strip()


def test_the_example_prints_the_conflict(service_url: str) -> None:
    (line,) = run("node", "dist/example.js", service_url, folder=FOLDER).splitlines()
    assert set(line.split(" | ")[1:]) == {"$40 million", "$46 million"}


def test_a_refusal_is_an_error_that_says_what_to_mend(service_url: str) -> None:
    told = "true /problems/invalid-request true The request does not fit the contract: "
    assert run_script(REFUSED, service_url).startswith(f"{told}/articles/1/id: Another article")


def test_offsets_count_as_strings_of_the_language_do(service_url: str) -> None:
    assert run_script(QUOTED, service_url) == "true $40 million"


def test_limits_are_told(service_url: str) -> None:
    assert run_script(LIMITS, service_url) == "true"


def test_its_types_are_those_that_the_generator_writes() -> None:
    assert run("npm", "run", "--silent", "generate", "--", "--check", folder=FOLDER)
