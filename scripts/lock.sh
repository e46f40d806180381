#!/usr/bin/env bash
# Writes requirements.lock from pyproject.toml: every package, every platform, every hash.
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

"$uv" pip compile pyproject.toml --group dev --output-file requirements.lock --quiet \
    --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
