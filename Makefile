# make demo   sets itself up, starts the service, posts a sample story, prints the conflicts, stops
# make test   sets itself up, runs lint, types and all tests
# make soak, faults, fuzz             break it, for minutes
# make audit, secrets, sbom           look at what it is made of
# The rest: serve, lint, types, format, openapi, units, clients, readme, screenshots, lock, image, clean.

PYTHON ?= python3
HOST   ?= 127.0.0.1
PORT   ?= 8080
IMAGE  ?= factdiff

venv    := .venv
bin     := $(venv)/bin
runtime := $(venv)/.runtime-installed
dev     := $(venv)/.dev-installed
trust   := $(venv)/.trust-installed
pip     := $(bin)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes

.PHONY: demo serve test lint types format openapi units clients readme screenshots lock image clean soak faults fuzz audit secrets sbom
.DEFAULT_GOAL := test
.DELETE_ON_ERROR:

demo: $(runtime)
	@$(bin)/python -m service demo

serve: $(runtime)
	@$(bin)/python -m service serve --host $(HOST) --port $(PORT)

test: lint types
	$(bin)/python -m pytest -q

lint: $(dev)
	$(bin)/ruff check .
	$(bin)/ruff format --check .

types: $(dev)
	$(bin)/mypy

format: $(dev)
	$(bin)/ruff check --fix-only --quiet .
	$(bin)/ruff format .

openapi: $(dev)
	$(bin)/python -m schemas.build
	$(bin)/python -m benchmarks.reference

units: $(dev)
	$(bin)/python -m benchmarks.factors
	$(bin)/python -m benchmarks.reference

# Needs Node: the TypeScript generator is written in TypeScript.
clients: $(dev)
	@command -v npm >/dev/null || { echo "make clients needs Node. On Debian or Ubuntu: apt-get install nodejs npm" >&2; exit 1; }
	$(bin)/python -m pip install --quiet --disable-pip-version-check datamodel-code-generator==0.89.0
	cd clients/python && $(CURDIR)/$(bin)/datamodel-codegen
	cd clients/typescript && npm ci --silent && npm run --silent generate
	sha256sum openapi.yaml > clients/openapi.sha256

readme: $(dev)
	$(bin)/python -m benchmarks.examples
	$(bin)/python -m benchmarks.reference

# Needs Chromium, as the tests in tests/browser do.
screenshots: $(dev)
	$(bin)/python -m pytest -q tests/browser/test_views.py
	cp build/screenshots/4-evidence-desktop-light.png docs/images/desk.png
	cp build/screenshots/4-evidence-phone-dark.png docs/images/desk-phone.png

# Pins the newest versions that pyproject.toml allows. Options are kept out of the files: they may name a private index.
lock: $(dev)
	$(bin)/python -m pip install --quiet --disable-pip-version-check pip-tools
	$(bin)/pip-compile $(compile) --output-file requirements.lock pyproject.toml
	$(bin)/pip-compile $(compile) --only-build-deps --build-deps-for wheel --output-file requirements-build.lock pyproject.toml
	$(bin)/pip-compile $(compile) --extra test --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	$(bin)/pip-compile $(compile) --extra trust --constraint requirements-dev.lock --output-file requirements-trust.lock pyproject.toml

compile := --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
           --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

# All traffic stays on loopback.
soak: $(runtime)
	$(bin)/python -m benchmarks.soak --seconds $(or $(SOAK_SECONDS),600)

faults: $(dev)
	FACTDIFF_FAULTS=full $(bin)/python -m pytest -q tests/robustness

fuzz: $(dev) $(trust)
	$(bin)/python -m benchmarks.fuzz --seconds $(or $(FUZZ_SECONDS),300)
	FACTDIFF_CASES=$(or $(FUZZ_CASES),2000) $(bin)/python -m pytest -q -s tests/contract/test_conformance.py

# Asks a public service for known vulnerabilities; where it cannot be reached, nothing is known, and that is an error.
audit: $(trust)
	$(bin)/pip-audit $(audited) || { echo "audit: vulnerable, or the vulnerability service could not be reached; see above" >&2; exit 1; }

audited := --strict --disable-pip --require-hashes --progress-spinner off --requirement requirements.lock

secrets: $(trust)
	git ls-files -z | xargs -0 $(bin)/detect-secrets-hook --baseline .secrets.baseline

sbom: $(trust)
	@mkdir -p build
	$(bin)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --mc-type application --output-reproducible \
	    --validate --output-format JSON --output-file build/factdiff.cdx.json

image:
	docker build --tag $(IMAGE) .

clean:
	rm -rf $(venv) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis .schemathesis

# ---------------------------------------------------------------------------------------------------------- set-up

$(bin)/python:
	@command -v $(PYTHON) >/dev/null || { echo "factdiff needs Python 3.11 or later, and there is no '$(PYTHON)' here. Install it, or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "factdiff needs Python 3.11 or later; '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Name a newer one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up $(venv) (once, about a minute) ..."
	@$(PYTHON) -m venv $(venv)

$(runtime): requirements.lock | $(bin)/python
	@$(pip) --requirement requirements.lock
	@touch $@

$(dev): requirements-dev.lock | $(bin)/python
	@$(pip) --requirement requirements-dev.lock
	@touch $@ $(runtime)

$(trust): requirements-trust.lock | $(bin)/python
	@$(pip) --requirement requirements-trust.lock
	@touch $@
