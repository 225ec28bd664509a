# Everything a newcomer types. `make run` and `make test` set up what is missing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run demo test check bench setup migration translations

run: setup
	@$(BIN)/python run.py

demo: setup
	@$(BIN)/rajapaja demo

test: setup
	@$(BIN)/python -m pytest

check: setup
	@$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports

bench: setup
	@$(BIN)/python -m bench

setup:
	@sh setup.sh
