#!/bin/sh
# Installs the files that folium's pages ask a CDN for, locked by hash, so that tests can serve them to a browser.
# usage: scripts/install-cdn.sh FOLDER
set -eu

locked="${0%/*}/../tests/render/notebook"
if ! command -v npm >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "install-cdn: installing Debian's package npm" >&2
        apt-get update -qq >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >&2
    else
        echo "install-cdn: the tests of notebooks need npm. Type: sudo apt-get install -y npm" >&2
        exit 1
    fi
fi
mkdir -p "$1"
cp "$locked/package.json" "$locked/package-lock.json" "$1"
cd "$1"
echo "install-cdn: installing the files of folium's CDN" >&2
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
