# Two commands are enough: `make maps` builds every map, `make test` checks everything.
.PHONY: maps test check-code check-types check-floors check-behaviour lock clean

BIN := .venv/bin

maps: .venv/runtime.done
	@$(BIN)/mapper build

test: check-code check-types check-floors check-behaviour

check-code: .venv/development.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

check-types: .venv/development.done
	$(BIN)/mypy

check-floors: .venv/development.done
	$(BIN)/lint-imports

check-behaviour: .venv/development.done
	CHROMIUM="$$(scripts/find-chromium.sh $(BIN)/python)" && export CHROMIUM && $(BIN)/python -m pytest

.venv/runtime.done: requirements/runtime.txt pyproject.toml scripts/install.sh
	@scripts/install.sh requirements/runtime.txt
	@touch $@

.venv/development.done: requirements/development.txt pyproject.toml scripts/install.sh
	@scripts/install.sh requirements/development.txt
	@touch $@ .venv/runtime.done

# Compiling the locked requirements needs uv; using them does not.
UV_COMPILE = uv pip compile --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links --quiet pyproject.toml
lock:
	$(UV_COMPILE) --group build -o requirements/runtime.txt
	$(UV_COMPILE) --group dev -c requirements/runtime.txt -o requirements/development.txt

clean:
	rm -rf .venv maps/*.html
