#!/usr/bin/env bash
# Writes the lock files from pyproject.toml: every package, every platform, every hash.
# Versions that still fit stay as they are; "scripts/lock.sh --upgrade" takes the newest ones.
set -euo pipefail
cd "$(dirname "$0")/.."

uv=uv
if ! command -v uv >/dev/null; then
    tools="$(mktemp -d)"
    trap 'rm -rf "$tools"' EXIT
    "${PYTHON:-python3}" -m venv "$tools"
    "$tools/bin/python" -m pip install --quiet --disable-pip-version-check 'uv>=0.13,<1'
    uv="$tools/bin/uv"
fi

compile() { # the file to write, then what belongs into it
    "$uv" pip compile pyproject.toml --output-file "$1" --quiet \
        --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "${@:2}"
}

compile requirements.lock --group dev "$@"
# Packages that few need: reading VIN plates as text, an inventory on PostgreSQL, fuzzing, a browser.
compile requirements-extras.lock --group dev --group fuzz --group web --extra vin-ocr --extra hub \
    --constraints requirements.lock "$@"
