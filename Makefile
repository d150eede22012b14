# Two commands are enough: `make maps` builds every map, `make test` checks everything.
.PHONY: maps page quick check test check-code check-types check-floors check-page check-built check-behaviour coverage \
	benchmarks lock clean

BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
# A process for each core; the tests of a file stay together, since they share pages that take seconds to build.
SIDE_BY_SIDE := -n auto --dist loadfile

maps: .venv/runtime.done
	@$(BIN)/mapper build

# Only for whoever changes frontend/: what it builds is committed.
page: frontend/node_modules/.done
	@cd frontend && npm run --silent build

# While working: what needs neither a browser nor npm, in a minute.
quick: .venv/development.done
	$(PYTEST) $(SIDE_BY_SIDE) -q -m "not browser and not slow"

check: check-code check-types check-floors check-page

test: check check-built check-behaviour

check-code: .venv/development.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

check-types: .venv/development.done
	$(BIN)/mypy

check-floors: .venv/development.done
	$(BIN)/lint-imports

check-page: frontend/node_modules/.done
	cd frontend && npm run --silent check

# The committed page is what its sources make, to the byte, and its rules hold.
check-built: frontend/node_modules/.done
	cd frontend && npm run --silent test
	cd frontend && node build.js ../.venv/built
	diff -r .venv/built mapper/render/page/built || { echo "Type: make page" >&2; exit 1; }

check-behaviour: .venv/development.done .venv/cdn.done
	CHROMIUM="$$(scripts/find-chromium.sh $(BIN)/python)" && export CHROMIUM && $(PYTEST) $(SIDE_BY_SIDE)

# Of the floors below rendering: what the quick tests do not run.
LOWER := model read geometry gazetteer selection check passages canonical changes document questions
coverage: .venv/development.done
	$(PYTEST) $(SIDE_BY_SIDE) -q -m "not browser and not slow" $(LOWER:%=--cov=mapper.%) \
		--cov-report=term-missing:skip-covered --cov-fail-under=95

.venv/runtime.done: requirements/runtime.txt pyproject.toml scripts/install.sh
	@scripts/install.sh requirements/runtime.txt
	@touch $@

.venv/development.done: requirements/development.txt pyproject.toml scripts/install.sh
	@scripts/install.sh requirements/development.txt
	@touch $@ .venv/runtime.done

# What folium's pages ask a CDN for, served to the browser from here.
frontend/node_modules/.done: frontend/package-lock.json scripts/install-npm.sh
	@scripts/install-npm.sh frontend
	@touch $@

.venv/cdn.done: tests/render/notebook/package-lock.json scripts/install-npm.sh | .venv/development.done
	@scripts/install-npm.sh tests/render/notebook .venv/cdn
	@touch $@

# Half an hour; it writes benchmarks/RESULTS.md.
benchmarks: .venv/benchmarks.done .venv/cdn.done
	CHROMIUM="$$(scripts/find-chromium.sh $(BIN)/python)" && export CHROMIUM && $(BIN)/python -m benchmarks

.venv/benchmarks.done: requirements/benchmarks.txt pyproject.toml scripts/install.sh
	@scripts/install.sh requirements/benchmarks.txt
	@touch $@ .venv/development.done .venv/runtime.done

# Compiling the locked requirements needs uv; using them does not.
UV_COMPILE = uv pip compile --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links --quiet pyproject.toml
lock:
	$(UV_COMPILE) --extra all --group build -o requirements/runtime.txt
	$(UV_COMPILE) --extra all --group dev -c requirements/runtime.txt -o requirements/development.txt
	$(UV_COMPILE) --extra all --group bench -c requirements/development.txt -o requirements/benchmarks.txt

clean:
	rm -rf .venv frontend/node_modules maps/*.html
