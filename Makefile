# The two commands of the README: `make demo` and `make test`. Needs only Python 3.11 or later.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test lint fuzz bench bench-corpus docs sample_docs clean

# The sample documents show every problem, so the gate fails: 1 and 3 are what it should say.
demo: .venv/installed
	@$(BIN)/doclint check sample_docs || test $$? -eq 1 -o $$? -eq 3

test: .venv/tested
	$(BIN)/python -m coverage run -m pytest
	$(BIN)/python -m coverage report --fail-under 90

lint: .venv/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# As long as wanted: make fuzz SECONDS=600
fuzz: .venv/tested
	$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),60)

# On any folder: make bench DOCUMENTS=path. JSON=file keeps the figures, PEERS=1 adds other tools.
bench: .venv/tested
	$(BIN)/python -m bench.speed $(if $(DOCUMENTS),"$(DOCUMENTS)") $(if $(JSON),--json "$(JSON)") $(if $(PEERS),--peers)

# A corpus of made documents, 10,000 and 100,000: make bench-corpus. Half an hour on two cores.
bench-corpus: .venv/tested
	$(BIN)/python -m bench.corpus $(if $(JSON),--json "$(JSON)")

docs: .venv/documented
	$(BIN)/python docs/build.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

sample_docs: .venv/tested
	$(BIN)/python -m tools.sample_docs

clean:
	rm -rf .venv .venv-peers build dist site .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

.venv/created:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'doclint needs Python 3.11 or later')"
	$(PYTHON) -m venv .venv
	touch $@

.venv/installed: .venv/created pyproject.toml constraints.txt
	$(PIP) --editable .
	touch $@

.venv/tested: .venv/created pyproject.toml constraints.txt
	$(PIP) --editable '.[dev]'
	touch $@ .venv/installed

.venv/documented: .venv/created pyproject.toml constraints.txt
	$(PIP) --editable '.[docs]'
	touch $@ .venv/installed
