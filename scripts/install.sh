#!/bin/sh
# Makes the virtual environment .venv and installs this package with the locked requirements of one file.
# usage: scripts/install.sh requirements/runtime.txt
set -eu

say() { echo "install: $*" >&2; }

find_python() {
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    say "Python 3.11 or newer is needed. On Debian and Ubuntu, type: sudo apt-get install -y python3 python3-venv"
    exit 1
}

make_environment() {
    "$1" -m venv .venv >/dev/null 2>&1 && return
    rm -rf .venv
    # Debian keeps what venv needs in a package of its own, named after the version for other Pythons than its own.
    package="python3-venv"
    case "$("$1" -c 'import sys; print(sys.executable)')" in
        /usr/bin/*) ;;
        *) package="$(basename "$1")-venv" ;;
    esac
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "installing Debian's package $package"
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >&2
        "$1" -m venv .venv
    else
        say "this Python cannot make virtual environments. Type: sudo apt-get install -y $package"
        exit 1
    fi
}

if [ ! -x .venv/bin/python ]; then
    python="$(find_python)"
    make_environment "$python"
fi
say "installing $1 (a minute the first time)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1"
# The build backend is among the locked requirements, so nothing else is asked for.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
