# Everything a person does with this project, one word each; `make help` lists the words.
# Plain enough for GNU make 3.81, the one that macOS has.

VENV := .venv
BIN  := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY   := $(BIN)/python

# Passed on to the command: make site ARGS="--drafts"
ARGS :=
# The Python that makes .venv; when not given, the first one that is new enough.
PYTHON :=
# How many tests run at the same time.
JOBS := auto

# One call, so that a failure shows once and the summary comes last. tests/conftest.py sets the
# order, and xdist keeps to it; a group (a file of the browser's tests) stays in one worker.
PYTEST      := $(PY) -m pytest -q -n $(JOBS) --dist loadgroup --no-loadscope-reorder
# Checks what browsers get. It is one wheel without any network, so nobody needs Node.
DENO        := DENO_DIR=.cache/deno DENO_NO_UPDATE_CHECK=1 $(BIN)/deno
BROWSER     := --quiet --config scripts/micropd/assets/deno.json scripts/micropd/assets tools/demo/hand.js
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check
# The fewest versions: two people with different Pythons must get the same site.
COMPILE     := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
               --fork-strategy fewest \
               --custom-compile-command "make lock" pyproject.toml

# A .venv whose Python was upgraded away would only give riddles: start it anew.
ifneq ($(wildcard $(VENV)),)
ifneq ($(shell $(PY) -c "print(1)" 2>/dev/null),1)
$(shell rm -rf $(VENV))
endif
endif

.DEFAULT_GOAL := site
.PHONY: site test test-long serve check bench bench-search ranking mutants golden starter demo lint \
        format types lock clean help

site: $(VENV)/.runtime ## build the site into site/
	@$(PY) scripts/build.py $(ARGS)

serve: $(VENV)/.runtime ## live preview: an edit shows up without a restart
	@$(PY) scripts/serve.py $(ARGS)

check: $(VENV)/.runtime ## every content problem, with file and line
	@$(PY) scripts/check.py $(ARGS)

test: $(VENV)/.test ## the tests, 7 minutes at most; one file: make test ARGS=tests/test_urls.py
	@$(PY) tests/browser/chromium.py --install
	@$(PYTEST) $(ARGS)

test-long: $(VENV)/.test ## what takes longer: other browsers, copies of the project, kills
	@$(PY) tests/browser/chromium.py --install
	@PYTHONPATH=tests $(PY) -m browser.engines.programs --install
	@$(PYTEST) -m "long or weekly" $(ARGS)

lint: $(VENV)/.test ## style and format of all code; most of what it finds: make format
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(DENO) lint $(BROWSER)
	@$(DENO) fmt --check $(BROWSER)

format: $(VENV)/.test ## mend style and format where a program can
	@$(PY) -m ruff check --fix-only --quiet
	@$(PY) -m ruff format --quiet
	@$(DENO) fmt $(BROWSER)

types: $(VENV)/.test ## types of all code, strictly
	@$(PY) -m mypy
	@$(DENO) check $(BROWSER)

ranking: $(VENV)/.test ## what the search misses without each term of its formula
	@$(PY) tests/browser/chromium.py --install
	@$(PY) bench/bench_ranking.py $(ARGS)

mutants: $(VENV)/.mutants ## plant small faults, and name those that no test notices: half an hour
	@$(PY) tools/run_mutants.py $(ARGS)

golden: $(VENV)/.test ## write the expected output of tests/golden/ anew
	@$(PY) tests/golden.py $(ARGS)

starter: $(VENV)/.test ## have the tests keep the starter's texts as they are now
	@$(PY) tests/starter.py

bench: $(VENV)/.runtime ## measure a build against plain MkDocs
	@$(PY) bench/bench_build.py $(ARGS)

bench-search: $(VENV)/.test ## measure the search against Material's in a slow browser
	@$(PY) tests/browser/chromium.py --install
	@$(PY) bench/bench_search.py $(ARGS)

demo: $(VENV)/.test ## record the starter library's screencasts again
	@$(PY) tests/browser/chromium.py --install
	@$(PY) tools/record_demo.py $(ARGS)

lock: $(VENV)/.created ## write the lock files from pyproject.toml; newer: make lock ARGS=--upgrade
	@$(PIP_INSTALL) uv
	@$(COMPILE) $(ARGS) --output-file requirements.lock
	@$(COMPILE) $(ARGS) --group test --constraint requirements.lock --no-annotate \
	  --output-file requirements-test.lock
	@$(COMPILE) $(ARGS) --group mutants --constraint requirements-test.lock --no-annotate \
	  --output-file requirements-mutants.lock

clean: ## remove everything that was made here
	rm -rf site build .cache $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find scripts tests bench tools -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

help: ## list these words
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

# The stamps below make an installation happen once, and again when its lock changes.

$(VENV)/.created:
	@found=; for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python py; do \
	  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	    found=$$python; break; \
	  fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "micropd needs Python 3.11 or newer; found: $$(python3 --version 2>&1 || echo none)." >&2; \
	  echo "Install it from python.org or your system's packages, or name it: make site PYTHON=/path/to/python3" >&2; \
	  exit 1; \
	fi; \
	if ! $$found -c 'import ensurepip, venv' >/dev/null 2>&1; then \
	  version=$$($$found -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	  echo "This Python $$version cannot make a virtual environment. On Debian and Ubuntu:" >&2; \
	  echo "  sudo apt-get install python$$version-venv" >&2; \
	  exit 1; \
	fi; \
	$$found -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
	@touch $@

$(VENV)/.runtime: requirements.lock $(VENV)/.created
	@echo "Installing what a build needs into $(VENV) (once) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements.lock
	@touch $@

# The test lock holds the runtime lock too, so that one installation serves both.
$(VENV)/.test: requirements-test.lock requirements.lock $(VENV)/.created
	@echo "Installing what tests need into $(VENV) (once) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements-test.lock
	@touch $(VENV)/.runtime $@

# Neither a build nor a test needs these.
$(VENV)/.mutants: requirements-mutants.lock $(VENV)/.test
	@echo "Installing what plants faults into $(VENV) (once) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements-mutants.lock
	@touch $@
