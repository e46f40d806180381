# Everything a checkout can do. `make` alone lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
BIN := .venv/bin
READY := .venv/.ready
SPOKEN := .venv/.translations
WORKERS ?= auto
# Tests of rules, drawing and widgets meet neither a database driver nor a device.
ON_THE_MACHINE := $(wildcard tests/test_*.py) $(addprefix tests/,db devices faults operations stations \
	acceptance/test_shift.py acceptance/test_without_a_shift.py)
.PHONY: help setup extras run hub test portable faults faults-long fuzz screens screens-check lint format bench lock translations language

# `make language de` and `make language LANG=de` mean the same; LANG from the environment does not.
ifeq (language,$(firstword $(MAKECMDGOALS)))
  CODE := $(word 2,$(MAKECMDGOALS))
  ifneq (,$(CODE))
    $(eval .PHONY: $(CODE))
    $(eval $(CODE):;@:)
  else ifeq (command line,$(origin LANG))
    CODE := $(LANG)
    override export LANG := C.UTF-8
  endif
endif

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## prepare this checkout: system libraries, .venv, translations
	@scripts/setup.sh

extras: $(READY) ## what a few tests use of the outside: print and database server, screen, renderer
	@scripts/extras.sh

$(READY): requirements.lock pyproject.toml build_translations.py scripts/setup.sh
	@scripts/setup.sh

$(SPOKEN): $(READY) $(wildcard resources/translations/*.ts)
	@$(BIN)/python build_translations.py && touch $@

run: $(SPOKEN) ## the demonstration, in a window or as pictures in demo/
	@scripts/run.sh

hub: $(READY) ## the inventory service, on a PostgreSQL of its own in the data home
	@scripts/hub.sh

test: $(SPOKEN) ## the test suite, without the heavier rounds of faults
	$(BIN)/python -m pytest -n $(WORKERS) -m "not faults and not screens"

portable: $(SPOKEN) ## what stands on the database or the machine, without the Linux-only packages
	REFACTORY_BLOCK="evdev cups systemd pysqlite3" $(BIN)/python -m pytest -n $(WORKERS) -m "not faults and not screens" $(ON_THE_MACHINE)

faults: $(SPOKEN) ## the heavier rounds: crashes, cuts, full disks
	HYPOTHESIS_PROFILE=searching $(BIN)/python -m pytest -n $(WORKERS) -m faults

faults-long: $(SPOKEN) ## terminals and inventories killed 150 times while they exchange
	REFACTORY_KILLS=150 $(BIN)/python -m pytest -n $(WORKERS) -m faults tests/faults/test_exchange_kill.py

fuzz: $(READY) ## two hundred thousand texts that nobody thought of, through what reads scans
	@if $(BIN)/python -c "import atheris" 2>/dev/null; then \
		$(BIN)/python -m tests.reading.fuzz_meaning -runs=200000 -max_total_time=55 2>&1 | tail -3; \
		exit $${PIPESTATUS[0]}; \
	else echo "Skipped: atheris is not installed (make extras)."; fi

screens-check: $(SPOKEN) ## every screen on every panel, in every theme and language
	$(BIN)/python -m pytest -n $(WORKERS) -m screens

screens: $(SPOKEN) ## pictures of every screen into screens/, and those of the documents
	$(BIN)/python -m tests.acceptance.walk.pictures

lint: $(READY) ## format, style, types, layers, length
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	scripts/long_files.sh

format: $(READY) ## put the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(SPOKEN) ## measure what is promised about speed
	$(BIN)/python -m benchmarks

lock: ## write requirements.lock from pyproject.toml
	@scripts/lock.sh

translations: $(READY) ## bring the translation files up to date with the screens
	@scripts/translations.sh

language: $(READY) ## open a language: make language de
	@scripts/language.sh $(CODE)
