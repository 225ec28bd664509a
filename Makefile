# Everything a newcomer types. `make run` and `make test` set up what is missing.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run demo test check bench bench-live bench-grouping setup programs

run: setup
	@$(BIN)/python run.py

demo: setup
	@$(BIN)/rajapaja demo

test: setup programs
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: setup
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: setup
	@$(BIN)/python -c "import ortools" 2>/dev/null || $(BIN)/python -m pip install --quiet -e '.[bench]'
	@$(BIN)/python -m bench

bench-live: setup
	@$(BIN)/python -m bench.live

bench-grouping: setup
	@$(BIN)/python -c "import ortools" 2>/dev/null || $(BIN)/python -m pip install --quiet -e '.[bench]'
	@$(BIN)/python -m bench.grouping

setup:
	@PYTHON=$(PYTHON) sh setup.sh

programs:
	@sh setup.sh programs
