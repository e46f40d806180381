#!/usr/bin/env bash
# Prepares a checkout: system libraries, .venv with the locked packages, compiled translations.
# PYTHON=/path/to/python chooses the interpreter (3.11 or later).
set -euo pipefail
cd "$(dirname "$0")/.."

# What Qt, OpenCV and the tests open at run time: the file a program asks for, and its package.
LIBRARIES="
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-randr.so.0 libxcb-randr0
libxcb-xkb.so.1 libxcb-xkb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
"

say() { printf '%s\n' "$*" >&2; }

if [ -L .venv ]; then
    say ".venv is a link to the environment of another checkout, which this would turn to this one."
    say "Nothing was changed. Remove the link and start again: each checkout has its own .venv."
    exit 1
fi

# Python 3.14 comes last: no wheel of the newer SQLite exists for it yet (docs/decisions/002).
find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "Python 3.11 or later is needed and was not found."
    say "On Debian 12: apt-get install python3 python3-venv"
    exit 1
}

missing_libraries() {
    local known library package
    known="$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)"
    while read -r library package; do
        [ -z "$library" ] || grep -qF "$library " <<<"$known" || printf '%s ' "$package"
    done <<<"$LIBRARIES"
}

missing_packages() {
    missing_libraries
    # Debian ships the standard library's venv in a package of its own.
    "$1" -c 'import ensurepip, venv' 2>/dev/null ||
        "$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2], end=" ")'
    # The tests read printed labels back with it.
    command -v pdftoppm >/dev/null || printf 'poppler-utils '
}

install_packages() {
    local packages="$1" root=""
    if [ "$(id -u)" != 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            return 1
        fi
        root="sudo -n"
    fi
    command -v apt-get >/dev/null || return 1
    say "Installing: $packages"
    # shellcheck disable=SC2086  # both are lists of words
    $root apt-get update -qq >&2 &&
        $root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends $packages >&2
}

prepare_system() {
    local python="$1" packages
    [ "$(uname -s)" = Linux ] || return 0
    packages="$(missing_packages "$python")"
    [ -n "$packages" ] || return 0
    if install_packages "$packages"; then
        return 0
    fi
    say "This machine lacks a few packages. An administrator installs them with this one command:"
    say "    sudo apt-get update && sudo apt-get install -y $packages"
    # Reading labels back is for the tests alone; the program starts without it.
    [ "$packages" = "poppler-utils " ] || exit 1
}

prepare_environment() {
    local python="$1"
    if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        rm -rf .venv
        "$python" -m venv .venv
    fi
    export PIP_DISABLE_PIP_VERSION_CHECK=1
    say "Installing the locked packages into .venv; the first time takes a few minutes."
    .venv/bin/python -m pip install -qq --require-hashes --only-binary :all: -r requirements.lock
    # Runs build_translations.py; needs no network, everything is installed already.
    .venv/bin/python -m pip install -qq --no-deps --no-build-isolation --editable .
    # So that the first start is as quick as the next.
    .venv/bin/python -m compileall -q app
}

main() {
    local python
    if [ "${1:-}" = packages ]; then # for scripts/extras.sh: the rights are found in one place
        install_packages "$2"
        return
    fi
    python="$(find_python)"
    prepare_system "$python"
    prepare_environment "$python"
    touch .venv/.ready
    say "Refactory Station is set up with $(.venv/bin/python --version)."
}

main "$@"
