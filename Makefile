# The two commands a newcomer needs: `make demo` and `make test`. `make help` lists the rest.

PYTHON ?= python3
VENV ?= .venv
EXTRAS ?= dev
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
# One process a processor; the tests of a file stay together.
SIDE_BY_SIDE = -n auto --dist loadfile
SOURCES = src tests tools benchmarks fuzz docs

.DEFAULT_GOAL := help
.PHONY: help demo test lint types unit unit-lowest goldens docs bench quality fuzz clean

help:  ## list the recipes
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.installed  ## install into a virtual environment and compare the two seed articles
	@$(BIN)/srccompare diff seeds/wire.txt seeds/daily.txt

test: lint types unit  ## linters, type check and all tests
	@echo "lint, types and tests passed"

lint: $(VENV)/.dev  ## ruff: rules and format
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/ruff format --check --quiet $(SOURCES)

types: $(VENV)/.dev  ## mypy, strict
	@$(BIN)/mypy

unit: $(VENV)/.dev  ## the tests alone
	@$(BIN)/python -m pytest -q $(SIDE_BY_SIDE)

unit-lowest: $(VENV)/.lowest  ## the tests with the lowest supported dependencies
	@$(BIN)/python -m pytest -q $(SIDE_BY_SIDE)

goldens: $(VENV)/.dev  ## rewrite every expected output under fixtures/ (then read the diff)
	@$(BIN)/python tools/option_rows.py
	@$(BIN)/python tools/update_goldens.py

docs: $(VENV)/.docs  ## build the documentation into build/docs; a warning is an error
	@$(BIN)/sphinx-build -q -E -a -n -W --keep-going -c docs -d build/doctrees . build/docs
	@echo "build/docs/index.html"

bench: $(VENV)/.dev  ## start-up and long pairs, as ratios
	@$(BIN)/python benchmarks/startup.py
	@$(BIN)/python benchmarks/long_pair.py

fuzz: $(VENV)/.dev  ## fuzz every target for SECONDS (20 each)
	@$(PIP) -e '.[fuzz]'
	@$(BIN)/python fuzz/run.py --seconds $(or $(SECONDS),20)

clean:  ## remove the virtual environments, caches and what was built
	rm -rf build .venv .venv-* .mypy_cache .pytest_cache .ruff_cache .hypothesis .srccompare_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "error: srccompare needs Python 3.11 or newer; try: make PYTHON=python3.12 demo")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "installing srccompare into $(VENV) …" >&2
	@$(PIP) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@echo "installing srccompare and its development tools into $(VENV) …" >&2
	@$(PIP) -e '.[$(EXTRAS)]'
	@touch $@ $(VENV)/.installed

$(VENV)/.docs: pyproject.toml | $(BIN)/python
	@$(PIP) -e '.[docs]'
	@touch $@

$(VENV)/.lowest: pyproject.toml requirements/lowest.txt | $(BIN)/python
	@$(PIP) -e '.[dev]' -r requirements/lowest.txt
	@touch $@
