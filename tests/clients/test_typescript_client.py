"""The TypeScript client, compiled and run against the service."""

from tests.clients.conftest import run


def test_it_compiles_and_its_example_prints_the_conflict(service_url: str) -> None:
    run("node_modules/.bin/tsc", folder="clients/typescript")
    (line,) = run("node", "dist/example.js", service_url, folder="clients/typescript").splitlines()
    assert set(line.split(" | ")[1:]) == {"$40 million", "$46 million"}


def test_its_types_are_those_that_the_generator_writes() -> None:
    assert run("npm", "run", "--silent", "generate", "--", "--check", folder="clients/typescript")
