# One door for every task. `make run` and `make test` do all the set-up on a fresh machine.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
FILE ?= examples/guangzhou-2024.txt

WHAT ?= start
BENCH := .venv-bench

.PHONY: setup run test check format lock bench soak docs clean

setup: $(STAMP)

$(STAMP): requirements/run.txt requirements/dev.txt requirements/build.txt pyproject.toml
	@$(PYTHON) -m venv $(VENV)
	@echo "Installing the locked requirements into $(VENV) (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
		-r requirements/build.txt -r requirements/run.txt -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

run: setup
	@$(BIN)/habeas read $(FILE)

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/python -m pytest -n 2 --dist worksteal -q

# Speed of reading is measured beside other programs, which have a set-up of their own.
$(BENCH)/.ready: bench/requirements.txt
	@$(PYTHON) -m venv $(BENCH)
	@echo "Installing what the comparison needs into $(BENCH) (once) …"
	@$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r bench/requirements.txt
	@touch $@

# WHAT=people MENTIONS="10000 1000000": links that many made-up mentions too (the last takes up to half an hour on two busy cores).
MENTIONS ?= 10000
ifneq ($(filter read people,$(WHAT)),)
bench: $(BENCH)/.ready
	@MENTIONS="$(MENTIONS)" PYTHONPATH=src $(BENCH)/bin/python -W ignore bench/$(WHAT).py
else
bench: setup
	@$(BIN)/python bench/$(WHAT).py
endif

# What a register withstands, on both databases: kills, full disks, flipped bits. KILLS=10000 for a night.
# WHAT=parsers: what the readers of files withstand; FOR=3600 gives each an hour.
KILLS ?= 1000
FOR ?= 60
ifeq ($(WHAT),parsers)
soak: $(BENCH)/.ready
	@PYTHONPATH=src $(BENCH)/bin/python bench/fuzz.py --seconds $(FOR)
else
soak: setup
	@PYTHONPATH=src $(BIN)/python bench/soak.py --kills $(KILLS)
endif

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

LOCK := uv pip compile --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --overrides requirements/without.in

lock:
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) -c requirements/run.txt requirements/dev.in -o requirements/dev.txt
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) -c requirements/run.txt pyproject.toml bench/requirements.in -o bench/requirements.txt

docs: setup
	HABEAS_WRITE_DOCS=1 $(BIN)/python -m pytest -q tests/test_docs.py

clean:
	rm -rf $(VENV) $(BENCH) .mypy_cache .ruff_cache .pytest_cache
