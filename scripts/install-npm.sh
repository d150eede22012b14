#!/bin/sh
# Installs npm packages, locked by hash, beside a copy of their lock file; root on Debian installs npm where it is missing.
# usage: scripts/install-npm.sh FOLDER-OF-THE-LOCK-FILE [FOLDER-TO-INSTALL-IN]
set -eu

locked="$1"
target="${2:-$1}"
if ! command -v npm >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "install-npm: installing Debian's package npm" >&2
        apt-get update -qq >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >&2
    else
        echo "install-npm: the tests need npm. Type: sudo apt-get install -y npm" >&2
        exit 1
    fi
fi
if [ "$target" != "$locked" ]; then
    mkdir -p "$target"
    cp "$locked/package.json" "$locked/package-lock.json" "$target"
fi
cd "$target"
echo "install-npm: installing the packages that $locked names" >&2
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
