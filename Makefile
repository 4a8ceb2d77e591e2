# The two commands a newcomer needs: `make demo` and `make test`. `make help` lists the rest.

PYTHON ?= python3
VENV ?= .venv
# Which lock file under requirements/ says what is installed beside srccompare.
LOCK ?= dev
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED = $(PIP) --require-hashes -r
# What builds it is locked as well: pip is not to fetch a build backend by itself.
OURSELVES = $(PIP) --no-deps --no-build-isolation -e .
# One process per processor; the tests of a file stay together.
SIDE_BY_SIDE = -n auto --dist loadfile
SOURCES = src tests tools benchmarks fuzz docs

.DEFAULT_GOAL := help
.PHONY: help demo test lint types unit unit-lowest unit-newest coverage goldens docs bench fuzz release-check licences lock clean

help:  ## list the recipes
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.installed  ## install into a virtual environment and compare the two seed articles
	@$(BIN)/srccompare diff seeds/wire.txt seeds/daily.txt

test: lint types unit  ## linters, type check and all tests
	@echo "lint, types and tests passed"

lint: $(VENV)/.dev  ## ruff: rules and format
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/ruff format --check --quiet $(SOURCES)

types: $(VENV)/.dev  ## mypy, strict
	@$(BIN)/mypy

unit: $(VENV)/.dev  ## only the tests
	@$(BIN)/python -m pytest -q $(SIDE_BY_SIDE)

unit-lowest: $(VENV)/.lowest  ## the tests with the lowest supported dependencies
	@$(BIN)/python -m pytest -q $(SIDE_BY_SIDE)

unit-newest: $(VENV)/.newest  ## the tests with the newest supported dependencies
	@$(BIN)/python -m pytest -q $(SIDE_BY_SIDE)

coverage: $(VENV)/.dev  ## the tests, and which lines and branches they leave out
	@$(BIN)/python -m pytest -q $(SIDE_BY_SIDE) --cov --cov-report=term

goldens: $(VENV)/.dev  ## rewrite every expected output, in tests and docs, and manual page (then read the diff)
	@$(BIN)/python tools/option_rows.py
	@$(BIN)/python tools/man_pages.py
	@$(BIN)/python tools/update_goldens.py
	@$(BIN)/python tools/json_reference.py
	@$(BIN)/python tools/api_reference.py
	@$(BIN)/python tools/console.py
	@$(BIN)/python tools/screenshot.py

docs: $(VENV)/.docs  ## build the documentation into build/docs; a warning is an error
	@$(BIN)/sphinx-build -q -E -a -n -W --keep-going -c docs -d build/doctrees . build/docs
	@echo "build/docs/index.html"

bench: $(VENV)/.dev  ## compare with other tools, as ratios, and write docs/benchmarks.md
	@$(BIN)/python benchmarks/all.py

fuzz: $(VENV)/.dev  ## fuzz all targets, SECONDS (300) in all
	@$(LOCKED) requirements/fuzz.txt
	@$(BIN)/python fuzz/run.py --total $(or $(SECONDS),300)

release-check: $(VENV)/.dev  ## build the wheel and the source distribution into dist/, and check them
	@$(BIN)/python -m tools.release_check

licences: .venv-licences/.installed  ## rewrite docs/licences.md from what the installed packages say
	@.venv-licences/bin/python tools/licences.py

lock: .venv-lock/.installed  ## rewrite requirements/ with the newest versions that fit
	@.venv-lock/bin/python tools/lock.py

clean:  ## remove the virtual environments, caches and what was built
	rm -rf build dist .venv .venv-* .mypy_cache .pytest_cache .ruff_cache .hypothesis .srccompare_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "error: srccompare needs Python 3.11 or newer; try: make PYTHON=python3.12 demo")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "installing srccompare into $(VENV) …" >&2
	@$(PIP) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml requirements/$(LOCK).txt | $(BIN)/python
	@echo "installing srccompare and its development tools into $(VENV) …" >&2
	@$(LOCKED) requirements/$(LOCK).txt
	@$(OURSELVES)
	@touch $@ $(VENV)/.installed

$(VENV)/.docs: $(VENV)/.dev requirements/docs.txt
	@$(LOCKED) requirements/docs.txt
	@touch $@

$(VENV)/.lowest: $(VENV)/.dev requirements/lowest.txt
	@$(LOCKED) requirements/lowest.txt --no-deps
	@$(BIN)/python -m pip check
	@touch $@

# Not locked on purpose: what somebody gets who installs srccompare today.
$(VENV)/.newest: $(VENV)/.dev
	@$(PIP) --no-build-isolation --upgrade --upgrade-strategy eager -e .
	@$(BIN)/python -m pip check
	@$(BIN)/python tools/newer.py
	@touch $@

.venv-licences/.installed: requirements/ci.txt requirements/cluster.txt
	@$(PYTHON) -m venv .venv-licences
	@.venv-licences/bin/python -m pip install --quiet --require-hashes -r requirements/ci.txt
	@.venv-licences/bin/python -m pip install --quiet --require-hashes -r requirements/cluster.txt
	@.venv-licences/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv-lock/.installed:
	@$(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.11,<1'
	@touch $@
