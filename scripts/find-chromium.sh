#!/bin/sh
# Prints the path of a Chromium for the browser tests: $CHROMIUM, one on PATH, Playwright's own; root on Debian installs one.
# usage: scripts/find-chromium.sh PYTHON
set -eu

find_one() {
    if [ -n "${CHROMIUM:-}" ]; then
        command -v "$CHROMIUM" && return
        echo "find-chromium: CHROMIUM is set to $CHROMIUM, which is no program." >&2
        exit 1
    fi
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" && return
    done
    "$1" - <<'PY'
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    path = playwright.chromium.executable_path
if not Path(path).is_file():
    raise SystemExit(1)
print(path)
PY
}

if find_one "$1"; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "find-chromium: installing Debian's package chromium" >&2
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >&2
    command -v chromium
else
    echo "find-chromium: the browser tests need Chromium. Type: sudo apt-get install -y chromium" >&2
    exit 1
fi
