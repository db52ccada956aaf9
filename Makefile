# make demo   sets itself up, starts the service, posts a sample story, prints the conflicts, stops
# make test   sets itself up, runs lint, types and all tests
# The rest: serve, lint, types, format, openapi, clients, readme, screenshots, lock, image, clean.

PYTHON ?= python3
HOST   ?= 127.0.0.1
PORT   ?= 8080
IMAGE  ?= factdiff

venv    := .venv
bin     := $(venv)/bin
runtime := $(venv)/.runtime-installed
dev     := $(venv)/.dev-installed
pip     := $(bin)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes

.PHONY: demo serve test lint types format openapi clients readme screenshots lock image clean
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

compile := --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
           --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

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
