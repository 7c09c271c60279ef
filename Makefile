# One command each:  make run  opens the reader on the sample articles,  make test  passes the tests.
# Everything is installed into .venv; remove that folder to start afresh (make clean).

VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: run test check format clean

run: $(VENV)/installed
	@$(BIN)/newsreader

test: $(VENV)/ready
	$(BIN)/python -m pytest

check: $(VENV)/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/ready
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	./.ci/venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

# Dependency groups need a newer pip than the oldest supported Python brings.
$(VENV)/ready: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
